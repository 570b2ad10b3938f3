// Lights the one event that a reader points at: leader and cap, where it has a label.
// By an attribute of its own, since the pointer comes and goes between two drawings.
// Knows nothing of how it is found.

/**
 * What passes on to `onPoint` the id of the event pointed at, and sets `data-pointed` on its mark in `root` and on no other.
 *
 * @example
 * attachPointing(root, lit(root, id => { stage.point(id); }));
 */
export function lit(root: Element, onPoint: (id: string | undefined) => void): (id: string | undefined) => void {
  return id => {
    root.querySelector('.annals-event[data-pointed]')?.removeAttribute('data-pointed');
    if (id !== undefined) [...root.querySelectorAll('.annals-event')].find(event => event.getAttribute('data-event') === id)?.setAttribute('data-pointed', '');
    onPoint(id);
  };
}
