// The row of buttons over the picture: all that a gesture or a key can do to the view, for whoever has neither.
// Quiet, and one stop for the Tab key: who reads does not want nine of them in the way.
// Knows nothing of what the buttons do, only what they are called and when they have nothing to do.

import type {Locale} from '../locale/locale.ts';
import {node, type SceneNode} from '../scene/scene.ts';

/** What a button does. */
export type Tool = 'previous' | 'next' | 'zoomOut' | 'zoomIn' | 'fit' | 'proportions' | 'table' | 'find' | 'filter' | 'help';

/** A button as it stands now. */
export interface ToolState {
  readonly tool: Tool;
  /** Whether what it switches on is on. */
  readonly isPressed?: boolean;
  /** Whether what it opens is open. */
  readonly isExpanded?: boolean;
  readonly isDisabled?: boolean;
  /** How much of what it is for is in force, beside its name. */
  readonly count?: number;
}

/** Strokes in a box of 16 × 16. */
const ICONS: Readonly<Record<Tool, string>> = {
  previous: 'M10 3L5 8L10 13', next: 'M6 3L11 8L6 13',
  zoomOut: 'M3 8H13', zoomIn: 'M3 8H13M8 3V13', fit: 'M2 3.5V12.5M14 3.5V12.5M4.5 8H11.5M6.5 6L4.5 8L6.5 10M9.5 6L11.5 8L9.5 10',
  table: 'M2.5 3.5H13.5V12.5H2.5ZM2.5 6.5H13.5M6.5 6.5V12.5', find: 'M7 2.5A4.5 4.5 0 1 1 7 11.5A4.5 4.5 0 1 1 7 2.5M10.3 10.3L14 14',
  proportions: 'M2 12H14M2 7.5V12M6 9.5V12M10 9.5V12M14 7.5V12', filter: 'M2 4H14M4.5 8H11.5M7 12H9',
  help: 'M1.5 4.5H14.5V11.5H1.5ZM4 7H5M7.5 7H8.5M11 7H12M5 9.5H11',
};

/** Between these stands a little room. */
const GROUPS: readonly (readonly Tool[])[] = [['previous', 'next'], ['zoomOut', 'zoomIn', 'fit'], ['proportions'], ['table', 'find', 'filter', 'help']];

/**
 * The toolbar as a node. Each button says in `data-do` what it does.
 *
 * @example
 * toolbar([{tool: 'zoomIn'}], en).attrs?.role //=> 'toolbar'
 */
export function toolbar(states: readonly ToolState[], {words, code, direction}: Locale): SceneNode {
  const groups = GROUPS.map(tools => states.filter(({tool}) => tools.includes(tool))).filter(group => group.length > 0);
  return node('div', 'toolbar', {class: 'annals-toolbar', part: 'toolbar', role: 'toolbar', 'aria-label': words.toolbar.name, lang: code, dir: direction},
    groups.map((group, i) => node('span', `group-${i}-${group[0]!.tool}`, {class: 'annals-tools'}, group.map(state => button(state, words)))));
}

/** What icons alone would leave to guess has words beside them, where there is room. */
function button(state: ToolState, words: Locale['words']): SceneNode {
  const {tool, isPressed, isExpanded, isDisabled, count = 0} = state;
  const [isTurned, hasWords] = [tool === 'previous' || tool === 'next', tool === 'proportions' || tool === 'filter'];
  const plain = tool === 'proportions' ? words.trueProportions : tool === 'filter' ? words.filter.name : words.toolbar[tool];
  const name = count > 0 ? `${plain} ${count}` : plain;
  return node('button', tool, {
    type: 'button', 'data-do': tool, 'aria-disabled': isDisabled ? 'true' : undefined,
    'aria-pressed': isPressed === undefined ? undefined : String(isPressed), 'aria-expanded': isExpanded === undefined ? undefined : String(isExpanded),
    'aria-label': name, title: name, class: count > 0 ? 'annals-tool-on' : undefined, part: tool === 'proportions' ? tool : undefined,
  }, [
    node('svg', 'icon', {class: `annals-icon${isTurned ? ' annals-icon-turned' : ''}`, viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true'}, [node('path', 'lines', {d: ICONS[tool]})]),
    ...(hasWords ? [node('span', 'name', {class: 'annals-tool-name'}, plain)] : []),
    ...(count > 0 ? [node('span', 'count', {class: 'annals-tool-count'}, ` ${count}`)] : []),
  ]);
}
