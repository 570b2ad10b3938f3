// Options of a timeline as properties of its element.
// What is text, a number or a choice shows as an attribute, as with elements of the page's own; data never does.
// Knows nothing of how options are applied.

import {attributeOptions, camelCase, OPTION_ATTRIBUTES} from './attributeOptions.ts';
import {checkOptions, type TimelineOptions} from './options.ts';

/** The options that an attribute says alone. */
export type ReflectedName = Exclude<keyof TimelineOptions, 'events' | 'lanes' | 'groupBy' | 'locale' | 'lines' | 'view' | 'measureText' | 'renderDetail' | 'nonce'>;

/** What the properties hold: what the option takes; `undefined` where neither property nor attribute says anything. */
export type ReflectedOptions = {[Name in ReflectedName]: TimelineOptions[Name]};

interface Host extends Element {
  options: TimelineOptions;
}

/** Attributes by the name of their property. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map(OPTION_ATTRIBUTES.filter(name => !/^(lane-order|collapsed-lanes)$/.test(name)).map(name => [camelCase(name), name]));

/** The names of those properties. */
export const REFLECTED: readonly string[] = [...ATTRIBUTES.keys()];

/**
 * Gives elements of `prototype` a property for each option that an attribute can say. Writing one throws as `new Timeline` does.
 *
 * @example
 * element.layout = 'lanes';
 * element.getAttribute('layout') //=> 'lanes'
 */
export function reflectOptions(prototype: object): void {
  for (const [name, attribute] of ATTRIBUTES) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Host) { return Object.hasOwn(this.options, name) ? Reflect.get(this.options, name) as unknown : saidBy(this, name, attribute); },
      set(this: Host, value: unknown) { write(this, name, attribute, value ?? undefined); },
    });
  }
}

/** What the attribute says, if that is an option's value at all. */
function saidBy(element: Host, name: string, attribute: string): unknown {
  try {
    return Reflect.get(attributeOptions(asked => asked === attribute ? element.getAttribute(asked) : null), name);
  } catch {
    return undefined;
  }
}

function write(element: Host, name: string, attribute: string, value: unknown): void {
  checkOptions({[name]: value});
  const text = textOf(name, value);
  const options = Object.entries(element.options).filter(([other]) => other !== name);
  if (text === undefined && value !== undefined) element.options = Object.fromEntries([...options, [name, value]]);
  else if (options.length < Object.keys(element.options).length) element.options = Object.fromEntries(options);
  if (text === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, text);
}

/** Numbers are dates but for the height, and dates are data. */
function textOf(name: string, value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  return name === 'height' && typeof value === 'number' ? String(value) : undefined;
}
