// Uses everything a timeline can do and reports what a strict content policy had to stop.
// A plain page script: it presses whatever buttons it finds, so what is added later is tried without a word here.
// Must not know what any button does.

/** @typedef {{violations: readonly string[], errors: readonly string[], pressed: readonly string[], states: number}} CspReport */

(() => {
  const violations = /** @type {string[]} */ ([]);
  const errors = /** @type {string[]} */ ([]);
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sourceFile, lineNumber, sample}) => {
    violations.push(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`);
  });
  addEventListener('error', ({message}) => { errors.push(message); });
  addEventListener('unhandledrejection', ({reason}) => { errors.push(String(reason)); });

  /** @returns {typeof import('../../src/index.ts')} */
  const annals = () => /** @type {any} */ (globalThis)['annals'];
  const frame = () => new Promise(resolve => { setTimeout(resolve, 20); });

  /** Dates of every kind, and enough of them for clusters and an overview. */
  function story() {
    const dates = ['1997', '2025-03', '2025-03-05', '2025-03-05T18:30', '199X', '1997~', '1997?', '2025-02~/2025-03-06', '2025-03-06/..', '2025-03-06/', '[..2025-03-06]', '[2025-03-04..]', '[2025-03-04,2025-03-06]', '{2025-03-04,2025-03-06}', undefined];
    const kinds = dates.map((date, i) => ({
      id: `kind-${i}`, title: `Kind ${i}`, group: `Group ${i % 5}`, category: 'Kinds', tags: ['a', 'b'], description: '**Bold**, *italic*, [a link](https://example.org/)\n\n- one\n- two', place: 'Doha', people: ['A', 'B'], url: '/story',
      claims: [{source: 'S', url: 'https://example.org/', quote: 'Q'}], figures: [{label: 'L', value: 1}], media: [{src: '/a.png', alt: 'A'}],
      links: [{to: `kind-${(i + 1) % dates.length}`, kind: 'follows'}], ...(date !== undefined && {date}),
      status: /** @type {const} */ (['occurred', 'ongoing', 'planned', 'tentative', 'cancelled', 'postponed', 'rescheduled'])[i % 7],
      certainty: /** @type {const} */ (['confirmed', 'reported', 'disputed', 'denied', 'retracted'])[i % 5],
    }));
    const crowd = Array.from({length: 250}, (_, i) => ({id: `crowd-${i}`, title: `Event ${i}`, group: `Group ${i % 5}`, date: `2025-03-${String(1 + i % 9).padStart(2, '0')}`}));
    const same = Array.from({length: 30}, (_, i) => ({id: `same-${i}`, title: `At once ${i}`, date: '2025-03-08T12:00'}));
    const trip = {id: 'trip', title: 'A trip', plannedDate: '2025-03-03/2025-03-09', decidedDate: '2025-03-04', status: 'cancelled'};
    return /** @type {any} */ ({title: 'Everything', subtitle: 'At once', source: 'S', asOf: '2025-03-06', eras: [{title: 'An era', date: '1998/2024'}], events: [...kinds, ...crowd, ...same, trip, {title: 'Broken', date: '1997-13'}]});
  }

  /** All of what is set, one after another; but for pictures, which this policy forbids and a host must allow in both places. */
  const settings = /** @type {readonly import('../../src/index.ts').TimelineOptions[]} */ ([
    {}, {theme: 'dark'}, {proportions: 'true'}, {layout: 'lanes'}, {layout: 'unified'}, {layout: 'faceted'}, {layout: 'segmented', segment: 'month'}, {orientation: 'vertical'}, {scale: 'log'}, {scale: 'sequential'},
    {breaks: 'none', overview: 'always'}, {now: '2025-03-07', lines: [{date: '2025-03-02', label: 'A line'}]}, {height: 300}, {linkTarget: '_blank'}, {renderDetail: () => 'Plain text'}, {renderDetail: () => document.createElement('hr')}, {timeZone: 'Asia/Qatar'},
  ]);
  const defaults = Object.fromEntries(settings.flatMap(setting => Object.keys(setting)).map(name => [name, undefined]));

  /** What is there to be pressed; a file chooser or a link would leave the page. @param {ParentNode} root */
  const controls = root => [...root.querySelectorAll('button, summary, [role="button"], [role="tab"], [data-cluster], input[type="checkbox"], th')];
  /** @param {Element} control */
  const nameOf = control => `${control.localName} ${control.getAttribute('aria-label') ?? control.textContent ?? ''}`.slice(0, 60);

  /**
   * Presses every control once, those too that come up by pressing.
   * @param {ShadowRoot} root
   * @param {Set<string>} pressed
   */
  async function pressAll(root, pressed) {
    const here = new Set();
    for (let left = 60; left > 0; left--) {
      const control = controls(root).find(one => !here.has(nameOf(one)));
      if (!control) return;
      here.add(nameOf(control));
      pressed.add(nameOf(control));
      control.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true}));
      await frame();
    }
  }

  /** Keys, wheel, pointer and hand on whatever takes them. @param {ShadowRoot} root */
  async function handle(root) {
    const svg = root.querySelector('svg.annals');
    const at = {clientX: 200, clientY: 200, bubbles: true, composed: true, cancelable: true};
    svg?.dispatchEvent(new WheelEvent('wheel', {...at, deltaY: 100}));
    svg?.dispatchEvent(new WheelEvent('wheel', {...at, deltaY: -300, ctrlKey: true}));
    svg?.dispatchEvent(new MouseEvent('dblclick', at));
    const event = root.querySelector('[data-event]');
    for (const type of ['pointerover', 'pointerenter', 'mouseover', 'pointermove', 'pointerdown', 'pointerup', 'pointerout', 'pointerleave']) event?.dispatchEvent(new PointerEvent(type, at));
    const focusable = /** @type {HTMLElement | null} */ (root.querySelector('[data-event][tabindex], [tabindex="0"]'));
    focusable?.focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp', '+', '-', '0', '?', '/', 'f', 'Enter', 'Escape', ' ', 'Escape']) {
      (root.activeElement ?? focusable)?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
      await frame();
    }
    for (const slider of root.querySelectorAll('[role="slider"]')) slider.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true, composed: true}));
    for (const input of root.querySelectorAll('input')) {
      input.value = 'event';
      input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      await frame();
    }
  }

  /**
   * @param {number} most how many settings are tried
   * @returns {Promise<CspReport>}
   */
  async function runCsp(most = settings.length) {
    const pressed = /** @type {Set<string>} */ (new Set());
    const place = document.querySelector('#place');
    if (!place) throw new Error('no place');
    const timeline = new (annals().Timeline)(place, {events: story(), label: 'Everything'});
    timeline.addEventListener('diagnostics', event => { event.preventDefault(); });
    for (const setting of settings.slice(0, most)) {
      timeline.update({...defaults, ...setting});
      await timeline.updateComplete;
      timeline.select('kind-0');
      await timeline.updateComplete;
      await handle(timeline.root);
      await pressAll(timeline.root, pressed);
      await byProgram(timeline);
    }
    timeline.destroy();
    await elements(pressed);
    await frame();
    return {violations, errors, pressed: [...pressed], states: settings.length};
  }

  /** @param {InstanceType<typeof import('../../src/index.ts').Timeline>} timeline */
  async function byProgram(timeline) {
    timeline.zoomTo(['2025-02', '2025-03-06']);
    await timeline.updateComplete;
    timeline.zoomBy(2);
    timeline.panBy(0.5);
    timeline.select('kind-7');
    await timeline.updateComplete;
    timeline.fit();
    timeline.select(undefined);
    await timeline.updateComplete;
    timeline.toSVG();
  }

  /** The element: from a script inside, by property, moved, broken and gone. @param {Set<string>} pressed */
  async function elements(pressed) {
    const element = /** @type {import('../../src/index.ts').TimelineElement | null} */ (document.querySelector('#inline'));
    if (!element?.shadowRoot) throw new Error('no element');
    await pressAll(element.shadowRoot, pressed);
    element.setAttribute('layout', 'callouts');
    element.setAttribute('layout', 'wrong');
    element.removeAttribute('layout');
    element.events = [{title: 'By property', date: '1997'}];
    await element.timeline?.updateComplete;
    document.body.append(element);
    await frame();
    element.remove();
    await frame();
  }

  Object.assign(globalThis, {runCsp, planted: () => { document.body.setAttribute('style', 'color: red'); }});
})();
