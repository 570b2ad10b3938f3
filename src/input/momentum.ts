// Lets what was dragged glide on a little once it is let go.
// A view that stops dead under a finger feels stuck; one that glides can be thrown across years.
// Knows nothing of views: it is told of places and gives back px.

/** What gliding needs of its surroundings. */
export interface GlideSpace {
  readonly page: () => (Window & typeof globalThis) | null;
  /** Moves on by so many px; returns whether there was anywhere to go. */
  readonly move: (px: number) => boolean;
}

export interface Glide {
  /** The pointer is at `px`, at `time` ms. */
  readonly track: (px: number, time: number) => void;
  /** The pointer was let go. */
  readonly release: (time: number) => void;
  readonly stop: () => void;
}

/** How long a glide takes to lose two thirds of its speed, ms; and the least speeds to begin and to go on, px a ms. */
const FADE = 200;
const BEGIN = 0.25;
const END = 0.02;

/** A pointer that rested this long before it was let go throws nothing, ms; its speed is that of the last so many ms. */
const REST = 60;
const SAMPLE = 100;

/** A frame counts as no longer than this, ms: a page that was asleep must not jump. */
const LONGEST = 40;

/**
 * A glide at rest. Where a reader wants less motion it stays there.
 *
 * @example
 * const glide = createGlide({page: () => window, move: px => pan(px)});
 */
export function createGlide({page, move}: GlideSpace): Glide {
  let places: readonly {readonly px: number; readonly time: number}[] = [];
  let end: (() => void) | undefined;
  const stop = (): void => {
    end?.();
    [end, places] = [undefined, []];
  };
  const release = (time: number): void => {
    const [first, last] = [places[0], places.at(-1)];
    const view = page();
    const speed = first && last && last.time > first.time ? (last.px - first.px) / (last.time - first.time) : 0;
    stop();
    if (last && view && time - last.time < REST && Math.abs(speed) >= BEGIN && !isStill(view)) end = glideOn(speed, view, move, stop);
  };
  return {
    stop, release,
    track: (px, time) => { places = [...places.filter(one => one.time > time - SAMPLE), {px, time}]; },
  };
}

function glideOn(first: number, view: Window, move: (px: number) => boolean, stop: () => void): () => void {
  let [speed, before]: [number, number?] = [first];
  let frame = view.requestAnimationFrame(function step(now) {
    const passed = Math.min(LONGEST, now - (before ?? now));
    before = now;
    const goesOn = passed === 0 || move(speed * passed);
    speed *= Math.exp(-passed / FADE);
    if (goesOn && Math.abs(speed) >= END) frame = view.requestAnimationFrame(step);
    else stop();
  });
  return () => { view.cancelAnimationFrame(frame); };
}

/** Whether what moves by itself is unwelcome here. */
function isStill(view: Window): boolean {
  const canMove = typeof view.requestAnimationFrame === 'function' && typeof view.matchMedia === 'function';
  return !canMove || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
