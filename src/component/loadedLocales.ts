// The languages that scripts have brought to this page, for elements that ask for one by name.
// A language comes in a file of its own, before or after the library, so both meet at one well-known place of the page.
// Must not know any language.

import type {Locale} from '../locale/locale.ts';

/** Where the languages of the page are kept; registered, so that every copy of this package finds the same. */
const PLACE = Symbol.for('annals.locales');

/** What tells elements that a language has come. */
export const LOCALE_EVENT = 'annals-locale';

/**
 * Makes languages known to every timeline element of the page, those already shown included. The files for script tags
 * (`annals/dist/locale/fr.min.js`) do this by themselves.
 *
 * Throws a `TypeError` for what is no `Locale`.
 *
 * @example
 * import {fr} from 'annals/locale/fr';
 * addLocale(fr); // <annals-timeline lang="fr"> speaks French
 */
export function addLocale(...locales: readonly Locale[]): void {
  const wrong = locales.findIndex(locale => !isLocale(locale));
  if (wrong >= 0) throw new TypeError(`addLocale: argument ${wrong + 1} is no Locale; pass one such as "fr" of "annals/locale/fr"`);
  Reflect.set(globalThis, PLACE, [...loaded(), ...locales]);
  if (typeof globalThis.dispatchEvent === 'function') globalThis.dispatchEvent(new Event(LOCALE_EVENT));
}

/**
 * The language of the page for a BCP 47 tag: the very one, else that of its first part ("fr-CA" is told in French), else
 * `undefined`. Of two for one tag the later counts.
 *
 * @example
 * loadedLocale('fr')?.code //=> 'fr', once its file was loaded
 */
export function loadedLocale(tag: string): Locale | undefined {
  const wanted = tag.trim().toLowerCase();
  const locales = [...loaded()].reverse();
  const find = (code: string): Locale | undefined => locales.find(locale => locale.code.toLowerCase() === code);
  return find(wanted) ?? find(wanted.split('-')[0]!);
}

function loaded(): readonly Locale[] {
  const locales: unknown = Reflect.get(globalThis, PLACE);
  return Array.isArray(locales) ? locales.filter(isLocale) : [];
}

/** Enough of a look to tell a language from a mistake; its texts are its maker's. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'dates' in value && 'words' in value;
}
