import {describe, expect, test} from 'vitest';
import {createProblemsBook} from '../../src/component/problemsBook.ts';
import type {Diagnostic} from '../../src/event/diagnostics.ts';
import {de} from '../../src/locale/de.ts';
import {en} from '../../src/locale/en.ts';

const flaw = (message: string, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({code: 'bad-date', severity, message, path: 'events[0].date', value: 1});

describe('createProblemsBook(read)', () => {
  test('counts all but the remarks, and keeps the first of them', () => {
    const {count, listed} = createProblemsBook(() => [flaw('first'), flaw('by the way', 'info'), flaw('second', 'warning')]).found();
    expect([count, listed.map(({message}) => message)]).toEqual([2, ['first', 'second']]);
  });

  test('looks at a story once, and gives the same line for as long as story and language are the same', () => {
    let looks = 0;
    const watched = (): Diagnostic[] => [{...flaw('first'), get severity() { looks++; return 'error' as const; }}];
    let diagnostics = watched();
    const book = createProblemsBook(() => diagnostics);
    const line = book.line(en);
    expect([book.line(en) === line, book.found().count, looks]).toEqual([true, 1, 1]);
    expect(book.line(de)).not.toBe(line);
    diagnostics = watched();
    expect([book.line(de) === line, looks]).toEqual([false, 2]);
  });
});
