// A picture for readers from right to left: the same one, mirrored, its texts unharmed.
// Time then runs as the reader does, and no part of the layout needs to know of it.
// Knows nothing of events; only what coordinates the pen and the parts of the scene write.

import {rounded} from './pen.ts';
import {node, type Scene, type SceneNode} from './scene.ts';

type Attrs = NonNullable<SceneNode['attrs']>;

/**
 * The scene with left and right exchanged. Coordinates change their sign inside a group that is moved by the width;
 * `direction: rtl` on the root turns "start" of a text to its right, as the mirrored places need.
 *
 * @example
 * mirrored(scene).axis //=> {from: 960, to: 40}, where it was {from: 40, to: 960} of 1000
 */
export function mirrored<T extends Pick<Scene, 'root' | 'width' | 'axis'> & Partial<Pick<Scene, 'orientation' | 'overview' | 'key' | 'panels'>>>(scene: T): T {
  const {root, width, orientation, overview, key, panels} = scene;
  const turnedAxis = ({axis}: Pick<Scene, 'axis'>): Scene['axis'] => orientation === 'vertical' ? axis : {from: width - axis.from, to: width - axis.to};
  const [words, picture] = [root.children?.filter(({tag}) => tag === 'desc'), root.children?.filter(({tag}) => tag !== 'desc')];
  return {
    ...scene,
    root: {
      ...root, attrs: {...root.attrs, direction: 'rtl'},
      children: [...words ?? [], node('g', 'mirror', {transform: `translate(${width} 0)`}, picture?.map(turned) ?? [])],
    },
    axis: turnedAxis(scene),
    ...(panels && {panels: panels.map(panel => ({...panel, axis: turnedAxis(panel)}))}),
    ...(key && {key: key.map(one => ({...one, x: width - one.x - one.width}))}),
    ...(overview && {overview: {...overview, from: width - overview.from, to: width - overview.to}}),
  };
}

function turned(part: SceneNode): SceneNode {
  const {tag, attrs = {}, children} = part;
  return {...part, attrs: turnedAttrs(tag, attrs), ...(children && {children: children.map(turned)})};
}

function turnedAttrs(tag: string, attrs: Attrs): Attrs {
  const changes: Record<string, string | number | undefined> = {};
  const number = (name: string): number => Number(attrs[name] ?? 0);
  if (tag === 'rect') changes['x'] = rounded(-number('x') - number('width'));
  else if (attrs['x'] !== undefined) changes['x'] = rounded(-number('x'));
  if (attrs['cx'] !== undefined) changes['cx'] = rounded(-number('cx'));
  // A gradient counts from 0 to 1 within what it fills.
  if (tag === 'linearGradient') Object.assign(changes, {x1: 1 - number('x1'), x2: 1 - number('x2')});
  if (attrs['d'] !== undefined) changes['d'] = turnedPath(String(attrs['d']));
  // A text that reads downward still does so, about the mirrored place.
  if (attrs['transform'] !== undefined) changes['transform'] = String(attrs['transform']).replace(/^(translate\(|rotate\(90 )(\S+)/, (_, name: string, x: string) => `${name}${rounded(-Number(x))}`);
  return {...attrs, ...changes};
}

/** M, L, H, V, C, Z and their relative forms are all that a scene writes. */
function turnedPath(d: string): string {
  return d.replace(/([MLHVCZ])([^MLHVCZ]*)/gi, (_, command: string, numbers: string) => {
    const values = numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? [];
    const isX = (i: number): boolean => /h/i.test(command) || (/[mlc]/i.test(command) && i % 2 === 0);
    return command + values.map((value, i) => isX(i) ? rounded(-Number(value)) : Number(value)).join(' ');
  });
}
