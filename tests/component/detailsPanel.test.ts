import {describe, expect, test} from 'vitest';
import type {DetailsContext} from '../../src/component/detailsContext.ts';
import {detailsPanel} from '../../src/component/detailsPanel.ts';
import type {EventInput} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {en} from '../../src/locale/en.ts';
import {createRenderer} from '../../src/render/createRenderer.ts';

const trip: EventInput = {
  id: 'trip', title: 'Trip to Doha', plannedDate: '2025-03-03/2025-03-09', decidedDate: '2025-03-04', status: 'cancelled', certainty: 'reported',
  dateText: 'this week', place: 'Doha', people: ['Steve Witkoff', 'The envoy'], group: 'Talks', category: 'diplomacy', lang: 'fr', url: 'https://example.org/story',
  description: 'First.\n\nSecond <b>not bold</b>.',
  claims: [
    {source: 'A US official', quote: 'no progress', url: 'https://example.org/a', date: '2025-03-05'},
    {source: 'Another', stance: 'denies'},
  ],
  figures: [{label: 'Hostages', value: 59, unit: 'people', source: 'Army', asOf: '2025-03-06'}, {label: 'Share', value: '90 %'}],
  media: [{src: 'https://example.org/a.jpg', alt: 'A plane', caption: 'The plane', credit: 'AP'}],
  links: [{to: 'talks', kind: 'responds', text: 'after no progress'}],
};
const others: readonly EventInput[] = [
  {id: 'talks', title: 'Talks', date: '2025-02', links: [{to: 'trip', kind: 'causes'}]},
  {id: 'last', title: 'Last', date: '2025-03-31'},
];
const {events} = normalizeEvents([trip, ...others]);

function shown(id: string, context: Partial<DetailsContext> = {}): Element {
  const event = events.find(candidate => candidate.id === id)!;
  return createRenderer()(document.createElement('div'), detailsPanel(event, {events, locale: en, idPrefix: 'annals', ...context}));
}
const facts = (panel: Element): Record<string, string> =>
  Object.fromEntries([...panel.querySelectorAll('dt')].map(({textContent, nextElementSibling}) => [textContent, nextElementSibling?.textContent ?? '']));
const items = (panel: Element, heading: string): (string | null)[] =>
  [...[...panel.querySelectorAll('h3')].find(({textContent}) => textContent === heading)?.nextElementSibling?.children ?? []].map(({textContent}) => textContent);

describe('detailsPanel(event, context)', () => {
  test('is named by its heading, in the language of the event', () => {
    const panel = shown('trip');
    const heading = panel.querySelector('h2')!;
    expect([heading.textContent, heading.lang, heading.id]).toEqual(['Trip to Doha', 'fr', panel.getAttribute('aria-labelledby')]);
  });

  test('says when in words, and as published', () => {
    const {When} = facts(shown('trip'));
    expect(When).toMatch(/^planned for 3.*9 March 2025, cancelled 4 March 2025given as “this week”$/);
  });

  test('says what is known, and nothing where nothing was said', () => {
    expect(facts(shown('trip'))).toMatchObject({
      Status: 'cancelled', Certainty: 'reported', Where: 'Doha', Who: 'Steve Witkoff and The envoy', Group: 'Talks', Category: 'diplomacy', Source: 'https://example.org/story',
    });
    expect(Object.keys(facts(shown('last')))).toEqual(['When']);
    expect(shown('last').querySelectorAll('h3')).toHaveLength(0);
  });

  test('shows the description paragraph by paragraph, and HTML as text', () => {
    const panel = shown('trip');
    expect([...panel.querySelectorAll('.annals-description > p')].map(({textContent}) => textContent)).toEqual(['First.', 'Second <b>not bold</b>.']);
  });

  test('lists claims with quote, source, stance and link; figures with source; media as links', () => {
    const panel = shown('trip');
    expect(items(panel, 'Claims and sources')).toEqual(['“no progress”A US official (5 March 2025)', 'Another (denies it)']);
    expect(items(panel, 'Figures')).toEqual(['Hostages: 59 people (Army, 6 March 2025)', 'Share: 90 %']);
    expect(items(panel, 'Media')).toEqual(['The plane (AP)']);
    const link = panel.querySelector('.annals-claim a');
    expect([link?.getAttribute('href'), link?.getAttribute('rel')]).toEqual(['https://example.org/a', 'noopener noreferrer']);
    expect(panel.querySelector('img')).toBeNull();
  });

  test('shows a picture with caption and credit where it may be loaded', () => {
    const figure = shown('trip', {image: src => `${src}?small`}).querySelector('figure')!;
    expect([figure.querySelector('img')?.getAttribute('src'), figure.textContent]).toEqual(['https://example.org/a.jpg?small', 'The plane (AP)']);
  });

  test('says the language of every text of the event, and not of ours', () => {
    const panel = shown('trip');
    const languageOf = (text: string): string => [...panel.querySelectorAll('*')].find(({textContent, children}) => children.length === 0 && textContent.includes(text))!.closest('[lang]')!.getAttribute('lang')!;
    expect(['Trip to Doha', 'First.', 'this week', 'Steve Witkoff', 'diplomacy', 'no progress', 'Another', 'Hostages', 'The plane', 'AP', 'after no progress'].map(languageOf)).toEqual(Array.from({length: 11}, () => 'fr'));
    expect(['When', 'Figures', 'given as', 'response to', 'Previous', 'event 2'].map(languageOf)).toEqual(Array.from({length: 6}, () => 'en'));
  });

  test('lets every text of the event find its own direction', () => {
    const panel = shown('trip');
    for (const text of panel.querySelectorAll('h2, dd, blockquote, a, .annals-description p, figcaption')) expect(text.getAttribute('dir')).toBe('auto');
  });

  test('opens links where the host wants, and nowhere else', () => {
    const targets = (linkTarget?: '_blank'): (string | null)[] => [...shown('trip', {linkTarget}).querySelectorAll('a')].map(link => link.getAttribute('target'));
    expect([targets(), targets('_blank')]).toEqual([[null, null, null], ['_blank', '_blank', '_blank']]);
  });

  test('stands where the picture leaves room for it', () => {
    expect((['below', 'left', 'right'] as const).map(place => shown('trip', {place}).className)).toEqual(['annals-details', 'annals-details annals-beside annals-left', 'annals-details annals-beside annals-right']);
  });

  test('names relations from both ends, with buttons that select', () => {
    const panel = shown('trip');
    expect(items(panel, 'Related events')).toEqual(['response to Talks February 2025 · after no progress', 'caused by Talks February 2025']);
    expect([...panel.querySelectorAll('li button')].map(button => button.getAttribute('data-select'))).toEqual(['talks', 'talks']);
    expect(items(shown('talks'), 'Related events')[0]).toMatch(/^cause of Trip to Doha /);
  });

  test('leads to the neighbours and says where it stands', () => {
    const nav = (id: string) => [...shown(id).querySelector('.annals-neighbours')!.children].map(child => child.getAttribute('data-select') ?? child.textContent);
    expect(nav('trip')).toEqual(['talks', 'event 2 of 3', 'last']);
    expect(nav('talks')).toEqual(['Previous', 'event 1 of 3', 'trip']);
    expect(shown('last').querySelector('.annals-neighbours button:disabled')?.textContent).toBe('Next');
  });

  test('shows a text of the host in place of ours, or leaves room for a node', () => {
    expect(shown('trip', {custom: {text: '<i>'}}).querySelector('.annals-custom p')?.textContent).toBe('<i>');
    const panel = shown('trip', {custom: 'node'});
    expect([panel.querySelector('.annals-custom')?.childNodes.length, panel.querySelector('dl'), panel.querySelector('h2')?.textContent]).toEqual([0, null, 'Trip to Doha']);
  });
});
