import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {Diagnostic} from '../../src/event/diagnostics.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {
  CERTAINTIES, CLAIM_KEYS, ERA_KEYS, EVENT_KEYS, FIGURE_KEYS, LINK_KEYS, LINK_KINDS, LONGEST_TEXT, MEDIA_KEYS, PLACE_KEYS, PRIORITY, STANCES, STATUSES, STORY_KEYS,
} from '../../src/event/vocabulary.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
}
interface Root extends Schema { readonly $schema: string; readonly $defs: Readonly<Record<string, Schema>> }

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const root = JSON.parse(read('schema/annals.schema.json')) as Root;
const keysOf = (name: string): readonly string[] => Object.keys(root.$defs[name]?.properties ?? {}).sort();
const sorted = (words: readonly string[]): readonly string[] => [...words].sort();

describe('schema/annals.schema.json', () => {
  test('knows the words that the code knows', () => {
    expect(root.$defs['status']?.enum).toEqual(STATUSES);
    expect(root.$defs['certainty']?.enum).toEqual(CERTAINTIES);
    expect(root.$defs['stance']?.enum).toEqual(STANCES);
    expect(root.$defs['linkKind']?.enum).toEqual(LINK_KINDS);
  });

  test('knows the keys that the code knows', () => {
    const pairs = {story: STORY_KEYS, event: EVENT_KEYS, era: ERA_KEYS, place: PLACE_KEYS, claim: CLAIM_KEYS, link: LINK_KEYS, figure: FIGURE_KEYS, media: MEDIA_KEYS};
    for (const [name, keys] of Object.entries(pairs)) expect(keysOf(name)).toEqual(sorted(keys));
  });

  test('knows the limits and defaults that the code keeps', () => {
    const {minimum, maximum, default: usual} = root.$defs['event']!.properties!['priority']!;
    expect({least: minimum, usual, greatest: maximum}).toEqual(PRIORITY);
    expect(root.$defs['text']?.maxLength).toBe(LONGEST_TEXT);
    expect([root.$defs['status']?.default, root.$defs['certainty']?.default]).toEqual([STATUSES[0], CERTAINTIES[0]]);
  });

  test('requires exactly what the code complains of when it is missing', () => {
    const parts = {place: 'place', claim: 'claims', link: 'links', figure: 'figures', media: 'media'};
    for (const [name, field] of Object.entries(parts)) {
      const {diagnostics} = normalizeEvents([{title: 'A', [field]: name === 'place' ? {} : [{}]}]);
      const complaints = diagnostics.map(lastKey);
      for (const key of root.$defs[name]?.required ?? []) {
        const others = Object.fromEntries((root.$defs[name]?.required ?? []).filter(other => other !== key).map(other => [other, other === 'kind' ? 'follows' : '1']));
        const found = normalizeEvents([{id: '1', title: 'A', [field]: name === 'place' ? others : [others]}]).diagnostics;
        expect(found.map(lastKey)).toContain(key);
      }
      expect(root.$defs[name]?.required).toEqual(expect.arrayContaining(complaints));
    }
    expect(root.$defs['event']?.required).toEqual(normalizeEvents([{}]).diagnostics.map(lastKey));
    expect(root.$defs['story']?.required).toEqual(normalizeEvents({}).diagnostics.map(lastKey));
  });

  test('accepts the reference story, as object and as list', () => {
    const story = JSON.parse(read('examples/doha-2025/events.json')) as {readonly events: readonly unknown[]};
    expect(flaws(root, story)).toEqual([]);
    expect(flaws(root, story.events)).toEqual([]);
  });

  test.each([
    {events: 3}, {events: [{}]}, [{title: 3}], [{title: 'A', status: 'canceled'}], [{title: 'A', priority: 11}], [{title: 'A', date: true}],
    [{title: 'A', date: {start: '1997'}}], {events: [], eras: [{title: 'A'}]}, {events: [], eras: [{date: '1997'}]}, [{title: 'A', links: [{to: 'b'}]}], [{title: 'A', tags: 'b'}], [{title: 'x'.repeat(10_001)}],
  ])('refuses %j', input => {
    expect(flaws(root, input)).not.toEqual([]);
  });

  test('uses no rule of JSON Schema that these tests do not check', () => {
    const known = ['$schema', '$id', '$defs', 'title', 'description', 'default', 'examples', ...Object.keys(rules)];
    const seen = new Set<string>();
    const visit = (schema: Schema): void => {
      for (const key of Object.keys(schema)) seen.add(key);
      for (const child of [...Object.values(schema.properties ?? {}), ...schema.anyOf ?? [], ...schema.items ? [schema.items] : []]) visit(child);
    };
    for (const schema of [root, ...Object.values(root.$defs)]) visit(schema);
    expect([...seen].filter(key => !known.includes(key))).toEqual([]);
  });
});

const lastKey = ({path}: Diagnostic): string => path.split('.').at(-1)!;

type Rule = (schema: Schema, value: unknown) => readonly string[];

/** As much of JSON Schema 2020-12 as our schema uses. Each rule gives what is wrong. */
const rules: Readonly<Record<string, Rule>> = {
  $ref: ({$ref}, value) => flaws(root.$defs[$ref!.replace('#/$defs/', '')]!, value),
  anyOf: ({anyOf}, value) => anyOf!.some(schema => flaws(schema, value).length === 0) ? [] : ['anyOf'],
  type: ({type}, value) => [type].flat().includes(typeOf(value)) ? [] : [`${String(type)} expected`],
  enum: (schema, value) => schema.enum!.some(word => word === value) ? [] : ['enum'],
  required: ({required}, value) => isObject(value) ? required!.filter(key => !Object.hasOwn(value, key)) : [],
  properties: ({properties}, value) => isObject(value)
    ? Object.entries(properties!).flatMap(([key, schema]) => Object.hasOwn(value, key) ? flaws(schema, value[key]) : []) : [],
  items: ({items}, value) => Array.isArray(value) ? value.flatMap(entry => flaws(items!, entry)) : [],
  minimum: ({minimum}, value) => typeof value === 'number' && value < minimum! ? ['minimum'] : [],
  maximum: ({maximum}, value) => typeof value === 'number' && value > maximum! ? ['maximum'] : [],
  maxLength: ({maxLength}, value) => typeof value === 'string' && [...value].length > maxLength! ? ['maxLength'] : [],
};

function flaws(schema: Schema, value: unknown): readonly string[] {
  return Object.keys(schema).flatMap(key => rules[key]?.(schema, value) ?? []);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeOf(value) === 'object';
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
