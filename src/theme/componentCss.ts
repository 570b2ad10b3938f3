// The style of everything inside a timeline's shadow root.
// Host CSS cannot reach in except by custom properties and parts, and ours cannot reach out.
// Knows nothing of the page around it.

import {controlsCss} from './controlsCss.ts';
import {panelCss} from './panelCss.ts';
import {queryCss} from './queryCss.ts';
import {byProperty, FONT_FAMILY, svgCssByProperty, tokenCss} from './svgCss.ts';

/** What has the focus and must be seen to: as the browser finds, or while keys are used. Weighs no more than `:focus-visible`. */
const SEEN = ':is(:focus-visible,:where(.annals-root[data-hands=keys]) :focus)';

/**
 * Style text for a shadow root. The theme is chosen by `data-theme` on the wrapper `.annals-root`, so one sheet
 * serves all instances on a page.
 *
 * @example
 * componentCss().includes(':host') //=> true
 */
export function componentCss(): string {
  const picture = svgCssByProperty();
  return [
    // On the host, where a reader's own style sheet comes before ours and passes on what it says of text.
    ':host{display:block;contain:layout;line-height:1.35;letter-spacing:normal;word-spacing:normal}:host([hidden]){display:none}',
    tokenCss('.annals-root[data-theme="auto"]', 'auto'),
    tokenCss('.annals-root[data-theme="light"]', 'light'),
    tokenCss('.annals-root[data-theme="dark"]', 'dark'),
    `.annals-root{background:${byProperty('ground')};color:${byProperty('ink')};font-family:var(--annals-font,${FONT_FAMILY});font-size:13px;position:relative;isolation:isolate}`,
    // Changes its height with the page's size of text, by which the component hears of that.
    '.annals-root::after{content:"";display:block;height:.1rem}',
    // A picture that runs from right to left says so itself; the page around it has no say.
    '.annals-stage{position:relative;direction:ltr}',
    '.annals-stage>svg{display:block;width:100%;height:auto;touch-action:pan-y;user-select:none;-webkit-user-select:none}',
    picture,
    // Laid out by measured words, which spacing would push into each other.
    '.annals{font-family:inherit;letter-spacing:normal;word-spacing:normal}',
    '.annals-lane-name[role]{cursor:pointer;outline:none}',
    panelCss(),
    TURNING,
    brushCss(),
    queryCss(),
    controlsCss(),
    `.annals-status,.annals-problems{margin:0;padding:8px clamp(16px,4%,40px);color:${byProperty('ink-2')};unicode-bidi:plaintext;text-align:start}`,
    '.annals-problems summary{cursor:pointer}.annals-problems ul{margin:4px 0 0;padding-left:20px;overflow-wrap:anywhere}',
    `${SEEN}{outline:2px solid ${byProperty('accent')};outline-offset:2px}svg :focus{outline:none}${SEEN}>.annals-focus{visibility:visible}`,
    // Buttons that nothing hears.
    '@media (scripting:none){.annals-toolbar{display:none}}',
    printCss(),
    // A state that a background alone would show is lost in forced colours.
    '@media (forced-colors: active){.annals-root :is([aria-pressed="true"],[aria-current="true"]:is(button)){forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:Highlight}}',
  ].map(part => part === picture ? part : inRem(part)).join('');
}

/** Labels fade while the axis turns to true proportions; who wants less motion sees no turn. */
const TURNING = '@media (prefers-reduced-motion:no-preference){.annals :is(.annals-label,.annals-leader,.annals-cluster){transition:opacity .15s}}[data-turning] .annals :is(.annals-label,.annals-leader,.annals-cluster){opacity:0}';

/** Sizes of text that grow with the page's, and never shrink below ours. The picture's are scaled with the picture. */
function inRem(rules: string): string {
  return rules.replace(/(font-size|line-height):(\d+)px/g, (_, property: string, px: string) => `${property}:max(${px}px,${Number(px) / 16}rem)`);
}

/** What only a screen can use goes; the picture and the details that are open stay, whole. */
function printCss(): string {
  return [
    '@media print{.annals-root{print-color-adjust:exact;-webkit-print-color-adjust:exact}',
    '.annals-root :is(.annals-brush,.annals-problems,.annals-list,.annals-close,.annals-neighbours,[role="toolbar"],.annals-find,[role="tooltip"]){display:none}',
    `.annals-root .annals-focus{visibility:hidden}.annals-details{position:static;max-width:none;max-height:none;width:auto;box-shadow:none;border:0;border-top:1px solid ${byProperty('axis')};border-radius:0;padding:12px clamp(16px,4%,40px)}`,
    '.annals-details :is(button,a){color:inherit;padding:0;margin:0}.annals-details-text{padding:0}',
    '.annals-stage>svg,.annals-claim,.annals-details dl>*{break-inside:avoid}.annals-details :is(h2,h3){break-after:avoid}}',
  ].join('');
}

function brushCss(): string {
  return [
    '.annals-brush-track{cursor:crosshair}.annals-brush-window{cursor:grab}.annals-brush-window:active{cursor:grabbing}.annals-brush-start,.annals-brush-end{cursor:ew-resize}',
    '.annals-brush-part{outline:none}',
    `.annals-brush-grip{fill:${byProperty('ground')};stroke:${byProperty('ink-2')};stroke-width:1.5}`,
    `.annals-brush-part:hover>.annals-brush-grip,${SEEN}>.annals-brush-grip{fill:${byProperty('accent')};stroke:${byProperty('accent')}}`,
  ].join('');
}
