// The style of everything inside a timeline's shadow root.
// Host CSS cannot reach in except by custom properties and parts, and ours cannot reach out.
// Knows nothing of the page around it.

import {controlsCss} from './controlsCss.ts';
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
  return [
    ':host{display:block}:host([hidden]){display:none}',
    tokenCss('.annals-root[data-theme="auto"]', 'auto'),
    tokenCss('.annals-root[data-theme="light"]', 'light'),
    tokenCss('.annals-root[data-theme="dark"]', 'dark'),
    `.annals-root{background:${byProperty('ground')};color:${byProperty('ink')};font:13px/17px ${FONT_FAMILY};position:relative}`,
    '.annals-root>svg{display:block;width:100%;height:auto;touch-action:pan-y;user-select:none;-webkit-user-select:none}',
    svgCssByProperty(),
    '.annals-lane-name[role]{cursor:pointer}.annals-lane-name:focus-visible>.annals-focus{visibility:visible}',
    panelCss(),
    brushCss(),
    proportionsCss(),
    controlsCss(),
    `.annals-status,.annals-problems{margin:0;padding:8px 16px;color:${byProperty('ink-2')}}`,
    '.annals-problems summary{cursor:pointer}.annals-problems ul{margin:4px 0 0;padding-left:20px;overflow-wrap:anywhere}',
    `:focus-visible{outline:2px solid ${byProperty('accent')};outline-offset:2px}svg :focus-visible{outline:none}`,
    '@media print{.annals-details,.annals-list,.annals-problems,.annals-brush,.annals-proportions{display:none}}',
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
    `${PANEL} h2{font-size:18px;line-height:23px;font-weight:600;margin:0;margin-block-end:12px;margin-inline-end:40px}`,
    '.annals-details h3{font-size:13px;line-height:17px;font-weight:600;margin:16px 0 4px}',
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
