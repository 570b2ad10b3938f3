// The mark of an event with several dates: all of them, or one of them that is not known.
// All are tied by a line, alternatives by dots; two sides that disagree on the date get half a sign each.
// Knows nothing of labels, rows or the page.

import type {TimelineEvent} from '../event/event.ts';
import type {DrawMark, MarkShape, MarkSpace, PlacedTime} from './mark.ts';
import {claimStates, glyph, knownBand, LOZENGE} from './markGlyphs.ts';
import type {Pen, Points} from './pen.ts';
import type {SceneNode} from './scene.ts';
import {rails} from './spanEnds.ts';

/** A set of more times than this is drawn by its first ones; its words name them all. */
const MOST_MEMBERS = 60;

/** Several marks of one event, tied by a line: it happened at all of these times. */
export function allShape(members: readonly MarkShape[]): MarkShape {
  const shapes = members.slice(0, MOST_MEMBERS);
  const [from, to] = hull(shapes);
  const first = shapes[0]!;
  return {
    from, to, anchor: first.anchor, prefer: first.prefer, states: [...new Set(shapes.flatMap(shape => shape.states)), 'allOf'],
    draw: (pen, c, fades) => [
      pen.path('tie', 'annals-thin annals-stroke', gaps(shapes, c)),
      ...shapes.flatMap((shape, i) => numbered(shape.draw(pen, c, fades), i)),
    ],
  };
}

/** Stretches of which one is right: none carries a sign, since that would choose, unless sides disagree on them. */
export function oneShape(event: TimelineEvent, members: readonly PlacedTime[], {half}: MarkSpace): MarkShape {
  const boxes = members.slice(0, MOST_MEMBERS).map(({startMin, endMax, fine}) => ({from: startMin, to: endMax, fine}));
  const [from, to] = hull(boxes);
  const isDisputed = event.certainty === 'disputed';
  const claim = event.certainty === 'reported' || event.certainty === 'denied';
  const draw: DrawMark = (pen, c) => [
    pen.path('tie', 'annals-outline annals-stroke annals-dotted', gaps(boxes, c)),
    ...boxes.flatMap((box, i) => numbered(claim ? [pen.path('rails', 'annals-outline annals-stroke', rails(box.from, box.to, c, half))] : knownBand(pen, box.from, box.to, c, half), i)),
    ...(isDisputed ? versions(pen, event, boxes, c, half) : []),
  ];
  const reach = isDisputed ? LOZENGE : 1;
  const centre = middleOf(boxes[0]!);
  return {
    from: Math.min(from, centre - reach), to: Math.max(to, middleOf(boxes.at(-1)!) + reach), anchor: [Math.min(centre, from + 1), Math.max(centre, to - 1)],
    prefer: centre, states: [...claimStates(event), 'oneOf'], draw,
  };
}

interface Box { readonly from: number; readonly to: number; readonly fine: boolean }

/** Half a sign on the first version, the other half on the last, under a bracket that joins them. */
function versions(pen: Pen, event: TimelineEvent, boxes: readonly Box[], c: number, half: number): SceneNode[] {
  const [first, last] = [boxes[0]!, boxes.at(-1)!];
  const [a, b] = [middleOf(first), middleOf(last)];
  return [
    pen.path('pair', 'annals-strike', [[a, c - half - 1, a, c - half - 4, b, c - half - 4, b, c - half - 1]]),
    ...numbered(glyph(pen, event, first.fine, a, c, -1), 0), ...numbered(glyph(pen, event, last.fine, b, c, 1), 1),
  ];
}

const middleOf = ({from, to}: {readonly from: number; readonly to: number}): number => (from + to) / 2;

function hull(boxes: readonly {readonly from: number; readonly to: number}[]): [number, number] {
  return [Math.min(...boxes.map(box => box.from)), Math.max(...boxes.map(box => box.to))];
}

/** Lines through what lies between, so that a tie never runs over a band. */
function gaps(boxes: readonly {readonly from: number; readonly to: number}[], c: number): Points[] {
  const sorted = [...boxes].sort((a, b) => a.from - b.from);
  const strokes: Points[] = [];
  let end = sorted[0]!.to;
  for (const {from, to} of sorted) {
    if (from > end) strokes.push([end, c, from, c]);
    end = Math.max(end, to);
  }
  return strokes;
}

function numbered(parts: readonly SceneNode[], i: number): SceneNode[] {
  return parts.map(part => ({...part, key: `${i}-${part.key}`}));
}
