// Marks in rows along the axis, the longest next to it.
// A mark that covers another's place always lies further in, so a leader reaches the shorter one unhindered.
// Knows nothing of labels, dates or the page.

/** The stretch a mark covers, in px. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly priority: number;
  /** Marks of one cell lie in one row: they fill the same stretch and spread inside it. */
  readonly cell?: string | undefined;
}

/** Space kept between marks of one row, in px. */
const GAP = 2;

/** What marks cover together: those of one cell, or a single one. */
interface Ground { from: number; to: number; row: number; readonly members: number[] }

/**
 * The row of each mark, 0 next to the axis: one more than the highest row it overlaps, longest marks first.
 * `buried` is set when more than `most` rows would be needed: the index of the least important mark of that pile.
 *
 * @example
 * packMarks([{from: 0, to: 100, priority: 5}, {from: 40, to: 48, priority: 5}], 4).rows //=> [0, 1]
 */
export function packMarks(marks: readonly Stretch[], most: number): {readonly rows: readonly number[]; readonly buried?: number} {
  const rows = new Array<number>(marks.length).fill(0);
  const done: Ground[] = [];
  for (const ground of longestFirst(groundsOf(marks))) {
    for (const other of done) if (overlap(ground, other)) ground.row = Math.max(ground.row, other.row + 1);
    for (const i of ground.members) rows[i] = ground.row;
    if (ground.row >= most) return {rows, buried: leastImportant(pileUnder(ground, done).flatMap(({members}) => members), marks)};
    done.push(ground);
  }
  return {rows};
}

/** Members of a cell take one row, even where their ornaments reach differently far. */
function groundsOf(marks: readonly Stretch[]): Ground[] {
  const grounds = new Map<string | number, Ground>();
  marks.forEach(({from, to, cell}, i) => {
    const ground = grounds.get(cell ?? i);
    if (ground === undefined) grounds.set(cell ?? i, {from, to, row: 0, members: [i]});
    else {
      ground.from = Math.min(ground.from, from);
      ground.to = Math.max(ground.to, to);
      ground.members.push(i);
    }
  });
  return [...grounds.values()];
}

/** The sort is stable: of equals, the earlier stays first. */
function longestFirst(grounds: readonly Ground[]): Ground[] {
  return grounds.toSorted((a, b) => (b.to - b.from) - (a.to - a.from));
}

function overlap(a: Ground, b: Ground): boolean {
  return a.from < b.to + GAP && b.from < a.to + GAP;
}

/** `top` and what lifts it to its row; a mark beside the pile would give way in vain. */
function pileUnder(top: Ground, done: readonly Ground[]): Ground[] {
  const pile = [top];
  for (const ground of pile) pile.push(...done.filter(other => other.row === ground.row - 1 && overlap(ground, other) && !pile.includes(other)));
  return pile;
}

function leastImportant(pile: readonly number[], marks: readonly Stretch[]): number {
  return pile.reduce((worst, i) => {
    const less = marks[i]!.priority - marks[worst]!.priority;
    return less < 0 || (less === 0 && i > worst) ? i : worst;
  });
}
