import {readFileSync, writeFileSync} from 'node:fs';
import {virtual} from '@guidepup/virtual-screen-reader';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {normalizeEvents, type NormalizedStory} from '../../src/event/normalizeEvents.ts';
import {en} from '../../src/locale/en.ts';
import {describeEvent} from '../../src/scene/describe.ts';
import '../../src/element.ts';

const golden = 'tests/golden/screen-reader-doha.txt';
const data = JSON.parse(readFileSync('examples/doha-2025/events.json', 'utf8')) as object;
const story: NormalizedStory = normalizeEvents(data);

/** All that a screen reader says while it goes through the timeline, line by line, once. */
async function account(root: ShadowRoot): Promise<string[]> {
  nameByAttribute(root);
  await virtual.start({container: root.querySelector<HTMLElement>('.annals-root:not([hidden])')!});
  const [first] = await virtual.spokenPhraseLog();
  do await virtual.next(); while (await virtual.lastSpokenPhrase() !== first);
  const log = await virtual.spokenPhraseLog();
  await virtual.stop();
  return withoutInsides(log.slice(0, -1));
}

/** The virtual reader does not know that a `<title>` names its element in SVG, as browsers do. */
function nameByAttribute(root: ShadowRoot): void {
  for (const title of root.querySelectorAll('svg :not(svg) > title')) {
    title.parentElement!.setAttribute('aria-label', title.textContent);
    title.remove();
  }
}

/** Nor that what is inside an image is no reader's business. */
function withoutInsides(log: readonly string[]): string[] {
  const images: string[] = [];
  return log.filter(line => {
    if (images.length > 0 && line === `end of ${images.at(-1)}`) return images.pop() && false;
    if (line.startsWith('image, ')) images.push(line);
    return images.length === 0 || (images.length === 1 && line === images[0]);
  });
}

let atRest: string[];
let opened: string[];
beforeAll(async () => {
  const element = Object.assign(document.createElement('annals-timeline'), {events: data});
  document.body.append(element);
  await element.timeline!.updateComplete;
  atRest = await account(element.shadowRoot!);
  element.timeline!.select('doha-talks');
  await element.timeline!.updateComplete;
  opened = await account(element.shadowRoot!);
});
afterAll(() => { document.body.replaceChildren(); });

describe('what a screen reader says of the reference story', () => {
  test(`is the account in ${golden}`, () => {
    const inOpened = opened.filter(line => !atRest.includes(line));
    const text = `${atRest.join('\n')}\n\nWith the details of the talks open, also:\n\n${inOpened.join('\n')}\n`;
    if (process.env['ANNALS_GOLDEN'] === 'write') writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  test('begins by saying what it is, of what, and how much', () => {
    expect(atRest[0]).toBe('timeline, Direct U.S.–Hamas talks in Doha');
    expect(atRest.slice(1, 4).join(' ')).toMatch(/10 events.* 1997 /);
    expect(atRest.filter(line => line.includes('Longest time without events'))).toHaveLength(1);
  });

  test('tells all events in their order in time, each with its date, its group, its state and who says so', () => {
    const names = story.events.map(event => describeEvent(event, {locale: en, ...(story.asOf !== undefined && {asOf: story.asOf})}).name);
    const lines = names.map(name => atRest.findIndex(line => line.includes(name)));
    expect(lines.includes(-1)).toBe(false);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    story.events.forEach((event, i) => {
      const line = atRest[lines[i]!]!;
      // A button in its place of the list: it is told that it can be opened, and where it stands.
      expect(line).toMatch(/^button, /);
      expect(atRest[lines[i]! - 1]).toBe(`listitem, level 1, position ${i + 1}, set size ${story.events.length}`);
      for (const {source} of event.claims ?? []) expect(line).toContain(source);
    });
  });

  test('says of the trip that it was planned and called off, and of claims that they are reported', () => {
    expect(atRest.find(line => line.startsWith('button, Witkoff'))).toMatch(/Planned for 3 to 9 March 2025, cancelled/);
    expect(atRest.filter(line => line.startsWith('button, ') && line.includes('. Reported. ')).length).toBeGreaterThanOrEqual(2);
  });

  test('says what the axis leaves out, and no tick of it', () => {
    expect(atRest).toEqual(expect.arrayContaining(['image, 27 years cut out']));
    expect(atRest.filter(line => /^\d+$/.test(line))).toEqual([]);
  });

  test('names every control', () => {
    for (const line of [...atRest, ...opened]) expect(line).not.toMatch(/^(button|slider|link|textbox|searchbox|combobox|checkbox|image)(, (not )?(pressed|checked|expanded|disabled))?$/);
  });

  test('has the details under a heading of their own, with who says what, and the way out', () => {
    const details = opened.slice(opened.findIndex(line => /^heading, Direct U\.S\.–Hamas talks in Doha/.test(line)));
    expect(details.join('\n')).toMatch(/Axios/);
    expect(opened).toEqual(expect.arrayContaining([expect.stringMatching(/^button, Close/)]));
  });
});
