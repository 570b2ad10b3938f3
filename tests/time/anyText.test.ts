import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {DateSyntaxError} from '../../src/time/dateSyntaxError.ts';
import {parseDate} from '../../src/time/parseDate.ts';
import {randomTexts} from './randomTexts.ts';

// A million stack traces cost more than a million dates, and nobody reads them.
const {stackTraceLimit} = Error;
beforeAll(() => { Error.stackTraceLimit = 0; });
afterAll(() => { Error.stackTraceLimit = stackTraceLimit; });

describe('parseDate(any text)', () => {
  test('gives bounds in order or a DateSyntaxError that says enough, a million times', () => {
    const next = randomTexts(1);
    let read = 0;
    for (let i = 0; i < 1_000_000; i++) {
      const text = next();
      const outcome = outcomeOf(text);
      // A million expectations would take longer than the dates.
      if (outcome !== 'read' && outcome !== 'refused') expect.fail(`${JSON.stringify(text)} ${outcome}`);
      if (outcome === 'read') read++;
    }
    // Neither all nor none, or little would be tried.
    expect(read).toBeGreaterThan(20_000);
    expect(read).toBeLessThan(500_000);
  }, 120_000);

  test('guesses at twenty thousand of them, and each guess is a date', () => {
    const next = randomTexts(2);
    let guessed = 0;
    for (let i = 0; i < 20_000; i++) {
      const text = next();
      const guesses = [...(refusalOf(text)?.hint ?? '').matchAll(/"([^"]*\d[^"]*)"/g)].map(([, guess]) => guess!);
      const wrong = guesses.find(guess => refusalOf(guess) !== undefined);
      if (wrong !== undefined) expect.fail(`${JSON.stringify(text)} is hinted to be ${JSON.stringify(wrong)}`);
      guessed += guesses.length;
    }
    expect(guessed).toBeGreaterThan(500);
  });
});

/** `read` and `refused` are right; anything else says what is wrong. */
function outcomeOf(text: string): string {
  try {
    const {startMin, startMax, endMin, endMax} = parseDate(text);
    const isOrdered = !(startMin > startMax || endMin > endMax || startMin > endMax);
    return isOrdered ? 'read' : `has bounds out of order: ${[startMin, startMax, endMin, endMax].join(', ')}`;
  } catch (error) {
    if (!(error instanceof DateSyntaxError)) return `throws ${String(error)}`;
    const {input, position, found, expected} = error;
    const saysEnough = input === text && position >= 0 && position <= text.length && found !== '' && expected !== '' && found !== expected;
    return saysEnough ? 'refused' : `is refused with too little: ${error.message}`;
  }
}

function refusalOf(text: string): DateSyntaxError | undefined {
  try {
    parseDate(text);
    return undefined;
  } catch (error) {
    if (error instanceof DateSyntaxError) return error;
    throw error;
  }
}
