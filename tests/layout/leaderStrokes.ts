// Leaders as the strokes they are drawn with, and where two of them meet.
// Tests must not trust tracks: they look at the picture.
// Must not know how tracks are chosen.

/** A leader: its place at the mark and at each row, and the track it steps aside on before each row. */
export interface Leader { readonly way: readonly number[]; readonly tracks: readonly number[] }

/** An upright or level stroke; `y` grows outward. */
export interface Stroke { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

/** Height of a row with its tracks: more than any test has tracks. */
export const ROW = 1000;

/** Where the labels of a row begin, above its tracks. */
export const LABELS = 500;

/** Steps up to half a pixel are drawn slanted, without a track; nobody sees them, nor crossings as small. */
const UNSEEN = 0.5 + 1e-6;

/** The strokes of a leader from the mark to its label. */
export function strokesOf({way, tracks}: Leader): Stroke[] {
  return tracks.flatMap((track, row) => {
    const [before, after] = [way[row]!, way[row + 1]!];
    const [bottom, top] = [row * ROW, row * ROW + (row === tracks.length - 1 ? LABELS : ROW)];
    if (track < 0) return [{x0: after, x1: after, y0: bottom, y1: top}];
    const level = bottom + 1 + track;
    return [
      {x0: before, x1: before, y0: bottom, y1: level},
      {x0: Math.min(before, after), x1: Math.max(before, after), y0: level, y1: level},
      {x0: after, x1: after, y0: level, y1: top},
    ];
  });
}

/** Whether two leaders cross or lie on each other. Leaders that leave from one place may share the stem. */
export function cross(a: Leader, b: Leader): boolean {
  const shareStem = a.way[0] === b.way[0];
  return strokesOf(a).some(s => strokesOf(b).some(t => meet(s, t) && !(shareStem && s.y0 === 0 && t.y0 === 0 && isUpright(s) && isUpright(t))));
}

/** All pairs of leaders that cross. */
export function crossings(leaders: readonly Leader[]): [number, number][] {
  return leaders.flatMap((a, i) => leaders.slice(i + 1).flatMap((b, k): [number, number][] => cross(a, b) ? [[i, i + 1 + k]] : []));
}

function meet(s: Stroke, t: Stroke): boolean {
  const [across, along] = [overlap(s.x0, s.x1, t.x0, t.x1), overlap(s.y0, s.y1, t.y0, t.y1)];
  if (isUpright(s) && isUpright(t)) return Math.abs(s.x0 - t.x0) < 1e-6 && along > 0;
  if (isUpright(s) || isUpright(t)) return along >= 0 && Math.min(depth(s, t), depth(t, s)) > UNSEEN;
  return s.y0 === t.y0 && across > UNSEEN;
}

/** How far upright `s` stands inside the ends of level `t`. */
function depth(s: Stroke, t: Stroke): number {
  return isUpright(s) ? Math.min(s.x0 - t.x0, t.x1 - s.x0) : Infinity;
}

const isUpright = ({x0, x1}: Stroke): boolean => x0 === x1;

const overlap = (a0: number, a1: number, b0: number, b1: number): number => Math.min(a1, b1) - Math.max(a0, b0);
