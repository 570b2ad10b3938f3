// Which lanes a story has: one a group, in the order asked for or of first appearance, and one for events without a group.
// Where there are more groups than lanes find room, the last of them share one.
// Knows nothing of pixels.

import type {TimelineEvent} from '../event/event.ts';
import type {LaneOptions} from './sceneOptions.ts';

/** A lane's groups and its events, in the order of time. */
export interface Lane { readonly groups: readonly string[]; readonly name: string; readonly events: readonly TimelineEvent[]; /** A thin strip that only counts. */ readonly isCollapsed?: boolean; /** What it is counted from, in words, where each has a start of its own. */ readonly zero?: string }

/** At most `most` lanes (2 at least) for the dated events; `other` names what has no group, where others have one. */
export function lanesOf(dated: readonly TimelineEvent[], groups: readonly string[], most: number, other: string, {order = [], collapsed = []}: LaneOptions = {}): Lane[] {
  const present = new Set(dated.map(event => event.group));
  const own = (wanted: readonly (string | undefined)[]): TimelineEvent[] => {
    const those = new Set(wanted);
    return dated.filter(event => those.has(event.group));
  };
  const used = [...new Set([...order, ...groups])].filter(group => present.has(group));
  const rest = own([undefined]);
  const room = Math.max(1, most - (rest.length > 0 ? 1 : 0));
  const shared = used.length > room ? used.slice(room - 1) : [];
  const lanes: Lane[] = [
    ...used.slice(0, used.length - shared.length).map(group => ({groups: [group], name: group, events: own([group])})),
    ...(shared.length > 0 ? [{groups: shared, name: shared.join(', '), events: own(shared)}] : []),
    ...(rest.length > 0 ? [{groups: [], name: used.length > 0 ? other : '', events: rest}] : []),
  ];
  return lanes.map(lane => lane.name !== '' && collapsed.includes(lane.name) ? {...lane, isCollapsed: true} : lane);
}

/** One lane for all, without a name. */
export function oneLane(dated: readonly TimelineEvent[], groups: readonly string[]): Lane[] {
  return [{groups, name: '', events: dated}];
}

/** The same lanes with only those of their events that are shown; one that has none left keeps its place. */
export function lanesOfShown(lanes: readonly Lane[], shown: readonly TimelineEvent[]): Lane[] {
  const those = new Set(shown);
  return lanes.map(lane => ({...lane, events: lane.events.filter(event => those.has(event))}));
}

/** Whether the lanes name all groups, so that no key has to. */
export function isNamed(lanes: readonly Lane[] | undefined): boolean {
  return lanes !== undefined && lanes.every(({groups, name}) => groups.length === 0 || (groups.length === 1 && name !== ''));
}
