// Random stories: every precision, every state, crowded and sparse, short and long.
// The generators that the promises on labels and counts are tested with.
// Knows only what users may write. (Without `size: 'max'` fast-check would stop at about twelve of anything.)

import fc from 'fast-check';
import type {EventInput} from '../../src/event/event.ts';
import {CERTAINTIES, STATUSES} from '../../src/event/vocabulary.ts';

const YEAR = 31_556_952_000;

const words = fc.constantFrom('council', 'votes', 'treaty', 'signed', 'army', 'crosses', 'river', 'the', 'of', 'after', 'protest', 'storm', 'election', 'minister', 'resigns', 'port', 'opens', 'Internationalisierungsbehörde', '平和条約に署名', 'معاهدة', '👨‍👩‍👧‍👦');

const title = fc.oneof(
  {weight: 6, arbitrary: fc.array(words, {minLength: 1, maxLength: 9, size: 'max'}).map(list => list.join(' '))},
  {weight: 1, arbitrary: fc.array(words, {minLength: 20, maxLength: 40, size: 'max'}).map(list => list.join(' '))},
  {weight: 1, arbitrary: fc.string({minLength: 1, maxLength: 60, size: 'max'}).map(text => `x${text}`)},
);

/** A date within `span` ms of 1 January 1900, in one of many forms. */
function date(span: number): fc.Arbitrary<EventInput['date']> {
  return fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true}), fc.integer({min: 0, max: 14})).map(([a, b, form]) => {
    const from = Math.round(a * span) - 70 * YEAR;
    const to = from + Math.round((b * span) / 4);
    if (span > 8000 * YEAR) return yearForm(Math.round(from / YEAR) + 1970, Math.round(to / YEAR) + 1970, form);
    const [day, end] = [iso(from), iso(to)];
    switch (form) {
      case 0: return day.slice(0, 4);
      case 1: return day.slice(0, 7);
      case 2: return `${day}/${end}`;
      case 3: return `${day.slice(0, 7)}~/${end}`;
      case 4: return `[..${day}]`;
      case 5: return {start: day, end: '..'};
      case 6: return `${day.slice(0, 4)}~`;
      case 7: return `${day.slice(0, 3)}X`;
      case 8: return undefined;
      case 9: return from;
      case 10: return `${day}?`;
      case 11: return `../${day}`;
      case 12: return `${day}/`;
      case 13: return `{${day.slice(0, 7)},${end}}`;
      default: return day;
    }
  });
}

function yearForm(from: number, to: number, form: number): string {
  const year = (value: number): string => Math.abs(value) > 9999 ? `Y${value}` : value < 0 ? `-${String(-value).padStart(4, '0')}` : String(value).padStart(4, '0');
  if (form < 3) return `${year(from)}/${year(to)}`;
  return form === 3 ? `[..${year(from)}]` : form === 4 ? `${year(from)}~` : year(from);
}

function iso(t: number): string {
  return new Date(t).toISOString().slice(0, 10);
}

/** One event with its date inside `span`. */
function event(span: number): fc.Arbitrary<EventInput> {
  return fc.record({
    title, date: date(span), status: fc.constantFrom(...STATUSES), certainty: fc.constantFrom(...CERTAINTIES),
    group: fc.constantFrom('Senate', 'Army', 'People', 'Press', 'A ministry with a rather long name'), priority: fc.integer({min: 1, max: 10}),
    claims: fc.array(fc.record({source: words}), {maxLength: 2}),
  }).map(({date: when, ...rest}) => when === undefined ? rest : {...rest, date: when});
}

/** 1 to `most` events; all at one instant, within a second, or up to a million years apart. */
export function story(most: number): fc.Arbitrary<readonly EventInput[]> {
  const spans = [0, 1000, 86_400_000, 30 * 86_400_000, YEAR, 40 * YEAR, 900 * YEAR, 1_000_000 * YEAR];
  return fc.constantFrom(...spans).chain(span => fc.array(event(span), {minLength: 1, maxLength: most, size: 'max'}));
}
