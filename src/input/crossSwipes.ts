// Gives swipes across the axis back to the page.
// d3-zoom stops every touch that begins on it, so a reader could not scroll past a timeline on a phone.
// Knows nothing of views or zooming.

/**
 * Hides from later listeners on `element` the moves of one finger that set out across the axis; two fingers are never
 * hidden. Returns a function that takes the listeners off.
 *
 * @example
 * const release = leaveCrossSwipes(svg, () => 'horizontal');
 */
export function leaveCrossSwipes(element: Element & GlobalEventHandlers, orientation: () => 'horizontal' | 'vertical'): () => void {
  let start: Touch | undefined;
  let crosses: boolean | undefined;

  const onStart = ({touches}: TouchEvent): void => {
    start = touches.length === 1 ? touches[0] : undefined;
    crosses = start === undefined ? false : undefined;
  };
  const onMove = (event: TouchEvent): void => {
    const now = event.touches[0];
    if (start && now) crosses ??= isAcross(start, now, orientation());
    if (crosses) event.stopImmediatePropagation();
  };

  const options = {capture: true, passive: true};
  element.addEventListener('touchstart', onStart, options);
  element.addEventListener('touchmove', onMove, options);
  return () => {
    element.removeEventListener('touchstart', onStart, options);
    element.removeEventListener('touchmove', onMove, options);
  };
}

function isAcross(from: Touch, to: Touch, orientation: 'horizontal' | 'vertical'): boolean {
  const dx = Math.abs(to.clientX - from.clientX);
  const dy = Math.abs(to.clientY - from.clientY);
  return orientation === 'horizontal' ? dy > dx : dx > dy;
}
