// What is said of every state in every language, word for word.
// A translation is right or wrong as a sentence; a reader of the golden files can judge it without the code.
// ANNALS_GOLDEN=write writes them anew.

import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {Locale} from '../../src/locale/locale.ts';
import {eventName, labelWords, sourceWords} from '../../src/scene/describe.ts';
import {languages} from './languages.ts';
import {eventOf, states, type State} from './states.ts';

/** The day of the reference story: dates within a week of it are said with their weekday where there is room. */
const asOf = Date.UTC(2025, 2, 6);

/** The state's id, the two lines of words on its label, and its accessible name. */
function account(state: State, locale: Locale): string {
  const event = eventOf(state);
  const label = [labelWords(event, {locale, asOf}), sourceWords(event, locale)].filter(line => line !== '').join(' | ');
  return `${state.id}\n  ${label}\n  ${eventName(event, {locale, asOf})}\n`;
}

describe.each(languages)('in $code', locale => {
  const file = `tests/golden/words/${locale.code}.txt`;
  const told = states.map(state => account(state, locale));

  test('every state has its golden sentence', () => {
    if (process.env['ANNALS_GOLDEN'] === 'write') writeFileSync(file, told.join('\n'));
    expect(existsSync(file), `${file} is missing`).toBe(true);
    expect(told.join('\n')).toBe(readFileSync(file, 'utf8'));
  });
});
