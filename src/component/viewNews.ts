// Notices what a reader who does not see the picture should be told of: another view, fewer events, new data.
// What the focus says by itself, and what was opened, is not said again.
// Knows nothing of the page.

import {en} from '../locale/en.ts';
import type {Locale} from '../locale/locale.ts';
import {stretchWords} from '../scene/stretchWords.ts';
import {shownWords} from './filterPane.ts';
import {findWords} from './findBox.ts';
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
  let before: {readonly story: unknown; readonly filter: unknown; readonly found: string; readonly wanted: ReturnType<Stage['wanted']>} | undefined;
  return () => {
    const locale = options().locale ?? en;
    const now = {story: stage.story(), filter: stage.state().filter, found: foundWords(stage, locale), wanted: stage.wanted()};
    const last = before;
    before = now;
    if (!last) return;
    if (now.story !== last.story) live.seldom(() => countWords(stage, locale));
    else if (now.filter !== last.filter) live.settle(() => countWords(stage, locale));
    else if (now.found !== last.found) live.settle(() => now.found);
    else if (!isSame(now.wanted, last.wanted)) live.settle(() => viewWords(stage, locale, options().timeZone ?? 'UTC'));
  };
}

function foundWords(stage: Stage, locale: Locale): string {
  const [text, matches] = [stage.state().find, stage.matches()];
  return text === undefined || !matches ? '' : findWords({text, matches, selected: stage.selected()?.id, locale});
}

function countWords(stage: Stage, locale: Locale): string {
  const [shown, given] = [stage.passing().length, stage.story().events.length];
  return shown === given ? locale.words.events(given) : shownWords({shown, given, locale});
}

function viewWords(stage: Stage, locale: Locale, timeZone: string): string {
  const {labelled, marked, clustered} = stage.latest().counts;
  return locale.words.hints.inView(stretchWords(stage.view(), locale, timeZone, stage.time()), locale.words.events(labelled + marked + clustered));
}
