// Which language an element speaks: that of its `lang`, else that of the page around it, else English.
// A language that was asked for and is not there must be said, not passed over.
// Must not know any language but English, which is built in.

import {en} from '../locale/en.ts';
import type {Locale} from '../locale/locale.ts';
import {loadedLocale} from './loadedLocales.ts';

/** The language to speak, and what to say where it is not the one that was asked for. */
export interface ElementLanguage {
  readonly locale: Locale;
  readonly problem?: string;
}

/**
 * The language of `element`. Its own `lang` must be loaded or be English; that of an element around it is followed where
 * it is loaded, since a page has reasons of its own to name its language.
 *
 * @example
 * elementLanguage(element).locale.code //=> 'fr' for <annals-timeline lang="fr-CA"> once French is loaded
 */
export function elementLanguage(element: Element): ElementLanguage {
  const own = element.getAttribute('lang')?.trim() ?? '';
  const locale = languageOf(own === '' ? languageAround(element) : own);
  if (locale || own === '') return {locale: locale ?? en};
  return {locale: en, problem: missing(own)};
}

function languageOf(tag: string): Locale | undefined {
  return loadedLocale(tag) ?? (/^en(-|$)/i.test(tag) ? en : undefined);
}

/** The nearest `lang` outside, through shadow roots. */
function languageAround(element: Element): string {
  for (let around = parentOf(element); around; around = parentOf(around)) {
    const lang = around.getAttribute('lang')?.trim() ?? '';
    if (lang !== '') return lang;
  }
  return '';
}

function parentOf(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root && root.host instanceof Element ? root.host : undefined;
}

function missing(tag: string): string {
  const name = tag.length > 20 ? `${tag.slice(0, 19)}…` : tag;
  const code = /^[A-Za-z]{2,8}/.exec(tag)?.[0].toLowerCase() ?? 'fr';
  return `The language "${name}" is not loaded, so this is in English. Load its file, such as dist/locale/${code}.min.js, or pass its Locale to addLocale.`;
}
