// Puts the style sheet into a shadow root.
// One constructed sheet serves every timeline of a page and passes strict content policies; elsewhere a style element.
// Knows nothing of what the style says.

import {componentCss} from '../theme/componentCss.ts';

/** The sheet of each page that has one. Never read for anything but the sheet itself: a constant a page, made late. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Adds annals' style to `root`, once however many timelines it holds. Returns a function that takes it off again.
 *
 * @example
 * const remove = addStyles(shadowRoot, undefined);
 */
export function addStyles(root: ShadowRoot, nonce: string | undefined): () => void {
  const sheet = sharedSheet(root);
  return sheet ? adopt(root, sheet) : addElement(root, nonce);
}

function adopt(root: ShadowRoot, sheet: CSSStyleSheet): () => void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  // What a server gave the picture to be seen in until now.
  for (const served of root.querySelectorAll('style[data-annals],link[data-annals]')) served.remove();
  return () => { root.adoptedStyleSheets = root.adoptedStyleSheets.filter(adopted => adopted !== sheet); };
}

function addElement(root: ShadowRoot, nonce: string | undefined): () => void {
  const old = root.querySelector('style[data-annals]');
  const style = old ?? root.ownerDocument.createElement('style');
  if (nonce !== undefined) style.setAttribute('nonce', nonce);
  if (!old) {
    style.setAttribute('data-annals', '');
    style.textContent = componentCss();
    root.prepend(style);
  }
  return () => { style.remove(); };
}

function sharedSheet(root: ShadowRoot): CSSStyleSheet | undefined {
  const page = root.ownerDocument;
  const known = sheets.get(page);
  if (known) return known;
  const sheet = constructed(page, root);
  if (sheet) sheets.set(page, sheet);
  return sheet;
}

function constructed(page: Document, root: ShadowRoot): CSSStyleSheet | undefined {
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (!Sheet || !('adoptedStyleSheets' in root) || !('replaceSync' in Sheet.prototype)) return undefined;
  const sheet = new Sheet();
  sheet.replaceSync(componentCss());
  return sheet;
}
