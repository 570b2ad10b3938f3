// Random sets of events for the sweep: 1 to 2,000, of every shape that has broken a timeline.
// One number makes one set, so that a failure can be told in one line and made again.
// Knows only what users may write.

import {randomLcg} from 'd3';
import type {EventInput} from '../../src/event/event.ts';
import {CERTAINTIES, STATUSES} from '../../src/event/vocabulary.ts';

/** How the events of a set lie in time, or what their titles are like. */
export const KINDS = ['uniform', 'bursty', 'instant', 'nested', 'long titles', 'mixed scripts'] as const;

export interface RandomSet { readonly seed: number; readonly kind: typeof KINDS[number]; readonly events: readonly EventInput[] }

type Random = () => number;

const DAY = 86_400_000;
const SPANS = [DAY, 30 * DAY, 365 * DAY, 40 * 365 * DAY, 900 * 365 * DAY];
const WORDS = 'council votes treaty signed army crosses river the of after protest storm election minister resigns port opens Internationalisierungsbehörde a to'.split(' ');
const SCRIPTS = [
  'معاهدة', 'المجلس يصوت', 'على', 'السلام', '平和条約に署名', '議会が新しい予算案を可決した', '港', '👨‍👩‍👧‍👦', '🏳️‍🌈', '👩🏽‍🚀🚀', 'Ünïçödé', 'ñandú', 'Z̴̢̛͍a̷̧͝l̸̰̈g̶̱͐o̵͙͑',
  'नमस्ते', 'สวัสดีชาวโลก', 'שלום', 'Ελλάδα', 'Владивосток', 'Tiếng', 'Việt', '한국어', 'fin.', '2025',
];
const GROUPS = ['Senate', 'Army', 'People', 'Press', 'A ministry with a rather long name', 'وزارة'];
const MOST = 2000;

/** A number source of its own for each seed; neighbouring seeds have nothing in common. */
export function randomOf(seed: number): Random {
  const random = randomLcg((seed * 0.6180339887498949) % 1);
  for (let i = 0; i < 8; i++) random();
  return random;
}

/** One of a list. */
export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

/** The set of a seed; as many small ones as large ones. The first six have one event each, the last of every fifty all 2,000. */
export function randomSet(seed: number): RandomSet {
  const random = randomOf(seed);
  const kind = KINDS[seed % KINDS.length]!;
  const drawn = Math.max(1, Math.round(MOST ** random()));
  const count = seed < KINDS.length ? 1 : seed % 50 === 49 ? MOST : drawn;
  const time = timesOf(kind, pick(SPANS, random), random);
  return {seed, kind, events: Array.from({length: count}, () => eventOf(time(), kind, random))};
}

interface Times { readonly from: number; readonly to: number }

/** Where the events of a set lie, ms about 1970. */
function timesOf(kind: RandomSet['kind'], span: number, random: Random): () => Times {
  const bursts = Array.from({length: 1 + Math.floor(6 * random())}, () => span * random());
  const at = (from: number, length = 0): Times => ({from: Math.round(from), to: Math.round(from + length)});
  let depth = 0;
  switch (kind) {
    case 'instant': return () => at(span / 3);
    case 'bursty': return () => at(pick(bursts, random) + (span / 500) * (random() + random() - 1), random() < 0.2 ? (span / 300) * random() : 0);
    case 'nested': return () => {
      const half = (span / 2) * 0.97 ** (depth++ % 200);
      return at(span / 2 - half, 2 * half);
    };
    default: return () => at(span * random(), random() < 0.3 ? (span / 10) * random() : 0);
  }
}

function eventOf({from, to}: Times, kind: RandomSet['kind'], random: Random): EventInput {
  const base = {title: titleOf(kind, random), priority: 1 + Math.floor(10 * random()), ...(random() < 0.8 && {group: pick(GROUPS, random)})};
  const doubt = random() < 0.2 ? {certainty: pick(CERTAINTIES, random), claims: [{source: pick(WORDS, random)}]} : {};
  if (random() < 0.02) return {...base, ...doubt};
  const date = dateOf(from, to, kind, random);
  const status = random() < 0.15 ? pick(STATUSES, random) : 'occurred';
  return status === 'cancelled' ? {...base, ...doubt, status, plannedDate: date} : {...base, ...doubt, status, date};
}

/** To the millisecond where all are to be at one instant, else as exact as people write. */
function dateOf(from: number, to: number, kind: RandomSet['kind'], random: Random): Exclude<EventInput['date'], undefined> {
  if (kind === 'instant') return from;
  const [day, end] = [new Date(from).toISOString(), new Date(to).toISOString()];
  if (to > from) return {start: random() < 0.3 ? day.slice(0, 10) : day.slice(0, 19) + 'Z', end: random() < 0.1 ? '..' : end.slice(0, 19) + 'Z'};
  const form = random();
  if (form < 0.5) return from;
  return form < 0.8 ? day.slice(0, 10) : form < 0.88 ? day.slice(0, 7) : form < 0.94 ? day.slice(0, 4) : `${day.slice(0, 7)}~`;
}

function titleOf(kind: RandomSet['kind'], random: Random): string {
  if (kind === 'long titles') return cutTo(1 + Math.floor(300 * random()), random() < 0.2 ? [...WORDS, ...SCRIPTS] : WORDS, random);
  if (kind === 'mixed scripts') return Array.from({length: 1 + Math.floor(7 * random())}, () => pick(random() < 0.7 ? SCRIPTS : WORDS, random)).join(' ');
  return Array.from({length: 1 + Math.floor(8 * random())}, () => pick(WORDS, random)).join(' ');
}

/** Words up to a length; now and then one word of it, which no line can hold. */
function cutTo(length: number, words: readonly string[], random: Random): string {
  const between = random() < 0.1 ? '' : ' ';
  let text = '';
  while (text.length < length) text += (text && between) + pick(words, random);
  return [...text].slice(0, length).join('').trim() || 'x';
}
