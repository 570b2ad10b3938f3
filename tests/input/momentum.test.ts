import {afterEach, describe, expect, test, vi} from 'vitest';
import {createGlide} from '../../src/input/momentum.ts';

/** A page whose frames the test calls. */
function setUp({isReduced = false, room = Infinity} = {}) {
  const frames = new Map<number, FrameRequestCallback>();
  let [next, now, moved] = [1, 0, 0];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => { frames.set(next, callback); return next++; });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => { frames.delete(id); });
  vi.stubGlobal('matchMedia', () => ({matches: isReduced}));
  const glide = createGlide({page: () => window, move: px => {
    const before = moved;
    moved = Math.max(-room, Math.min(room, moved + px));
    return moved !== before;
  }});
  const frame = (ms = 16): void => {
    now += ms;
    const [waiting] = [[...frames]];
    frames.clear();
    for (const [, callback] of waiting) callback(now);
  };
  const drag = (pxPerMs: number, rest = 10): void => {
    for (let time = 0; time <= 100; time += 10) glide.track(pxPerMs * time, time);
    glide.release(100 + rest);
  };
  return {glide, frame, drag, frames, moved: () => moved};
}

afterEach(() => { vi.unstubAllGlobals(); });

describe('createGlide(space)', () => {
  test('goes on the way it was thrown, ever slower, and comes to rest', () => {
    const {drag, frame, frames, moved} = setUp();
    drag(1);
    const steps = [];
    for (let i = 0; i < 200 && frames.size > 0; i++) {
      const before = moved();
      frame();
      steps.push(moved() - before);
    }
    expect([frames.size, steps[0]]).toEqual([0, 0]);
    expect(steps.slice(1)).toEqual(steps.slice(1).toSorted((a, b) => b - a));
    expect(moved()).toBeGreaterThan(100);
    expect(moved()).toBeLessThan(300);
  });

  test('goes the other way when thrown back', () => {
    const {drag, frame, moved} = setUp();
    drag(-1);
    frame();
    frame();
    expect(moved()).toBeLessThan(0);
  });

  test.each([['was slow', 0.1, 10], ['rested before it was let go', 1, 200]])('stays where a pointer %s', (_, speed, rest) => {
    const {drag, frames} = setUp();
    drag(speed, rest);
    expect(frames.size).toBe(0);
  });

  test('stays where a reader wants less motion', () => {
    const {drag, frames} = setUp({isReduced: true});
    drag(2);
    expect(frames.size).toBe(0);
  });

  test('ends where there is nowhere to go', () => {
    const {drag, frame, frames} = setUp({room: 20});
    drag(1);
    for (let i = 0; i < 5; i++) frame();
    expect(frames.size).toBe(0);
  });

  test('stops at once, and leaves no frame behind', () => {
    const {drag, frame, glide, frames, moved} = setUp();
    drag(1);
    frame();
    frame();
    const before = moved();
    glide.stop();
    frame();
    expect([frames.size, moved()]).toEqual([0, before]);
  });

  test('never jumps, however long a page was asleep', () => {
    const {drag, frame, moved} = setUp();
    drag(1);
    frame();
    frame(60_000);
    expect(moved()).toBeLessThanOrEqual(40);
  });
});
