// <annals-timeline>: a timeline as an element of the page.
// Says nothing a `Timeline` does not say; it only brings attributes, data and life cycle of elements to it.
// Must not register itself: importing this file changes nothing.

import {createRenderer} from '../render/createRenderer.ts';
import {node} from '../scene/scene.ts';
import {attributeOptions, OPTION_ATTRIBUTES} from './attributeOptions.ts';
import {elementLanguage} from './elementLanguage.ts';
import {frame} from './frame.ts';
import {watchInlineStory, type InlineText} from './inlineStory.ts';
import {LOCALE_EVENT} from './loadedLocales.ts';
import {loadStory, parsed} from './loadStory.ts';
import {servedIn} from './mount.ts';
import {checkOptions, type StoryData, type TimelineOptions} from './options.ts';
import {REFLECTED, reflectOptions, type ReflectedOptions} from './reflectOptions.ts';
import {addStyles} from './styles.ts';
import {Timeline} from './timeline.ts';
import type {TimelineDetails} from './timelineEvents.ts';
import {VERSION} from './version.ts';

/** Events that a `<annals-timeline>` tells of; they bubble, out of shadow roots too. */
export type TimelineElementEventMap = {readonly [K in keyof TimelineDetails as `timeline-${K}`]: CustomEvent<TimelineDetails[K]>};

const EVENTS: readonly (keyof TimelineDetails)[] = ['select', 'viewchange', 'proportions', 'diagnostics', 'error'];

/** What JSX may say of the element, for frameworks that type their tags; see the README. */
export type TimelineElementProps = {readonly [Name in keyof ReflectedOptions]?: ReflectedOptions[Name]} & {
  readonly events?: StoryData | undefined;
  readonly options?: TimelineOptions | undefined;
  readonly src?: string | undefined;
} & {readonly [Type in keyof TimelineElementEventMap as `on${Type}`]?: ((event: TimelineElementEventMap[Type]) => void) | undefined};

/** Node has no elements; there the class can be imported and never made. `reflectOptions` makes the properties named here. */
const Base = (typeof HTMLElement === 'undefined' ? class {} : HTMLElement) as new () => HTMLElement & ReflectedOptions;

/**
 * `<annals-timeline>`. The story comes from the property `events`, else from `src`, else from a
 * `<script type="application/json">` inside, else from a list or a table inside (see `semanticStory`). Options come from the property `options` and from attributes (see
 * `attributeOptions`); the language from `options.locale`, else from `lang` on the element or around it, among those that
 * `addLocale` made known. Options that attributes say are properties too. What a `Timeline` tells, the element tells as `timeline-select`, `timeline-viewchange`, `timeline-proportions`,
 * `timeline-diagnostics` and `timeline-error`. Moving it keeps what is in view; while it is out of the page it holds nothing.
 *
 * @example
 * customElements.define('annals-timeline', TimelineElement);
 */
export class TimelineElement extends Base {
  static readonly observedAttributes: readonly string[] = ['src', 'events', 'lang', ...OPTION_ATTRIBUTES];
  static readonly version: string = VERSION;
  static {
    reflectOptions(this.prototype);
  }

  readonly #drawMessage = createRenderer();
  #events: StoryData | undefined;
  #options: TimelineOptions = {};
  /** The story from `src` or from inside. */
  #loaded: unknown;
  #stopLoading: (() => void) | undefined;
  #removeStyles: (() => void) | undefined;
  #timeline: Timeline | undefined;
  #applied: TimelineOptions = {};
  /** View and selection over a time out of the page. */
  #kept: TimelineOptions = {};
  #isActive = false;

  /** The timeline shown, once there is a story. */
  get timeline(): Timeline | undefined {
    return this.#timeline;
  }

  /** The story; comes before `src` and what is written inside. Throws a `TypeError` for what is no story at all. */
  get events(): StoryData | undefined {
    return this.#events;
  }

  set events(value: StoryData | null | undefined) {
    const events = value ?? undefined;
    checkOptions({events});
    this.#events = events;
    if (this.#isActive) this.#load();
  }

  /** Options of the timeline; they come before attributes. Throws as `new Timeline` does. */
  get options(): TimelineOptions {
    return this.#options;
  }

  set options(value: TimelineOptions | null | undefined) {
    const options: unknown = value ?? {};
    checkOptions(options);
    this.#options = options;
    this.#apply();
  }

  /** Address of the story's file. */
  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  set src(value: string | null | undefined) {
    if (value === null || value === undefined) this.removeAttribute('src');
    else this.setAttribute('src', value);
  }

  connectedCallback(): void {
    if (this.#isActive) return;
    this.#isActive = true;
    addEventListener(LOCALE_EVENT, this.#hearLocale);
    const root = this.#root();
    const served = servedIn(root);
    this.#removeStyles = addStyles(root, this.#options.nonce);
    // A root that came with the page holds our picture, which stays, or something that is not ours.
    for (const child of [...root.childNodes]) if (child !== served && !isStyle(child)) child.remove();
    for (const name of ['options', ...REFLECTED, 'src', 'events']) this.#takeEarly(name);
    this.#load();
  }

  disconnectedCallback(): void {
    // A move disconnects and connects again in one go; only what stays away is released.
    queueMicrotask(() => { if (!this.isConnected) this.#release(); });
  }

  /** Present so that `moveBefore` neither disconnects nor connects. */
  connectedMoveCallback(): void {
    return undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'events') {
      if (before === null && after !== null) warnOfText(after);
    } else if (name === 'src') {
      this.#loaded = undefined;
      if (this.#isActive) this.#load();
    } else {
      this.#apply();
    }
  }

  /** A language may come after the elements that speak it. */
  readonly #hearLocale = (): void => { this.#apply(); };

  #root(): ShadowRoot {
    return this.shadowRoot ?? this.attachShadow({mode: 'open'});
  }

  /** A property set before the element was defined is an own one and hides ours. */
  #takeEarly(name: string): void {
    const early = Object.getOwnPropertyDescriptor(this, name);
    if (!early) return;
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, early.value);
  }

  #load(): void {
    this.#stopLoading?.();
    this.#stopLoading = undefined;
    const src = this.getAttribute('src');
    if (this.#events !== undefined || (src !== null && this.#loaded !== undefined)) this.#apply();
    else if (src !== null) this.#fetch(src);
    else this.#readInside();
  }

  #readInside(): void {
    this.#loaded = undefined;
    this.#stopLoading = watchInlineStory(this, found => { this.#takeInline(found); });
    if (this.#loaded !== undefined || !this.#timeline) return;
    // The story was taken away, and there is no other.
    this.#timeline.destroy();
    this.#timeline = undefined;
  }

  #fetch(src: string): void {
    const request = new AbortController();
    this.#stopLoading = () => { request.abort(); };
    if (!servedIn(this.#root())) this.#say(this.#words().loading);
    loadStory(src, this.ownerDocument, request.signal).then(
      story => { if (!request.signal.aborted) this.#show(story); },
      (error: unknown) => { if (!request.signal.aborted) this.#fail(error); },
    );
  }

  #takeInline({text, isComplete}: InlineText): void {
    try {
      this.#show(parsed(text, 'The text inside'));
    } catch (error) {
      // A list or an object that is not all there yet is never JSON.
      if (isComplete) this.#fail(error);
    }
  }

  #show(story: unknown): void {
    this.#loaded = story;
    this.#apply();
  }

  /** Brings the timeline in line with properties, attributes and data. */
  #apply(): void {
    const events = this.#events ?? this.#loaded;
    if (!this.#isActive || events === undefined) return;
    try {
      const {locale, problem} = elementLanguage(this);
      const options: unknown = {locale, ...attributeOptions(name => this.getAttribute(name)), ...this.#options, events};
      checkOptions(options);
      if (this.#timeline) this.#timeline.update(changesBetween(this.#applied, options));
      else this.#timeline = this.#create({...options, ...this.#kept});
      this.#applied = options;
      this.#say(this.#options.locale ? '' : problem ?? '');
    } catch (error) {
      this.#fail(error);
    }
  }

  #create(options: TimelineOptions): Timeline {
    const timeline = new Timeline(this.#root(), options);
    for (const type of EVENTS) timeline.addEventListener(type, (event: Event) => { this.#tellAgain(event); });
    return timeline;
  }

  #tellAgain(event: Event): void {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (!this.#tell(event.type, detail, event.cancelable)) event.preventDefault();
  }

  #tell(type: string, detail: unknown, cancelable: boolean): boolean {
    return this.dispatchEvent(new CustomEvent(`timeline-${type}`, {detail, bubbles: true, composed: true, cancelable}));
  }

  #fail(error: unknown): void {
    this.#timeline?.destroy();
    this.#timeline = undefined;
    this.#say(this.#words().failed(error instanceof Error ? error.message : String(error)));
    this.#tell('error', {error}, false);
  }

  #say(text: string): void {
    const {attrs, ...root} = frame(this.#options, [node('p', 'text', {class: 'annals-status', role: this.#timeline ? undefined : 'status'}, text)]);
    this.#drawMessage(this.#root(), {...root, attrs: {...attrs, hidden: text === '' ? '' : undefined}});
  }

  #words(): {readonly loading: string; readonly failed: (reason: string) => string} {
    return (this.#options.locale ?? elementLanguage(this).locale).words;
  }

  #release(): void {
    if (!this.#isActive) return;
    this.#isActive = false;
    removeEventListener(LOCALE_EVENT, this.#hearLocale);
    this.#stopLoading?.();
    this.#stopLoading = undefined;
    if (this.#timeline) this.#kept = keptOf(this.#timeline);
    this.#timeline?.destroy();
    this.#timeline = undefined;
    this.#removeStyles?.();
    this.#root().replaceChildren();
  }
}

/** What a reader would miss after a time out of the page; "everything" stays so even if the story grows meanwhile. */
function keptOf(timeline: Timeline): TimelineOptions {
  const {view, proportions} = timeline;
  return {view: {...view, proportions}, selected: undefined};
}

/** The options of `next` that differ from `old`, those that are gone as `undefined`. */
function changesBetween(old: TimelineOptions, next: TimelineOptions): TimelineOptions {
  const before = new Map(Object.entries(old));
  const after = new Map(Object.entries(next));
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(name => !Object.is(before.get(name), after.get(name)));
  return Object.fromEntries(names.map(name => [name, after.get(name)]));
}

/** The style of a page without constructed style sheets, ours too. */
function isStyle(child: Node): boolean {
  return child instanceof Element && child.matches('style[data-annals]');
}

/** Once for each element, by the caller's care: a framework that knows no such property writes the data as text. */
function warnOfText(text: string): void {
  const found = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  const early = text.includes('[object ') ? ' A framework writes this when it draws before the element is registered: import "annals/element" first.' : '';
  // eslint-disable-next-line no-console -- nothing else would tell why there is no picture
  console.warn(`annals: the attribute events="${found}" is not read, since a story is data: set the property "events", name a file in "src", or put a <script type="application/json"> inside.${early}`);
}
