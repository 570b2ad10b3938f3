import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {en} from '../../src/locale/en.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {partsOf, type StoryExtents} from '../../src/event/storyParts.ts';
import {storyName} from '../../src/scene/storyName.ts';
import {languages} from '../locale/languages.ts';

const extents = (...dates: readonly string[]): StoryExtents => partsOf(normalizeEvents(dates.map(date => ({title: date, date})))).extents;

describe('storyName(extents, options)', () => {
  test('says of when a story is, as exactly as it is long', () => {
    expect(storyName(extents('1997', '2025-03'), {locale: en})).toBe('timeline, 1997 to 2025');
    expect(storyName(extents('2025-03-03', '2025-03-09'), {locale: en})).toBe('timeline, 3 to 9 March 2025');
  });

  test('says nothing of open ends, of hours, and of what has no date', () => {
    expect(storyName(extents('1997/..', '2025'), {locale: en})).toBe('timeline, 1997 to 2025');
    expect([storyName(extents('2025-03-03T10:00Z'), {locale: en}), storyName(extents(), {locale: en})]).toEqual(['timeline', 'timeline']);
  });

  test.each(languages)('speaks $code', locale => {
    expect(storyName(extents('1997', '2025'), {locale})).toMatch(/1997.*2025/);
  });

  test('is the name of a picture without a label and a title', () => {
    const {events} = normalizeEvents([{title: 'First', date: '1997'}, {title: 'Last', date: '2025'}]);
    const name = (more: object, title?: string): unknown => buildScene({events, ...(title !== undefined && {title})}, {width: 960, ...more}).root.attrs?.['aria-label'];
    expect([name({}), name({}, 'Talks'), name({label: 'Ours'}, 'Talks')]).toEqual(['timeline, 1997 to 2025', 'Talks', 'Ours']);
  });
});
