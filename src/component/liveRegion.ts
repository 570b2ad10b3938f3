// Says to whoever does not see the picture what has become of it.
// Once things have come to rest: a view in motion changes sixty times a second, and a stream of data never rests.
// Knows nothing of views or events: what is said comes as text.

export interface LiveRegion {
  /** Says it at once. */
  readonly say: (text: string) => void;
  /** Says what `text` gives once nothing new has been asked to be said for half a second. */
  readonly settle: (text: () => string) => void;
  /** As `settle`, but no sooner than five seconds after the last time: for data that stream. */
  readonly seldom: (text: () => string) => void;
  readonly stop: () => void;
}

/** Ms. */
const REST = 500;
const SELDOM = 5000;

/**
 * A region that writes by `write`.
 *
 * @example
 * const live = createLiveRegion(text => { status.textContent = text; });
 */
export function createLiveRegion(write: (text: string) => void): LiveRegion {
  let [timer, quiet, waiting]: [ReturnType<typeof setTimeout>?, ReturnType<typeof setTimeout>?, (() => string)?] = [];
  const say = (text: string): void => {
    clearTimeout(timer);
    timer = undefined;
    write(text);
  };
  const settle = (text: () => string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => { say(text()); }, REST);
  };
  const rested = (): void => {
    quiet = undefined;
    const text = waiting;
    waiting = undefined;
    if (text) seldom(text);
  };
  const seldom = (text: () => string): void => {
    if (quiet !== undefined) {
      waiting = text;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      quiet = setTimeout(rested, SELDOM - REST);
      say(text());
    }, REST);
  };
  return {
    say, settle, seldom,
    stop: () => {
      clearTimeout(timer);
      clearTimeout(quiet);
    },
  };
}
