// Where the story comes from, under the picture.
// A picture travels without its page, so it carries its source with it.
// Knows nothing of events.

import type {MeasureText} from '../layout/measureText.ts';
import {wrapText} from '../layout/wrapText.ts';
import type {Locale} from '../locale/locale.ts';
import type {Part} from './header.ts';
import {node} from './scene.ts';

interface LineSpace { readonly width: number; readonly margin: number; readonly top: number; readonly locale: Locale; readonly measure: MeasureText }

const STYLE = {size: 12, weight: 400};

/** "Source: …" below `top`; nothing where no source is given. */
export function sourceLine(source: string | undefined, space: LineSpace): Part {
  if (source === undefined || source === '') return {nodes: [], bottom: space.top};
  const text = `${space.locale.words.details.source}: ${source}`;
  const {lines} = wrapText(text, {width: space.width - 2 * space.margin, lines: 3, measure: part => space.measure(part, STYLE)});
  return {
    nodes: [node('g', 'source', {class: 'annals-footer'}, lines.map((line, i) => node('text', `line-${i}`, {class: 'annals-source', x: space.margin, y: space.top + 18 + i * 16}, line)))],
    bottom: space.top + 6 + lines.length * 16,
  };
}
