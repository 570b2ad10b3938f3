// Tells whether an event's target is an element.
// Targets may be texts, documents or windows, and elements of another frame are of another class: so by shape.
// Knows nothing of what is listened for.

/** Whether `target` is an element, in whichever frame. */
export function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target;
}
