import {describe, expect, test} from 'vitest';
import {panelPlace} from '../../src/component/panelPlace.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {ar} from '../../src/locale/ar.ts';
import {buildScene} from '../../src/scene/buildScene.ts';

const story = normalizeEvents([
  {id: 'first', title: 'First', date: '2025-01-01'}, {id: 'last', title: 'Last', date: '2025-12-31'},
  {id: 'all', title: 'All', date: '2025'}, {id: 'never', title: 'Never'},
]);
const event = (id: string) => story.events.find(one => one.id === id)!;
const wide = buildScene(story, {width: 1200});

describe('panelPlace(scene, event, direction)', () => {
  test('is the right of a wide picture, unless the event would be covered there', () => {
    expect(['first', 'all', 'never'].map(id => panelPlace(wide, event(id), 'ltr'))).toEqual(['right', 'right', 'right']);
    expect(panelPlace(wide, event('last'), 'ltr')).toBe('left');
  });

  test('is the other way round where words run from right to left', () => {
    const mirrored = buildScene(story, {width: 1200, locale: ar});
    expect(['first', 'all', 'last'].map(id => panelPlace(mirrored, event(id), 'rtl'))).toEqual(['left', 'left', 'right']);
  });

  test('is the right of a wide picture in which time runs downward', () => {
    expect(panelPlace(buildScene(story, {width: 1200, orientation: 'vertical'}), event('last'), 'ltr')).toBe('right');
  });

  test('is below a narrow one', () => {
    expect(panelPlace(buildScene(story, {width: 999}), event('last'), 'ltr')).toBe('below');
  });
});
