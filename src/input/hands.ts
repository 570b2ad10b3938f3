// Notices whether a reader uses keys or a pointer, so that a ring shows where the focus is as soon as keys move it.
// Browsers differ here: after a click, WebKit and Firefox do not hold a focus that a script moves for one that must be seen.
// Knows nothing of rings.

/**
 * Says on `root` by `data-hands="keys"` that keys were pressed in it last. Returns a function that takes the listeners off.
 *
 * @example
 * const stop = watchHands(wrapper);
 */
export function watchHands(root: Element): () => void {
  const onKey = (event: Event): void => { if (!isShortcut(event)) root.setAttribute('data-hands', 'keys'); };
  const onPress = (): void => { root.removeAttribute('data-hands'); };
  root.addEventListener('keydown', onKey, true);
  root.addEventListener('pointerdown', onPress, true);
  return () => {
    onPress();
    root.removeEventListener('keydown', onKey, true);
    root.removeEventListener('pointerdown', onPress, true);
  };
}

/** Who copies a text goes nowhere. */
function isShortcut(event: Event): boolean {
  return ['ctrlKey', 'metaKey'].some(key => Reflect.get(event, key) === true);
}
