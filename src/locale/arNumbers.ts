// Arabic nouns as they are counted: "حدث واحد", "حدثان", "3 أحداث", "11 حدثًا", "100 حدث".
// The number decides the form of what it counts, by a rule of five cases that plain plurals cannot hold.
// Knows nothing of dates.

import {digitGroups} from './digitGroups.ts';
import type {DurationUnit} from './locale.ts';

/** A noun as it is counted: 1, 2, 3–10, 11–99, hundreds and fractions. */
export type Noun = readonly [one: string, two: string, few: string, many: string, other: string];

/** What we count besides time. */
export const nouns: Readonly<Record<'event' | 'source' | 'problem', Noun>> = {
  event: ['حدث واحد', 'حدثان', 'أحداث', 'حدثًا', 'حدث'],
  source: ['مصدر واحد', 'مصدران', 'مصادر', 'مصدرًا', 'مصدر'],
  problem: ['مشكلة واحدة', 'مشكلتان', 'مشكلات', 'مشكلة', 'مشكلة'],
};

/** Units of time; their dual is the one that stands alone. */
export const unitNouns: Readonly<Record<DurationUnit, Noun>> = {
  ms: ['1 ملي ثانية', '2 ملي ثانية', 'ملي ثانية', 'ملي ثانية', 'ملي ثانية'],
  second: ['ثانية واحدة', 'ثانيتان', 'ثوانٍ', 'ثانية', 'ثانية'],
  minute: ['دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة'],
  hour: ['ساعة واحدة', 'ساعتان', 'ساعات', 'ساعة', 'ساعة'],
  day: ['يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم'],
  week: ['أسبوع واحد', 'أسبوعان', 'أسابيع', 'أسبوعًا', 'أسبوع'],
  month: ['شهر واحد', 'شهران', 'أشهر', 'شهرًا', 'شهر'],
  year: ['سنة واحدة', 'سنتان', 'سنوات', 'سنة', 'سنة'],
  thousandYears: ['ألف سنة', 'ألفا سنة', 'آلاف سنة', 'ألف سنة', 'ألف سنة'],
  millionYears: ['مليون سنة', 'مليونا سنة', 'ملايين سنة', 'مليون سنة', 'مليون سنة'],
  billionYears: ['مليار سنة', 'مليارا سنة', 'مليارات سنة', 'مليار سنة', 'مليار سنة'],
};

/** So many of a noun, by the rule of CLDR; small enough to keep, and then the same wherever it runs. */
export function counted(count: number, [one, two, few, many, other]: Noun): string {
  if (count === 1) return one;
  if (count === 2) return two;
  const last = Number.isInteger(count) ? count % 100 : 0;
  return `${grouped(count)} ${last > 10 ? many : last > 2 ? few : other}`;
}

/** 12345.6 as "12,345.6"; four digits stay together, as years do. */
export const grouped: (count: number) => string = digitGroups(',', '.');

/** The last word is the unit; "سنتان" needs none. */
export function duration(count: number, unit: DurationUnit): {count: string; unit: string} {
  const words = counted(count, unitNouns[unit]).split(' ');
  return words.length === 1 ? {count: words[0]!, unit: ''} : {count: words.slice(0, -1).join(' '), unit: words.at(-1)!};
}

/** Our own duals after a preposition: "مليوني سنة", "سنتين". */
export function dualAfterPreposition(amount: string): string {
  return amount.replace(/^(ألف|مليون|مليار)ا /, '$1ي ').replace(/^(\S+)ان$/, '$1ين');
}

/** Sources are counted by us or named by others, whose names are not ours to change. */
export function sourceAfterPreposition(source: string): string {
  return source === nouns.source[1] ? dualAfterPreposition(source) : source;
}
