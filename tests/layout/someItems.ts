// Items and spaces that a layout may meet: sparse, crowded, piled up at one place, with long spans among them.
// Several tests stand on the same kinds of story.
// Must not know how they are laid out.

import fc from 'fast-check';
import type {CalloutItem, CalloutSpace, LabelSize} from '../../src/layout/calloutItem.ts';

/** An item whose sizes can be read without asking for its labels. */
export interface SomeItem extends CalloutItem { readonly sizes: readonly LabelSize[] }

export const size = (along: number, across = 50, cost = 0): LabelSize => ({along, across, cost});

/** An item with a dot at `at`, or another mark told in `more`. */
export function someItem(at: number, sizes: readonly LabelSize[], more: Partial<Omit<CalloutItem, 'labels'>> = {}): SomeItem {
  return {priority: 5, from: at - 4, to: at + 4, anchor: [at, at], prefer: at, ...more, sizes, labels: () => sizes};
}

/** Up to `most` items between 0 and `length`, in reading order. */
export function someItems(length: number, most: number): fc.Arbitrary<SomeItem[]> {
  const place = fc.oneof({weight: 3, arbitrary: fc.integer({min: 0, max: length})}, fc.constantFrom(0, length, Math.round(length / 2), Math.round(length / 2) + 1));
  const span = fc.oneof({weight: 4, arbitrary: fc.constant(0)}, fc.integer({min: 1, max: 60}), fc.integer({min: 60, max: length}));
  const one = fc.record({
    at: place, span, share: fc.integer({min: 0, max: 4}), priority: fc.integer({min: 1, max: 10}),
    text: fc.integer({min: 40, max: 200}), shapes: fc.integer({min: 1, max: 3}), shared: fc.constantFrom(false, false, false, true),
  });
  return fc.array(one, {minLength: 1, maxLength: most, size: 'max'}).map(list => list
    .map(({at, span: long, share, priority, text, shapes, shared}) => {
      const end = Math.min(length, at + long);
      return someItem(at, shapesOf(text, shapes), {priority, from: at - 4, to: end + 4, anchor: [at, end], prefer: at + (end - at) * share / 4, cell: shared ? `${at}–${end}` : undefined});
    })
    .toSorted((a, b) => a.from - b.from));
}

/** The widest first; the narrower, the taller and the dearer. */
function shapesOf(text: number, count: number): LabelSize[] {
  return Array.from({length: count}, (_, k) => size(Math.max(20, Math.round(text / (k + 1))), 34 + 16 * k, 10 * k));
}

/** Walls `length` apart, with more or less room. */
export function someSpace(length: number): fc.Arbitrary<CalloutSpace> {
  return fc.record({
    from: fc.constantFrom(0, -8, -30), to: fc.constantFrom(length, length + 30), sides: fc.constantFrom<(1 | 2)[]>(1, 2),
    labelRows: fc.integer({min: 1, max: 3}), labelsAcross: fc.constantFrom(60, 120, 250, 600, Infinity), markRows: fc.integer({min: 1, max: 5}),
    careful: fc.boolean(), least: fc.constant({along: 20, across: 10}), gap: fc.integer({min: 2, max: 16}), reach: fc.constantFrom(0, 40, 100, Infinity),
  });
}

/** The story and the space it is told in. */
export const someStory = (most: number): fc.Arbitrary<{readonly items: SomeItem[]; readonly space: CalloutSpace}> =>
  fc.integer({min: 150, max: 1400}).chain(length => fc.record({items: someItems(length, most), space: someSpace(length)}));
