import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {addLocale, loadedLocale} from '../../src/component/loadedLocales.ts';
import type {TimelineElement} from '../../src/component/timelineElement.ts';
import {en} from '../../src/locale/en.ts';
import {ar} from '../../src/locale/ar.ts';
import {fr} from '../../src/locale/fr.ts';
import '../../src/element.ts';

const events = [{id: 'talks', title: 'Talks', date: '2025-03-05'}];

const shown = async (attributes: Record<string, string>, around: Element = document.body): Promise<TimelineElement> => {
  const element = document.createElement('annals-timeline');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.events = events;
  around.append(element);
  await element.timeline?.updateComplete;
  return element;
};
const language = (element: TimelineElement): string | null => element.shadowRoot!.querySelector('svg.annals')!.getAttribute('lang');
const date = (element: TimelineElement): string | null => element.shadowRoot!.querySelector('.annals-label-date')!.textContent;
const said = (element: TimelineElement): string => element.shadowRoot!.querySelector('.annals-status')?.textContent ?? '';

const forget = (): void => { Reflect.deleteProperty(globalThis, Symbol.for('annals.locales')); };
beforeEach(forget);
afterEach(() => {
  forget();
  document.body.replaceChildren();
});

describe('addLocale(...locales)', () => {
  test('makes a language known by its tag, and for all regions of it', () => {
    expect(loadedLocale('fr')).toBeUndefined();
    addLocale(fr, ar);
    expect([loadedLocale('fr'), loadedLocale('FR-ca'), loadedLocale('ar'), loadedLocale('de')]).toEqual([fr, fr, ar, undefined]);
  });

  test('prefers the exact tag, and the later of two', () => {
    const canadian = {...fr, code: 'fr-CA'};
    const other = {...fr};
    addLocale(fr, canadian, other);
    expect(loadedLocale('fr-CA')).toBe(canadian);
    expect(loadedLocale('fr-BE')).toBe(other);
  });

  test('refuses what is no language and says which', () => {
    expect(() => { addLocale(fr, 'de' as never); }).toThrow('addLocale: argument 2 is no Locale');
    expect(loadedLocale('fr')).toBeUndefined();
  });
});

describe('<annals-timeline lang>', () => {
  test('speaks a loaded language, and changes it with the attribute', async () => {
    addLocale(fr);
    const element = await shown({lang: 'fr'});
    expect([language(element), date(element), said(element)]).toEqual(['fr', '5 mars 2025', '']);
    element.setAttribute('lang', 'en-GB');
    await element.timeline!.updateComplete;
    expect([language(element), date(element), said(element)]).toEqual([en.code, '5 March 2025', '']);
  });

  test('says that a language is not loaded, in English, and what to do', async () => {
    const element = await shown({lang: 'fr'});
    expect(language(element)).toBe('en');
    expect(said(element)).toBe('The language "fr" is not loaded, so this is in English. Load its file, such as dist/locale/fr.min.js, or pass its Locale to addLocale.');
  });

  test('follows a language that comes later', async () => {
    const element = await shown({lang: 'fr'});
    addLocale(fr);
    await element.timeline!.updateComplete;
    expect([language(element), said(element)]).toEqual(['fr', '']);
  });

  test('takes the language around it, through shadow roots, and asks for none', async () => {
    addLocale(ar);
    const page = document.body.appendChild(document.createElement('div'));
    page.lang = 'ar';
    const root = page.appendChild(document.createElement('div')).attachShadow({mode: 'open'});
    const holder = root.appendChild(document.createElement('section'));
    const element = await shown({}, holder);
    expect(language(element)).toBe('ar');
    expect(element.shadowRoot!.querySelector('svg.annals')!.getAttribute('direction')).toBe('rtl');
    page.lang = 'de';
    const other = await shown({}, holder);
    expect([language(other), said(other)]).toEqual(['en', '']);
  });

  test('gives way to a language set as an option', async () => {
    const element = await shown({lang: 'xx'});
    element.options = {locale: fr};
    await element.timeline!.updateComplete;
    expect([language(element), said(element)]).toEqual(['fr', '']);
  });

  test('listens for languages only while it is in the page', async () => {
    const [on, off] = [vi.spyOn(globalThis, 'addEventListener'), vi.spyOn(globalThis, 'removeEventListener')];
    const calls = (spy: typeof on | typeof off): number => spy.mock.calls.filter(([type]) => type === 'annals-locale').length;
    const element = await shown({});
    expect([calls(on), calls(off)]).toEqual([1, 0]);
    element.remove();
    await Promise.resolve();
    expect([calls(on), calls(off)]).toEqual([1, 1]);
    vi.restoreAllMocks();
  });
});
