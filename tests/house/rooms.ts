// The table of DESIGN §2: which room may import which, and whose names from outside.
// The walls as data, so that a change of the design is a change of one line here.
// Must not know how imports are found.

/** What one room may import. */
export interface Room {
  readonly rooms: readonly string[];
  /** Rooms of which only types may be taken. */
  readonly typesOnly?: readonly string[];
  /** Modules of d3 whose names it may take from `d3`. */
  readonly d3: readonly string[];
  readonly dateFns: 'none' | 'locales' | 'all';
}

const room = (rooms: readonly string[], d3: readonly string[] = [], dateFns: Room['dateFns'] = 'none'): Room => ({rooms, d3, dateFns});

const inner = ['locale', 'theme', 'time', 'event', 'scale', 'layout', 'scene', 'render', 'view', 'input', 'exporters', 'sources'];

export const table: Readonly<Record<string, Room>> = {
  locale: room([], [], 'locales'),
  theme: room([], ['d3-color']),
  time: room(['locale'], [], 'all'),
  event: room(['time']),
  scale: room(['time'], ['d3-array']),
  layout: room([], ['d3-array']),
  scene: room(['time', 'event', 'scale', 'layout', 'locale', 'theme'], ['d3-shape']),
  render: {...room([]), typesOnly: ['scene']},
  view: room(['time', 'event', 'scale'], ['d3-interpolate']),
  input: room(['view', 'scale'], ['d3-zoom', 'd3-selection']),
  importers: room(['event', 'time'], ['d3-dsv']),
  exporters: room(['event', 'time', 'scene', 'render'], ['d3-dsv']),
  sources: room(['event', 'time']),
  component: room(inner),
};

export const doors: readonly string[] = ['src/index.ts', 'src/element.ts', 'src/script.ts', 'src/quality.ts', 'src/server.ts'];

/** The only doors that do something when imported. */
export const registeringDoors: readonly string[] = ['src/element.ts', 'src/script.ts'];

/** The half of `render` that draws into a page. */
const drawing: readonly string[] = ['src/render/renderInto.ts', 'src/render/createRenderer.ts'];

/** May this file name a DOM type? */
export function knowsDom(path: string): boolean {
  return doors.includes(path) || drawing.includes(path) || /^src\/(input|component)\//.test(path);
}

/** The story page, told in order, may be longer. Lines of the longest function a file may hold. */
export function longestFunction(path: string): number {
  return path === 'src/scene/buildScene.ts' ? 150 : 60;
}
