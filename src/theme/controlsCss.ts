// The style of what a reader takes hold of around the picture: toolbar, list of keys, card, hint.
// Quiet until wanted: the picture is what matters.
// Knows nothing of what the buttons do.

import {byProperty} from './svgCss.ts';

/** Style text for the controls. */
export function controlsCss(): string {
  return [
    // What the bars have room for is their own affair, and their margins are the picture's.
    '.annals-bars{container-type:inline-size}.annals-bars>*{padding-inline:16px}',
    '@container (width>=480px){.annals-bars>*{padding-inline:24px}}@container (width>=900px){.annals-bars>*{padding-inline:40px}}',
    '.annals-toolbar{display:flex;flex-wrap:wrap;justify-content:flex-end;align-items:center;gap:2px 12px;padding-block:8px 0}',
    '.annals-tools{display:inline-flex;gap:2px}.annals-host-tools{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:4px 8px}',
    `.annals-toolbar button{font:inherit;font-size:12px;line-height:16px;color:${byProperty('ink-2')};background:none;border:1px solid transparent;border-radius:4px;`,
    'display:inline-flex;align-items:center;justify-content:center;gap:5px;padding:3px 5px;min-width:28px;min-height:28px;cursor:pointer}',
    `.annals-toolbar button:hover{color:${byProperty('ink')};background:${byProperty('surface')};border-color:${byProperty('rule')}}`,
    `.annals-toolbar :is([aria-pressed="true"],[aria-expanded="true"],.annals-tool-on){color:${byProperty('ink')};background:${byProperty('surface')};border-color:${byProperty('axis')}}`,
    `.annals-toolbar [aria-disabled="true"]{color:${byProperty('axis')};background:none;border-color:transparent;cursor:default}`,
    '.annals-tool-count{font-variant-numeric:tabular-nums;font-weight:600}',
    '@container (width<600px){.annals-tool-name{display:none}.annals-toolbar{column-gap:6px}.annals-tools{gap:0}}@container (width<340px){.annals-toolbar button{padding-inline:3px;min-width:26px}.annals-toolbar{column-gap:3px;padding-inline:12px}}',
    '.annals-icon{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}[dir="rtl"] .annals-icon-turned{transform:scaleX(-1)}',
    '@media (pointer:coarse){.annals-toolbar button{min-width:44px;min-height:44px}}',
    '.annals-keys{padding-block:8px 4px}',
    '.annals-keys dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(260px,100%),1fr));gap:6px 24px;margin:0}',
    '.annals-keys dl div{display:flex;flex-wrap:wrap;gap:2px 8px;align-items:baseline}.annals-keys dt{display:flex;gap:4px;flex:none}',
    `.annals-keys dd{margin:0;color:${byProperty('ink-2')}}`,
    `.annals-keys kbd{font:inherit;font-size:12px;padding:0 5px;min-width:12px;text-align:center;border:1px solid ${byProperty('axis')};border-radius:3px;background:${byProperty('surface')}}`,
    `.annals-card{cursor:pointer}.annals-card-ground{fill:${byProperty('ground')};stroke:${byProperty('axis')};stroke-width:1}.annals-hint{pointer-events:none}`,
    '.annals-live,.annals-said{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
    '@media print{:is(.annals-toolbar,.annals-host-tools,.annals-keys,.annals-card,.annals-live){display:none}}',
  ].join('');
}
