// Makes nodes of a description: paragraphs, lists, bold, italic, links and line breaks, and nothing else.
// Authors want a little shape; a page wants none of their HTML. What is not in that list stays text.
// Knows nothing of events or of the page.

import {node, type SceneNode} from '../scene/scene.ts';
import {externalLink} from './externalLink.ts';
import {markdownInline, type Piece} from './markdownInline.ts';
import type {LinkTarget} from './options.ts';

/** How the nodes are made. */
export interface MarkdownOptions {
  /** Language of the text. */
  readonly lang?: string | undefined;
  readonly linkTarget?: LinkTarget | undefined;
}

interface Block {
  readonly tag: 'p' | 'ul' | 'ol';
  /** Of each paragraph one, of each list its items. */
  readonly texts: readonly string[];
}

/**
 * `text` as nodes: paragraphs between blank lines; lists of lines that begin with `-`, `*` or `+`, or of two lines or more that
 * count `1.`, `2.` …; inside them what `markdownInline` reads. Linear in the length of `text`.
 *
 * @example
 * markdown('A *small* step').map(({tag}) => tag) //=> ['p']
 */
export function markdown(text: string, options: MarkdownOptions = {}): SceneNode[] {
  return blocksOf(text).map(({tag, texts}, i) => {
    const attrs = {lang: options.lang, dir: 'auto'};
    if (tag === 'p') return node('p', `text-${i}`, attrs, inline(texts[0]!, options));
    return node(tag, `list-${i}`, {class: 'annals-items', ...attrs}, texts.map((item, k) => node('li', `item-${k}`, {}, inline(item, options))));
  });
}

const BULLET = /^ {0,3}[-*+][ \t]+(?=\S)/;
const NUMBER = /^ {0,3}(\d{1,3})[.)][ \t]+(?=\S)/;
/** A line set in belongs to the item above it. */
const SET_IN = /^(?: {2}|\t)/;

function blocksOf(text: string): Block[] {
  const lines = text.split(/\r\n|\r|\n/);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const tag = listAt(lines, at);
    const {texts, end} = tag ? readList(lines, at, tag) : readParagraph(lines, at);
    if (texts[0] !== '') blocks.push({tag: tag ?? 'p', texts});
    at = end;
  }
  return blocks;
}

function listAt(lines: readonly string[], at: number): 'ul' | 'ol' | undefined {
  if (BULLET.test(lines[at]!)) return 'ul';
  // "1. March was cold" is no list.
  return numberAt(lines, at) === 1 && numberAt(lines, at + 1) === 2 ? 'ol' : undefined;
}

function numberAt(lines: readonly string[], at: number): number | undefined {
  const digits = NUMBER.exec(lines[at] ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function readList(lines: readonly string[], from: number, tag: 'ul' | 'ol'): {texts: readonly string[]; end: number} {
  const items: string[][] = [];
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    const isItem = tag === 'ul' ? BULLET.test(line) : numberAt(lines, end) === items.length + 1;
    if (isItem) items.push([line.replace(tag === 'ul' ? BULLET : NUMBER, '').trim()]);
    else if (SET_IN.test(line) && line.trim() !== '') items.at(-1)!.push(line.trim());
    else break;
  }
  return {texts: items.map(item => item.join('\n')), end};
}

/** Up to a blank line or a list. */
function readParagraph(lines: readonly string[], from: number): {texts: readonly string[]; end: number} {
  let end = from;
  while (end < lines.length && lines[end]!.trim() !== '' && (end === from || !listAt(lines, end))) end++;
  return {texts: [lines.slice(from, end).map(line => line.trim()).join('\n')], end: Math.max(end, from + 1)};
}

/** The text alone where there is nothing but text. */
function inline(text: string, options: MarkdownOptions): readonly SceneNode[] | string {
  const pieces = markdownInline(text);
  const [first] = pieces;
  return pieces.length === 1 && first?.kind === 'text' ? first.text : pieces.map((piece, i) => nodeOf(piece, i, options));
}

function nodeOf(piece: Piece, i: number, options: MarkdownOptions): SceneNode {
  const key = `${piece.kind}-${i}`;
  switch (piece.kind) {
    case 'text': return node('span', key, {}, piece.text);
    case 'br': return node('br', key);
    case 'a': return externalLink(key, piece.href, piece.pieces.map((inner, k) => nodeOf(inner, k, options)), options.linkTarget);
    default: return node(piece.kind, key, {}, piece.pieces.map((inner, k) => nodeOf(inner, k, options)));
  }
}
