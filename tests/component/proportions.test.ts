import {afterEach, describe, expect, test, vi} from 'vitest';
import {Timeline} from '../../src/component/timeline.ts';
import type {TimelineOptions} from '../../src/component/options.ts';
import {en} from '../../src/locale/en.ts';

const day = (n: number): string => `2025-03-${String(n).padStart(2, '0')}`;
const events = [{id: 'old', title: 'Long ago', date: '1997-03-01'}, ...[1, 2, 3, 4].map(n => ({id: `d${n}`, title: `Day ${n}`, date: day(n)}))];

async function drawn(options: TimelineOptions = {}): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events, ...options});
  await timeline.updateComplete;
  return timeline;
}

const button = ({root}: Timeline): HTMLButtonElement | null => root.querySelector('button[data-do="proportions"]');
const cuts = ({root}: Timeline): number => root.querySelectorAll('.annals-break').length;
const place = ({root}: Timeline, id: string): number => Number(/[\d.]+/.exec(root.querySelector(`[data-event="${id}"] .annals-mark path, [data-event="${id}"] .annals-mark rect`)!.getAttribute('x') ?? 'NaN')![0]);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('the button for true proportions', () => {
  test('stands where the axis is broken, and nowhere else', async () => {
    expect(button(await drawn())!.textContent).toBe(en.words.trueProportions);
    expect(button(await drawn({breaks: 'none'}))).toBeNull();
    expect(button(await drawn({scale: 'log'}))).toBeNull();
    expect(button(await drawn({events: events.slice(1)}))).toBeNull();
  });

  test('turns to true proportions and back, says so by its state, and keeps the focus', async () => {
    const timeline = await drawn();
    expect([cuts(timeline), button(timeline)!.getAttribute('aria-pressed'), timeline.proportions]).toEqual([1, 'false', 'broken']);
    button(timeline)!.focus();
    button(timeline)!.click();
    await timeline.updateComplete;
    expect([cuts(timeline), button(timeline)!.getAttribute('aria-pressed'), timeline.proportions]).toEqual([0, 'true', 'true']);
    expect(timeline.root.activeElement).toBe(button(timeline));
    button(timeline)!.click();
    await timeline.updateComplete;
    expect([cuts(timeline), timeline.proportions]).toEqual([1, 'broken']);
  });

  test('tells the host', async () => {
    const timeline = await drawn();
    const told: string[] = [];
    timeline.addEventListener('proportions', ({detail}) => { told.push(detail.proportions); });
    button(timeline)!.click();
    button(timeline)!.click();
    expect(told).toEqual(['true', 'broken']);
  });

  test('keeps the stretch of time in view', async () => {
    const timeline = await drawn({view: ['2025-03-01', '2025-03-02']});
    const before = timeline.domain;
    button(timeline)!.click();
    await timeline.updateComplete;
    expect(timeline.domain).toEqual(before);
  });
});

describe('the option proportions', () => {
  test('begins with true proportions, and can be changed', async () => {
    const timeline = await drawn({proportions: 'true'});
    expect([cuts(timeline), timeline.proportions]).toEqual([0, 'true']);
    timeline.update({proportions: undefined});
    await timeline.updateComplete;
    expect([cuts(timeline), timeline.proportions]).toEqual([1, 'broken']);
  });
});

describe('turning', () => {
  /** A page that shows frames when it is told to. */
  function animated({still = false} = {}): {readonly frame: (now: number) => void; readonly waiting: () => number} {
    const frames = new Map<number, FrameRequestCallback>();
    let count = 0;
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
      frames.set(++count, callback);
      return count;
    });
    vi.stubGlobal('cancelAnimationFrame', (id: number) => { frames.delete(id); });
    vi.stubGlobal('matchMedia', () => ({matches: still}));
    return {
      frame: now => {
        const due = [...frames.values()];
        frames.clear();
        for (const callback of due) callback(now);
      },
      waiting: () => frames.size,
    };
  }

  /** Drawing takes no time, so that how busy the machine is changes nothing. */
  const quick = (): void => { vi.spyOn(performance, 'now').mockReturnValue(0); };

  test('moves marks in small steps, to the same picture as a jump', async () => {
    quick();
    const jumped = await drawn({proportions: 'true'});
    const {frame, waiting} = animated();
    const timeline = await drawn();
    const places = [place(timeline, 'd1')];
    button(timeline)!.click();
    for (let now = 0; waiting() > 0; now += 40) {
      frame(now);
      places.push(place(timeline, 'd1'));
    }
    await timeline.updateComplete;
    expect(places.length).toBeGreaterThan(10);
    places.slice(1).forEach((x, i) => { expect(x).toBeGreaterThanOrEqual(places[i]!); });
    expect(Math.max(...places.slice(1).map((x, i) => x - places[i]!))).toBeLessThan((places.at(-1)! - places[0]!) / 4);
    expect(timeline.toSVG()).toBe(jumped.toSVG());
  });

  test('turns round in the middle of the way', async () => {
    quick();
    const {frame, waiting} = animated();
    const timeline = await drawn();
    const before = timeline.toSVG();
    button(timeline)!.click();
    for (const now of [0, 100, 200]) frame(now);
    button(timeline)!.click();
    for (let now = 300; waiting() > 0; now += 50) frame(now);
    await timeline.updateComplete;
    expect(timeline.toSVG()).toBe(before);
  });

  test('jumps for a reader who wants less motion', async () => {
    const {waiting} = animated({still: true});
    const timeline = await drawn();
    button(timeline)!.click();
    expect([waiting(), cuts(timeline)]).toEqual([0, 0]);
  });

  test('jumps rather than stutters where a frame takes long', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now += 100);
    const {frame, waiting} = animated();
    const timeline = await drawn();
    button(timeline)!.click();
    frame(0);
    expect([waiting(), cuts(timeline)]).toEqual([0, 0]);
  });

  test('leaves no frame behind when the timeline goes', async () => {
    const {frame, waiting} = animated();
    quick();
    const timeline = await drawn();
    button(timeline)!.click();
    frame(0);
    timeline.destroy();
    expect(waiting()).toBe(0);
    await timeline.updateComplete;
  });
});

describe('a story that grows', () => {
  test('keeps its breaks while they gain a quarter, as long as the width stays', async () => {
    const at = (n: number): {title: string; date: number} => ({title: `t${n}`, date: n * 86_400_000});
    const list = (last: number): {title: string; date: number}[] => [...Array.from({length: 20}, (_, i) => at(i)), ...Array.from({length: last}, (_, i) => at(60 + i))];
    const growing = await drawn({events: list(20)});
    expect(cuts(growing)).toBe(1);
    expect(cuts(await drawn({events: list(60)}))).toBe(0);
    for (const n of [30, 40, 60]) {
      growing.update({events: list(n)});
      await growing.updateComplete;
    }
    expect(cuts(growing)).toBe(1);
  });
});
