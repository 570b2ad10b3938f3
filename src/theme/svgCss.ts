// The style of the picture, as text: for a shadow root (by custom properties) and for a file (by values).
// Files carry plain values because drawing programs do not read custom properties.
// Knows nothing of what the classes mark.

import {dark, forced, HUES, light, TINT, type Token, type Tokens} from './tokens.ts';

/** System fonts; the first a machine has wins. */
export const FONT_FAMILY = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, system-ui, sans-serif";

const FORCED = '(forced-colors: active)';

/** The event that a reader points at: where nobody listens that on top, else the one that is told of. */
const HOVERED = '.annals-event:hover';
const POINTED = '.annals-event[data-pointed]';

type Paint = (token: Token) => string;

/**
 * Style text for a picture that stands alone. `auto` follows the reader's colour scheme.
 *
 * @example
 * svgCss('light').includes('#1A1C1F') //=> true
 */
export function svgCss(theme: 'light' | 'dark' | 'auto'): string {
  const base = theme === 'dark' ? dark : light;
  const parts = [shapeRules(HOVERED), colourRules(token => base[token], TINT[theme === 'dark' ? 'dark' : 'light'], HOVERED)];
  if (theme === 'auto') parts.push(media('screen and (prefers-color-scheme: dark)', colourRules(token => dark[token], TINT.dark, HOVERED)));
  if (theme === 'dark') parts.push(media('print', colourRules(token => light[token], TINT.light, HOVERED)));
  parts.push(media(FORCED, colourRules(token => forced[token], TINT.light, HOVERED) + forcedRules()));
  return parts.join('');
}

/** The same rules on custom properties, for a shadow root that holds the tokens. */
export function svgCssByProperty(): string {
  return shapeRules(POINTED) + colourRules(byProperty, byProperty('tint'), POINTED) + media(FORCED, forcedRules());
}

/** A token as a host may set it (`--annals-…`, on the element or anything around it), else as the theme has it. */
export function byProperty(token: Token | 'tint'): string {
  return `var(--annals-${token},var(--theme-${token}))`;
}

/** The theme's own values, under names that hosts have no reason to use, so that theirs are never covered. */
export function tokenCss(selector: string, theme: 'light' | 'dark' | 'auto'): string {
  const own = theme === 'dark' ? properties(dark, TINT.dark) : properties(light, TINT.light);
  const parts = [`${selector}{${own}color-scheme:${theme === 'auto' ? 'light dark' : theme}}`];
  if (theme === 'auto') parts.push(media('screen and (prefers-color-scheme: dark)', `${selector}{${properties(dark, TINT.dark)}}`));
  // Paper is light, whatever the screen was.
  if (theme === 'dark') parts.push(media('print', `${selector}{${properties(light, TINT.light)}color-scheme:light}`));
  parts.push(media('(prefers-contrast: more)', `${selector}{${moreContrast(theme === 'dark' ? dark : light)}}`));
  if (theme === 'auto') parts.push(media('screen and (prefers-contrast: more) and (prefers-color-scheme: dark)', `${selector}{${moreContrast(dark)}}`));
  parts.push(media(FORCED, `${selector}{${properties(forced, TINT.light)}}`));
  return parts.join('');
}

/** Quiet text and lines one step stronger. */
function moreContrast(tokens: Tokens): string {
  return `--theme-ink-2:${tokens.ink};--theme-ink-3:${tokens['ink-2']};--theme-axis:${tokens['ink-3']};--theme-leader:${tokens['ink-3']};--theme-rule:${tokens['ink-3']};`;
}

/** Browsers leave the fill of shapes alone; so the picture says itself what each is in the system's colours. */
function forcedRules(): string {
  return '.annals{forced-color-adjust:none}.annals-arc-line{stroke:LinkText}.annals-arc-head{fill:LinkText}'
    + '.annals-arc-selected>.annals-arc-line{stroke:Highlight}.annals-arc-selected>.annals-arc-head{fill:Highlight}'
    + '.annals-pill,.annals-brush-grip{fill:ButtonFace;stroke:ButtonText}.annals-count{fill:ButtonText}.annals-overview-cut,.annals-lane-rule{stroke:GrayText}.annals-era-edge,.annals-past{opacity:1}';
}

function properties(tokens: Tokens, tint: number): string {
  return Object.entries(tokens).map(([name, value]) => `--theme-${name}:${value};`).join('') + `--theme-tint:${tint};`;
}

function media(query: string, rules: string): string {
  return `@media ${query}{${rules}}`;
}

/** Everything that does not depend on colours. */
function shapeRules(lit: string): string {
  return [
    `.annals{font-family:${FONT_FAMILY};font-size:12px;line-height:1.25}`,
    '.annals text{white-space:pre}',
    // The author's words may be in any script: each finds its own direction, whatever side it is tied to.
    '.annals-title,.annals-subtitle,.annals-label-title,.annals-undated .annals-note,.annals-era-name{unicode-bidi:plaintext}',
    '.annals-halo{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}',
    '.annals-title{font-size:20px;font-weight:600;letter-spacing:-.2px}',
    '.annals-narrow .annals-title{font-size:18px}',
    '.annals-subtitle,.annals-label-title{font-size:13px}',
    '.annals-label-title,.annals-tick-major,.annals-break-number,.annals-strong{font-weight:600}',
    '.annals-break-number{font-size:15px}',
    '.annals-end{text-anchor:end}.annals-middle{text-anchor:middle}',
    '.annals-line{fill:none;stroke-width:1}',
    '.annals-leader,.annals-cap{fill:none;stroke-width:.75}',
    '.annals-thin{fill:none;stroke-width:1}.annals-outline{fill:none;stroke-width:1.5}.annals-thick{fill:none;stroke-width:2}',
    '.annals-hollow{stroke-width:1.5}.annals-dashed{stroke-dasharray:4 2}.annals-dotted{stroke-dasharray:1.5 2.5}',
    '.annals-era-edge{stroke-width:.75;opacity:.7}.annals-now{stroke-width:1.5}',
    '.annals-compressed-edge{stroke-dasharray:1 3}.annals-past{opacity:.55}',
    '.annals-hit{fill:none;stroke:none;pointer-events:all}',
    '.annals-event,.annals-cluster{cursor:pointer;outline:none}',
    '.annals-focus{fill:none;visibility:hidden}',
    '.annals-event:focus-visible>.annals-focus,.annals-cluster:focus-visible>.annals-focus{visibility:visible}',
    '.annals-focus-outer{stroke-width:2}.annals-focus-inner{stroke-width:2}',
    '.annals-selected>.annals-leader,.annals-selected>.annals-label>.annals-cap{stroke-width:2}',
    `${lit}>.annals-leader,${lit}>.annals-label>.annals-cap{stroke-width:1.25}`,
    '.annals-strike{fill:none;stroke-width:1.5}.annals-cross{fill:none;stroke-width:2}',
    ARC_SHAPES,
    '.annals-count{font-weight:600}.annals-pill{stroke-width:1.5}',
    '.annals-overview-cut{fill:none;stroke-width:18;stroke-dasharray:1 5}.annals-overview-window{fill-opacity:.1;stroke-width:1}',
    '.annals-tint,.annals-possible{stroke-width:0}',
    media('(prefers-contrast: more)', '.annals-line,.annals-leader,.annals-cap,.annals-thin,.annals-era-edge{stroke-width:1.5}.annals-past,.annals-era-edge{opacity:1}'
      + '.annals .annals-tint,.annals .annals-possible,.annals .annals-overview-window{fill-opacity:0;stroke-width:1}.annals .annals-era-ground{fill-opacity:0}'),
  ].join('');
}

/** Kinds of links differ by their dashes, so that colour is free to say which event is selected. */
const ARC_SHAPES = [
  '.annals-arcs{pointer-events:none}.annals-arc-line{fill:none;stroke-width:1.5}',
  ...Object.entries({responds: '7 3', cancels: '7 3 1.5 3', revises: '3.5 2.5', follows: '12 3', context: '1.5 3', 'part-of': '12 3 3 3'})
    .map(([kind, dashes]) => `.annals-arc-${kind}>.annals-arc-line{stroke-dasharray:${dashes}}`),
].join('');

function colourRules(paint: Paint, tint: number | string, lit: string): string {
  const tints = `.annals-tint{fill-opacity:${tint}}.annals-possible{fill-opacity:.4}`;
  const groups = Array.from({length: HUES}, (_, i) => groupRules(`.annals-g${i + 1}`, paint(`group-${i + 1}` as Token)));
  return [
    `.annals{fill:${paint('ink')}}`,
    fill('.annals-ground', paint('ground')), fill('.annals-surface', paint('surface')),
    fill('.annals-subtitle,.annals-label-date,.annals-tick-label,.annals-note,.annals-era-name', paint('ink-2')),
    fill('.annals-label-meta,.annals-tick-after,.annals-tick-length,.annals-source', paint('ink-3')),
    stroke('.annals-axis,.annals-overview-axis,.annals-tick,.annals-tear,.annals-as-of,.annals-compressed-edge', paint('axis')),
    stroke('.annals-grid', paint('grid')), stroke('.annals-lane-rule', paint('rule')), stroke('.annals-halo', paint('ground')),
    fill('.annals-era-ground', paint('ink')), fill('.annals-era-rule', paint('axis')), stroke('.annals-era-edge', paint('axis')), stroke('.annals-now', paint('ink')),
    fill('.annals-overview-name', paint('ink-2')), fill('.annals-overview-date', paint('ink-3')), fill('.annals-overview-density', paint('ink-3')), stroke('.annals-overview-cut', paint('rule')),
    `.annals-overview-window{fill:${paint('ink')};stroke:${paint('ink-2')}}`,
    stroke('.annals-leader,.annals-cap', paint('leader')),
    stroke('.annals-arc-line', paint('ink-2')), fill('.annals-arc-head,.annals-arc-verb', paint('ink-2')),
    stroke('.annals-arc-selected>.annals-arc-line', paint('accent')), fill('.annals-arc-selected>.annals-arc-head', paint('accent')),
    stroke('.annals-strike', paint('ink-2')), stroke('.annals-cross', paint('ink')),
    tints, ...groups,
    groupRules('.annals-sample', paint('ink-2')),
    `.annals-hollow{fill:${paint('ground')}}`,
    `.annals-pill{fill:${paint('ground')};stroke:${paint('ink-2')}}.annals-whisker{stroke:${paint('ink-2')}}`,
    stroke('.annals-focus-outer', paint('accent')), stroke('.annals-focus-inner', paint('ground')),
    stroke('.annals-ring', paint('accent')),
    stroke(`${lit}>.annals-leader,${lit}>.annals-label>.annals-cap`, paint('ink')),
    stroke('.annals-selected>.annals-leader,.annals-selected>.annals-label>.annals-cap', paint('accent')),
  ].join('');
}

/** A group's colour goes into its solids, strokes, tints and fades; never into text. */
function groupRules(group: string, colour: string): string {
  return `${group} .annals-solid{fill:${colour}}${group} .annals-tint{fill:${colour};stroke:${colour}}`
    + `${group} .annals-possible{fill:${colour};stroke:${colour}}${group} .annals-stroke{stroke:${colour}}`
    + `${group}.annals-stop{stop-color:${colour}}`;
}

function fill(selector: string, value: string): string {
  return `${selector}{fill:${value}}`;
}

function stroke(selector: string, value: string): string {
  return `${selector}{stroke:${value}}`;
}
