// Brings the event whose details were opened out from under the sheet that tells them.
// Details of something one can no longer see are half an answer.
// Must not move the page of a reader who did nothing: only where the focus is inside.

/**
 * Scrolls as little as need be, so that the event `id` is in sight; the style sheet keeps room for the sheet below it. Does
 * nothing while the focus is elsewhere in the page.
 *
 * @example
 * revealSelected(root, 'witkoff-trip');
 */
export function revealSelected(root: ShadowRoot, id: string): void {
  if (!root.activeElement || root.querySelector('.annals-beside')) return;
  const event = [...root.querySelectorAll('[data-event]')].find(element => element.getAttribute('data-event') === id);
  // Pages without layout cannot scroll.
  if (event && 'scrollIntoView' in event) event.scrollIntoView({block: 'nearest', inline: 'nearest'});
}
