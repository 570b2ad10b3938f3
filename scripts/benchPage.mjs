// The part of the benchmark that runs inside the page: its data, its steps and the floor.
// Plain functions that are sent over as text, so each stands alone.
// Must not know annals.

/** @typedef {{id: string, title: string, start: number, group: string}} BenchEvent */

/**
 * Events spread evenly at random over ten years, the same ones each time.
 * @param {number} count
 * @returns {BenchEvent[]}
 */
export function uniformEvents(count) {
  let seed = 1;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const [from, length] = [Date.UTC(2010), Date.UTC(2020) - Date.UTC(2010)];
  return Array.from({length: count}, (_, i) => ({id: `e${i}`, title: `Event number ${i}`, start: Math.floor(from + random() * length), group: `Group ${i % 4}`}))
    .sort((a, b) => a.start - b.start);
}

/**
 * Events over ten years, one in five with a length, the same ones each time; bursty ones mostly in eight bursts.
 * @param {number} count
 * @param {'uniform' | 'bursty'} kind
 * @returns {(BenchEvent & {end?: number})[]}
 */
export function mixedEvents(count, kind) {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const day = 86_400_000;
  const anywhere = () => Date.UTC(2010) + 3650 * day * random();
  const bursts = Array.from({length: 8}, anywhere);
  const place = () => kind === 'uniform' || random() < 0.05 ? anywhere() : Number(bursts[Math.floor(8 * random())]) + 9 * day * random() ** 3;
  return Array.from({length: count}, (_, i) => {
    const start = Math.floor(place());
    const end = random() < 0.2 ? start + Math.ceil(60 * day * random() ** 4) : undefined;
    return {id: `e${i}`, title: `Event number ${i} of a long story`, start, group: `Group ${i % 6}`, ...(end !== undefined && {end})};
  }).sort((a, b) => a.start - b.start);
}

/**
 * Windows to show, one after the other: the middle half, 19 pans by 2 %, 20 zooms in by 0.9, 20 out.
 * @param {readonly BenchEvent[]} events
 * @returns {[number, number][]}
 */
export function stepsOf(events) {
  const [from, to] = [events[0]?.start ?? 0, events.at(-1)?.start ?? 1];
  let centre = (from + to) / 2;
  let width = (to - from) / 2;
  /** @returns {[number, number]} */
  const now = () => [Math.round(centre - width / 2), Math.round(centre + width / 2)];
  const steps = [now()];
  for (let i = 0; i < 19; i++, centre += 0.02 * width) steps.push(now());
  for (let i = 0; i < 20; i++) steps.push(((width *= 0.9), now()));
  for (let i = 0; i < 20; i++) steps.push(((width /= 0.9), now()));
  return steps;
}

/** @returns {Promise<void>} */
export function twoFrames() {
  return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/**
 * The least that shows events in SVG: at most 500 of the window, a circle and a text each, kept from step to step.
 * @param {HTMLElement} host
 * @param {readonly BenchEvent[]} events
 * @returns {(t0: number, t1: number) => void}
 */
export function drawFloor(host, events) {
  /** @param {string} tag @param {Element} parent @param {Record<string, string | number>} attributes */
  const add = (tag, parent, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    parent.append(element);
    return element;
  };
  const svg = add('svg', host, {width: 1200, height: 600, 'font-size': 12});
  /** @type {Map<number, Element>} */
  const shown = new Map();

  /** The place in the sorted events where `t` would stand. @param {number} t */
  const firstFrom = t => {
    let [low, high] = [0, events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(events[middle]?.start) < t) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** @param {number} i */
  const make = i => {
    const group = add('g', svg, {});
    add('circle', group, {r: 4});
    add('text', group, {x: 7, y: 4}).textContent = events[i]?.title ?? '';
    return group;
  };
  /** @param {number} t0 @param {number} t1 */
  const show = (t0, t1) => {
    const [from, to] = [firstFrom(t0), firstFrom(t1)];
    const stride = 2 ** Math.max(0, Math.ceil(Math.log2((to - from) / 500)));
    /** @type {Set<number>} */
    const wanted = new Set();
    for (let i = Math.ceil(from / stride) * stride; i < to; i += stride) wanted.add(i);
    for (const [i, element] of shown) {
      if (wanted.has(i)) continue;
      element.remove();
      shown.delete(i);
    }
    for (const i of wanted) {
      const element = shown.get(i) ?? make(i);
      shown.set(i, element);
      element.setAttribute('transform', `translate(${((Number(events[i]?.start) - t0) / (t1 - t0) * 1200).toFixed(1)} ${75 + 150 * (i % 4)})`);
    }
  };
  show(events[0]?.start ?? 0, (events.at(-1)?.start ?? 0) + 1);
  return show;
}
