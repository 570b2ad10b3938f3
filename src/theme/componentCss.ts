// The style of everything inside a timeline's shadow root.
// Host CSS cannot reach in except by custom properties and parts, and ours cannot reach out.
// Knows nothing of the page around it.

import {byProperty, FONT_FAMILY, svgCssByProperty, tokenCss} from './svgCss.ts';

const PANEL = ':is(.annals-details,.annals-list)';

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
    ':host{display:block;line-height:1.35;letter-spacing:normal;word-spacing:normal}:host([hidden]){display:none}',
    tokenCss('.annals-root[data-theme="auto"]', 'auto'),
    tokenCss('.annals-root[data-theme="light"]', 'light'),
    tokenCss('.annals-root[data-theme="dark"]', 'dark'),
    `.annals-root{background:${byProperty('ground')};color:${byProperty('ink')};font-family:var(--annals-font,${FONT_FAMILY});font-size:13px;position:relative}`,
    // Changes its height with the page's size of text, by which the component hears of that.
    '.annals-root::after{content:"";display:block;height:.1rem}',
    '.annals-root>svg{display:block;width:100%;height:auto;touch-action:pan-y;user-select:none;-webkit-user-select:none}',
    picture,
    // Laid out by measured words, which spacing would push into each other.
    '.annals{font-family:inherit;letter-spacing:normal;word-spacing:normal}',
    '.annals-lane-name[role]{cursor:pointer}.annals-lane-name:focus-visible>.annals-focus{visibility:visible}',
    panelCss(),
    brushCss(),
    proportionsCss(),
    `.annals-status,.annals-problems{margin:0;padding:8px 16px;color:${byProperty('ink-2')}}`,
    '.annals-problems summary{cursor:pointer}.annals-problems ul{margin:4px 0 0;padding-left:20px;overflow-wrap:anywhere}',
    `:focus-visible{outline:2px solid ${byProperty('accent')};outline-offset:2px}svg :focus-visible{outline:none}`,
    printCss(),
    // A state that a background alone would show is lost in forced colours.
    '@media (forced-colors: active){.annals-root :is([aria-pressed="true"],[aria-current="true"]:is(button)){forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:Highlight}}',
  ].map(part => part === picture ? part : inRem(part)).join('');
}

/** Sizes of text that grow with the page's, and never shrink below ours. The picture's are scaled with the picture. */
function inRem(rules: string): string {
  return rules.replace(/(font-size|line-height):(\d+)px/g, (_, property: string, px: string) => `${property}:max(${px}px,${Number(px) / 16}rem)`);
}

/** What only a screen can use goes; the picture and the details that are open stay, whole. */
function printCss(): string {
  return [
    '@media print{.annals-root{print-color-adjust:exact;-webkit-print-color-adjust:exact}',
    '.annals-root :is(.annals-brush,.annals-proportions,.annals-problems,.annals-list,.annals-close,.annals-details nav,[role="toolbar"],[role="search"],[role="tooltip"]){display:none}',
    `.annals-root .annals-focus{visibility:hidden}${PANEL}{max-width:none;border:0;border-top:1px solid ${byProperty('axis')};border-radius:0;padding:12px clamp(16px,4%,40px)}`,
    `${PANEL} button,.annals-details a{color:inherit;padding:0;margin:0}`,
    '.annals-root>svg,.annals-claim,.annals-details dl>*{break-inside:avoid}.annals-details :is(h2,h3){break-after:avoid}}',
  ].join('');
}

function proportionsCss(): string {
  return [
    '.annals-proportions{display:flex;justify-content:flex-end;padding:0 clamp(16px,4%,40px) 8px}',
    `.annals-proportions button{font:inherit;font-size:12px;color:${byProperty('ink-2')};background:none;border:1px solid ${byProperty('rule')};border-radius:4px;`,
    'padding:3px 10px;min-height:24px;cursor:pointer}',
    `.annals-proportions button[aria-pressed="true"]{color:${byProperty('ink')};background:${byProperty('surface')};border-color:${byProperty('axis')}}`,
  ].join('');
}

function brushCss(): string {
  return [
    '.annals-brush-track{cursor:crosshair}.annals-brush-window{cursor:grab}.annals-brush-window:active{cursor:grabbing}.annals-brush-start,.annals-brush-end{cursor:ew-resize}',
    '.annals-brush-part{outline:none}.annals-brush-part:focus-visible>.annals-focus{visibility:visible}',
    `.annals-brush-grip{fill:${byProperty('ground')};stroke:${byProperty('ink-2')};stroke-width:1.5}`,
    `.annals-brush-part:hover>.annals-brush-grip,.annals-brush-part:focus-visible>.annals-brush-grip{fill:${byProperty('accent')};stroke:${byProperty('accent')}}`,
  ].join('');
}

function panelCss(): string {
  return [
    `${PANEL}{box-sizing:border-box;margin:8px auto 16px;max-width:680px;padding:20px 24px 24px;overflow-wrap:anywhere;`,
    `background:${byProperty('ground')};border:1px solid ${byProperty('rule')};border-top:3px solid ${byProperty('accent')};border-radius:4px}`,
    `${PANEL} h2{font-size:18px;font-weight:600;margin:0;margin-block-end:12px;margin-inline-end:40px}`,
    '.annals-details h3{font-size:13px;font-weight:600;margin:16px 0 4px}',
    `.annals-details p{margin:0 0 8px}${PANEL} ul{margin:0;padding:0;list-style:none}`,
    '.annals-details dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 12px}',
    `.annals-details dt{color:${byProperty('ink-3')}}.annals-details dd{margin:0}`,
    `.annals-details .annals-given{color:${byProperty('ink-3')}}`,
    `.annals-details .annals-claim{border-left:2px solid ${byProperty('rule')};padding-left:12px;margin:0 0 8px}`,
    '.annals-details blockquote{margin:2px 0}',
    `${PANEL} button{font:inherit;color:${byProperty('accent')};background:none;border:0;padding:4px;margin:-4px;min-width:24px;`,
    `min-height:24px;cursor:pointer;text-align:start}${PANEL} button:disabled{color:${byProperty('ink-3')};cursor:default}`,
    `.annals-details a{color:${byProperty('accent')}}`,
    `${PANEL} .annals-close{float:inline-end;font-size:18px;line-height:18px;color:${byProperty('ink-2')};text-align:center}`,
    `.annals-details nav{display:flex;gap:16px;align-items:center;justify-content:space-between;margin-top:16px;color:${byProperty('ink-2')}}`,
    // Its own scrolling keeps the details of what is chosen in it in sight, below.
    `.annals-list ul{max-height:300px;overflow-y:auto;border-block:1px solid ${byProperty('rule')}}.annals-list li+li{border-top:1px solid ${byProperty('rule')}}`,
    `.annals-list li>button{display:block;width:100%;margin:0;padding:6px 4px;color:${byProperty('ink-2')};outline-offset:-2px}`,
    `.annals-list-title{font-weight:600;color:${byProperty('ink')}}.annals-list li>button:hover>.annals-list-title,.annals-list [aria-current]>.annals-list-title{color:${byProperty('accent')}}`,
    '.annals-list .annals-more{margin-top:8px}',
  ].join('');
}
