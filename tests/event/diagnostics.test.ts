import {describe, expect, test} from 'vitest';
import {diagnose} from '../../src/event/diagnostics.ts';
import {STATUSES} from '../../src/event/vocabulary.ts';

describe('diagnose(code, facts)', () => {
  test('says the place, what was found, what is allowed and what is shown', () => {
    expect(diagnose('unknown-word', {path: 'events[3].status', value: 'canceled', expected: 'status', allowed: STATUSES, meant: 'cancelled', used: '"occurred"'})).toEqual({
      code: 'unknown-word', severity: 'warning', path: 'events[3].status', value: 'canceled', hint: 'did you mean "cancelled"?',
      message: 'events[3].status: unknown status "canceled"; did you mean "cancelled"? Shown as "occurred"',
    });
  });

  test('lists what is allowed when nothing is near', () => {
    expect(diagnose('unknown-word', {path: 'events[0].stance', value: 'x', expected: 'stance', allowed: ['asserts', 'denies', 'plans']}).message)
      .toBe('events[0].stance: unknown stance "x"; use "asserts", "denies" or "plans". Left out');
  });

  test('passes on the parser\'s words and hint', () => {
    expect(diagnose('bad-date', {path: 'events[0].date', value: '199u', because: '"199u" is not a date', remedy: 'an unknown digit is X: "199X"'}).message)
      .toBe('events[0].date: "199u" is not a date; an unknown digit is X: "199X". Shown undated');
  });

  test('shortens and escapes what was found', () => {
    const {message, value} = diagnose('unsafe-url', {path: 'events[0].url', value: `java\nscript:${'x'.repeat(1000)}`});
    expect(message).toContain('"java\\nscript:xxx');
    expect(message.length).toBeLessThan(220);
    expect(value).toHaveLength(1012);
  });
});
