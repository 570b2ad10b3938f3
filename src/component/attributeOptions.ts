// Reads a timeline's options from attributes of its element.
// So that a page without a script can say what it wants.
// Knows nothing of elements: it asks for attributes by name.

import {checkOptions, type TimelineOptions} from './options.ts';

/** The attributes that say what options say. `src` is not one of them: it says where the story is. */
export const OPTION_ATTRIBUTES: readonly string[] = [
  'label', 'layout', 'segment', 'lane-order', 'collapsed-lanes', 'orientation', 'scale', 'zero', 'breaks', 'proportions', 'overview', 'toolbar', 'as-of', 'now', 'links', 'theme', 'time-zone',
  'height', 'selected', 'images', 'link-target', 'view', 'hash', 'filters', 'summary', 'print', 'csv',
];

/** Those that are parts of the option `lanes`. */
const LANE_ATTRIBUTES: Readonly<Record<string, 'order' | 'collapsed'>> = {'lane-order': 'order', 'collapsed-lanes': 'collapsed'};

/**
 * Options as attributes give them; an absent or empty attribute gives none. `breaks` is `auto`, `none` or pairs of dates
 * such as `1998/2024-12`, with spaces between; `zero` is groups and what each counts from, `Apollo=launch; Vostok=1961-04-12`; `view` such as `2025-02/2025-03-06`; `lane-order` and `collapsed-lanes` are names of groups, with commas between.
 *
 * Throws as `checkOptions` does.
 *
 * @example
 * attributeOptions(name => name === 'height' ? '400' : null) //=> {height: 400}
 */
export function attributeOptions(read: (name: string) => string | null): TimelineOptions {
  const given = OPTION_ATTRIBUTES.filter(name => !Object.hasOwn(LANE_ATTRIBUTES, name)).flatMap(name => {
    const text = read(name)?.trim() ?? '';
    return text === '' ? [] : [[camelCase(name), valueOf(name, text)] as const];
  });
  const lanes = Object.entries(LANE_ATTRIBUTES).flatMap(([name, key]) => {
    const text = read(name)?.trim() ?? '';
    return text === '' ? [] : [[key, text.split(',').map(group => group.trim())] as const];
  });
  const options: unknown = {...Object.fromEntries(given), ...(lanes.length > 0 && {lanes: Object.fromEntries(lanes)})};
  checkOptions(options);
  return options;
}

/**
 * The attributes that say what `options` say, as far as attributes can: what is text, the height, breaks between texts and
 * names of groups without commas.
 *
 * @example
 * optionAttributes({height: 400, layout: 'lanes'}) //=> {layout: 'lanes', height: '400'}
 */
export function optionAttributes(options: TimelineOptions): Readonly<Record<string, string>> {
  const {lanes = {}, ...rest} = options;
  const values = new Map<string, unknown>([...Object.entries(rest), ['laneOrder', lanes.order], ['collapsedLanes', lanes.collapsed]]);
  return Object.fromEntries(OPTION_ATTRIBUTES.flatMap(name => {
    const text = textOf(name, values.get(camelCase(name)));
    return text === undefined ? [] : [[name, text]];
  }));
}

function textOf(name: string, value: unknown): string | undefined {
  if (name === 'zero') return zeroText(value);
  if (typeof value === 'string' || (name === 'height' && typeof value === 'number')) return String(value);
  const isTold = Array.isArray(value) && value.flat().every(part => typeof part === 'string' && !/[,/]/.test(part));
  if (!isTold) return undefined;
  return name === 'breaks' ? value.map((pair: readonly string[]) => pair.join('/')).join(' ') : value.join(',');
}

function valueOf(name: string, text: string): unknown {
  if (name === 'height') return Number(text.replace(/px$/, ''));
  if (name === 'zero') return zeroOf(text);
  if (name === 'breaks' && text.includes('/')) return text.split(/\s+/).map(pair => pair.split('/'));
  return text;
}

/** A group without a start is left as text, which the check refuses. */
function zeroOf(text: string): unknown {
  const parts = text.split(';').map(part => part.trim()).filter(part => part !== '').map(part => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).trim()] as const);
  return text.split(';').every(part => part.trim() === '' || part.includes('=')) ? Object.fromEntries(parts) : text;
}

function zeroText(value: unknown): string | undefined {
  const parts: readonly (readonly [string, unknown])[] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const isTold = parts.length > 0 && parts.every(([group, start]) => typeof start === 'string' && !/[;=]/.test(group) && !start.includes(';'));
  return isTold ? parts.map(([group, start]) => `${group}=${String(start)}`).join('; ') : undefined;
}

/** The name in scripts of an attribute. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
