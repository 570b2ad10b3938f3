// Notices what a reader who does not see the picture should be told of: another view, fewer events, new data.
// What the focus says by itself, and what was opened, is not said again.
// Knows nothing of the page.

import {en} from '../locale/en.ts';
import type {Locale} from '../locale/locale.ts';
import {stretchWords} from '../scene/stretchWords.ts';
import type {LiveRegion} from './liveRegion.ts';
import type {TimelineOptions} from './options.ts';
import {isSame} from './sight.ts';
import type {Stage} from './stage.ts';

export interface NewsSpace {
  readonly stage: Stage;
  readonly options: () => TimelineOptions;
  readonly live: LiveRegion;
}

/**
 * A function to be called after each drawing. What is drawn first is no news.
 *
 * @example
 * const news = viewNews({stage, options, live});
 */
export function viewNews({stage, options, live}: NewsSpace): () => void {
  let before: {readonly story: unknown; readonly wanted: ReturnType<Stage['wanted']>; readonly left: number} | undefined;
  return () => {
    const now = {story: stage.story(), wanted: stage.wanted(), left: leftIn(stage)};
    const last = before;
    before = now;
    if (!last) return;
    const locale = options().locale ?? en;
    if (now.story !== last.story) live.seldom(() => countWords(stage, locale));
    else if (now.left !== last.left) live.settle(() => countWords(stage, locale));
    else if (!isSame(now.wanted, last.wanted)) live.settle(() => viewWords(stage, locale, options().timeZone ?? 'UTC'));
  };
}

/** How many events a filter leaves. */
function leftIn(stage: Stage): number {
  const {given, filtered = 0} = stage.current().counts;
  return given - filtered;
}

function countWords(stage: Stage, {words}: Locale): string {
  const {given} = stage.current().counts;
  const left = leftIn(stage);
  return left === given ? words.events(given) : words.hints.left(left, given);
}

function viewWords(stage: Stage, locale: Locale, timeZone: string): string {
  const {labelled, marked, clustered} = stage.latest().counts;
  return locale.words.hints.inView(stretchWords(stage.view(), locale, timeZone), locale.words.events(labelled + marked + clustered));
}
