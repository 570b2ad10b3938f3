// The line that says how many flaws the data has, and which.
// Nothing is dropped in silence: whoever publishes the story sees at a glance that something needs mending.
// Knows nothing of how flaws are found.

import type {Diagnostic} from '../event/diagnostics.ts';
import type {Locale} from '../locale/locale.ts';
import {node, type SceneNode} from '../scene/scene.ts';

/** Messages shown in full; the rest are counted. */
const MOST_LISTED = 100;

/** How many flaws there are that are worth a reader's notice, and the first of them. */
export interface Problems { readonly count: number; readonly listed: readonly Diagnostic[] }

/**
 * A folded list of what cost the reader something or may have, or nothing when there is no such flaw.
 *
 * @example
 * problemsLine(problemsOf([diagnostic]), en)?.tag //=> 'details'
 */
export function problemsLine({count, listed}: Problems, {words}: Locale): SceneNode | undefined {
  if (count === 0) return undefined;
  const items = listed.map(({message}, i) => node('li', `problem-${i}`, {}, message));
  const rest = count - items.length;
  return node('details', 'problems', {class: 'annals-problems', part: 'problems'}, [
    node('summary', 'summary', {}, words.problems(count)),
    node('ul', 'list', {}, rest > 0 ? [...items, node('li', 'rest', {}, words.more(rest))] : items),
  ]);
}

/** The diagnostics worth a reader's notice: all but the remarks. */
export function problemsOf(diagnostics: readonly Diagnostic[]): Problems {
  const listed: Diagnostic[] = [];
  let count = 0;
  for (const diagnostic of diagnostics) if (diagnostic.severity !== 'info' && ++count <= MOST_LISTED) listed.push(diagnostic);
  return {count, listed};
}
