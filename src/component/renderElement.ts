// Writes <annals-timeline> as a server sends it: with its picture inside, seen before any script runs.
// The picture stands in a declarative shadow root, which the element takes over instead of drawing it again.
// Must not need a page: this runs where the page is written.

import {tableMeasure} from '../layout/measureText.ts';
import {markupText} from '../render/markup.ts';
import {renderToHtml} from '../render/renderToHtml.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import {componentCss} from '../theme/componentCss.ts';
import {optionAttributes} from './attributeOptions.ts';
import {customDetails} from './customDetails.ts';
import {wholeFrame} from './frame.ts';
import {checkOptions, type TimelineOptions} from './options.ts';
import {createStage} from './stage.ts';

/** What the page around a served element needs. */
export interface ServedElement {
  /** Width to draw for, px; default 960. Until the script comes, the picture is scaled to the width there is. */
  readonly width?: number | undefined;
  /** Address of the story's file; without it the story itself is written into the element. */
  readonly src?: string | undefined;
  /** Address of a file that holds `styleSheet()`; without it the style is written into the element. */
  readonly stylesheet?: string | undefined;
  /** Nonce for the style, where it is written into the element and a content policy asks for one. */
  readonly nonce?: string | undefined;
}

/**
 * `<annals-timeline>` as HTML text, with its picture in a declarative shadow root and its story inside. Where the element
 * is registered in the page, it takes the picture over as it stands.
 *
 * Options that attributes can say are said by attributes; a script of the page gives the others to the element's property
 * `options`. Throws a `TypeError` or `RangeError` for wrong options, as `new Timeline` does.
 *
 * @example
 * renderElement({events: [{title: 'Founded', date: '1997'}]}, {width: 640}).slice(0, 16) //=> '<annals-timeline'
 */
export function renderElement(options: TimelineOptions, served: ServedElement = {}): string {
  checkOptions(options);
  const {locale, events = []} = options;
  const open = renderToHtml(node('annals-timeline', 'host', {src: served.src, lang: locale?.code, ...optionAttributes(options)}, [])).replace(/<\/annals-timeline>$/, '');
  const story = served.src === undefined ? `<script type="application/json">${scriptText(events)}</script>` : '';
  return `${open}<template shadowrootmode="open">${style(served)}${renderToHtml(servedFrame(options, served))}</template>${story}</annals-timeline>`;
}

/**
 * The style of a timeline as text, for the file that `stylesheet` of `renderElement` names.
 *
 * @example
 * await writeFile('annals.css', styleSheet());
 */
export function styleSheet(): string {
  return componentCss();
}

function servedFrame(options: TimelineOptions, {width = 960}: ServedElement): SceneNode {
  const stage = createStage(options, {width: () => width, measureText: () => tableMeasure});
  const {attrs, ...rest} = wholeFrame(stage, options, customDetails(), {theme: options.theme, proportions: options.proportions ?? 'broken', over: []});
  return {...rest, attrs: {...attrs, 'data-served': ''}};
}

function style({stylesheet, nonce}: ServedElement): string {
  if (stylesheet !== undefined) return `<link rel="stylesheet" href="${quoted(stylesheet)}" data-annals>`;
  return `<style data-annals${nonce === undefined ? '' : ` nonce="${quoted(nonce)}"`}>${componentCss()}</style>`;
}

function quoted(text: string): string {
  return markupText(text).replaceAll('"', '&quot;');
}

/** JSON without what could end the element it stands in. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
