// Tells the host what has changed since it was last told.
// Once a drawing, after it, so that a listener finds the page as the event says it is.
// Knows nothing of how things change.

import type {NormalizedStory} from '../event/normalizeEvents.ts';
import {en} from '../locale/en.ts';
import type {ViewValue} from '../view/viewValue.ts';
import type {Problems} from './problemsLine.ts';
import type {Stage} from './stage.ts';
import {isSame, type Times} from './sight.ts';
import {tell} from './timelineEvents.ts';

/**
 * A function that tells `target`'s listeners of new diagnostics, a new view and a new selection. What the stage begins
 * with is no news, but for its diagnostics.
 *
 * @example
 * const announce = announcer(timeline, stage, () => timeline.view);
 */
export function announcer(target: EventTarget, stage: Stage, view: () => ViewValue): () => void {
  let story: NormalizedStory | undefined;
  let selected = stage.selected()?.id;
  let wanted = stage.wanted();
  let seen: Times | undefined;
  let chosen = choiceOf(stage.choice());

  const tellDiagnostics = (): void => {
    const now = stage.story();
    if (now === story) return;
    const {diagnostics} = now;
    if (diagnostics.length > 0 || (story?.diagnostics.length ?? 0) > 0) {
      if (tell(target, 'diagnostics', {diagnostics})) warn(stage.problems.found());
    }
    story = now;
  };
  const tellView = (): void => {
    const now = stage.view();
    // A picture of everything may end a little elsewhere at another width; that is no move of the reader's.
    const isMoved = !isSame(stage.wanted(), wanted);
    const choice = choiceOf(stage.choice());
    if ((isMoved && !isSame(now, seen)) || choice !== chosen) tell(target, 'viewchange', {domain: now, view: view()});
    [wanted, chosen, seen] = [stage.wanted(), choice, now];
  };
  const tellSelection = (): void => {
    const event = stage.selected();
    if (event?.id === selected) return;
    selected = event?.id;
    tell(target, 'select', {event});
  };
  return () => {
    tellDiagnostics();
    tellView();
    tellSelection();
  };
}

/** What of a view no event of its own tells, to compare. */
function choiceOf({filter, find, as, collapsed}: ViewValue): string {
  return JSON.stringify([filter, find, as, collapsed]);
}

function warn({count, listed}: Problems): void {
  if (count === 0) return;
  // eslint-disable-next-line no-console -- the one line a developer gets when nobody listens
  console.warn(`annals: ${en.words.problems(count)}; listen to "diagnostics" for all. First: ${listed[0]?.message}`);
}
