// Tells whether an event is of a key.
// Events of another frame are of another class: so by shape.
// Knows nothing of which key it is.

/** Whether `event` is of a key, in whichever frame. */
export function isKey(event: Event): event is KeyboardEvent {
  return 'key' in event;
}
