// Every colour of the picture, by name, for light and dark grounds and for forced colours.
// One place, so that contrast and colour vision can be checked by a test.
// Knows nothing of what is painted.

/** Names of the tokens; each is also a custom property, `--annals-ground` and so on. */
export type Token =
  | 'ground' | 'surface' | 'ink' | 'ink-2' | 'ink-3' | 'axis' | 'leader' | 'grid' | 'rule'
  | 'group-1' | 'group-2' | 'group-3' | 'group-4' | 'accent';

export type Tokens = Readonly<Record<Token, string>>;

/** Groups are Okabe–Ito hues (Okabe & Ito 2008); the second and the fourth are darkened for 3:1 on the light ground of an era. */
export const light: Tokens = {
  ground: '#FFFFFF', surface: '#F6F6F4', ink: '#1A1C1F', 'ink-2': '#464B53', 'ink-3': '#5F6670',
  axis: '#7C828B', leader: '#7E848D', grid: '#ECEDEF', rule: '#DFE1E4',
  'group-1': '#0072B2', 'group-2': '#00966D', 'group-3': '#D55E00', 'group-4': '#C26A9A', accent: '#5B3FD6',
};

export const dark: Tokens = {
  ground: '#15171A', surface: '#1E2125', ink: '#F1F2F4', 'ink-2': '#C6CAD0', 'ink-3': '#9CA3AD',
  axis: '#767D87', leader: '#6F7680', grid: '#26292E', rule: '#26292E',
  'group-1': '#56B4E9', 'group-2': '#009E73', 'group-3': '#E69F00', 'group-4': '#CC79A7', accent: '#B3A6FF',
};

/** Where the reader's system chooses the colours; shapes carry all meaning there. */
export const forced: Tokens = {
  ground: 'Canvas', surface: 'Canvas', ink: 'CanvasText', 'ink-2': 'CanvasText', 'ink-3': 'CanvasText',
  axis: 'CanvasText', leader: 'CanvasText', grid: 'Canvas', rule: 'CanvasText',
  'group-1': 'CanvasText', 'group-2': 'CanvasText', 'group-3': 'CanvasText', 'group-4': 'CanvasText', accent: 'Highlight',
};

/** How many hues there are before they come round again with another chip. */
export const HUES = 4;

/** Opacity of the tint that means "somewhere in here". */
export const TINT: Readonly<Record<'light' | 'dark', number>> = {light: 0.2, dark: 0.28};
