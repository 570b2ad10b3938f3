import {expect, test} from 'vitest';
import {chip} from '../../src/scene/groups.ts';

test('eight groups have chips of eight shapes, so that no two of them are told apart by hue alone', () => {
  const groups = Array.from({length: 8}, (_, i) => `G${i}`);
  const shapes = groups.map(group => chip(groups, group, 0, 0).children![0]!.attrs!['d']);
  expect(new Set(shapes).size).toBe(8);
});
