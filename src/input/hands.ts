// Notices whether a reader uses keys or a pointer, so that a ring shows where the focus is as soon as keys move it.
// Browsers differ here: after a pointer was used, WebKit and Firefox may not hold a focus that a script moves for one that must be seen.
// Knows nothing of rings.

import {isKey} from './isKey.ts';

/**
 * Says on `root` by `data-hands="keys"` that keys were pressed in it last. Returns a function that takes the listeners off.
 *
 * @example
 * const stop = watchHands(wrapper);
 */
export function watchHands(root: Element): () => void {
  const onKey = (event: Event): void => {
    // Who copies a text goes nowhere.
    if (isKey(event) && !event.ctrlKey && !event.metaKey) root.setAttribute('data-hands', 'keys');
  };
  const onPress = (): void => { root.removeAttribute('data-hands'); };
  root.addEventListener('keydown', onKey, true);
  root.addEventListener('pointerdown', onPress, true);
  return () => {
    onPress();
    root.removeEventListener('keydown', onKey, true);
    root.removeEventListener('pointerdown', onPress, true);
  };
}
