// Does every word a reader sees or hears come from the words of a language?
// A language that marks all its words shows which do not: the story here has none, only figures.
// Must not know any word.

import {expect, test} from 'vitest';
import {Timeline} from '../../src/component/timeline.ts';
import {en} from '../../src/locale/en.ts';
import type {Locale} from '../../src/locale/locale.ts';

/** `value` with each text in it marked, those too that its functions give. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (typeof value === 'function') return (...args: readonly unknown[]) => marked(Reflect.apply(value, undefined, args));
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, marked(part)])) : value;
}
const pseudo = {...en, words: marked(en.words)} as Locale;

/** Figures only: whatever letters are shown are ours. */
const events = Array.from({length: 24}, (_, i) => ({
  id: `${i}`, title: `${i}`, date: i > 20 ? '2005' : `${1990 + i}`, group: `${i % 3}`, category: `${i % 2}`, tags: [`${i % 4}`], people: ['7'], place: '8', description: '9',
  claims: [{source: '1', url: 'https://annals.invalid/'}], figures: [{label: '5', value: 6}], media: [{src: '/1.png', alt: '4'}], links: [{to: `${(i + 1) % 24}`, kind: 'follows' as const}],
  ...(i % 5 === 0 && {certainty: 'disputed' as const}), ...(i === 3 && {status: 'cancelled' as const}),
}));

/** Texts of the page and of attributes that are told, with letters in them and no mark. */
function unmarked(root: ShadowRoot): string[] {
  const told = ['aria-label', 'aria-roledescription', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
  const texts = [...root.querySelectorAll('*')].filter(element => element.localName !== 'style').flatMap(element => [
    ...[...element.childNodes].filter(({nodeType}) => nodeType === 3).map(({textContent}) => textContent ?? ''), ...told.map(name => element.getAttribute(name) ?? ''),
  ]);
  // A line of a label that goes on on the next one has only one of the two marks.
  return [...new Set(texts.filter(text => /\p{L}{2}/u.test(text) && !/[⟦⟧]/.test(text)))];
}

test('whatever is open, no word stands there that a language has not said', async () => {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {
    events: {title: '0', events: [...events, {id: '99', title: '99'}]}, locale: pseudo, selected: '3', height: 300, now: '2004', links: 'all', linkTarget: '_blank',
  });
  const found = new Set<string>();
  const look = async (): Promise<void> => {
    await timeline.updateComplete;
    for (const text of unmarked(timeline.root)) found.add(text);
  };
  await look();
  for (const press of ['[data-do="find"]', '[data-do="filter"]', '[data-filter="status"]', '[data-do="help"]', '[data-do="proportions"]', '.annals-cluster', '[data-do="table"]', '[data-sort="title"]']) {
    timeline.root.querySelector(press)?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    await look();
  }
  timeline.update({layout: 'lanes', view: {find: '1', filter: {text: '1'}}});
  await look();
  timeline.update({events: []});
  await look();
  expect([...found]).toEqual([]);
  timeline.destroy();
});

test('a word that no language has said would be found', async () => {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events, label: 'Literal', locale: pseudo});
  await timeline.updateComplete;
  expect(unmarked(timeline.root)).toEqual(['Literal']);
  timeline.update({locale: en});
  await timeline.updateComplete;
  expect(unmarked(timeline.root).length).toBeGreaterThan(30);
  timeline.destroy();
});
