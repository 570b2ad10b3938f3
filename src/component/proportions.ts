// The moment of turning from a broken axis to true proportions, or back.
// A break is honest only where a reader can see what it does; the axis is drawn anew in every frame, so all promises hold on the way.
// Knows nothing of scales: it moves a share from 0 to 1.

/** A broken axis, or the true proportions of time in its place. */
export type Proportions = 'broken' | 'true';

/** What turning needs of its surroundings. */
export interface TurnSpace {
  readonly page: () => (Window & typeof globalThis) | null;
  /** Draws the axis at a share of the way to true proportions, at once; labels fade away while `isTurning`, and come back after it. */
  readonly draw: (share: number, isTurning: boolean) => void;
}

export interface Turn {
  /** Turns from the share shown to 0 or 1. Settles when it is there. */
  readonly to: (share: 0 | 1) => Promise<void>;
  readonly stop: () => void;
}

/** Ms for labels to fade, and for the whole way; a frame that takes longer than `slow` ms to draw is the last but one: better a jump than a stutter. */
const FADE = 150;
const DURATION = 400;
const SLOW = 60;

/**
 * Turns an axis, frame by frame; at once where a reader wants less motion, where nobody watches, or where frames are slow.
 *
 * @example
 * const turn = createTurn(0, {page: () => window, draw});
 * await turn.to(1);
 */
export function createTurn(initial: 0 | 1, {page, draw}: TurnSpace): Turn {
  let share: number = initial;
  let end: (() => void) | undefined;
  const show = (next: number, isTurning: boolean): void => {
    share = next;
    draw(next, isTurning);
  };
  const stop = (): void => {
    end?.();
    end = undefined;
  };
  const to = (target: 0 | 1): Promise<void> => {
    stop();
    const view = page();
    if (!view || isStill(view)) {
      show(target, false);
      return Promise.resolve();
    }
    return new Promise(resolve => {
      const frames = framesOf(share, target, show);
      let frame = view.requestAnimationFrame(function step(now) {
        const before = view.performance.now();
        const isLast = frames(now);
        if (!isLast && view.performance.now() - before > SLOW) show(target, false);
        else if (!isLast) {
          frame = view.requestAnimationFrame(step);
          return;
        }
        stop();
      });
      end = () => {
        view.cancelAnimationFrame(frame);
        resolve();
      };
    });
  };
  return {to, stop};
}

/** Shows the frames of a turn, one at each call, and says which is the last: labels fade, the axis turns, labels come back. */
function framesOf(from: number, target: 0 | 1, show: (share: number, isTurning: boolean) => void): (now: number) => boolean {
  const lead = from === 0 || from === 1 ? FADE : 0;
  let start: number | undefined;
  let shown: number | undefined;
  return now => {
    if (shown === target) {
      show(target, false);
      return true;
    }
    start ??= now;
    const part = Math.max(0, Math.min(1, (now - start - lead) / (DURATION * Math.max(0.25, Math.abs(target - from)))));
    const next = part === 1 ? target : from + (target - from) * eased(part);
    if (next !== shown) show(next, true);
    shown = next;
    return false;
  };
}

/** Whether a change is better shown at once. */
function isStill(view: Window): boolean {
  const canMove = typeof view.requestAnimationFrame === 'function' && typeof view.matchMedia === 'function' && !view.document.hidden;
  return !canMove || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Slow at both ends. */
function eased(part: number): number {
  return part * part * (3 - 2 * part);
}
