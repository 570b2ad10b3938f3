// Which events have to do with which: the links of a story, found from either end.
// Made once for a story, so that following a link costs nothing however many events there are.
// Knows nothing of places.

import type {LinkKind, TimelineEvent} from '../event/event.ts';

/** A link between two events of the story, as its author drew it. */
export interface Tie { readonly from: TimelineEvent; readonly to: TimelineEvent; readonly kind: LinkKind; readonly text?: string | undefined }

export interface LinkBook {
  /** In the order of the story; those that lead nowhere, or to the event itself, are left out. */
  readonly ties: readonly Tie[];
  /** Those that begin or end at an event. */
  readonly of: (id: string) => readonly Tie[];
}

/** The links among `events`; `linked`, those of them that have any, saves a walk where it is known. */
export function linkBook(events: readonly TimelineEvent[], linked: readonly TimelineEvent[] = events.filter(({links}) => links.length > 0)): LinkBook {
  const byId = new Map(linked.length > 0 ? events.map(event => [event.id, event]) : []);
  const ties = linked.flatMap(from => from.links.flatMap(({to, kind, text}): Tie[] => {
    const other = byId.get(to);
    return other && other !== from ? [{from, to: other, kind, text}] : [];
  }));
  const byEnd = new Map<string, Tie[]>();
  for (const tie of ties) {
    for (const {id} of [tie.from, tie.to]) {
      const own = byEnd.get(id);
      if (own) own.push(tie);
      else byEnd.set(id, [tie]);
    }
  }
  return {ties, of: id => byEnd.get(id) ?? []};
}
