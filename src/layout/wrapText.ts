// Breaks a text into lines that are as even as they can be.
// Balanced lines make a label narrow without making it taller, so more labels fit.
// Knows nothing of what the text says.

/** Lines and the width of the widest. `cut` tells that the end was left out and marked with "…". */
export interface WrappedText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly cut: boolean;
}

export interface WrapSpace {
  readonly width: number;
  readonly lines: number;
  readonly measure: (text: string) => number;
}

/** A piece that must stay whole; `space` is the width of the space before it, 0 inside a word. */
interface Piece { readonly text: string; readonly width: number; readonly space: number }

/**
 * `text` in at most `space.lines` lines of at most `space.width` px: as few lines as possible, then as narrow as
 * possible (the effect of CSS `text-wrap: balance`). What does not fit is cut at a grapheme and ends in "…".
 * Words too long for a line, and scripts without spaces, break between graphemes; there no line begins with a stop or ends
 * with an opening bracket, and numbers stay whole.
 *
 * @example
 * wrapText('Trump meets eight former hostages', {width: 200, lines: 2, measure: text => text.length * 7}).lines
 * //=> ['Trump meets eight', 'former hostages']
 */
export function wrapText(text: string, space: WrapSpace): WrappedText {
  return wrappingOf(piecesOf(text.trim(), space), space).wrapped();
}

/** What is known of a wrapped text before its lines are made: how many there are, and whether the end is left out. */
export interface Wrapping {
  readonly count: number;
  readonly cut: boolean;
  readonly wrapped: () => WrappedText;
}

/**
 * `wrapText` for whoever tries many shapes of one text and takes few: words are measured once, and lines made last.
 *
 * @example
 * wrapper('Trump meets eight former hostages', measure)(200, 2).wrapped().lines.length //=> 2
 */
export function wrapper(text: string, measure: WrapSpace['measure']): (width: number, lines: number) => Wrapping {
  const words = text.trim();
  const pieces = piecesOf(words, {width: Infinity, lines: Infinity, measure});
  const longest = pieces.reduce((most, piece) => Math.max(most, piece.width), 0);
  return (width, lines) => {
    const space = {width, lines, measure};
    return wrappingOf(longest > width ? piecesOf(words, space) : pieces, space);
  };
}

function wrappingOf(pieces: readonly Piece[], space: WrapSpace): Wrapping {
  const loose = breaksAt(pieces, space.width);
  const cut = loose.length > space.lines;
  return {
    count: cut ? Math.max(1, space.lines) : loose.length, cut,
    wrapped: () => cut ? cutLines(pieces, loose, space) : finish(linesOf(pieces, balanced(pieces, loose, space.width)), false, space),
  };
}

function finish(lines: readonly string[], cut: boolean, space: WrapSpace): WrappedText {
  return {lines, width: Math.max(0, ...lines.map(space.measure)), cut};
}

/** The breaks of the narrowest fill with the same number of lines, found by halving to half a pixel. */
function balanced(pieces: readonly Piece[], loose: readonly number[], width: number): readonly number[] {
  if (loose.length < 2) return loose;
  let best = loose;
  let low = Math.max(...pieces.map(piece => piece.width));
  let high = width;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    const breaks = breaksAt(pieces, middle);
    if (breaks.length <= loose.length) [best, high] = [breaks, middle];
    else low = middle;
  }
  return best;
}

/** The first piece of each line, filling lines greedily. Widths are added up, so that halving measures nothing. */
function breaksAt(pieces: readonly Piece[], width: number): number[] {
  const breaks: number[] = [];
  let line = Infinity;
  pieces.forEach((piece, i) => {
    line += piece.space + piece.width;
    if (line <= width) return;
    breaks.push(i);
    line = piece.width;
  });
  return breaks;
}

function linesOf(pieces: readonly Piece[], breaks: readonly number[]): string[] {
  return breaks.map((first, i) => pieces.slice(first, breaks[i + 1])
    .reduce((line, piece) => line + (line !== '' && piece.space > 0 ? ' ' : '') + piece.text, ''));
}

/** The first lines whole, the last one and its successor shortened until they and a "…" fit. */
function cutLines(pieces: readonly Piece[], breaks: readonly number[], space: WrapSpace): WrappedText {
  const kept = linesOf(pieces.slice(0, breaks[space.lines + 1]), breaks.slice(0, space.lines));
  const last = graphemes(kept.pop() ?? '');
  while (last.length > 1 && space.measure(last.join('').trimEnd() + '…') > space.width) last.pop();
  return finish([...kept, last.join('').trimEnd() + '…'], true, space);
}

function piecesOf(text: string, space: WrapSpace): Piece[] {
  const blank = space.measure(' ');
  return text.split(/[ \t\n\r]+/).filter(word => word !== '').flatMap(word =>
    wordParts(word, space).map((part, i) => ({text: part, width: space.measure(part), space: i === 0 ? blank : 0})));
}

function wordParts(word: string, space: WrapSpace): string[] {
  const parts = hasUnspacedScript(word) ? unspacedParts(word) : hyphenParts(word);
  return space.width === Infinity ? parts : parts.flatMap(part => space.measure(part) > space.width ? chunks(part, space) : [part]);
}

/** A word may break after its hyphens and dashes, as in "U.S.–Hamas", but not in "-40" or "COVID-19". */
function hyphenParts(word: string): string[] {
  return word.match(/[-–—]*(?:[^-–—]|-(?=\d))+[-–—]*|[-–—]+/g) ?? [word];
}

/** The longest runs of graphemes that fit. */
function chunks(word: string, space: WrapSpace): string[] {
  const parts: string[] = [];
  for (const grapheme of graphemes(word)) {
    const longer = (parts.at(-1) ?? '') + grapheme;
    if (parts.length > 0 && space.measure(longer) <= space.width) parts[parts.length - 1] = longer;
    else parts.push(grapheme);
  }
  return parts;
}

/** Signs that must not begin a line, and those that must not end one (JIS X 4051, the common ones). */
const NO_START = /^[\p{Pe}\p{Pf}、。，．・：；？！ー～々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!%]/u;
const NO_END = /[\p{Ps}\p{Pi}]$/u;

/** Signs of a script without spaces, each by itself but for what belongs together: numbers, their counters, brackets, stops. */
function unspacedParts(word: string): string[] {
  const parts: string[] = [];
  for (const sign of graphemes(word)) {
    const before = parts.at(-1);
    if (before !== undefined && isTied(before, sign)) parts[parts.length - 1] = before + sign;
    else parts.push(sign);
  }
  return parts;
}

function isTied(before: string, sign: string): boolean {
  return NO_START.test(sign) || NO_END.test(before) || (/[\dA-Za-z]$/.test(before) && /^[\dA-Za-z年月日時分秒]/.test(sign));
}

function hasUnspacedScript(word: string): boolean {
  return /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/.test(word);
}

/** Made once: a new one costs more than most texts do. */
const GRAPHEMES = /* @__PURE__ */ new Intl.Segmenter('en', {granularity: 'grapheme'});

function graphemes(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text), part => part.segment);
}
