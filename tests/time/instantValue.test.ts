import {describe, expect, test} from 'vitest';
import {instantValue} from '../../src/time/instantValue.ts';

describe('instantValue(ms)', () => {
  test('has four equal bounds and an EDTF text', () => {
    expect(instantValue(Date.UTC(2025, 2, 4, 18, 30))).toMatchObject({
      startMin: Date.UTC(2025, 2, 4, 18, 30), endMax: Date.UTC(2025, 2, 4, 18, 30), kind: 'point', precision: 'ms', text: '2025-03-04T18:30:00.000Z',
    });
  });

  test('writes only the year beyond four digits', () => {
    expect(instantValue(-66_000_000 * 31_556_952_000).text).toMatch(/^Y-6\d{7}$/);
  });

  test('refuses what is no number of ms', () => {
    expect(() => instantValue(NaN)).toThrow(RangeError);
    expect(() => instantValue(Infinity)).toThrow('an instant is a finite number of milliseconds, not Infinity');
  });
});
