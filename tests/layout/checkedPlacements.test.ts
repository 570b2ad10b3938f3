import {describe, expect, test} from 'vitest';
import {checkedPlacements} from '../../src/layout/checkedPlacements.ts';
import type {LayoutItem, LayoutRoom} from '../../src/layout/layout.ts';

const item = (id: string, from: number): LayoutItem => ({id, priority: 5, group: undefined, from, to: from + 8, at: from + 4, labels: [{along: 80, across: 33}, {along: 50, across: 50}]});
const items = [item('a', 0), item('b', 40)];
const room: LayoutRoom = {orientation: 'horizontal', from: 0, to: 200, across: [120, 120], gap: 12, pitch: 16};

describe('checkedPlacements(placements, items, room)', () => {
  test('gives them in the order of the items, with what was left out filled in', () => {
    expect(checkedPlacements([{id: 'b', side: 1, mark: 8}, {id: 'a', mark: 8, label: {start: 0, away: 24}}], items, room)).toEqual([
      {item: 0, side: 0, mark: 8, label: {start: 0, away: 24, shape: 0, size: {along: 80, across: 33}}},
      {item: 1, side: 1, mark: 8},
    ]);
    expect(checkedPlacements([], items, room)).toEqual([]);
  });

  test('lets labels touch, and stand at one place on two sides', () => {
    const label = {start: 0, away: 24};
    expect(checkedPlacements([{id: 'a', mark: 8, label}, {id: 'b', side: 1, mark: 8, label}], items, room)).toHaveLength(2);
    expect(checkedPlacements([{id: 'a', mark: 8, label}, {id: 'b', mark: 8, label: {start: 80, away: 24}}], items, room)).toHaveLength(2);
  });

  test.each([
    [undefined, 'layout: it must return a list of placements, found undefined'],
    [[{id: 'c', mark: 8}], 'layout: placement 0 is for "c"; it must be the id of an item it was given'],
    [[undefined], 'layout: placement 0 is for undefined; it must be the id of an item it was given'],
    [[{id: 'a', mark: 8}, {id: 'a', mark: 8}], 'layout: "a" is placed twice; once is allowed'],
    [[{id: 'a', side: 2, mark: 8}], 'layout: "a" is on side 2; 0 and 1 are allowed'],
    [[{id: 'a', mark: NaN}], 'layout: the mark of "a" is at NaN px away from the axis; 0 to 120 is allowed'],
    [[{id: 'a', mark: 8, label: {start: 0, away: 24, shape: 2}}], 'layout: the label of "a" has shape 2; it has 2 shapes, counted from 0'],
    [[{id: 'a', mark: 8, label: {start: 121, away: 24}}], 'layout: the label of "a", 80 px long, is at 121 px along the axis; 0 to 120 is allowed'],
    [[{id: 'a', mark: 8, label: {start: 0, away: 90}}], 'layout: the label of "a", 33 px across, is at 90 px away from the axis; 0 to 87 is allowed'],
    [[{id: 'a', mark: 8, label: {start: 0, away: 24}}, {id: 'b', mark: 8, label: {start: 60, away: 50}}], 'layout: the labels of "a" and "b" overlap by 20 × 7 px; none may'],
  ])('names the event and what is allowed, given %j', (placements, message) => {
    expect(() => checkedPlacements(placements, items, room)).toThrow(message);
  });

  test('knows one side only where time runs downward', () => {
    expect(() => checkedPlacements([{id: 'a', side: 1, mark: 8}], items, {...room, orientation: 'vertical', across: [120]})).toThrow('layout: "a" is on side 1; only 0 is allowed');
  });
});
