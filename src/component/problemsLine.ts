// The line that says how many flaws the data has, and which.
// Nothing is dropped in silence: whoever publishes the story sees at a glance that something needs mending.
// Knows nothing of how flaws are found.

import type {Diagnostic} from '../event/diagnostics.ts';
import type {Locale} from '../locale/locale.ts';
import {node, type SceneNode} from '../scene/scene.ts';

/** Messages shown in full; the rest are counted. */
const MOST_LISTED = 100;

/**
 * A folded list of what cost the reader something or may have, or nothing when there is no such flaw.
 *
 * @example
 * problemsLine([diagnostic], en)?.tag //=> 'details'
 */
export function problemsLine(diagnostics: readonly Diagnostic[], {words}: Locale): SceneNode | undefined {
  const problems = problemsOf(diagnostics);
  if (problems.length === 0) return undefined;
  const items = problems.slice(0, MOST_LISTED).map(({message}, i) => node('li', `problem-${i}`, {}, message));
  const rest = problems.length - items.length;
  return node('details', 'problems', {class: 'annals-problems', part: 'problems'}, [
    node('summary', 'summary', {}, words.problems(problems.length)),
    node('ul', 'list', {}, rest > 0 ? [...items, node('li', 'rest', {}, words.more(rest))] : items),
  ]);
}

/** Diagnostics worth a reader's notice: all but the remarks. */
export function problemsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({severity}) => severity !== 'info');
}
