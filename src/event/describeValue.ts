// Says in a few words what a value is, whatever it is.
// Messages must name what was found without trusting it: a hostile toString, a megabyte of text, a cycle.
// Knows nothing of events or diagnostics.

const LONGEST_SHOWN = 60;

/**
 * `value` in a few words, fit for a message: texts quoted and shortened, lists and objects by kind.
 * Runs no code of the value's own and never throws.
 *
 * @example
 * describeValue('1997-13') //=> '"1997-13"'
 * describeValue([1, 2])    //=> 'a list of 2'
 */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case 'string': return JSON.stringify(shortened(value, LONGEST_SHOWN));
    case 'number': return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint': return 'a big integer';
    case 'boolean': return String(value);
    case 'undefined': return 'nothing';
    case 'function': return 'a function';
    case 'symbol': return 'a symbol';
    default: break;
  }
  if (value === null) return 'null';
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
}

/**
 * `text` when it has at most `longest` UTF-16 units, else its beginning and "…", `longest` units or one fewer;
 * never half of a surrogate pair.
 *
 * @example
 * shortened('a long story', 6) //=> 'a lon…'
 */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = longest - 1;
  const splitsPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1));
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`;
}
