// Reads a story from a list or a table of HTML inside the element.
// Such a page says the same without a script, in print and to search engines; with one, its list becomes the timeline.
// Knows nothing of what a story means: it reads elements, and gives what a host would have written as JSON.

/** Fields that an item or a cell may give as a text of its own. */
const FIELDS = ['id', 'title', 'date', 'plannedDate', 'decidedDate', 'status', 'certainty', 'description', 'group', 'category', 'type', 'place', 'url'] as const;
const LISTS = ['tags', 'people'] as const;

/** An event as it was written: whether it is one is for the checks of any data to say. */
type Raw = Readonly<Record<string, unknown>>;

/** A story as it was written. */
export interface RawStory {
  readonly title?: string;
  readonly events: readonly Raw[];
}

/**
 * The story in the first list (`ol`, `ul`) or `table` that is a child of `element` and not for one of its slots, or `undefined` where there is none.
 * In a list each `li` is an event: its first `time` is the date, by `datetime` or by its words, two of them a span; its
 * title is what is in a heading or in bold, else all that is in no paragraph; paragraphs are the description; a link in
 * the title is its address. Attributes `data-group`, `data-status` and so on, named as the fields of events, come before.
 * In a table each row of the body is an event and the columns are fields, named in English or by `data-field` of the header.
 *
 * @example
 * <annals-timeline><ol><li data-group="Talks"><time datetime="2025-03-05">5 March</time> <b>Talks begin</b></li></ol></annals-timeline>
 */
export function semanticStory(element: Element): RawStory | undefined {
  const source = [...element.children].find(child => /^(ol|ul|table)$/.test(child.localName) && !child.slot);
  if (!source) return undefined;
  const events = source.localName === 'table' ? tableEvents(source) : [...source.children].filter(({localName}) => localName === 'li').map(listEvent);
  const caption = words(source.querySelector(':scope > caption'));
  return {...(caption !== '' && {title: caption}), events};
}

function listEvent(item: Element): Raw {
  const times = own(item, 'time');
  const name = own(item, 'h1, h2, h3, h4, h5, h6, b, strong')[0];
  const paragraphs = own(item, 'p').map(words).filter(text => text !== '');
  const link = (name ?? item).querySelector('a[href]') ?? name?.closest('a[href]');
  return {
    title: name ? words(name) : bareWords(item), ...dateOf(times.map(when)),
    ...(paragraphs.length > 0 && {description: paragraphs.join('\n')}),
    ...(item.id !== '' && {id: item.id}), ...(link && {url: link.getAttribute('href')}), ...(item.hasAttribute('lang') && {lang: item.getAttribute('lang')}),
    ...given(item),
  };
}

/** What attributes say, by the names of fields; lists have commas. */
function given(item: Element): Raw {
  const attribute = (field: string): string | null => item.getAttribute(`data-${field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`);
  return Object.fromEntries([...FIELDS, ...LISTS].flatMap(field => {
    const text = attribute(field);
    return text === null ? [] : [[field, LISTS.some(list => list === field) ? listed(text) : text] as const];
  }));
}

function tableEvents(table: Element): readonly Raw[] {
  const rows = [...table.querySelectorAll(':scope > * > tr, :scope > tr')];
  const fields = [...rows[0]?.children ?? []].map(cell => cell.getAttribute('data-field') ?? fieldNamed(words(cell)));
  return rows.slice(1).map(row => Object.fromEntries([...row.children].flatMap((cell, i) => Object.entries(cellOf(cell, fields[i])))));
}

function cellOf(cell: Element, field: string | undefined): Raw {
  const text = words(cell);
  if (field === undefined || text === '') return {};
  if (field === 'date') return dateOf(own(cell, 'time').length > 0 ? own(cell, 'time').map(when) : [text]);
  if (field === 'sources') return {claims: listed(text).map(source => ({source}))};
  if (LISTS.some(list => list === field)) return {[field]: listed(text)};
  const link = field === 'title' ? cell.querySelector('a[href]')?.getAttribute('href') : undefined;
  return {...(FIELDS.some(known => known === field) && {[field]: field === 'url' ? cell.querySelector('a[href]')?.getAttribute('href') ?? text : text}), ...(link && {url: link})};
}

/** The field that a heading names. */
function fieldNamed(heading: string): string | undefined {
  const name = heading.toLowerCase();
  if (name === 'event') return 'title';
  if (name === 'source') return 'sources';
  return [...FIELDS, ...LISTS, 'sources'].find(field => field.toLowerCase() === name.replaceAll(' ', ''));
}

function dateOf(texts: readonly string[]): Raw {
  const [start, end] = texts;
  if (start === undefined) return {};
  return {date: end === undefined ? start : {start, end}};
}

function when(time: Element): string {
  return time.getAttribute('datetime')?.trim() ?? words(time);
}

/** Elements of an item itself, not of a list inside it. */
function own(item: Element, selector: string): Element[] {
  return [...item.querySelectorAll(selector)].filter(element => element.closest('li, td, th') === item);
}

/** The words of an item outside its dates, paragraphs and lists, without the signs that tied them together. */
function bareWords(item: Element): string {
  const part = (node: Node): string => {
    if (node.nodeType === 3) return node.textContent ?? '';
    return isElement(node) && !/^(time|p|ul|ol|figure|script|style)$/.test(node.localName) ? [...node.childNodes].map(part).join('') : ' ';
  };
  return plain([...item.childNodes].map(part).join('')).replace(/^[\s:;,.–—-]+|[\s:;,–—-]+$/g, '');
}

function words(element: Element | null): string {
  return plain(element?.textContent ?? '');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function listed(text: string): string[] {
  return text.split(/[,;]/).map(plain).filter(part => part !== '');
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
