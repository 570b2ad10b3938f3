import {describe, expect, test} from 'vitest';
import {dark, HUES, light, type Token} from '../../src/theme/tokens.ts';
import {ciede2000, seenAs, type Vision} from './colourDifference.ts';

const groups = Array.from({length: HUES}, (_, i) => `group-${i + 1}` as Token);

describe('ciede2000(a, b)', () => {
  // Rows 1, 7, 17 and 25 of the test data of Sharma, Wu & Dalal.
  test.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425], [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492], [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)('of %j and %j is %d', (a, b, difference) => {
    expect(ciede2000(a, b)).toBeCloseTo(difference, 3);
  });
});

describe.each([['light', light], ['dark', dark]] as const)('the groups of the %s theme', (_, tokens) => {
  test.each<Vision>(['full', 'protan', 'deutan', 'tritan'])('differ by 9 or more to %s vision, each from each', vision => {
    const pairs = groups.flatMap((a, i) => groups.slice(0, i).map(b => ({pair: `${b} ${a}`, difference: ciede2000(seenAs(tokens[a], vision), seenAs(tokens[b], vision))})));
    expect(pairs.filter(({difference}) => difference < 9)).toEqual([]);
  });
});
