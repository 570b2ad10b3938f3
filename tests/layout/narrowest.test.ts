import {describe, expect, test} from 'vitest';
import {narrowest} from '../../src/layout/narrowest.ts';
import {size, someItem} from './someItems.ts';

const seat = {item: 0, label: 0, side: 1, row: 2} as const;

describe('narrowest(seat, items)', () => {
  test('takes the shape that is shortest along the axis, and keeps side and row', () => {
    expect(narrowest(seat, [someItem(0, [size(200), size(90, 80, 20), size(120, 60, 10)])])).toEqual({...seat, label: 1});
  });

  test('keeps the best of equally short shapes', () => {
    expect(narrowest({...seat, label: 1}, [someItem(0, [size(90), size(90, 80, 20)])])).toEqual(seat);
  });

  test('takes no shape that is cut, unless the best is', () => {
    expect(narrowest(seat, [someItem(0, [size(200), size(90, 80, 400)])])).toEqual(seat);
    expect(narrowest(seat, [someItem(0, [size(200, 50, 400), size(90, 80, 400)])])).toEqual({...seat, label: 1});
  });
});
