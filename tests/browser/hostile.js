// Puts hostile texts into every door of a timeline and reports what came of it.
// A plain page script, so that any engine that can open a page can run it.
// Must not know what the texts are, nor who drives the page.

/** @typedef {typeof import('../../src/index.ts')} Annals */
/** @typedef {{payload: string, what: string}} Finding */
/** @typedef {{payloads: number, looks: number, elements: number, refused: number, messages: number, findings: readonly Finding[]}} Report */

const TAGS = new Set([
  'svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc', 'defs', 'linearGradient', 'stop', 'clipPath', 'mask', 'pattern',
  'div', 'section', 'button', 'h2', 'h3', 'dl', 'dt', 'dd', 'p', 'span', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'br', 'blockquote', 'nav', 'figure', 'figcaption', 'img', 'details', 'summary', 'style',
  'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'label', 'input', 'output', 'kbd', 'fieldset', 'legend', 'slot', 'select', 'option', 'form', 'mark', 'time',
]);
const ATTRIBUTES = /^(?:class|id|part|role|tabindex|lang|dir|title|type|href|rel|target|src|alt|loading|decoding|referrerpolicy|hidden|disabled|open|for|name|value|checked|selected|scope|colspan|rowspan|placeholder|autocomplete|spellcheck|enterkeyhint|inputmode|maxlength|pressed|aria-[a-z]+|data-[a-z-]+|nonce|viewBox|width|height|[xyrd]|[xy][12]|d[xy]|c[xy]|r[xy]|points|transform|offset|gradientUnits|gradientTransform|patternUnits|clipPathUnits|maskUnits|clip-path|mask|fill|stroke|stroke-width|stroke-dasharray|stroke-linecap|fill-opacity|stroke-opacity|opacity|text-anchor|textLength|lengthAdjust|focusable|preserveAspectRatio|pathLength|marker-end|datetime)$/;
/** What no data may ever be the value of. */
const OURS = /^(?:class|id|part|role|for|name|type|rel|aria-(?:labelledby|describedby|controls|owns|details|activedescendant))$/;
const TOKENS = /^[\w-]*(?: [\w-]+)*$/;
const PAINTS = /^(?:none|currentColor|#[\da-f]{3,8}|url\(#annals-[\w-]+\))$/;
const PAINTED = new Set(['fill', 'stroke', 'clip-path', 'mask', 'marker-end']);

/** How many texts stand in the address at once: browsers refuse more than a hundred changes of it in half a minute. */
const IN_ADDRESS = 10;

/**
 * Tries each text in every string of an event, an era and a story, in every option and attribute, in views, addresses and
 * messages. Two drawings a text: a picture with details and search, and a table with details of a host's own.
 * @param {Annals} annals with `<annals-timeline>` registered
 * @param {readonly string[]} payloads
 * @param {'none' | 'any'} images whether pictures may be asked for from wherever a text says; only where nothing is loaded
 * @param {HostileFrame} [frame] a window inside this one; without one, no message is sent
 * @param {number} [atOnce] how many texts share a story: then a list has each of them, and a text all of them one after another
 * @returns {Promise<Report>}
 */
export async function runHostile(annals, payloads, images = 'none', frame = undefined, atOnce = 1) {
  const place = document.body.appendChild(document.createElement('div'));
  const findings = /** @type {Finding[]} */ ([]);
  const counts = {looks: 0, elements: 0, refused: 0, messages: 0};
  const inner = frame?.timeline ?? new annals.Timeline(document.body.appendChild(document.createElement('div')), {events: []});
  inner.addEventListener('diagnostics', event => { event.preventDefault(); });
  const watches = [watchPage(window), ...(frame ? [watchPage(frame)] : [])];
  const groups = grouped(payloads, atOnce);
  for (const [i, parts] of groups.entries()) {
    const payload = parts.join(' ');
    /** @param {string} what */
    const find = what => { findings.push({payload: payload.slice(0, 100), what: what.slice(0, 200)}); };
    if (i % IN_ADDRESS === 0) writeAddress(groups.slice(i, i + IN_ADDRESS).map(group => group.join(' ')));
    try {
      await tryElement(annals, parts, images, `h${i % IN_ADDRESS}`, place, find, counts);
      await tryView(payload, inner, frame, find, counts);
    } catch (error) {
      find(`threw ${String(error)}`);
    }
    place.replaceChildren();
    for (const watch of watches) for (const what of watch.changes()) find(what);
  }
  await new Promise(resolve => { setTimeout(resolve, 300); });
  for (const watch of watches) {
    for (const what of watch.changes()) findings.push({payload: '(some time later)', what});
    watch.stop();
  }
  if (!frame) inner.destroy();
  place.remove();
  history.replaceState(null, '', location.href.split('#', 1)[0]);
  return {payloads: payloads.length, ...counts, findings};
}

/** @typedef {{looks: number, elements: number, refused: number, messages: number}} Counts */
/** @typedef {(what: string) => void} Find */
/** @typedef {InstanceType<Annals['Timeline']>} Timeline */
/** @typedef {Window & typeof globalThis & {timeline: Timeline}} HostileFrame a window with a timeline whose `hash` is `h` */

/**
 * The picture, with details and search open as an address says.
 * @param {Annals} annals
 * @param {readonly string[]} parts
 * @param {'none' | 'any'} images
 * @param {string} hash
 * @param {Element} place
 * @param {Find} find
 * @param {Counts} counts
 */
async function tryElement(annals, parts, images, hash, place, find, counts) {
  const payload = parts.join(' ');
  const element = /** @type {import('../../src/index.ts').TimelineElement} */ (document.createElement('annals-timeline'));
  element.addEventListener('timeline-diagnostics', event => { event.preventDefault(); });
  element.addEventListener('timeline-error', event => {
    event.preventDefault();
    find(`failed: ${String(event.detail.error)}`);
  });
  const free = ['label', 'selected', 'lane-order', 'lang'];
  for (const name of free) element.setAttribute(name, payload);
  element.options = {hash, nonce: payload, layout: 'lanes', lines: [{date: '2025', label: payload}], images: images === 'any' ? () => payload : 'none'};
  const story = /** @type {any} */ (storyOf(payload, parts));
  element.append(inlineStory(story));
  place.append(element);
  const {timeline} = element;
  if (!timeline) throw new Error('no timeline');
  const id = annals.normalizeEvents(story).events.find(({id, title}) => id !== 'around' && title !== 'Dates')?.id ?? 'around';
  if (timeline.selected !== id) timeline.select(id);
  await timeline.updateComplete;
  if (!timeline.root.querySelector('.annals-details')) throw new Error('no details');
  look(timeline.root, find, counts);
  touch(timeline.root);
  lookAtText(timeline.toSVG(), find, counts);
  for (const part of parts) refusals(timeline, part, counts, find);
  wrongAttributes(element, payload, free, find, counts);
  element.remove();
}

/**
 * Each attribute says the text alone, and what comes of it is a sentence.
 * @param {import('../../src/index.ts').TimelineElement} element
 * @param {string} payload
 * @param {readonly string[]} free
 * @param {Find} find
 * @param {Counts} counts
 */
function wrongAttributes(element, payload, free, find, counts) {
  element.addEventListener('timeline-error', event => { event.stopImmediatePropagation(); }, {capture: true});
  const {observedAttributes} = /** @type {{observedAttributes: readonly string[]}} */ (/** @type {unknown} */ (element.constructor));
  let last = '';
  for (const name of observedAttributes) {
    // What src names is meant to be asked for; an attribute of data is told on the console.
    if (['src', 'events', ...free].includes(name)) continue;
    element.setAttribute(name, payload);
    if (last !== '') element.removeAttribute(last);
    last = name;
    look(shadowOf(element), find, counts);
  }
}

/**
 * The table, with details of a host's own, for a view that comes as a message from the page around.
 * @param {string} p
 * @param {Timeline} timeline
 * @param {HostileFrame | undefined} frame
 * @param {Find} find
 * @param {Counts} counts
 */
async function tryView(p, timeline, frame, find, counts) {
  const events = /** @type {any} */ ([{id: 'a', title: p, date: '1997', group: p, claims: [{source: p}]}, {title: `A ${p} B`, date: p, group: p}]);
  const view = /** @type {any} */ ({selected: 'a', filter: {group: [p], [p]: p}, find: p, as: 'table', collapsed: [p], domain: [p, p], proportions: p, [p]: p});
  timeline.update({events, renderDetail: () => p, label: p, selected: 'a'});
  if (frame) {
    for (const message of [p, {type: p, name: p, view}, {type: 'annals-view', name: 'h', view: p}, {type: 'annals-view', name: 'h', view}]) frame.postMessage(message, '*');
    for (let tries = 0; tries < 40 && timeline.view.find !== p; tries++) await new Promise(resolve => { setTimeout(resolve); });
    counts.messages += Number(timeline.view.find === p);
  } else {
    timeline.view = {selected: 'a', filter: {group: [p]}, find: p, as: 'table', collapsed: [p]};
  }
  await timeline.updateComplete;
  look(timeline.root, find, counts);
}

/**
 * The texts in groups of `atOnce`; one that is long stands alone, since a text has a greatest length.
 * @param {readonly string[]} payloads
 * @param {number} atOnce
 */
function grouped(payloads, atOnce) {
  const groups = /** @type {string[][]} */ ([]);
  for (const payload of payloads) {
    const last = groups.at(-1);
    if (last && last.length < atOnce && last.join(' ').length + payload.length < 5000) last.push(payload);
    else groups.push([payload]);
  }
  return groups;
}

/**
 * @param {string} p
 * @param {readonly string[]} parts
 */
function storyOf(p, parts) {
  const all = {
    id: p, title: p, date: p, plannedDate: p, decidedDate: p, status: p, certainty: p, group: p, category: p, tags: parts, type: p, priority: p, people: parts.flatMap(part => [part, `${part} B`]), place: p,
    description: parts.map(part => `**${part}** [${part}](${part}) [x](https://annals.invalid/${part})\n- ${part}\n\n${part}`).join('\n\n'),
    claims: parts.flatMap(part => [{source: part, url: part, quote: part, date: part, stance: part, [part]: part}, {source: 'S', url: `https://annals.invalid/${part}`, quote: `“${part}”`}, {source: 'S', url: `/${part}`}]),
    links: parts.flatMap(part => [{to: part, kind: part, text: part, [part]: part}, {to: 'around', kind: 'follows', text: part}]),
    figures: parts.flatMap(part => [{label: part, value: part, unit: part, source: part, asOf: part, [part]: part}, {label: 'L', value: part}]),
    media: parts.flatMap(part => [{src: part, alt: part, caption: part, credit: part, [part]: part}, {src: `https://annals.invalid/${part}`, alt: part}]), url: p, lang: p, dateText: p, asOf: p, [p]: p,
  };
  const around = {id: 'around', title: `A ${p} B`, date: '2025', group: p, place: {name: p, lat: p, lon: p}, lang: 'en', links: [{to: p, kind: 'causes'}], url: `/${p}`, dateText: `"${p}"`, description: p};
  const objects = {title: 'Dates', date: {start: p, end: p}, plannedDate: {startMin: p, startMax: p, endMin: p, endMax: p, text: p}, place: {[p]: p}, tags: p, claims: p, media: {src: p}};
  const eras = [{title: p, date: p, group: p, category: p, [p]: p}, {title: p, date: '2024/2026', group: p, category: p}];
  return {title: p, subtitle: p, source: p, asOf: p, $schema: p, scenes: p, [p]: p, eras, events: [all, around, objects, p]};
}

/** @param {object} story */
function inlineStory(story) {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(story);
  return script;
}

/**
 * All that an address may say of a view, under a name for each text; and each text as it stands.
 * @param {readonly string[]} payloads
 */
function writeAddress(payloads) {
  const parts = payloads.flatMap((payload, i) => {
    let short = payload.replace(/[\ud800-\udfff]/g, '');
    while (encodeURIComponent(short).length > 250) short = short.slice(0, short.length / 2);
    const text = encodeURIComponent(short);
    return [`h${i}=${text}..${text}`, ...['selected', 'find', 'as', 'proportions', text].map(key => `h${i}.${key}=${text}`), short.replace(/[&#]/g, '')];
  });
  history.replaceState(null, '', `#${parts.join('&')}`);
  // Longer ones are not read at all.
  if (location.hash.length > 20_000) throw new RangeError(`too much for one address: ${location.hash.length}`);
}

/**
 * Options and methods that take no free text refuse one they do not know with an error of ours.
 * @param {Timeline} timeline
 * @param {string} p
 * @param {Counts} counts
 * @param {Find} find
 */
function refusals(timeline, p, counts, find) {
  const names = ['events', 'layout', 'segment', 'lanes', 'orientation', 'scale', 'breaks', 'proportions', 'overview', 'groupBy', 'locale', 'timeZone', 'asOf', 'now', 'lines', 'links', 'theme', 'height', 'view', 'hash', 'filters', 'summary', 'toolbar', 'measureText', 'renderDetail', 'images', 'linkTarget', p];
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

/**
 * Notes what changes about a page that no timeline may change.
 * @param {Window & typeof globalThis} page
 */
function watchPage(page) {
  const ran = /** @type {string[]} */ ([]);
  const window = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (page));
  const canaries = ['alert', 'confirm', 'prompt', 'print', 'open'];
  const originals = canaries.map(name => window[name]);
  for (const name of canaries) window[name] = () => { ran.push(`ran ${name}()`); };
  /** @param {Event} event */
  const onError = event => { ran.push(`uncaught: ${'message' in event ? String(event.message) : event.type}`); };
  for (const type of ['error', 'unhandledrejection']) page.addEventListener(type, onError);
  page.performance.setResourceTimingBufferSize?.(100_000);
  const before = state(page);
  let requests = requestsSoFar(page).length;
  return {
    changes: () => {
      const now = requestsSoFar(page);
      const found = [...ran.splice(0), ...now.slice(requests).map(name => `asked for ${name}`), ...differences(before, state(page))];
      requests = now.length;
      return found;
    },
    stop: () => {
      for (const [i, name] of canaries.entries()) window[name] = originals[i];
      for (const type of ['error', 'unhandledrejection']) page.removeEventListener(type, onError);
    },
  };
}

/**
 * @param {Window} page
 * @returns {readonly string[]}
 */
function requestsSoFar({performance}) {
  return performance.getEntriesByType?.('resource').map(({name}) => name) ?? [];
}

/**
 * @param {Window & typeof globalThis} page
 * @returns {ReadonlyMap<string, string>}
 */
function state(page) {
  const {document, location, frames} = page;
  /** @param {object} object */
  const names = object => Object.getOwnPropertyNames(object).sort().join(' ');
  return new Map([
    ['globals', names(page)], ['the document', names(document)], ['Object.prototype', names(page.Object.prototype)], ['Array.prototype', names(page.Array.prototype)],
    ['Function.prototype', names(page.Function.prototype)], ['String.prototype', names(page.String.prototype)], ['Element.prototype', names(page.Element.prototype)],
    ['an empty object', Object.keys(new page.Object()).join() + String(/** @type {Record<string, unknown>} */ (new page.Object())['polluted'])],
    ['scripts', String(document.scripts.length)], ['the head', String(document.head.childNodes.length)], ['the body', String(document.body.childNodes.length)],
    ['the title', document.title], ['the address', location.href.split('#', 1)[0] ?? ''], ['frames', String(frames.length)],
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
