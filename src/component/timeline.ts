// A timeline in a page: draws the picture, listens to the reader, tells the host.
// The only place with a life of its own: it is made, updated and destroyed; what it shows is made elsewhere.
// Must not know how events are read, placed or drawn.

import type {Diagnostic} from '../event/diagnostics.ts';
import {describeValue} from '../event/describeValue.ts';
import {didYouMean} from '../event/didYouMean.ts';
import {attachPointing} from '../input/pointing.ts';
import {tableMeasure} from '../layout/measureText.ts';
import {createRenderer, type RenderInto} from '../render/createRenderer.ts';
import {renderToString} from '../render/renderToString.ts';
import {axisTime} from '../scale/scaleInput.ts';
import {timeDomain, type DomainInput} from '../view/timeDomain.ts';
import type {Action} from '../view/viewState.ts';
import type {ViewInput, ViewValue} from '../view/viewValue.ts';
import {announcer} from './announcer.ts';
import {canvasMeasure} from './canvasMeasure.ts';
import {createControls, type Controls} from './controls.ts';
import {customDetails, type CustomDetails} from './customDetails.ts';
import {frame, wholeFrame} from './frame.ts';
import {lit} from './lit.ts';
import {askedProportions} from './givenView.ts';
import {addressView, createHashSync, type HashSync} from './hashSync.ts';
import {rememberFocus, type Shown} from './keepFocus.ts';
import {mount, type Mount} from './mount.ts';
import {checkOptions, type TimelineOptions} from './options.ts';
import {pageTheme} from './pageTheme.ts';
import {createTurn, type Proportions, type Turn} from './proportions.ts';
import {createQueryControls, type QueryControls} from './queryControls.ts';
import {revealSelected} from './revealSelected.ts';
import {createStage, type Stage} from './stage.ts';
import {tell, type TimelineEventMap} from './timelineEvents.ts';
import {watchFonts} from './watchFonts.ts';
import {watchWidth, type WidthWatch} from './watchWidth.ts';

/**
 * A timeline in `container`: an element, at whose end it adds one of its own, or a shadow root. Changes are drawn
 * together, once, right after the running script; `updateComplete` waits for that. Without a width it waits to be shown.
 *
 * Tells of `select`, `viewchange`, `proportions`, `diagnostics` and `error`; see `TimelineDetails`.
 * Throws a `TypeError` or `RangeError` for wrong options; never for flaws in the data.
 *
 * @example
 * const timeline = new Timeline(document.body, {events: [{title: 'Founded', date: '1997'}]});
 */
export class Timeline extends EventTarget {
  readonly #mount: Mount;
  readonly #wrapper: Element;
  readonly #watch: WidthWatch;
  readonly #stage: Stage;
  readonly #announce: () => void;
  readonly #draw: RenderInto;
  readonly #custom: CustomDetails;
  readonly #turn: Turn;
  readonly #queries: QueryControls;
  #hash: HashSync | undefined;
  readonly #stops: readonly (() => void)[];
  #options: TimelineOptions;
  #measure = tableMeasure;
  /** What was selected in the last drawing: where the focus goes when its panel closes. */
  #selectedBefore: string | undefined;
  /** The cluster whose list was open, and what was drawn: where the focus goes when they are gone. */
  #listBefore: string | undefined;
  #shown: Shown | undefined;
  readonly #controls: Controls;
  #pending: Promise<void> | undefined;
  #proportions: Proportions;
  #turned: Promise<void> = Promise.resolve();
  #isTurning = false;
  #isDestroyed = false;

  constructor(container: Element | ShadowRoot, options: TimelineOptions = {}) {
    super();
    checkOptions(options);
    this.#options = {...options};
    this.#mount = mount(container, options.nonce);
    this.#draw = createRenderer(this.#mount.served);
    this.#custom = customDetails(this.#mount.root.ownerDocument);
    this.#wrapper = this.#mount.served ?? this.#draw(this.#mount.root, frame(options, []));
    const linked = options.hash === undefined ? undefined : addressView(this.#wrapper.ownerDocument.defaultView, options.hash, axisTime(options.scale));
    const first = linked ? {...options, view: linked} : options;
    this.#proportions = askedProportions(first, first.proportions, axisTime(options.scale)) ?? 'broken';
    this.#watch = watchWidth(this.#wrapper, () => { this.#changed(); });
    this.#stage = createStage(first, {width: () => this.#watch.width() || HIDDEN_WIDTH, measureText: () => this.#measure, scale: () => this.#watch.scale()});
    this.#announce = announcer(this, this.#stage, () => this.view);
    this.#queries = createQueryControls(this.#wrapper, this.#stage, {redraw: () => { this.#schedule(); }, dispatch: action => { this.#dispatch(action); }, options: () => this.#options});
    this.#turn = createTurn(this.#proportions === 'true' ? 1 : 0, {
      page: () => this.#watch.width() > 0 ? this.#wrapper.ownerDocument.defaultView : null,
      draw: (share, isTurning) => {
        this.#stage.setShare(share);
        this.#isTurning = isTurning;
        this.#drawAndTell();
      },
    });
    this.#controls = createControls({
      wrapper: this.#wrapper, stage: this.#stage, options: () => this.#options,
      measure: () => this.#options.measureText ?? this.#measure,
      dispatch: action => this.#dispatch(action), redraw: () => { this.#schedule(); }, open: id => { this.#open(id); }, toggleLane: name => { this.#toggleLane(name); },
      turn: () => { this.#turnTo(this.#proportions === 'true' ? 'broken' : 'true'); },
    });
    this.#stops = [
      this.#watch.stop,
      this.#queries.stop,
      () => { this.#hash?.stop(); },
      this.#turn.stop,
      this.#controls.stop,
      watchFonts(this.#wrapper.ownerDocument, () => { this.#measureAnew(); }),
      attachPointing(this.#wrapper, lit(this.#wrapper, id => { if (this.#stage.point(id)) this.#schedule(); })),
    ];
    this.#measureAnew();
    // Asks what is in view, so it comes when fonts and width are known: what is laid out for that is drawn.
    this.#syncHash();
  }

  /** Changes options: those not named stay, `undefined` means the default. Throws as the constructor does. */
  update(changes: TimelineOptions): void {
    checkOptions(changes, this.#options);
    if (this.#isDestroyed) return;
    this.#options = {...this.#options, ...changes};
    this.#stage.setOptions(this.#options, Object.keys(changes));
    const proportions = askedProportions(changes, this.#options.proportions, axisTime(this.#options.scale));
    if (proportions) this.#turnTo(proportions);
    if ('hash' in changes) this.#syncHash();
    this.#schedule();
  }

  /** Shows a stretch of time: `['2025-02', '2025-03-06']`; where each group counts from a start of its own, `['P0D', 'P10D']`. Throws for what is neither. */
  zoomTo(domain: DomainInput): void {
    const times = timeDomain(domain, this.#options.timeZone, axisTime(this.#options.scale));
    if (!this.#isDestroyed && this.#stage.show(times)) this.#schedule();
  }

  /** Zooms in (above 1) or out (below 1) about the middle. */
  zoomBy(factor: number): void {
    if (!(factor > 0)) throw new RangeError(`Timeline: zoomBy needs a factor above 0, found ${describeValue(factor)}`);
    this.#dispatch({type: 'zoomBy', factor});
  }

  /** Moves by a share of what is in view: `0.5` is half of it later, `-1` all of it earlier. */
  panBy(fraction: number): void {
    if (!Number.isFinite(fraction)) throw new RangeError(`Timeline: panBy needs a finite number, found ${describeValue(fraction)}`);
    this.#dispatch({type: 'panBy', fraction});
  }

  /** Shows everything. */
  fit(): void {
    this.#dispatch({type: 'fit'});
  }

  /** Selects the event with this id, or none. Throws a `RangeError` when there is no such event. */
  select(id: string | undefined): void {
    if (this.#isDestroyed) return;
    if (id !== undefined && !this.#stage.event(id)) throw new RangeError(`Timeline: no event has the id ${describeValue(id)}${hint(id, this.#stage)}`);
    this.#dispatch({type: 'select', id});
  }

  /** Id of the selected event. */
  get selected(): string | undefined {
    return this.#stage.selected()?.id;
  }

  /** What is in view, `[t0, t1]` in ms: since 1970, or since the start of each group where the scale is `relative`. */
  get domain(): readonly [number, number] {
    return this.#stage.view();
  }

  /** All that the reader chose to see, as plain JSON: what is absent is as at first. Give it back to see the same again. */
  get view(): ViewValue {
    const proportions = this.#proportions;
    return {...this.#stage.value(), ...(proportions !== (this.#options.proportions ?? 'broken') && {proportions})};
  }

  /** Throws a `TypeError` or `RangeError` for what is no view, and names what is wrong with it. */
  set view(view: ViewInput) {
    this.update({view});
  }

  /** What the axis shows or turns to: `broken` where breaks may stand, `true` where time has its true proportions. */
  get proportions(): 'broken' | 'true' {
    return this.#proportions;
  }

  /** What was wrong with the events. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#stage.story().diagnostics;
  }

  /** Settles when all changes so far are drawn; rejects when drawing failed and no `error` listener took it. */
  get updateComplete(): Promise<void> {
    return Promise.all([this.#pending, this.#turned]).then(() => undefined);
  }

  /** Where the picture lives. */
  get root(): ShadowRoot {
    return this.#mount.root;
  }

  /** The picture as SVG text that stands alone. */
  toSVG(): string {
    return renderToString(this.#stage.latest());
  }

  /** Takes everything away: nodes, listeners, observers. Afterwards nothing does anything any more. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    for (const stop of this.#stops) stop();
    this.#wrapper.remove();
    this.#mount.unmount();
  }

  override addEventListener<K extends keyof TimelineEventMap>(type: K, listener: (event: TimelineEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  override addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
  override addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void {
    super.addEventListener(type, listener, options);
  }

  #turnTo(proportions: Proportions): void {
    if (this.#isDestroyed || proportions === this.#proportions) return;
    this.#proportions = proportions;
    this.#turned = this.#turn.to(proportions === 'true' ? 1 : 0);
    tell(this, 'proportions', {proportions});
  }

  #syncHash(): void {
    this.#hash?.stop();
    const [page, name] = [this.#wrapper.ownerDocument.defaultView, this.#options.hash];
    this.#hash = page && name !== undefined ? createHashSync(page, {name, axis: () => axisTime(this.#options.scale), view: () => this.view, show: view => { this.view = view; }}) : undefined;
  }

  #toggleLane(name: string): void {
    this.#stage.toggleLane(name);
    this.#schedule();
  }

  /** Returns whether anything changes by it. */
  #dispatch(action: Action): boolean {
    if (this.#isDestroyed || !this.#stage.dispatch(action)) return false;
    this.#schedule();
    return true;
  }

  #open(cluster: string): void {
    if (!this.#isDestroyed && this.#stage.open(cluster)) this.#schedule();
  }

  #changed(): void {
    this.#stage.invalidate();
    this.#schedule();
  }

  #measureAnew(): void {
    const page = this.#wrapper.ownerDocument.defaultView;
    this.#measure = (page && canvasMeasure(page, this.#wrapper)) ?? tableMeasure;
    this.#changed();
  }

  /** One drawing for all that changes before the running script ends. */
  #schedule(): void {
    this.#pending ??= Promise.resolve().then(() => {
      this.#pending = undefined;
      if (!this.#isDestroyed) this.#drawAndTell();
    });
  }

  #drawAndTell(): void {
    try {
      if (this.#watch.width() > 0) this.#drawNow();
      this.#announce();
      this.#hash?.told();
    } catch (error) {
      if (tell(this, 'error', {error})) throw error;
    }
  }

  #drawNow(): void {
    const {root} = this.#mount;
    const keepFocus = rememberFocus(root, this.#shown);
    const settle = this.#queries.beforeDrawing();
    this.#draw(root, wholeFrame(this.#stage, this.#options, this.#custom, {theme: pageTheme(this.#options.theme, root.host), proportions: this.#proportions, isTurning: this.#isTurning, over: this.#controls.over(), isPrinting: this.#watch.isPrinting()}));
    this.#custom.fill(this.#wrapper);
    const {clusters, warp} = this.#stage.current();
    const shown = {events: this.#stage.inPicture(), clusters, warp};
    const list = this.#stage.listed()?.cluster;
    // Buttons and marks can have the focus only once the controls have made them.
    this.#controls.drawn();
    keepFocus({...shown, event: this.#stage.placed, opener: this.#selectedBefore, details: this.selected, list, listBefore: this.#listBefore});
    settle();
    if (this.selected !== undefined && this.selected !== this.#selectedBefore) revealSelected(root, this.selected);
    [this.#shown, this.#selectedBefore, this.#listBefore] = [shown, this.selected, list];
  }
}

/** Width of pictures made while hidden, never shown: someone may ask for the view or the SVG. */
const HIDDEN_WIDTH = 960;

function hint(id: string, stage: Stage): string {
  const meant = didYouMean(id, stage.story().events.map(event => event.id));
  return meant === undefined ? '' : `; did you mean ${describeValue(meant)}?`;
}
