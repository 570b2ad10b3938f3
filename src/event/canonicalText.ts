// Writes a value as text that is the same whenever its content is the same.
// Ties between events are settled by content, never by their place in the input.
// Knows nothing of events.

const MOST_NODES = 10_000;
const DEEPEST = 100;

/**
 * `value` as JSON-like text with keys in code-unit order. Takes anything and never throws: functions, symbols
 * and the like are named by kind; what lies deeper than 100 levels or beyond 10,000 nodes, as in a cycle, is written "…".
 *
 * @example
 * canonicalText({b: [1], a: 'x'}) //=> '{"a":"x","b":[1]}'
 */
export function canonicalText(value: unknown): string {
  let nodes = 0;
  const write = (part: unknown, depth: number): string => {
    if (typeof part !== 'object' || part === null) return writePrimitive(part);
    if (depth > DEEPEST || nodes > MOST_NODES) return '…';
    const keys = Object.keys(part).sort();
    nodes += keys.length + 1;
    const entries = keys.map(key => [key, write((part as Readonly<Record<string, unknown>>)[key], depth + 1)] as const);
    if (Array.isArray(part)) return `[${entries.map(([, text]) => text).join(',')}]`;
    return `{${entries.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
  };
  return write(value, 0);
}

function writePrimitive(value: unknown): string {
  switch (typeof value) {
    case 'string': return JSON.stringify(value);
    case 'number': return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint': return `${value}n`;
    case 'function': case 'symbol': return typeof value;
    default: return String(value);
  }
}
