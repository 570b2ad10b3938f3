// Reads a Markdown file as far as a test of it needs: blocks of code, tables, and the headings they stand under.
// So that the test of the README says what must be true, and not how to find it.
// Must not know what the README is about.

/** A fenced block. */
export interface Block { readonly section: string; readonly language: string; readonly code: string }

/** A table; cells as written. */
export interface Table { readonly section: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A file, taken apart. */
export interface Markdown {
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  /** All that is neither code nor table, in one line. */
  readonly prose: string;
}

/**
 * Takes `markdown` apart; each block and table knows the nearest heading above it.
 *
 * @example
 * parsedMarkdown('# A\n```js\n1\n```').blocks //=> [{section: 'A', language: 'js', code: '1\n'}]
 */
export function parsedMarkdown(markdown: string): Markdown {
  const blocks: Block[] = [];
  const tables: Table[] = [];
  const prose: string[] = [];
  let section = '';
  for (const [part] of markdown.matchAll(/^```\w+\n[^]*?^```$|^(?:\|.*\n)+|^.*$/gm)) {
    const [, language, code] = /^```(\w+)\n([^]*)```$/.exec(part) ?? [];
    const lines = part.trimEnd().split('\n').map(line => line.split(/(?<= )\|(?= |$)|^\|(?= )/).slice(1, -1).map(cell => cell.trim()));
    if (language !== undefined) blocks.push({section, language, code: code!});
    else if (part.startsWith('|')) tables.push({section, head: lines[0]!, rows: lines.slice(2)});
    else prose.push(part);
    section = /^#+ (.*)$/.exec(part)?.[1] ?? section;
  }
  return {blocks, tables, prose: prose.join(' ')};
}

/** The code in a cell or a sentence: what stands between back quotes. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}
