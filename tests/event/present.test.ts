import {describe, expect, test} from 'vitest';
import {present} from '../../src/event/present.ts';

describe('present(object)', () => {
  test('leaves out what is undefined, and nothing else', () => {
    expect(Object.entries(present({a: 0, b: undefined, c: '', d: null, e: false}))).toEqual([['a', 0], ['c', ''], ['d', null], ['e', false]]);
  });

  test('leaves the object it was given as it is', () => {
    const object = {a: undefined};
    expect(present(object)).toEqual({});
    expect(Object.hasOwn(object, 'a')).toBe(true);
  });
});
