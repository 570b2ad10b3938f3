// Every state's mark, held against its date: nothing is drawn where nothing is known.
// The states are those of the specimen sheet, so a state on the sheet is a state under test.

import {describe, expect, test} from 'vitest';
import type {Status} from '../../src/event/event.ts';
import {en} from '../../src/locale/en.ts';
import {buildSpecimen, type Specimen} from '../../src/scene/buildSpecimen.ts';
import {describeEvent} from '../../src/scene/describe.ts';
import type {SceneNode} from '../../src/scene/scene.ts';
import {formatDate} from '../../src/time/formatDate.ts';
import {parseDate} from '../../src/time/parseDate.ts';
import type {TimeValue} from '../../src/time/timeValue.ts';
import {eventOf, states, type State} from '../locale/states.ts';

const placed = states.filter(({domain}) => domain !== undefined);
const stateOf = (id: string): State => states.find(state => state.id === id)!;

const domainOf = ({domain}: State): [number, number] => [parseDate(domain![0]).startMin, parseDate(domain![1]).endMax];
const drawn = (state: State, width = 400): Specimen => buildSpecimen(eventOf(state), {width, domain: domainOf(state)})!;

/** The nodes of a state's mark. */
function markOf(specimen: Specimen): readonly SceneNode[] {
  return specimen.root.children!.find(({key}) => key === 'mark')!.children!;
}

/** Where an instant stands, by nothing but the domain and the axis. */
function placeOf(t: number, state: State, {axis}: Specimen): number {
  const [t0, t1] = domainOf(state);
  return axis.from + ((t - t0) / (t1 - t0)) * (axis.to - axis.from);
}

/** Half the width of a part's stroke: what it paints beyond its path. */
function overhang({attrs}: SceneNode): number {
  const classes = String(attrs?.['class']);
  return /outline|hollow|strike/.test(classes) ? 0.75 : /thin/.test(classes) ? 0.5 : /thick|cross/.test(classes) ? 1 : 0;
}

/** Every place along the axis where a part of a mark begins or ends, its paint included. */
function paintedEdges(part: SceneNode): number[] {
  const over = overhang(part);
  const at = (key: string): number => Number(part.attrs?.[key] ?? 0);
  const own = part.tag === 'rect' ? [at('x'), at('x') + at('width')]
    : part.tag === 'circle' ? [at('cx')]
    : String(part.attrs?.['d']).split(/[MLZ]/).filter(pair => pair !== '').map(pair => Number(pair.split(' ')[0]));
  return own.flatMap(x => [x - over, x, x + over]);
}

/** The bounds a mark must show: of each member of a set; the inner ones only where something took place for certain. */
function boundsOf(value: TimeValue, status: Status): number[] {
  if (value.kind === 'allOf' || (value.kind === 'oneOf' && value.members!.length > 1)) return value.members!.flatMap(member => boundsOf(member, status));
  const {startMin, startMax, endMin, endMax, kind} = value;
  const inner = kind === 'span' && !(endMin < startMax) && status === 'occurred';
  return (inner ? [startMin, startMax, endMin, endMax] : [startMin, endMax]).filter(Number.isFinite);
}

describe.each(placed)('$id', state => {
  const event = eventOf(state);
  const specimen = drawn(state);
  const values = [event.time, event.planned].filter(value => value !== undefined);

  test('has an edge within half a pixel of each of its bounds', () => {
    const edges = markOf(specimen).flatMap(paintedEdges);
    for (const bound of values.flatMap(value => boundsOf(value, event.status))) {
      const at = placeOf(bound, state, specimen);
      expect(Math.min(...edges.map(edge => Math.abs(edge - at))), `${bound} at ${at} px`).toBeLessThanOrEqual(0.5);
    }
  });

  test('is solid only where it certainly went on', () => {
    for (const core of markOf(specimen).filter(({tag, attrs}) => tag === 'rect' && attrs?.['class'] === 'annals-solid')) {
      const {startMax, endMin, endMax} = event.time!;
      const end = event.status === 'ongoing' ? endMax : endMin;
      const [from, to] = [placeOf(startMax, state, specimen), placeOf(end, state, specimen)];
      const [low, , , , , high] = paintedEdges(core);
      expect(low).toBeGreaterThanOrEqual(from - 0.5);
      expect(high).toBeLessThanOrEqual(to + 0.5);
    }
  });

  test('is named with its date in words, its status, its certainty and who says so', () => {
    const name = String(specimen.root.attrs?.['aria-label']);
    for (const value of values) expect(name.toLowerCase()).toContain(formatDate(value, {locale: en, length: 'long'}).toLowerCase());
    if (!['occurred', 'ongoing', 'planned'].includes(event.status)) expect(name.toLowerCase()).toContain(event.status);
    if (event.certainty !== 'confirmed') expect(name.toLowerCase()).toContain(event.certainty);
    for (const {source, stance} of event.claims) expect(name).toMatch(new RegExp(stance === 'denies' ? `Denied by (\\w and )?${source}` : `According to (\\w and )?${source}`));
    expect(name).toBe(describeEvent(event, {locale: en}).name);
  });

  test('draws the same bytes each time, with ids of its own', () => {
    expect(JSON.stringify(drawn(state).root)).toBe(JSON.stringify(specimen.root));
    const ids = specimen.root.children!.find(({key}) => key === 'defs')!.children!.map(({attrs}) => String(attrs?.['id']));
    for (const id of ids) expect(id).toContain(state.id);
  });
});

describe('a mark', () => {
  test.each(['month', 'season', 'quarter', 'half-year', 'year', 'decade', 'century'])('of a %s covers it all and claims no day of it', id => {
    const state = stateOf(id);
    const specimen = drawn(state);
    const [from, to] = [placeOf(eventOf(state).time!.startMin, state, specimen), placeOf(eventOf(state).time!.endMax, state, specimen)];
    const band = markOf(specimen).find(({key}) => key === 'band')!;
    expect(Number(band.attrs?.['x'])).toBeCloseTo(from, 1);
    expect(Number(band.attrs?.['x']) + Number(band.attrs?.['width'])).toBeCloseTo(to, 1);
    expect(markOf(specimen).filter(({tag}) => tag === 'circle')).toEqual([]);
  });

  test('of a day is a dot', () => {
    expect(markOf(drawn(stateOf('day'))).filter(({tag}) => tag === 'circle')).toHaveLength(1);
  });

  test('of one of several dates puts no sign on any of them', () => {
    expect(markOf(drawn(stateOf('one-of'))).filter(({key}) => key.endsWith('glyph'))).toEqual([]);
  });

  test('of two versions has half a sign on each, under a bracket', () => {
    const keys = markOf(drawn(stateOf('disputed-pair'))).map(({key}) => key);
    expect(keys).toEqual(expect.arrayContaining(['pair', '0-glyph', '0-half', '1-glyph', '1-half']));
  });

  test('of an event without a date is none', () => {
    expect(buildSpecimen(eventOf(stateOf('undated')), {width: 200, domain: [0, 1]})).toBeUndefined();
  });
});

describe('states told apart', () => {
  /** Shapes of a mark without colour and place: parts with their classes, and whether they lie left or right of its middle. */
  const shapeOf = (state: State): string => {
    const parts = markOf(drawn(state));
    const all = parts.flatMap(paintedEdges);
    const middle = (Math.min(...all) + Math.max(...all)) / 2;
    return parts.map(part => {
      const edges = paintedEdges(part);
      const side = Math.sign(Math.round(((Math.min(...edges) + Math.max(...edges)) / 2 - middle) / 6));
      return `${part.tag}.${String(part.attrs?.['class'])}${String(part.attrs?.['fill'] ?? '').replace(/.*-(in|out)-/, '$1 ').replace(')', '')}${side}`;
    }).join(' ');
  };

  test.each([
    ['precision', ['day', 'month']],
    ['certainty', ['year', 'approximate', 'uncertain', 'both', 'one-of', 'all-of', 'before', 'after']],
    ['extent', ['span-days', 'fuzzy-start', 'doubtful-ends', 'no-core', 'open-end', 'open-start', 'unknown-end', 'unknown-start', 'ongoing']],
    ['status', ['span-days', 'planned', 'tentative', 'cancelled', 'cancelled-before', 'postponed', 'rescheduled']],
    ['source', ['confirmed', 'reported-day', 'disputed', 'disputed-pair', 'denied', 'retracted']],
  ])('in %s differ in shape, so that neither colour nor sight of colour is needed', (_, ids) => {
    const shapes = ids.map(id => shapeOf(stateOf(id)));
    const same = ids.flatMap((id, i) => ids.slice(i + 1).filter((_, j) => shapes[i] === shapes[i + 1 + j]).map(other => `${id} = ${other}`));
    expect(same).toEqual([]);
  });

  test('are all drawn in one colour, that of their group', () => {
    for (const state of placed) {
      const mark = drawn(state).root.children!.find(({key}) => key === 'mark')!;
      expect(mark.attrs?.['class']).toBe('annals-mark annals-g1');
      for (const {attrs} of mark.children!) expect(String(attrs?.['fill'] ?? 'url(#')).toMatch(/^url\(#/);
    }
  });
});

describe('buildSpecimen(event, options)', () => {
  const event = eventOf(stateOf('year'));

  test('names the units of its axis, none of them outside the picture', () => {
    const texts = buildSpecimen(event, {width: 240, domain: domainOf(stateOf('year'))})!.root.children!.filter(({tag}) => tag === 'text').map(({text}) => text);
    expect(texts).toEqual(['1996', '1997', '1998']);
  });

  test('says what it cannot draw', () => {
    expect(() => buildSpecimen(event, {width: 240, domain: [1, 1]})).toThrow('cannot draw 1 to 1 in 240 px');
    expect(() => buildSpecimen(event, {width: NaN, domain: [0, 1]})).toThrow(RangeError);
  });
});
