// Sees to it that a reader's focus is not lost when what had it goes away.
// Focus dropped to the page's start sends a keyboard reader back to the beginning.
// Knows nothing of why things are drawn or gone.

/**
 * Remembers where the focus in `root` is; the function returned is called after drawing and moves it on when its element
 * is gone: from the details panel to the panel's close button, or to the event with the id given.
 *
 * @example
 * const keepFocus = rememberFocus(root);
 * draw();
 * keepFocus('witkoff-trip');
 */
export function rememberFocus(root: ShadowRoot): (opener: string | undefined) => void {
  const focused = root.activeElement;
  if (!focused?.closest('.annals-details')) return () => undefined;
  return opener => {
    if (focused.isConnected && !focused.matches(':disabled')) return;
    const next = root.querySelector<HTMLElement>('.annals-details .annals-close') ?? markOf(root, opener);
    next?.focus({preventScroll: true});
  };
}

/** By comparing, since an id from the data has no business in a selector. */
function markOf(root: ShadowRoot, id: string | undefined): SVGElement | undefined {
  return [...root.querySelectorAll<SVGElement>('[data-event]')].find(mark => mark.getAttribute('data-event') === id);
}
