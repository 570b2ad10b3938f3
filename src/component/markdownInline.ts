// Reads bold, italic, links and line breaks out of a run of text.
// One pass without looking back, and at most three levels deep, so that a hostile text costs no more than a dull one.
// Knows nothing of paragraphs, nodes or the page.

import {safeUrl} from '../event/safeUrl.ts';

/** A piece of a run of text. */
export type Piece =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'br'}
  | {readonly kind: 'strong' | 'em'; readonly pieces: readonly Piece[]}
  | {readonly kind: 'a'; readonly href: string; readonly pieces: readonly Piece[]};

/** What has been opened and not yet closed; the first stands for the whole text. */
interface Frame {
  readonly opener: string;
  readonly pieces: Piece[];
}

/**
 * The pieces of `text`: `**bold**` and `__bold__`, `*italic*` and `_italic_`, `[text](address)`, a line break as it stands, and
 * `\` before a sign that is to be taken as it is. All else is text, and so are signs without a partner, HTML, and links
 * whose address is not safe to follow. Linear in the length of `text`.
 *
 * @example
 * markdownInline('**a** b') //=> [{kind: 'strong', pieces: [{kind: 'text', text: 'a'}]}, {kind: 'text', text: ' b'}]
 */
export function markdownInline(text: string): readonly Piece[] {
  const frames: Frame[] = [{opener: '', pieces: []}];
  for (let at = 0; at < text.length;) at = readToken(text, at, frames);
  collapse(frames, 0);
  return frames[0]!.pieces;
}

/** Signs that may mean something. */
const SIGNS = '\\*_[]\n';
const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
const DIGIT = /\d/;
const ESCAPED = /[!-/:-@[-`{-~]/;

/** Reads one token at `at` and returns where the next begins. */
function readToken(text: string, at: number, frames: Frame[]): number {
  switch (text[at]) {
    case '\\': return readEscape(text, at, frames);
    case '*': case '_': return readStars(text, at, frames);
    case '[': return readOpening(at, frames);
    case ']': return readClosing(text, at, frames);
    case '\n':
      frames.at(-1)!.pieces.push({kind: 'br'});
      return at + 1;
    default: break;
  }
  let end = at + 1;
  while (end < text.length && !SIGNS.includes(text[end]!)) end++;
  addText(frames, text.slice(at, end));
  return end;
}

function readEscape(text: string, at: number, frames: Frame[]): number {
  const next = text[at + 1] ?? '';
  if (next === '\n') return at + 1;
  const isEscape = ESCAPED.test(next);
  addText(frames, isEscape ? next : '\\');
  return at + (isEscape ? 2 : 1);
}

/** A run of stars or lines closes what it can, opens what it can, and is text for the rest. */
function readStars(text: string, at: number, frames: Frame[]): number {
  const sign = text[at]!;
  let end = at + 1;
  while (text[end] === sign) end++;
  const may = allowed(text[at - 1] ?? ' ', text[end] ?? ' ', sign, end - at);
  let left = end - at;
  while (left > 0) {
    const closing = may.close ? closed(frames, sign, left) : '';
    const opening = closing === '' && may.open ? opened(frames, sign, left) : '';
    if (closing !== '') close(frames, closing);
    else if (opening !== '') frames.push({opener: opening, pieces: []});
    else break;
    left -= (closing || opening).length;
  }
  if (left > 0) addText(frames, sign.repeat(left));
  return end;
}

/** Space on the inner side takes a sign its meaning; so do letters around "_", as in a file's name, and digits around one "*". */
function allowed(before: string, after: string, sign: string, length: number): {readonly open: boolean; readonly close: boolean} {
  if (length === 1 && DIGIT.test(before) && DIGIT.test(after)) return {open: false, close: false};
  const isTight = sign === '_';
  return {
    open: !SPACE.test(after) && !(isTight && WORD.test(before)),
    close: !SPACE.test(before) && !(isTight && WORD.test(after)),
  };
}

/** The marker that a run of `left` signs closes, of those that are open around something; `''` for none. */
function closed(frames: readonly Frame[], sign: string, left: number): string {
  const open = frames.filter(({opener, pieces}, i) => opener[0] === sign && opener.length <= left && (pieces.length > 0 || i < frames.length - 1));
  const last = open.at(-1)?.opener ?? '';
  // Two signs together mean bold before they mean italic twice.
  return left === 2 ? open.find(({opener}) => opener.length === 2)?.opener ?? '' : last;
}

/** The marker that a run of `left` signs opens; `''` for none, since nothing is opened twice. */
function opened(frames: readonly Frame[], sign: string, left: number): string {
  const isOpen = (length: number): boolean => frames.some(({opener}) => opener !== '[' && opener.length === length);
  if (left >= 2 && !isOpen(2)) return sign + sign;
  return isOpen(1) ? '' : sign;
}

function close(frames: Frame[], marker: string): void {
  collapse(frames, frames.findIndex(({opener}) => opener === marker));
  const {pieces} = frames.pop()!;
  frames.at(-1)!.pieces.push({kind: marker.length === 2 ? 'strong' : 'em', pieces});
}

function readOpening(at: number, frames: Frame[]): number {
  if (linkAt(frames) > 0) addText(frames, '[');
  else frames.push({opener: '[', pieces: []});
  return at + 1;
}

function readClosing(text: string, at: number, frames: Frame[]): number {
  const link = linkAt(frames);
  const address = link > 0 && text[at + 1] === '(' ? addressAt(text, at + 2) : undefined;
  const href = address === undefined ? undefined : safeUrl(address);
  if (address === undefined || href === undefined) {
    if (link > 0) collapse(frames, link - 1);
    addText(frames, ']');
    return at + 1;
  }
  collapse(frames, link);
  const {pieces} = frames.pop()!;
  frames.at(-1)!.pieces.push({kind: 'a', href, pieces: pieces.length === 0 ? [{kind: 'text', text: href}] : pieces});
  return at + 2 + address.length + 1;
}

function linkAt(frames: readonly Frame[]): number {
  return frames.findIndex(({opener}) => opener === '[');
}

/**
 * The address from `from` up to its closing parenthesis; one pair inside is allowed, as in addresses of Wikipedia. It stops at
 * brackets, so that no two attempts read the same signs.
 */
function addressAt(text: string, from: number): string | undefined {
  let isInside = false;
  for (let end = from; end < text.length; end++) {
    const sign = text[end]!;
    if (sign === ')' && !isInside) return end === from ? undefined : text.slice(from, end);
    if (sign <= ' ' || '[]<>'.includes(sign) || (sign === '(' && isInside)) return undefined;
    if (sign === '(' || sign === ')') isInside = sign === '(';
  }
  return undefined;
}

/** Makes text of whatever is open above `to`: it never found its partner. */
function collapse(frames: Frame[], to: number): void {
  const above = frames.splice(to + 1);
  for (const {opener, pieces} of above) {
    addText(frames, opener);
    for (const piece of pieces) {
      if (piece.kind === 'text') addText(frames, piece.text);
      else frames.at(-1)!.pieces.push(piece);
    }
  }
}

/** Texts side by side are one. */
function addText(frames: readonly Frame[], text: string): void {
  const {pieces} = frames.at(-1)!;
  const last = pieces.at(-1);
  if (last?.kind === 'text') pieces[pieces.length - 1] = {kind: 'text', text: last.text + text};
  else pieces.push({kind: 'text', text});
}
