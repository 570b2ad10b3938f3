// Puts hostile texts into every door of a timeline and reports what came of it.
// A plain page script, so that any engine that can open a page can run it.
// Must not know what the texts are, nor who drives the page.

/** @typedef {typeof import('../../src/index.ts')} Annals */
/** @typedef {{payload: string, what: string}} Finding */
/** @typedef {{payloads: number, looks: number, elements: number, refused: number, findings: readonly Finding[]}} Report */

const TAGS = new Set([
  'svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc', 'defs', 'linearGradient', 'stop', 'clipPath', 'mask', 'pattern',
  'div', 'section', 'button', 'h2', 'h3', 'dl', 'dt', 'dd', 'p', 'span', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'br', 'blockquote', 'nav', 'figure', 'figcaption', 'img', 'details', 'summary', 'style',
  'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'label', 'input', 'output', 'kbd', 'fieldset', 'legend', 'select', 'option', 'form', 'mark', 'time',
]);
const ATTRIBUTES = /^(?:class|id|part|role|tabindex|lang|dir|title|type|href|rel|target|src|alt|loading|decoding|referrerpolicy|hidden|disabled|open|for|name|value|checked|selected|scope|colspan|rowspan|placeholder|autocomplete|spellcheck|enterkeyhint|inputmode|pressed|aria-[a-z]+|data-[a-z-]+|nonce|viewBox|width|height|[xyrd]|[xy][12]|d[xy]|c[xy]|r[xy]|points|transform|offset|gradientUnits|gradientTransform|patternUnits|clipPathUnits|maskUnits|clip-path|mask|fill|stroke|stroke-width|stroke-dasharray|stroke-linecap|fill-opacity|stroke-opacity|opacity|text-anchor|textLength|lengthAdjust|focusable|preserveAspectRatio|pathLength|marker-end|datetime)$/;
/** What no data may ever be the value of. */
const OURS = /^(?:class|id|part|role|for|name|type|rel|aria-(?:labelledby|describedby|controls|owns|details|activedescendant))$/;
const TOKENS = /^[\w-]*(?: [\w-]+)*$/;
const PAINTS = /^(?:none|currentColor|#[\da-f]{3,8}|url\(#annals-[\w-]+\))$/;
const PAINTED = new Set(['fill', 'stroke', 'clip-path', 'mask', 'marker-end']);

/**
 * Tries each text in every string of an event, an era and a story, in every option and attribute.
 * @param {Annals} annals with `<annals-timeline>` registered
 * @param {readonly string[]} payloads
 * @param {'none' | 'any'} images whether pictures may be asked for from wherever a text says; only where nothing is loaded
 * @returns {Promise<Report>}
 */
export async function runHostile(annals, payloads, images = 'none') {
  const place = document.body.appendChild(document.createElement('div'));
  const findings = /** @type {Finding[]} */ ([]);
  const counts = {looks: 0, elements: 0, refused: 0};
  const watch = watchPage();
  for (const payload of payloads) {
    /** @param {string} what */
    const find = what => { findings.push({payload: payload.slice(0, 100), what: what.slice(0, 200)}); };
    try {
      await tryTimeline(annals, payload, images, place, find, counts);
      await tryElement(payload, place, find, counts);
    } catch (error) {
      find(`threw ${String(error)}`);
    }
    place.replaceChildren();
    for (const what of watch.changes()) find(what);
  }
  await new Promise(resolve => { setTimeout(resolve, 300); });
  for (const what of watch.changes()) findings.push({payload: '(some time later)', what});
  watch.stop();
  place.remove();
  return {payloads: payloads.length, ...counts, findings};
}

/** @typedef {{looks: number, elements: number, refused: number}} Counts */
/** @typedef {(what: string) => void} Find */

/**
 * @param {Annals} annals
 * @param {string} payload
 * @param {'none' | 'any'} images
 * @param {Element} place
 * @param {Find} find
 * @param {Counts} counts
 */
async function tryTimeline(annals, payload, images, place, find, counts) {
  const story = /** @type {any} */ (storyOf(payload));
  const timeline = new annals.Timeline(place, {...freeOptions(payload), images: images === 'any' ? () => payload : 'none', events: story});
  timeline.addEventListener('diagnostics', event => { event.preventDefault(); });
  timeline.addEventListener('error', event => {
    event.preventDefault();
    find(`failed: ${String(event.detail.error)}`);
  });
  await timeline.updateComplete;
  look(timeline.root, find, counts);
  for (const {id} of annals.normalizeEvents(story).events) {
    timeline.select(id);
    await timeline.updateComplete;
    touch(timeline.root);
    look(detailsIn(timeline.root), find, counts);
  }
  timeline.update({renderDetail: () => payload});
  await timeline.updateComplete;
  look(timeline.root, find, counts);
  lookAtText(timeline.toSVG(), find, counts);
  refusals(timeline, payload, counts, find);
  timeline.destroy();
}

/** @param {string} p */
function storyOf(p) {
  const all = {
    id: p, title: p, date: p, plannedDate: p, decidedDate: p, status: p, certainty: p, description: p, group: p, category: p, tags: [p], type: p, priority: p, people: [p], place: p,
    claims: [{source: p, url: p, quote: p, date: p, stance: p, [p]: p}], links: [{to: p, kind: p, text: p, [p]: p}], figures: [{label: p, value: p, unit: p, source: p, asOf: p, [p]: p}],
    media: [{src: p, alt: p, caption: p, credit: p, [p]: p}], url: p, lang: p, dateText: p, asOf: p, [p]: p,
  };
  const around = {
    id: 'around', title: `A ${p} B`, date: '2025', description: `**${p}** [${p}](${p}) [x](https://annals.invalid/${p})\n- ${p}`, group: p, people: [`${p} B`], place: {name: p, lat: p, lon: p}, lang: 'en',
    claims: [{source: 'S', url: `https://annals.invalid/${p}`, quote: `“${p}”`}], links: [{to: 'around', kind: 'follows', text: p}, {to: p, kind: 'causes'}],
    figures: [{label: 'L', value: p}], media: [{src: `https://annals.invalid/${p}`, alt: p}], url: `/${p}`, dateText: `"${p}"`,
  };
  const objects = {title: 'Dates', date: {start: p, end: p}, plannedDate: {startMin: p, startMax: p, endMin: p, endMax: p, text: p}, place: {[p]: p}, tags: p, claims: p, media: {src: p}};
  const eras = [{title: p, date: p, group: p, category: p, [p]: p}, {title: p, date: '2024/2026', group: p, category: p}];
  return {title: p, subtitle: p, source: p, asOf: p, $schema: p, scenes: p, [p]: p, eras, events: [all, around, objects, p]};
}

/**
 * Options that take any text.
 * @param {string} p
 * @returns {import('../../src/index.ts').TimelineOptions}
 */
function freeOptions(p) {
  return {label: p, selected: p, nonce: p, lanes: {order: [p], collapsed: [p]}, layout: 'lanes', lines: [{date: '2025', label: p}]};
}

/**
 * All other options, and methods, refuse a text they do not know with an error of ours.
 * @param {InstanceType<Annals['Timeline']>} timeline
 * @param {string} p
 * @param {Counts} counts
 * @param {Find} find
 */
function refusals(timeline, p, counts, find) {
  const names = ['events', 'layout', 'segment', 'lanes', 'orientation', 'scale', 'breaks', 'proportions', 'overview', 'groupBy', 'locale', 'timeZone', 'asOf', 'now', 'lines', 'theme', 'height', 'view', 'measureText', 'renderDetail', 'images', 'linkTarget', p];
  const asked = [...names.map(name => () => { timeline.update(/** @type {any} */ ({[name]: p})); }), () => { timeline.select(p); }, () => { timeline.zoomTo([p, p]); }];
  for (const ask of asked) {
    try {
      ask();
    } catch (error) {
      counts.refused++;
      if (!(error instanceof TypeError || error instanceof RangeError)) find(`an error of another kind: ${String(error)}`);
    }
  }
}

/**
 * @param {string} payload
 * @param {Element} place
 * @param {Find} find
 * @param {Counts} counts
 */
async function tryElement(payload, place, find, counts) {
  const element = /** @type {import('../../src/index.ts').TimelineElement} */ (document.createElement('annals-timeline'));
  element.addEventListener('timeline-diagnostics', event => { event.preventDefault(); });
  const {observedAttributes} = /** @type {{observedAttributes: readonly string[]}} */ (/** @type {unknown} */ (element.constructor));
  const free = ['label', 'selected', 'lane-order', 'collapsed-lanes', 'lang'];
  for (const name of free) element.setAttribute(name, payload);
  element.append(inlineStory(payload));
  place.append(element);
  await element.timeline?.updateComplete;
  look(shadowOf(element), find, counts);
  let last = '';
  for (const name of observedAttributes) {
    // What src names is meant to be asked for.
    if (name === 'src' || free.includes(name)) continue;
    element.setAttribute(name, payload);
    if (last !== '') element.removeAttribute(last);
    last = name;
    look(shadowOf(element), find, counts);
  }
  element.remove();
}

/** @param {string} payload */
function inlineStory(payload) {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify({events: [{id: 'a', title: payload, date: '1997', group: payload}]});
  return script;
}

/**
 * What changes by selecting; the picture was looked at.
 * @param {ShadowRoot} root
 */
function detailsIn(root) {
  const details = root.querySelector('.annals-details');
  if (!details) throw new Error('no details');
  return details;
}

/** @param {Element} element */
function shadowOf(element) {
  if (!element.shadowRoot) throw new Error('no shadow root');
  return element.shadowRoot;
}

/**
 * What a reader might do to anything that is drawn. Links are left alone: following one is the reader's own choice.
 * @param {ShadowRoot} root
 */
function touch(root) {
  for (const element of root.querySelectorAll('[data-event], [data-cluster], summary, img, a')) {
    for (const type of ['pointerover', 'mouseover', 'mouseenter', 'focusin', 'focus', 'load', 'error', 'toggle', 'begin']) element.dispatchEvent(new Event(type, {bubbles: type.endsWith('over')}));
  }
}

/**
 * @param {ParentNode} root
 * @param {Find} find
 * @param {Counts} counts
 */
function look(root, find, counts) {
  counts.looks++;
  for (const element of root.querySelectorAll('*')) {
    counts.elements++;
    const tag = element.localName;
    if (!TAGS.has(tag)) find(`an element <${tag}>`);
    for (const {name, value} of element.attributes) lookAtAttribute(tag, name, value, find);
    if (element.nodeName.toLowerCase() === 'style' && !element.hasAttribute('data-annals')) find('a style element');
  }
}

/**
 * @param {string} tag
 * @param {string} name
 * @param {string} value
 * @param {Find} find
 */
function lookAtAttribute(tag, name, value, find) {
  if (!ATTRIBUTES.test(name) && !(tag === 'svg' && name === 'xmlns')) find(`<${tag} ${name}>`);
  if (OURS.test(name) && !TOKENS.test(value)) find(`<${tag} ${name}="${value}">`);
  if (name === 'class' && value.split(' ').some(token => !/^(?:annals|$)/.test(token))) find(`<${tag} class="${value}">`);
  if (name === 'id' && !value.startsWith('annals')) find(`<${tag} id="${value}">`);
  if (PAINTED.has(name) && !PAINTS.test(value)) find(`<${tag} ${name}="${value}">`);
  if (name === 'target' && !/^_(?:self|blank|parent|top)$/.test(value)) find(`<${tag} target="${value}">`);
  if ((name === 'href' || name === 'src') && !isSound(tag, value)) find(`<${tag} ${name}="${value}">`);
}

/**
 * @param {string} tag
 * @param {string} address
 */
function isSound(tag, address) {
  // An address that no browser can read leads nowhere.
  if (!URL.canParse(address, document.baseURI)) return true;
  const {protocol} = new URL(address, document.baseURI);
  return protocol === 'https:' || protocol === 'http:' || (tag === 'a' && protocol === 'mailto:');
}

/**
 * The picture as text, read as a browser reads a file.
 * @param {string} svg
 * @param {Find} find
 * @param {Counts} counts
 */
function lookAtText(svg, find, counts) {
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (page.querySelector('parsererror')) find('SVG text that is not well-formed');
  for (const style of page.querySelectorAll('style')) style.remove();
  look(page, find, counts);
}

/** Notes what changes about the page that no timeline may change. */
function watchPage() {
  const ran = /** @type {string[]} */ ([]);
  const window = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (globalThis));
  const canaries = ['alert', 'confirm', 'prompt', 'print', 'open'];
  const originals = canaries.map(name => window[name]);
  for (const name of canaries) window[name] = () => { ran.push(`ran ${name}()`); };
  /** @param {Event} event */
  const onError = event => { ran.push(`uncaught: ${'message' in event ? String(event.message) : event.type}`); };
  for (const type of ['error', 'unhandledrejection']) addEventListener(type, onError);
  performance.setResourceTimingBufferSize?.(100_000);
  const before = state();
  let requests = requestsSoFar().length;
  return {
    changes: () => {
      const now = requestsSoFar();
      const found = [...ran.splice(0), ...now.slice(requests).map(name => `asked for ${name}`), ...differences(before, state())];
      requests = now.length;
      return found;
    },
    stop: () => {
      for (const [i, name] of canaries.entries()) window[name] = originals[i];
      for (const type of ['error', 'unhandledrejection']) removeEventListener(type, onError);
    },
  };
}

/** @returns {readonly string[]} */
function requestsSoFar() {
  return performance.getEntriesByType?.('resource').map(({name}) => name) ?? [];
}

/** @returns {ReadonlyMap<string, string>} */
function state() {
  /** @param {object} object */
  const names = object => Object.getOwnPropertyNames(object).sort().join(' ');
  return new Map([
    ['globals', names(globalThis)], ['the document', names(document)], ['Object.prototype', names(Object.prototype)], ['Array.prototype', names(Array.prototype)],
    ['Function.prototype', names(Function.prototype)], ['String.prototype', names(String.prototype)], ['Element.prototype', names(Element.prototype)],
    ['an empty object', Object.keys({}).join() + String(/** @type {Record<string, unknown>} */ ({})['polluted'])],
    ['scripts', String(document.scripts.length)], ['the head', String(document.head.childNodes.length)], ['the body', String(document.body.childNodes.length)],
    ['the title', document.title], ['the address', location.href], ['frames', String(frames.length)],
  ]);
}

/**
 * @param {ReadonlyMap<string, string>} before
 * @param {ReadonlyMap<string, string>} after
 */
function differences(before, after) {
  return [...before].filter(([name, value]) => after.get(name) !== value).map(([name, value]) => {
    const known = new Set(value.split(' '));
    return `changed ${name}: ${(after.get(name) ?? '').split(' ').filter(word => !known.has(word)).join(' ')}`;
  });
}
