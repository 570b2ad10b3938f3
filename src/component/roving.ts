// Makes one stop for the Tab key of many things that can have the focus, and remembers which.
// A reader gets past ten thousand events with one press, and comes back to where they were.
// Knows nothing of what the things are.

/** All of `elements` can have the focus; Tab stops at `current` alone, or at the first. */
export function rove(elements: readonly Element[], current: Element | undefined): void {
  const stop = current ?? elements[0];
  for (const element of elements) {
    const index = element === stop ? '0' : '-1';
    if (element.getAttribute('tabindex') !== index) element.setAttribute('tabindex', index);
  }
}

/**
 * Gives `element` the focus, and scrolls it into sight unless told not to: of a mark its ring, since leader and label may
 * be higher than a window. Elements of HTML and of SVG alike can have the focus.
 */
export function focusOn(element: Element | null | undefined, preventScroll = false): void {
  if (!element || !isFocusable(element)) return;
  element.focus({preventScroll});
  if (!preventScroll && 'scrollIntoView' in element) (element.querySelector('.annals-focus-outer') ?? element).scrollIntoView({block: 'nearest', inline: 'nearest'});
}

function isFocusable(element: Element): element is Element & HTMLOrSVGElement {
  return 'focus' in element;
}
