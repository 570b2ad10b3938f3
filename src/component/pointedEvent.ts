// Remembers which event a reader points at, as far as anything is drawn for it.
// A pointer passes over many events; only those with arcs are worth another drawing.
// Knows nothing of the page or of arcs.

export interface PointedEvent {
  /** The id of the event pointed at, where something is drawn for it. */
  readonly id: () => string | undefined;
  /** Takes over what is pointed at now. Returns whether anything changes by it. */
  readonly point: (id: string | undefined) => boolean;
}

/**
 * A memory for events of which `matters` says whether anything is drawn for them.
 *
 * @example
 * createPointedEvent(id => links.of(id).length > 0).point('witkoff-trip') //=> true
 */
export function createPointedEvent(matters: (id: string) => boolean): PointedEvent {
  let pointed: string | undefined;
  return {
    id: () => pointed,
    point: id => {
      const next = id !== undefined && matters(id) ? id : undefined;
      const changes = next !== pointed;
      pointed = next;
      return changes;
    },
  };
}
