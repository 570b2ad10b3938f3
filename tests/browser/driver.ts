// What a browser must be able to do for us, however it is driven.
// The least that two ways of driving have in common, so that each stays small; `enginePage` builds the rest on it.
// Must not know which browser, nor what is tested.

/** CSS px from the upper left corner of what is in view. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Of what is in view, CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What an engine tells assistive technology of an element. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
}

/** Something that assistive technology leads to. */
export interface Found {
  readonly focus: () => Promise<void>;
}

/** One page in one browser. Keys have the names of `KeyboardEvent.key`. */
export interface Driver {
  readonly goto: (url: string, size: Size) => Promise<void>;
  /** Runs the text of a function of one argument in the page; its answer may be a promise, and is JSON. */
  readonly run: (code: string, argument: unknown) => Promise<unknown>;
  readonly key: (key: string, is: 'down' | 'up') => Promise<void>;
  /** What `key` is not able to do. */
  readonly cannotPress: readonly string[];
  readonly pointer: (steps: readonly (Point | 'down' | 'up')[]) => Promise<void>;
  readonly wheel: (at: Point, by: Point, isControl: boolean) => Promise<void>;
  /** PNG of what is in view. */
  readonly screenshot: () => Promise<Buffer>;
  /** Of the first element that a path of selectors leads to; ` >>> ` leads into a shadow root. */
  readonly accessible: (path: string) => Promise<Accessible>;
  /** The first thing of that role whose name is, or matches, `name`; nothing where there is none. */
  readonly byRole: (role: string, name: string | RegExp) => Promise<Found | undefined>;
  /** Uncaught errors, errors on the console and requests to other machines, so far as the browser tells. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

/** A browser that opens pages, one at a time. */
export interface Browser {
  readonly version: string;
  readonly open: () => Promise<Driver>;
  readonly close: () => Promise<void>;
}
