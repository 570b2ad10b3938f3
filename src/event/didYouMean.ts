// Finds the word that a mistyped one was meant to be.
// A message that names the right word saves the author a look at the manual.
// Knows nothing of events: words in, a word out.

/** Longer words are not typing slips of ours, and comparing them would cost. */
const LONGEST_WORD = 64;

/**
 * The candidate nearest to `word`, or `undefined` when none is near: one slip for every three letters,
 * a slip being a letter added, dropped, changed or swapped with its neighbour; case does not count.
 * Of equally near candidates the first wins.
 *
 * @example
 * didYouMean('canceled', ['planned', 'cancelled']) //=> 'cancelled'
 */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const slips = slipsWithin(word.toLowerCase(), candidate.toLowerCase(), least);
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best;
}

/** Slips between two words, or Infinity when they are too many for the words' length or not under `bound`. */
function slipsWithin(a: string, b: string, bound: number): number {
  const allowed = Math.min(Math.floor(Math.max(a.length, b.length) / 3), bound - 1);
  if (b.length > LONGEST_WORD || Math.abs(a.length - b.length) > allowed) return Infinity;
  const slips = editDistance(a, b);
  return slips > allowed ? Infinity : slips;
}

/** Optimal string alignment distance: Levenshtein's with swaps of neighbours, row by row. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, changed, swapped ? beforeLast[j - 2]! + 1 : Infinity));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
