// The reference story's dates as the scale sees them.
// Several tests stand on these numbers.
// Written by hand, so that it knows nothing of the date parser.

import type {TimeExtent} from '../../src/scale/findBreaks.ts';

const day = (text: string): number => Date.parse(text.length > 10 ? `${text}Z` : `${text}T00:00Z`);
const extent = (...texts: readonly string[]): TimeExtent => {
  const bounds = texts.map(day);
  return {bounds, from: Math.min(...bounds), to: Math.max(...bounds)};
};

/** In the order of the facts table; the parts of a day have a bound within the day. */
export const dohaExtents: readonly TimeExtent[] = [
  extent('1997-01-01', '1998-01-01'),
  extent('2025-02-01', '2025-03-01', '2025-03-06', '2025-03-07'),
  extent('2025-02-01', '2025-03-01', '2025-03-06', '2025-03-07'),
  {bounds: [-Infinity, day('2025-03-07')], from: -Infinity, to: day('2025-03-07')},
  {bounds: [-Infinity, day('2025-03-07')], from: -Infinity, to: day('2025-03-07')},
  extent('2025-03-03', '2025-03-04', '2025-03-09', '2025-03-10', '2025-03-04T18:00', '2025-03-05'),
  extent('2025-03-05', '2025-03-06'),
  extent('2025-03-05', '2025-03-06'),
  {bounds: [-Infinity, day('2025-03-07'), Infinity], from: -Infinity, to: Infinity},
  extent('2025-03-06', '2025-03-07'),
];
