// What is wrong with a story, counted once, and the line that says so, made once for each language.
// A story of 100,000 events may have as many flaws, and a picture that moves must not look at them sixty times a second.
// Knows nothing of how flaws are found.

import type {Diagnostic} from '../event/diagnostics.ts';
import type {Locale} from '../locale/locale.ts';
import type {SceneNode} from '../scene/scene.ts';
import {problemsLine, problemsOf, type Problems} from './problemsLine.ts';

export interface ProblemsBook {
  readonly found: () => Problems;
  /** The same node for as long as the story and the language are the same. */
  readonly line: (locale: Locale) => SceneNode | undefined;
}

/**
 * A book of the diagnostics that `read` gives.
 *
 * @example
 * createProblemsBook(() => story.diagnostics).found().count //=> 3
 */
export function createProblemsBook(read: () => readonly Diagnostic[]): ProblemsBook {
  let known: {readonly of: readonly Diagnostic[]; readonly problems: Problems} | undefined;
  let line: {readonly of: Problems; readonly locale: Locale; readonly node: SceneNode | undefined} | undefined;
  const found = (): Problems => {
    const diagnostics = read();
    if (known?.of !== diagnostics) known = {of: diagnostics, problems: problemsOf(diagnostics)};
    return known.problems;
  };
  return {
    found,
    line: locale => {
      const problems = found();
      if (line?.of !== problems || line.locale !== locale) line = {of: problems, locale, node: problemsLine(problems, locale)};
      return line.node;
    },
  };
}
