// What stands above the plot: title, subtitle, the key to the groups.
// Wrapped to the width, so that nothing is cut however narrow the page.
// Knows nothing of time.

import type {MeasureText} from '../layout/measureText.ts';
import {wrapText} from '../layout/wrapText.ts';
import {chip, CHIP} from './groups.ts';
import {node, type SceneKey, type SceneNode} from './scene.ts';

/** A drawn part and how far down the page it reaches, px. */
export interface Part { readonly nodes: readonly SceneNode[]; readonly bottom: number }

export interface HeaderSpace {
  readonly width: number;
  readonly margin: number;
  readonly narrow: boolean;
  readonly measure: MeasureText;
}

export interface HeaderText { readonly title?: string | undefined; readonly subtitle?: string | undefined; readonly groups: readonly string[] }

interface KeyEntry { readonly group: string; readonly x: number; readonly line: number }

const SUBTITLE = {size: 13, weight: 400};
const KEY = {size: 12, weight: 400};
/** As high as what a finger has to hit. */
const KEY_LINE = 24;
const KEY_GAP = 18;

/** Draws the header; without any text it is only a margin. */
export function header(text: HeaderText, space: HeaderSpace): Part & {readonly key: readonly SceneKey[]} {
  const room = space.width - 2 * space.margin;
  const titleStyle = {size: space.narrow ? 18 : 20, weight: 600};
  const titleLines = text.title ? wrapText(text.title, {width: room, lines: 4, measure: part => space.measure(part, titleStyle)}).lines : [];
  let y = titleLines.length > 0 ? (space.width < 900 ? 31 : 36) : 8;
  const title = titleLines.map((line, i) => node('text', `title-${i}`, {class: 'annals-title', x: space.margin, y: y + i * 24}, line));
  y += Math.max(0, titleLines.length - 1) * 24;

  const subtitle = text.subtitle ? wrapText(text.subtitle, {width: room, lines: 4, measure: part => space.measure(part, SUBTITLE)}) : {lines: [], width: 0};
  const subtitles = subtitle.lines.map((line, i) => node('text', `subtitle-${i}`, {class: 'annals-subtitle', x: space.margin, y: y + 21 + i * 18}, line));
  y += subtitle.lines.length > 0 ? 21 + (subtitle.lines.length - 1) * 18 : 0;

  const key = groupKey(text.groups, y, subtitle.lines.length === 1 ? subtitle.width : Infinity, space);
  return {nodes: [...title, ...subtitles, ...key.nodes], bottom: key.bottom, key: key.places};
}

/** Right-aligned beside the subtitle where it fits, else in rows below. */
function groupKey(groups: readonly string[], y: number, taken: number, space: HeaderSpace): Part & {readonly places: readonly SceneKey[]} {
  if (groups.length === 0) return {nodes: [], bottom: y, places: []};
  const widths = groups.map(group => CHIP + 6 + space.measure(group, KEY));
  const total = widths.reduce((sum, width) => sum + width + KEY_GAP, -KEY_GAP);
  const beside = taken + total + 32 <= space.width - 2 * space.margin;
  const entries = flow(groups, widths, beside ? space.width - space.margin - total : space.margin, space);
  const top = beside ? y : y + 26;
  const nodes = entries.map(({group, x, line}) => node('g', `group-${group}`, {class: 'annals-key'}, [
    chip(groups, group, x, top - 8.5 + line * KEY_LINE),
    node('text', 'name', {class: 'annals-note', x: x + CHIP + 6, y: top + line * KEY_LINE}, fitName(group, space)),
  ]));
  const places = entries.map(({group, x, line}, i) => ({group, x, y: top - 4 + line * KEY_LINE, width: Math.min(widths[i]!, space.width - space.margin - x)}));
  return {nodes, places, bottom: top + (entries.at(-1)?.line ?? 0) * KEY_LINE};
}

function flow(groups: readonly string[], widths: readonly number[], start: number, space: HeaderSpace): KeyEntry[] {
  let x = start;
  let line = 0;
  return groups.map((group, i) => {
    if (x > start && x + widths[i]! > space.width - space.margin) [x, line] = [space.margin, line + 1];
    const entry = {group, x, line};
    x += widths[i]! + KEY_GAP;
    return entry;
  });
}

function fitName(group: string, space: HeaderSpace): string {
  const room = space.width - 2 * space.margin - CHIP - 6;
  return wrapText(group, {width: room, lines: 1, measure: part => space.measure(part, KEY)}).lines[0] ?? '';
}

/** All the groups that the key must explain: one group alone needs no key, unless some events are in none. */
export function keyedGroups(groups: readonly string[], isMixed: boolean): readonly string[] {
  return groups.length > 1 || isMixed ? groups : [];
}
