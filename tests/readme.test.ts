// Does the README tell the truth?
// Every block of code runs, every `//=>` is compared, every table is held against what the sources say.
// Must not test what the library does beyond what the README says of it.

import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test, vi} from 'vitest';
import {attributeOptions, OPTION_ATTRIBUTES} from '../src/component/attributeOptions.ts';
import {checkOptions, type TimelineOptions} from '../src/component/options.ts';
import {Timeline} from '../src/component/timeline.ts';
import {TimelineElement} from '../src/component/timelineElement.ts';
import type {TimelineDetails} from '../src/component/timelineEvents.ts';
import {normalizeEvents} from '../src/event/normalizeEvents.ts';
import {CERTAINTIES, CLAIM_KEYS, EVENT_KEYS, FIGURE_KEYS, LINK_KEYS, LINK_KINDS, LONGEST_TEXT, MEDIA_KEYS, STANCES, STATUSES} from '../src/event/vocabulary.ts';
import {en} from '../src/locale/en.ts';
import {renderToString} from '../src/render/renderToString.ts';
import {buildScene} from '../src/scene/buildScene.ts';
import type {SceneNode} from '../src/scene/scene.ts';
import {light} from '../src/theme/tokens.ts';
import {formatDate} from '../src/time/formatDate.ts';
import {formatDuration} from '../src/time/formatDuration.ts';
import {parseDate} from '../src/time/parseDate.ts';
import {table as rooms} from './house/rooms.ts';
import {codesIn, parsedMarkdown, type Table} from './readme/markdown.ts';
import {namesOn, openPage, pageWithEverything, runInNode, runInPage, storyFile} from './readme/programs.ts';

const text = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const reference = normalizeEvents(JSON.parse(readFileSync(storyFile, 'utf8')));

const {blocks, tables, prose} = parsedMarkdown(text);
/** Blocks of one language in one section make one program, or one page. */
const programs = (...languages: readonly string[]): (readonly [section: string, code: string])[] => {
  const own = blocks.filter(({language}) => languages.includes(language));
  return [...new Set(own.map(({section}) => section))].map(section => [section, own.filter(block => block.section === section).map(({code}) => code).join('\n')]);
};
const tableOf = (section: string, firstHead: string): Table => {
  const found = tables.filter(table => table.section === section && table.head[0] === firstHead);
  expect(found, `one table of "${firstHead}" in "${section}"`).toHaveLength(1);
  return found[0]!;
};
/** The names before any bracket in the first cell of each row. */
const namesIn = ({rows}: Table): string[] => rows.flatMap(row => codesIn(row[0]!)).map(code => code.replace(/\(.*$/, ''));

describe('the blocks of code', () => {
  test('are of the languages that this test can run', () => {
    expect(new Set(blocks.map(({language}) => language))).toEqual(new Set(['sh', 'js', 'ts', 'html', 'json', 'css']));
  });

  test.each(programs('js'))('in “%s” run, and give what they say', async (_, code) => {
    const {findings, complaints, written} = /\bdocument\b/.test(code) ? await runInPage(code) : runInNode(code);
    expect(complaints).toEqual([]);
    expect(findings.map(({line, is}) => ({line, is}))).toEqual(findings.map(({line, wanted}) => ({line, is: wanted})));
    expect(findings).toHaveLength(code.match(/\/\/=>/g)?.length ?? 0);
    for (const file of written) expect(file).toBe(renderToString(buildScene(reference, {width: 1000})));
  });

  test.each(programs('js'))('in “%s” import what the package gives', (_, code) => {
    const ours = [...code.matchAll(/from '([^.'][^']*)'/g)].map(([, from]) => from!).filter(from => !from.startsWith('node:'));
    expect(ours.filter(from => !(from.replace(/^annals/, '.') in manifest.exports))).toEqual([]);
  });

  test.each(programs('html'))('in “%s” draw all their events in a page', async (_, code) => {
    const {window, complaints} = openPage(code);
    const titles = [...`${code}${code.includes('src="events.json"') ? readFileSync(storyFile, 'utf8') : ''}`.matchAll(/"?\btitle"?: (["'])(.*?)\1[,}]/g)].map(([, , title]) => title);
    expect(titles.length).toBeGreaterThan(1);
    await vi.waitFor(() => { expect(titles.filter(title => !namesOn(window.document).some(name => name.startsWith(title!)))).toEqual([]); }, 5000);
    expect([...window.document.querySelectorAll('annals-timeline')].filter(({timeline}) => !timeline)).toEqual([]);
    expect(complaints).toEqual([]);
    window.close();
  });

  test.each(programs('json'))('in “%s” are stories without a flaw', (_, code) => {
    const story = normalizeEvents(JSON.parse(code));
    expect(story.diagnostics).toEqual([]);
    expect(story.events.filter(({time}) => time === undefined)).toEqual([]);
    expect(story.events.length).toBeGreaterThan(0);
  });

  test('for a shell name scripts that there are', () => {
    const commands = programs('sh').flatMap(([, code]) => code.split(/\n|&&/)).map(command => command.trim()).filter(command => command !== '');
    expect(commands).toEqual(expect.arrayContaining(['npm ci', 'npm start', 'npm test']));
    const scripts = [...commands, ...codesIn(prose)].flatMap(command => /^npm (?:run )?(\S+)/.exec(command)?.[1] ?? []);
    expect(scripts.filter(name => !['ci', 'pack', 'install'].includes(name) && !(name in manifest.scripts))).toEqual([]);
    expect(commands.find(command => command.startsWith('npm install'))).toBe(`npm install ../annals/${manifest.name}-${manifest.version}.tgz`);
  });
});

describe('links and pictures', () => {
  const links = [...text.matchAll(/(!?)\[([^\]]*)\]\(([^)]+)\)/g)].map(([, mark, words, to]) => ({isPicture: mark === '!', words: words!, to: to!}));

  test('lead to files of this repository', () => {
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(({to}) => !existsSync(to) && !(to in {LICENSE: 1})).map(({to}) => to)).toEqual([]);
  });

  test('are named after where they lead', () => {
    expect(links.filter(({words, to}) => words.includes('/') && words !== to)).toEqual([]);
  });

  test('include a picture that the library made, and its content in words', () => {
    const [picture] = links.filter(({isPicture}) => isPicture);
    expect(picture!.to).toBe('examples/static/doha-2025.svg');
    expect(picture!.words.length).toBeGreaterThan(200);
    expect(readFileSync(picture!.to, 'utf8')).toMatch(/^<svg [^>]*class="annals /);
  });
});

describe('the table of dates', () => {
  test.each(tableOf('Dates', 'you write').rows)('tells how %s is said and drawn', (form, _, drawn, said) => {
    const date = codesIn(form)[0]!;
    const [short, long = short] = said.split(' / ');
    const words = (length: 'short' | 'long'): string => formatDate(parseDate(date), {locale: en, length});
    expect([words('short'), words('long')]).toEqual([short, long]);
    expect([...drawn.matchAll(/\*([^*]+)\*/g)].map(([, legend]) => legend)).toEqual(legendOf(date));
  });
});

describe('the tables of events', () => {
  const fields = tableOf('Events', 'field');
  const cell = (field: string): string => fields.rows.find(([name]) => codesIn(name!).includes(field))![1]!;
  const keysIn = (field: string): string[] => [.../\{(.*?)\}/.exec(cell(field))![1]!.matchAll(/\w+/g)].map(([key]) => key);

  test('name every field, and no other', () => {
    expect(namesIn(fields).toSorted()).toEqual([...EVENT_KEYS].toSorted());
  });

  test('name the keys of claims, links, figures and media', () => {
    expect([keysIn('claims'), keysIn('links'), keysIn('figures'), keysIn('media')]).toEqual([CLAIM_KEYS, LINK_KEYS, FIGURE_KEYS, MEDIA_KEYS]);
    expect(codesIn(cell('claims')).slice(-STANCES.length)).toEqual(STANCES);
  });

  test('name every status, certainty and kind of link, and how links are said', () => {
    expect(namesIn(tableOf('Events', 'status'))).toEqual(STATUSES);
    expect(namesIn(tableOf('Events', 'certainty'))).toEqual(CERTAINTIES);
    expect(tableOf('Events', 'kind').rows).toEqual(LINK_KINDS.map(kind => [`\`${kind}\``, en.words.link[kind].out, en.words.link[kind].in]));
    expect([codesIn(cell('status'))[0], codesIn(cell('certainty'))[0]]).toEqual([STATUSES[0], CERTAINTIES[0]]);
  });
});

describe('the tables of Timeline', () => {
  test('name every option, and the values that are allowed', () => {
    const table = tableOf('`Timeline`', 'option');
    const allowed = messageOf(() => { checkOptions({qqqqqq: 1}); }).replace(/^.*allowed are /, '').split(', ');
    expect(namesIn(table)).toEqual(allowed);
    for (const [name, values] of table.rows) {
      for (const value of codesIn(values!).filter(code => /^'[a-z]+'$/.test(code) || code.startsWith('[['))) {
        const option: unknown = {[codesIn(name!)[0]!]: value.startsWith('[[') ? [['1998', '2024']] : value.slice(1, -1)};
        expect(() => { checkOptions(option); }, `${name!} ${value}`).not.toThrow();
      }
    }
  });

  test('name every member', () => {
    const own = Object.getOwnPropertyNames(Timeline.prototype).filter(name => !['constructor', 'addEventListener'].includes(name));
    expect(namesIn(tableOf('`Timeline`', 'member')).toSorted()).toEqual(own.toSorted());
  });

  test('name every event and its detail', () => {
    const details: Readonly<Record<keyof TimelineDetails, string>> = {select: 'event', viewchange: 'domain, view', proportions: 'proportions', diagnostics: 'diagnostics', error: 'error'};
    expect(tableOf('`Timeline`', 'event').rows.map(row => row.slice(0, 3)))
      .toEqual(Object.entries(details).map(([name, detail]) => [`\`${name}\``, `\`timeline-${name}\``, `\`{${detail}}\``]));
  });

  test('name every attribute of the element', () => {
    const table = tableOf('`<annals-timeline>`', 'attribute');
    // `events` is watched for, to say that it is not read.
    expect(namesIn(table).toSorted()).toEqual(TimelineElement.observedAttributes.filter(name => name !== 'events').toSorted());
    const breaks = codesIn(table.rows.find(([name]) => name === '`breaks`')![1]!);
    const read = (value: string): TimelineOptions => attributeOptions(name => OPTION_ATTRIBUTES.includes(name) && name === 'breaks' ? value : null);
    expect(breaks.map(value => read(value).breaks)).toEqual(['auto', 'none', [['1998', '2024-12']]]);
  });
});

describe('what is said of style', () => {
  let page: ShadowRoot;
  beforeAll(async () => { page = await pageWithEverything(); });

  test('names every custom property', () => {
    expect(namesIn(tableOf('Style', 'custom properties')).toSorted()).toEqual([...Object.keys(light), 'tint', 'font'].map(name => `--annals-${name}`).toSorted());
  });

  test.each(tableOf('Style', 'selector').rows)('%s finds something', (selectors, _) => {
    for (const selector of codesIn(selectors)) expect(page.querySelector(selector.replace('"ID"', '"dated"')), selector).not.toBeNull();
  });

  test('has examples with parts, classes and properties that there are', () => {
    const css = programs('css').map(([, code]) => code).join('\n');
    const parts = [...codesIn(/The parts are [^;]*;/.exec(prose)![0]), ...[...css.matchAll(/::part\((\w+)\)/g)].map(([, name]) => name!)];
    expect(new Set(parts)).toEqual(new Set([...page.querySelectorAll('[part]')].map(part => part.getAttribute('part'))));
    expect([...css.matchAll(/--annals-([\w-]+):/g)].map(([, name]) => name!).filter(name => !(name in light))).toEqual([]);
    expect(css).toContain(`.${page.host.className}::part`);
  });
});

describe('how it is made', () => {
  test('is told room by room, as the walls stand', () => {
    const words = (room: string): string => {
      const {rooms: may, typesOnly = []} = rooms[room]!;
      if (room === 'component') return 'every room but `importers`';
      return [...may.map(name => `\`${name}\``), ...typesOnly.map(name => `\`${name}\` (types)`)].join(', ') || '–';
    };
    const {rows} = tableOf('The rooms', 'room');
    expect(rows.map(([room, , may]) => [room, may])).toEqual(Object.keys(rooms).map(room => [`\`${room}\``, words(room)]));
    expect(rows.filter(([, what]) => what === 'not there yet').map(([room]) => room)).toEqual(rows.map(([room]) => room!).filter(room => !existsSync(join('src', codesIn(room)[0]!))));
  });

  test('is shown by the life of one event, figure by figure', () => {
    expect(tableOf('The life of one event', 'where').rows.map(row => row[2])).toEqual(lifeOfTheTalks());
  });

  test('has the limits that the tests hold and the sources set', () => {
    const [, whole, own] = /at most (\d+) kB gzipped, our own code at most (\d+) kB/.exec(prose)!;
    expect(readFileSync('tests/package.test.ts', 'utf8').match(/(?<=toBeLessThanOrEqual\()\d+/g)).toEqual([whole, own]);
    expect(/Node: (\d+) or later/.exec(prose)![1]).toBe(/\d+/.exec(manifest.engines.node)![0]);
    const [, field, file] = /Text: ([\d,]+) characters a field; a file of events, ([\d,]+) bytes/.exec(prose)!;
    expect([field, file]).toEqual([LONGEST_TEXT.toLocaleString('en'), Number(/MOST_BYTES = ([\d_]+)/.exec(readFileSync('src/component/loadStory.ts', 'utf8'))![1]!.replaceAll('_', '')).toLocaleString('en')]);
    expect(manifest.license).toBe('MIT');
  });
});

const nodesIn = (node: SceneNode): SceneNode[] => [node, ...(node.children ?? []).flatMap(nodesIn)];

/** What the legend says of a lone event's mark. */
function legendOf(date: string): string[] {
  const {root: picture} = buildScene(normalizeEvents([{title: 'A', date}]), {width: 960});
  const ofBreaks = [en.words.legend.cut, en.words.legend.compressed];
  return nodesIn(picture).filter(({attrs}) => attrs?.['class'] === 'annals-legend-item')
    .map(({children}) => children!.find(({tag}) => tag === 'text')!.text!).filter(words => !ofBreaks.includes(words));
}

function messageOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}

/** The last column of the table in “The life of one event”, worked out by the rooms themselves. */
function lifeOfTheTalks(): string[] {
  const at = reference.events.findIndex(({id}) => id === 'doha-talks');
  const event = reference.events[at]!;
  const bounds = [event.time!.startMin, event.time!.startMax, event.time!.endMin, event.time!.endMax];
  const scene = buildScene(reference, {width: 1000});
  const perU = (scene.axis.to - scene.axis.from) / (scene.view[1] - scene.view[0]);
  const places = bounds.map(ms => round(scene.axis.from + (scene.warp(ms) - scene.view[0]) * perU));
  const own = nodesIn(scene.root).find(({attrs}) => attrs?.['data-event'] === event.id)!;
  const part = (key: string): SceneNode => nodesIn(own).find(node => node.key === key)!;
  const label = part('label');
  const box = label.children!.find(({key}) => key === 'hit')!.attrs!;
  const numbers = (value: unknown): number[] => String(value).match(/-?[\d.]+/g)!.map(Number);
  const from = numbers(label.attrs!['transform'])[0]!;
  const fade = part('start-0').attrs!;
  return [
    `\`"date": "${event.time!.text}"\``,
    bounds.join(', '),
    `event ${at + 1} of ${reference.events.length}, ${reference.diagnostics.length} diagnostics`,
    scene.warp.segments.map(({kind, t0, t1}) => `${kind} for ${formatDuration(t1 - t0, en).text}`).join(', '),
    `${places.slice(0, 3).join(', ')} and ${places[3]} px`,
    `${box['width']} × ${box['height']} px, from ${from} to ${from + Number(box['width'])} px, its leader at ${numbers(part('leader').attrs!['d'])[0]}`,
    `${round(fade['x'])} to ${round(Number(fade['x']) + Number(fade['width']))}, then to ${numbers(part('core').attrs!['d'])[2]}, arrow to ${numbers(part('ongoing').attrs!['d'])[2]} px`,
    part('name').text!,
    `\`${/<g [^>]*data-event="doha-talks"[^>]*>/.exec(renderToString(scene))![0]}\``,
  ];
}

function round(value: unknown): number {
  return Math.round(Number(value) * 100) / 100;
}
