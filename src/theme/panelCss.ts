// The style of what opens beside or below the picture: the details of an event, the list of a cluster.
// Over the picture, never in its place: it is not laid out anew because someone reads. In narrow ones a sheet at the lower edge.
// Knows nothing of the page around it.

import {byProperty} from './svgCss.ts';

const PANEL = ':is(.annals-details,.annals-list)';
/** How high a sheet may be: so that the event stays in sight above it. */
const SHEET = 'clamp(min(15rem,65vh),45vh,max(400px,25rem))';
/** Dark on every ground: a light one would glow. */
const SHADOW = '0 4px 20px rgb(0 0 0/.16)';
/** Enough to be seen on a dark ground too, where no shadow is. */
const EDGE = `color-mix(in srgb,${byProperty('ink')} 18%,${byProperty('ground')})`;

/**
 * Style text for the panels of a timeline.
 *
 * @example
 * panelCss().includes('.annals-details') //=> true
 */
export function panelCss(): string {
  return [bothCss(), listCss(), placeCss(), detailsCss(), contentCss()].join('');
}

function bothCss(): string {
  return [
    `${PANEL}{box-sizing:border-box;overflow-wrap:anywhere;background:${byProperty('ground')};border:1px solid ${EDGE};border-top:3px solid ${byProperty('accent')};border-radius:4px}`,
    `${PANEL} h2{font-size:18px;line-height:23px;font-weight:600;margin:0;margin-block-end:12px;margin-inline-end:40px}`,
    `${PANEL} ul{margin:0;padding:0;list-style:none}`,
    `${PANEL} button{font:inherit;color:${byProperty('accent')};background:none;border:0;padding:4px;margin:-4px;min-width:24px;`,
    `min-height:24px;cursor:pointer;text-align:start}${PANEL} button:disabled{color:${byProperty('ink-3')};cursor:default}`,
    `${PANEL} .annals-close{float:inline-end;font-size:18px;line-height:18px;color:${byProperty('ink-2')};text-align:center}`,
    `@media (pointer:coarse){${PANEL} button{min-width:44px;min-height:44px}}`,
  ].join('');
}

function listCss(): string {
  return [
    '.annals-list{margin:8px auto 16px;max-width:680px;padding:20px 24px 24px}',
    // Its own scrolling keeps what stands below in sight.
    `.annals-list ul{max-height:300px;overflow-y:auto;border-block:1px solid ${byProperty('rule')}}.annals-list li+li{border-top:1px solid ${byProperty('rule')}}`,
    `.annals-list li>button{display:block;width:100%;margin:0;padding:6px 4px;color:${byProperty('ink-2')};outline-offset:-2px}`,
    `.annals-list-title{font-weight:600;color:${byProperty('ink')}}.annals-list li>button:hover>.annals-list-title,.annals-list [aria-current]>.annals-list-title{color:${byProperty('accent')}}`,
    '.annals-list .annals-more{margin-top:8px}',
  ].join('');
}

/** A sheet sticks to the lower edge of what is seen of the timeline, and leaves with it. */
function placeCss(): string {
  return [
    `.annals-details{position:sticky;bottom:0;z-index:1;max-width:680px;max-height:${SHEET};margin:8px auto 16px;overflow-y:auto;overscroll-behavior:contain;box-shadow:${SHADOW}}`,
    '.annals-beside{position:absolute;inset-block:12px auto;width:360px;max-height:calc(100% - 24px);margin:0}',
    `.annals-stage:has(>.annals-details:not(.annals-beside)) .annals-event{scroll-margin-block:8px calc(${SHEET} + 8px)}`,
    '.annals-left{left:12px}.annals-right{right:12px}.annals-stage:has(>.annals-beside){min-height:400px}',
    '@keyframes annals-rise{from{opacity:0;transform:translateY(8px)}}',
    '@media (prefers-reduced-motion:no-preference){.annals-details{animation:annals-rise .15s ease-out}}',
  ].join('');
}

function detailsCss(): string {
  return [
    `.annals-details>.annals-close{position:sticky;top:8px;z-index:1;margin:8px 12px;background:${byProperty('ground')};border-radius:4px}`,
    '.annals-details-text{padding:20px 24px 16px}',
    `.annals-neighbours{position:sticky;bottom:0;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;justify-content:space-between;padding:10px 24px;overflow-wrap:normal;background:${byProperty('ground')};border-top:1px solid ${byProperty('rule')};color:${byProperty('ink-2')}}`,
    '.annals-details h3{font-size:13px;line-height:17px;font-weight:600;margin:16px 0 4px}',
    '.annals-details dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:4px 16px;margin:0 0 12px}',
    `.annals-details dt{color:${byProperty('ink-3')}}.annals-details dd{margin:0}`,
    `.annals-details .annals-given{color:${byProperty('ink-3')}}`,
    '@media (max-width:400px){.annals-details-text{padding-inline:16px}.annals-neighbours{padding-inline:16px}}',
  ].join('');
}

function contentCss(): string {
  return [
    '.annals-details p{margin:0 0 8px}.annals-details li+li{margin-top:6px}.annals-details .annals-items{margin:0 0 8px;padding-inline-start:20px}',
    '.annals-details ul.annals-items{list-style:disc}.annals-details ol.annals-items{list-style:decimal}',
    `.annals-details .annals-claim{border-inline-start:2px solid ${byProperty('rule')};padding-inline-start:12px}`,
    '.annals-details blockquote{margin:2px 0}',
    '.annals-details .annals-image{margin:0}.annals-image img{display:block;max-width:100%;max-height:320px;border-radius:2px}.annals-image figcaption{margin-top:4px}',
    `.annals-details a{color:${byProperty('accent')}}`,
  ].join('');
}
