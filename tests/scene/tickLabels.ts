// Reads the labels of an axis back: which instant does this text name?
// The opposite of what the library does, by a calendar of its own, so that a wrong label cannot agree with itself.
// Knows only node keys, and the words of English labels.

import type {Scene} from '../../src/scene/scene.ts';
import {byCycles, daysByCycles, type CycleDay} from '../time/calendarByCycles.ts';
import {findAll} from './boxes.ts';

export interface Label { readonly t: number; readonly text: string }

/** Labels of a row; beside a vertical axis one may have several lines, which belong together. */
export function tickLabels(scene: Scene, row: 'lower' | 'upper'): Label[] {
  const lines = findAll(scene.root, ({tag, key}) => tag === 'text' && key.startsWith(`${row}-`));
  const byTime = new Map<number, string[]>();
  for (const {key, text} of lines) {
    const t = Number(/^\w+-(-?[^-]+)/.exec(key)![1]);
    byTime.set(t, [...byTime.get(t) ?? [], text!]);
  }
  return [...byTime].map(([t, texts]) => ({t, text: texts.join(' ').replaceAll(/([:,]) /g, '$1')}));
}

const DAY = 86_400_000n;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const step = (t: number): number => 2 ** (Math.floor(Math.log2(Math.max(1, Math.abs(t)))) - 52);
const midnight = (day: CycleDay): number => Number(daysByCycles(day) * DAY);
/** The day around `t`, or that begins so near to it that a double cannot tell. */
export const dayOf = (t: number): CycleDay => byCycles(floorDivided(BigInt(Math.floor(t)) + BigInt(Math.ceil(step(t) / 2)), DAY));

function floorDivided(value: bigint, by: bigint): bigint {
  return (value - ((value % by) + by) % by) / by;
}

/** Instants that a tick near `t` may mean by its label; its calendar is taken from `t`, its numbers from the label. */
export function readings(text: string, t: number): number[] {
  const {year, month, day} = dayOf(t);
  const named = yearNamed(text);
  const [, weekday, date] = /^(?:([A-Z][a-z]{2}) )?(\d{1,2})$/.exec(text) ?? [];
  const days = date === undefined ? [] : [midnight({year, month, day: Number(date)})].filter(at => weekday === undefined || weekday === weekdays[weekdayOf(at)]);
  return [
    ...(named === undefined ? [] : [midnight({year: named, month: 1, day: 1})]),
    ...(months.includes(text) ? [midnight({year, month: months.indexOf(text) + 1, day: 1})] : []),
    ...days,
    ...(/^\d\d:\d\d/.test(text) ? [midnight({year, month, day}) + timeNamed(text)] : []),
  ];
}

function weekdayOf(t: number): number {
  const days = floorDivided(BigInt(t) + DAY / 2n, DAY);
  return Number(((days % 7n) + 7n) % 7n);
}

function timeNamed(text: string): number {
  const [hours, minutes, seconds = 0] = text.split(':').map(Number);
  return Math.round((hours! * 60 + minutes!) * 60_000 + seconds * 1000);
}

const units: Readonly<Record<string, number>> = {ka: 1e3, Ma: 1e6, Ga: 1e9, million: 1e6, billion: 1e9};

/** The astronomical year of a label such as "13.787 Ga", "44 BCE", "12,000" or "5 billion". */
export function yearNamed(text: string): number | undefined {
  const [, digits, unit = ''] = /^([\d,.]+)(?: (ka|Ma|Ga|million|billion|BCE))?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const count = Math.round(Number(digits.replaceAll(',', '')) * (units[unit] ?? 1));
  return ['ka', 'Ma', 'Ga', 'BCE'].includes(unit) ? 1 - count : count;
}

/** "5 March 2025" over hours, "March 44 BCE" over days, "44 BCE" over months; or the year of a short stretch, rounded. */
export function isHeadingOf(text: string, t: number): boolean {
  const {year, month, day} = dayOf(t);
  const [, date, name, rest] = /^(?:(\d+) )?([A-Z][a-z]+) (.+)$/.exec(text) ?? [];
  if (name === undefined || rest === undefined) return Math.abs(yearNamed(text)! - year) <= Math.max(0, Math.abs(year) / 200);
  return yearNamed(rest) === year && name.slice(0, 3) === months[month - 1] && (date === undefined || Number(date) === day);
}
