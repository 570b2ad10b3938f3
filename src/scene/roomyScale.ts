// How long breaks are: as short as their words allow where the axis is short, so that it keeps its room for what happened.
// Which breaks there are is known only with a scale, so the short ones are tried and looked at.
// Knows nothing of events.

import type {TimeScale} from '../scale/timeScale.ts';
import type {Segment} from '../scale/warp.ts';
import {formatDuration} from '../time/formatDuration.ts';
import {formatSegmentName} from '../time/formatTick.ts';
import {MAJOR_STYLE, TICK_STYLE} from './axisRibbon.ts';
import type {Settings} from './sceneOptions.ts';

/** Of an axis, for three breaks; and the least length of a break where time runs across and where it runs downward, px. */
const SHARE = 0.195 / 3;
const LEAST = {horizontal: 32, vertical: 45};

/** Px that torn edges take of a break, and that words keep from its ends. */
const EDGES = 2;

/** What `scaleWith` makes of the shortest breaks that have room for their words, on an axis of `length` px. */
export function roomyScale(length: number, settings: Settings, scaleWith: (breakLength: number) => TimeScale | undefined): TimeScale | undefined {
  const wide = wideBreak(settings);
  const short = Math.max(LEAST[settings.orientation], Math.floor(length * SHARE));
  if (short >= wide) return scaleWith(wide);
  const scale = scaleWith(short);
  return !scale || settings.orientation === 'vertical' || scale.breaks.every(segment => hasRoom(segment, short - EDGES, settings)) ? scale : scaleWith(wide);
}

/** Room for the words of a break, such as "Sep 2025", in the font at hand; three breaks stay below a fifth of a wide axis in any font. */
function wideBreak({orientation, width, locale, measure}: Settings): number {
  if (orientation === 'vertical') return 60;
  const name = formatSegmentName(Date.UTC(2025, 8), Date.UTC(2025, 9), locale);
  const [whole, word] = [measure(name, MAJOR_STYLE), Math.max(...name.split(' ').map(part => measure(part, MAJOR_STYLE)))].map(length => Math.ceil(length) + 2);
  return Math.max(width < 640 ? 54 : 56, Math.min(80, whole!, Math.max(Math.floor(width / 17), word! + 8)));
}

/** Whether the name of a stretch in two lines, or else its length over its unit, fits into `room` px. */
function hasRoom({kind, t0, t1}: Segment, room: number, {locale, measure}: Settings): boolean {
  const name = kind === 'compressed' ? formatSegmentName(t0, t1, locale).split(' ') : [''];
  if (name[0] !== '') return name.length <= 2 && name.every(word => measure(word, MAJOR_STYLE) <= room);
  const {count, unit} = formatDuration(t1 - t0, locale);
  return measure(count, NUMBER) <= room && measure(unit, TICK_STYLE) <= room;
}

const NUMBER = {size: 15, weight: 600};
