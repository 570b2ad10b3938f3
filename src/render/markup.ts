// Attributes and text as they are written in markup, XML or HTML.
// Both printers escape alike, in one place, so nothing a story says can become markup.
// Knows nothing of what the nodes mean.

import type {SceneNode} from '../scene/scene.ts';
import {attributeText} from './attributeText.ts';
import {cleanText} from './cleanText.ts';

/** The attributes of `node`, a space before each; those without a value are left out. */
export function markupAttributes({attrs = {}}: SceneNode): string {
  return Object.entries(attrs).map(([name, value]) => {
    const text = attributeText(name, value);
    return text === undefined ? '' : ` ${name}="${escapeAttribute(text)}"`;
  }).join('');
}

/** `text` between tags. */
export function markupText(text: string): string {
  return cleanText(text).replace(/[&<>\r]/g, escaped);
}

/** Line breaks and tabs would otherwise become spaces when the attribute is read back. */
function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, escaped);
}

function escaped(character: string): string {
  return ENTITIES.get(character) ?? `&#${character.charCodeAt(0)};`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;']]);
