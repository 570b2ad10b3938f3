// The style of search, filters, table and keys.
// Quiet at rest: what is not in use is a word in grey; what is in use must be seen to be.
// Knows nothing of the page around it.

import {byProperty} from './svgCss.ts';

const SHADOW = '0 4px 20px rgb(0 0 0/.16)';
const BAR = ':is(.annals-find,.annals-filter,.annals-filtered,.annals-table)';

/** Style text for the controls beside the picture. Buttons are higher where fingers press them. */
export function queryCss(): string {
  const [ink, soft, quiet, rule, axis, accent, ground, surface] = (['ink', 'ink-2', 'ink-3', 'rule', 'axis', 'accent', 'ground', 'surface'] as const).map(byProperty);
  return [
    `${BAR}{padding-block:8px 0;color:${soft}}.annals-table{padding-inline:clamp(16px,4%,40px)}`,
    `${BAR} .annals-given{color:${quiet}}`,
    `${BAR} button{font:inherit;color:${soft};background:none;border:1px solid ${rule};border-radius:4px;padding:3px 10px;min-height:24px;min-width:24px;box-sizing:border-box;cursor:pointer}`,
    `${BAR} button:hover{color:${ink};border-color:${axis}}${BAR} button:disabled{color:${quiet};cursor:default;border-color:${rule}}`,
    `${BAR} input{accent-color:${accent}}${BAR} input[type=text]{font:inherit;color:${ink};background:${ground};border:1px solid ${axis};border-radius:4px;padding:4px 8px;min-height:24px;box-sizing:border-box}`,
    `.annals-find{display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center;position:relative}.annals-find input{flex:1 1 96px;max-width:420px;min-width:0}`,
    '.annals-find .annals-step{padding:3px 6px}.annals-find>.annals-given:empty{display:none}',
    // Over what stands below, so that nothing jumps with each letter.
    `.annals-matches{position:absolute;z-index:3;inset-block-start:calc(100% + 4px);inset-inline:clamp(16px,4%,40px);max-width:560px;max-height:60vh;overflow-y:auto;border:1px solid ${axis};border-radius:4px;background:${ground};box-shadow:${SHADOW}}.annals-matches[hidden],.annals-find:not(:focus-within,:hover) .annals-matches{display:none}`,
    '.annals-matches ul{margin:0;padding:0;list-style:none}.annals-matches p{margin:0;padding:4px 8px}',
    `.annals-matches li{padding:5px 8px;min-height:24px;box-sizing:border-box;cursor:pointer;overflow-wrap:anywhere}.annals-matches li+li{border-top:1px solid ${rule}}`,
    `.annals-matches [aria-selected=true],.annals-matches li:hover{background:${surface}}.annals-matches [aria-selected=true]{outline:2px solid ${accent};outline-offset:-2px}`,
    '.annals-filter{display:flex;flex-wrap:wrap;gap:12px 32px;align-items:flex-start}.annals-filtered{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center}',
    '.annals-filter fieldset{border:0;margin:0;padding:0;min-width:0;max-height:232px;overflow-y:auto}.annals-filter legend,.annals-filter-words>span{display:block;padding:0;font-weight:600;margin:0 0 4px}',
    `.annals-filter legend,.annals-filter-words>span{color:${ink}}`,
    '.annals-filter fieldset label{display:flex;gap:6px;align-items:center;min-height:24px;overflow-wrap:anywhere}.annals-filter fieldset input{width:16px;height:16px;margin:0;flex:none}.annals-filter fieldset p{margin:4px 0 0}',
    `.annals-filter-count{color:${ink}}`,
    '.annals-table-scroll{overflow-x:auto;container-type:inline-size}.annals-table table{border-collapse:collapse;width:100%}',
    // As wide as what is seen of the table, and staying there.
    `.annals-table caption{position:sticky;inset-inline-start:0;box-sizing:border-box;max-width:100cqi;text-align:start;color:${ink};font-weight:600;padding:4px 0 8px}`,
    `.annals-table :is(td,th){text-align:start;vertical-align:top;padding-block:6px;padding-inline:0 20px;border-top:1px solid ${rule};font-weight:400}.annals-table :is(td,th):last-child{padding-inline-end:0}`,
    '.annals-table td{font-variant-numeric:tabular-nums;min-width:9em}.annals-table td:first-child{min-width:11em}.annals-table .annals-table-short{white-space:nowrap;min-width:0}',
    `.annals-table thead th{border-top:0;border-bottom:1px solid ${axis};white-space:nowrap}`,
    `.annals-table :is(th) button{border:0;padding:4px;margin:-4px;text-align:start}.annals-table thead button{font-weight:600;color:${ink}}`,
    `.annals-table tbody button{color:${accent};min-width:160px}.annals-table-selected{background:${surface}}.annals-table-selected button{font-weight:600}`,
    '.annals-chip{margin-inline-end:6px;vertical-align:-1px}.annals-table-foot{display:flex;flex-wrap:wrap;gap:8px;justify-content:space-between;margin-top:8px}',
    `.annals-key-button{cursor:pointer;outline:none}.annals-key-struck{fill:none;stroke:${ink};stroke-width:1}`,
    `@media (pointer:coarse){${BAR} button,${BAR} input[type=text],.annals-filter fieldset label,.annals-matches li{min-height:44px;min-width:44px}}`,
    '@media print{.annals-find,.annals-filter,.annals-filtered button,.annals-table-foot [data-table=download],.annals-group-keys .annals-focus{display:none}.annals-table-scroll{overflow:visible}.annals-table thead{display:table-header-group}.annals-table tr{break-inside:avoid}.annals-root[data-print=table] .annals-stage>svg{display:none}}',
  ].join('');
}
