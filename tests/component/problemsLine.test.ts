import {describe, expect, test} from 'vitest';
import {problemsLine, problemsOf} from '../../src/component/problemsLine.ts';
import type {Diagnostic} from '../../src/event/diagnostics.ts';
import {en} from '../../src/locale/en.ts';
import {createRenderer} from '../../src/render/createRenderer.ts';

const flaw = (message: string, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({code: 'bad-date', severity, message, path: 'events[0].date', value: 1});
const shown = (diagnostics: readonly Diagnostic[]): Element => createRenderer()(document.createElement('div'), problemsLine(problemsOf(diagnostics), en)!);

describe('problemsLine(problemsOf(diagnostics), locale)', () => {
  test('counts the problems and lists their messages', () => {
    const line = shown([flaw('first'), flaw('second', 'warning')]);
    expect([line.querySelector('summary')?.textContent, ...[...line.querySelectorAll('li')].map(({textContent}) => textContent)]).toEqual(['2 problems in the data', 'first', 'second']);
  });

  test('says nothing of remarks, and is not there without problems', () => {
    expect(problemsLine(problemsOf([flaw('by the way', 'info')]), en)).toBeUndefined();
    expect(problemsLine(problemsOf([]), en)).toBeUndefined();
  });

  test('stays short: of many problems the rest is counted', () => {
    const line = shown(Array.from({length: 250}, (_, i) => flaw(`flaw ${i}`)));
    expect([line.querySelectorAll('li').length, line.querySelector('li:last-child')?.textContent]).toEqual([101, '150 more']);
  });
});
