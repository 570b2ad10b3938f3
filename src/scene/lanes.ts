// Which lanes a story has: one a group, in the order in which groups first appear, and one for events without a group.
// Where there are more groups than lanes find room, the last of them share one.
// Knows nothing of pixels.

import type {TimelineEvent} from '../event/event.ts';

/** A lane's groups and its events, in the order of time. */
export interface Lane { readonly groups: readonly string[]; readonly name: string; readonly events: readonly TimelineEvent[] }

/** At most `most` lanes (2 at least) for the dated events; `other` names what has no group, where others have one. */
export function lanesOf(dated: readonly TimelineEvent[], groups: readonly string[], most: number, other: string): Lane[] {
  const present = new Set(dated.map(event => event.group));
  const own = (wanted: readonly (string | undefined)[]): TimelineEvent[] => {
    const those = new Set(wanted);
    return dated.filter(event => those.has(event.group));
  };
  const used = groups.filter(group => present.has(group));
  const rest = own([undefined]);
  const room = Math.max(1, most - (rest.length > 0 ? 1 : 0));
  const shared = used.length > room ? used.slice(room - 1) : [];
  return [
    ...used.slice(0, used.length - shared.length).map(group => ({groups: [group], name: group, events: own([group])})),
    ...(shared.length > 0 ? [{groups: shared, name: shared.join(', '), events: own(shared)}] : []),
    ...(rest.length > 0 ? [{groups: [], name: used.length > 0 ? other : '', events: rest}] : []),
  ];
}

/** Whether the lanes name all groups, so that no key has to. */
export function isNamed(lanes: readonly Lane[] | undefined): boolean {
  return lanes !== undefined && lanes.every(({groups}) => groups.length <= 1);
}
