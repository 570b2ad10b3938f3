import {describe, expect, test} from 'vitest';
import type {EventInput, TimelineEvent} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {en} from '../../src/locale/en.ts';
import {dateWords, eventName, labelWords, sourceWords} from '../../src/scene/describe.ts';

const event = (input: Omit<EventInput, 'title'>): TimelineEvent => normalizeEvents([{title: 'The trip', ...input}]).events[0]!;
const words = {locale: en};

describe('dateWords(event, length, {locale})', () => {
  test('says when it happened', () => {
    expect(dateWords(event({date: '2025-03-05'}), 'short', words)).toEqual(['5 March 2025']);
  });

  test('says what was planned and when it was cancelled', () => {
    const trip = event({plannedDate: '2025-03-03/2025-03-09', decidedDate: '2025-03-04', status: 'cancelled'});
    expect(dateWords(trip, 'short', words)).toEqual(['planned for 3–9 March 2025', 'cancelled 4 March 2025']);
  });

  test('says the new date before the old one when a plan was moved', () => {
    const moved = event({date: '2025-04-01', plannedDate: '2025-03-03', status: 'rescheduled'});
    expect(dateWords(moved, 'short', words)).toEqual(['1 April 2025', 'rescheduled from 3 March 2025']);
  });

  test('takes the date of a mere plan as the planned one', () => {
    expect(dateWords(event({date: '2030', status: 'planned'}), 'long', words)).toEqual(['planned for 2030']);
  });

  test('does not say "planned for by" where only one side of the plan is known', () => {
    expect(dateWords(event({date: '[..2030-01-01]', status: 'planned'}), 'short', words)).toEqual(['planned: by 1 January 2030']);
  });

  test('says when a plan was to begin and end where neither is a plain date', () => {
    const bounds = {startMin: '2030-03-03', startMax: '2030-03-04', endMin: '2030-03-07', endMax: '2030-03-08'};
    expect(dateWords(event({date: bounds, status: 'planned'}), 'long', words)).toEqual(['planned to begin between 3 and 4 March 2030 and end between 7 and 8 March 2030']);
  });

  test('says that it is ongoing, once', () => {
    expect(dateWords(event({date: '2025-03-01/2025-03-06', status: 'ongoing'}), 'short', words)).toEqual(['1–6 March 2025; ongoing']);
    expect(dateWords(event({date: '1985/..', status: 'ongoing'}), 'short', words)).toEqual(['since 1985, ongoing']);
  });

  test('says that it has no date', () => {
    expect(dateWords(event({}), 'short', words)).toEqual(['undated']);
  });
});

describe('sourceWords(event, locale)', () => {
  test('names the one source', () => {
    expect(sourceWords(event({claims: [{source: 'Axios'}]}), en)).toBe('Axios');
  });

  test('says "according to" where it is a claim', () => {
    expect(sourceWords(event({claims: [{source: 'Axios'}], certainty: 'reported'}), en)).toBe('according to Axios');
  });

  test('counts sources only when they differ', () => {
    expect(sourceWords(event({claims: [{source: 'Axios'}, {source: 'Axios'}]}), en)).toBe('Axios');
    expect(sourceWords(event({claims: [{source: 'Axios'}, {source: 'Reuters'}]}), en)).toBe('2 sources');
  });

  test('is empty where nobody is named', () => {
    expect(sourceWords(event({}), en)).toBe('');
  });
});

describe('eventName(event, {locale})', () => {
  test('holds title, full date, status, certainty, group and who says so, each a sentence', () => {
    const trip = event({
      plannedDate: '2025-03-03/2025-03-09', decidedDate: '2025-03-04', status: 'cancelled', certainty: 'disputed', group: 'Talks',
      claims: [{source: 'a U.S. official'}, {source: 'Axios'}],
    });
    expect(eventName(trip, words)).toBe('The trip. Planned for 3 to 9 March 2025, cancelled 4 March 2025. Disputed. Talks. According to a U.S. official and Axios.');
  });

  test('says neither "occurred" nor "confirmed", which are merely what goes without saying', () => {
    expect(eventName(event({date: '1997'}), words)).toBe('The trip. 1997.');
  });

  test('says the status where the date does not', () => {
    expect(eventName(event({date: '2030', status: 'tentative'}), words)).toBe('The trip. Planned for 2030. Tentative.');
  });
});

describe('labelWords(event, {locale})', () => {
  test('says what became of it where the dates do not', () => {
    expect(labelWords(event({plannedDate: '2025-03-03', status: 'cancelled'}), words)).toBe('planned for 3 March 2025, cancelled');
    expect(labelWords(event({date: '2025-03-03', status: 'tentative'}), words)).toBe('planned for 3 March 2025, tentative');
    expect(labelWords(event({date: '2025-03-03', certainty: 'retracted'}), words)).toBe('3 March 2025, retracted');
  });

  test('says that it is reported only where no source is named, which would say it too', () => {
    expect(labelWords(event({date: '2025-03-03', certainty: 'reported'}), words)).toBe('3 March 2025, reported');
    expect(labelWords(event({date: '2025-03-03', certainty: 'reported', claims: [{source: 'Axios'}]}), words)).toBe('3 March 2025');
  });
});

describe('a source that denies', () => {
  const denied = event({date: '2025-03-05', certainty: 'denied', claims: [{source: 'A'}, {source: 'B', stance: 'denies'}]});

  test('is never named as one that says so', () => {
    expect(sourceWords(denied, en)).toBe('according to A, denied by B');
    expect(eventName(denied, words)).toBe('The trip. 5 March 2025. Denied. According to A. Denied by B.');
  });
});
