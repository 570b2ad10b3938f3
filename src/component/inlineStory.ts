// Reads the story written inside an element, also while the page is still being parsed.
// An element is told of its connection before its children exist, so it must wait for them.
// Knows nothing of what a story means.

import {semanticStory} from './semanticStory.ts';

/** What was found: the text of the script, and whether more of it may still come. */
export interface InlineText {
  readonly text: string;
  readonly isComplete: boolean;
}

/**
 * Calls `onText` with the `<script type="application/json">` inside `element`, at once if it is there, and again whenever
 * it changes; without a script with the JSON of a list or a table inside, once the page is read. Returns a function that stops it.
 *
 * @example
 * const stop = watchInlineStory(element, ({text}) => show(JSON.parse(text)));
 */
export function watchInlineStory(element: Element, onText: (found: InlineText) => void): () => void {
  const page = element.ownerDocument;
  let last: string | undefined;
  const read = (): void => {
    const script = element.querySelector(':scope > script[type="application/json"]');
    const isComplete = page.readyState !== 'loading';
    const text = script?.textContent ?? (isComplete ? listText(element) : '');
    const key = `${String(isComplete)} ${text}`;
    if (text.trim() === '' || key === last) return;
    last = key;
    onText({text, isComplete});
  };
  const observer = page.defaultView ? new page.defaultView.MutationObserver(read) : undefined;
  observer?.observe(element, {childList: true, characterData: true, subtree: true});
  page.addEventListener('DOMContentLoaded', read);
  read();
  return () => {
    observer?.disconnect();
    page.removeEventListener('DOMContentLoaded', read);
  };
}

/** Half a list is a story too, but not the one that was written: hence once all is there. */
function listText(element: Element): string {
  const story = semanticStory(element);
  return story ? JSON.stringify(story) : '';
}
