// Uses everything a timeline can do and reports what a strict content policy had to stop.
// A plain page script: it presses whatever buttons it finds, so what is added later is tried without a word here.
// Must not know what any button does.

/** @typedef {{violations: readonly string[], errors: readonly string[], pressed: readonly string[], states: number}} CspReport */

(() => {
  const violations = /** @type {string[]} */ ([]);
  const errors = /** @type {string[]} */ ([]);
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sourceFile, lineNumber, sample}) => {
    // Some browsers ask for it by themselves.
    if (blockedURI.endsWith('/favicon.ico')) return;
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
    const crowd = Array.from({length: 110}, (_, i) => ({id: `crowd-${i}`, title: `Event ${i}`, group: `Group ${i % 5}`, date: `2025-03-${String(1 + i % 9).padStart(2, '0')}`}));
    const same = Array.from({length: 30}, (_, i) => ({id: `same-${i}`, title: `At once ${i}`, date: '2025-03-08T12:00'}));
    const trip = {id: 'trip', title: 'A trip', plannedDate: '2025-03-03/2025-03-09', decidedDate: '2025-03-04', status: 'cancelled'};
    return /** @type {any} */ ({title: 'Everything', subtitle: 'At once', source: 'S', asOf: '2025-03-06', eras: [{title: 'An era', date: '1998/2024'}], events: [...kinds, ...crowd, ...same, trip, {title: 'Broken', date: '1997-13'}]});
  }

  /** All of what is set, one after another; but for pictures, which this policy forbids and a host must allow in both places. */
  const settings = /** @type {readonly import('../../src/index.ts').TimelineOptions[]} */ ([
    {}, {theme: 'dark', layout: 'lanes', links: 'all', hash: 'policy'}, {proportions: 'true', layout: 'unified', now: '2025-03-07', lines: [{date: '2025-03-02', label: 'A line'}]},
    {layout: 'faceted', renderDetail: () => 'Plain text', linkTarget: '_blank'}, {layout: 'segmented', segment: 'month', renderDetail: () => document.createElement('hr')},
    {orientation: 'vertical', theme: 'light', timeZone: 'Asia/Qatar'}, {scale: 'log', height: 300, toolbar: 'none', filters: 'none'}, {scale: 'sequential', breaks: 'none', overview: 'always'},
  ]);
  const defaults = Object.fromEntries(settings.flatMap(setting => Object.keys(setting)).map(name => [name, undefined]));

  /** What is there to be pressed; a file chooser or a link would leave the page. @param {ParentNode} root */
  const controls = root => [...root.querySelectorAll('button, summary, [role="button"], [role="tab"], [role="option"], [data-cluster], input[type="checkbox"]')];
  /**
   * A control by its name and where it stands. Of things of one kind that come by the hundred, what tells them apart says
   * nothing of what they do.
   * @param {Element} control
   */
  function kindOf(control) {
    const part = control.closest('[part]')?.getAttribute('part') ?? 'picture';
    const kind = control.closest('.annals-neighbours') ? undefined : ['data-cluster', 'data-select', 'data-match', 'data-sort'].find(name => control.getAttribute(name));
    return `${part}: ${kind ?? control.getAttribute('data-filter') ?? control.getAttribute('aria-label') ?? control.textContent ?? ''}`.slice(0, 60);
  }

  /**
   * Presses every control that was not yet pressed, one of each kind, those too that come up by pressing.
   * @param {ShadowRoot} root
   * @param {Set<string>} pressed
   */
  async function pressAll(root, pressed) {
    for (let times = 0; times < 80; times++) {
      const left = controls(root).filter(one => !pressed.has(kindOf(one)));
      // What closes something comes last, or the rest of it is never seen.
      const control = left.find(one => !kindOf(one).endsWith('Close')) ?? left[0];
      if (!control) return;
      pressed.add(kindOf(control));
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
    root.querySelector('.annals-arc')?.dispatchEvent(new PointerEvent('pointerover', at));
    const focusable = /** @type {HTMLElement | null} */ (root.querySelector('[data-event][tabindex], [tabindex="0"]'));
    focusable?.focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp', '+', '-', '0', 'l', '?', '/', 'Enter', 'Escape', ' ', 'Escape']) {
      (root.activeElement ?? focusable)?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
      await frame();
    }
    for (const slider of root.querySelectorAll('[role="slider"]')) slider.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true, composed: true}));
    for (const input of root.querySelectorAll('input')) {
      if (input.type === 'checkbox') continue;
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
      timeline.select('kind-1');
      await timeline.updateComplete;
      await pressAll(timeline.root, pressed);
      // What is pressed once stays so; other settings are to be tried on the picture, too.
      if (timeline.root.querySelector('table')) timeline.root.querySelector('[data-do="table"]')?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
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
