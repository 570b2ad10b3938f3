import {afterEach, describe, expect, test} from 'vitest';
import {Timeline} from '../../src/component/timeline.ts';
import type {TimelineOptions} from '../../src/component/options.ts';
import {ar} from '../../src/locale/ar.ts';

const events = [
  {id: 'founded', title: 'Founded', date: '1997'},
  {id: 'talks', title: 'Talks', date: '2025-02-10/2025-03-06'},
  {id: 'warning', title: 'A warning', date: '2025-03-05'},
];

async function drawn(options: TimelineOptions = {}): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events, ...options});
  await timeline.updateComplete;
  return timeline;
}

const part = ({root}: Timeline, name: string): SVGElement => root.querySelector<SVGElement>(`[data-brush="${name}"]`)!;
const attributes = (element: Element, ...names: readonly string[]): (string | null)[] => names.map(name => element.getAttribute(name));
const numbers = (element: Element): number[] => attributes(element, 'aria-valuemin', 'aria-valuenow', 'aria-valuemax').map(Number);
const press = (element: Element, key: string): void => { element.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true})); };
const boxOf = (element: Element): {from: number; to: number; height: number} => {
  const [x, width, height] = attributes(element.querySelector('.annals-hit') ?? element, 'x', 'width', 'height').map(Number);
  return {from: x!, to: x! + width!, height: height!};
};

afterEach(() => { document.body.replaceChildren(); });

describe('the brush on the overview strip', () => {
  test('is three sliders, named, each with its place and what it means in words', async () => {
    const timeline = await drawn({view: ['2025-03-03', '2025-03-05']});
    for (const name of ['start', 'window', 'end']) expect(attributes(part(timeline, name), 'role', 'tabindex')).toEqual(['slider', '0']);
    expect(attributes(part(timeline, 'start'), 'aria-label', 'aria-valuetext')).toEqual(['Start of the time in view', '3 March 2025']);
    expect(attributes(part(timeline, 'window'), 'aria-label', 'aria-valuetext')).toEqual(['Time in view', '3 to 5 March 2025']);
    expect(attributes(part(timeline, 'end'), 'aria-label', 'aria-valuetext')).toEqual(['End of the time in view', '5 March 2025']);
    for (const name of ['start', 'window', 'end']) {
      const [least, now, most] = numbers(part(timeline, name));
      expect(least! <= now! && now! <= most!).toBe(true);
    }
    expect(numbers(part(timeline, 'start'))[2]).toBe(numbers(part(timeline, 'end'))[1]);
    expect([...timeline.root.querySelectorAll('[role="slider"]')].map(slider => slider.getAttribute('data-brush'))).toEqual(['start', 'window', 'end']);
  });

  test('speaks the language of the timeline', async () => {
    expect(part(await drawn({locale: ar}), 'window').getAttribute('aria-label')).toBe(ar.words.brush.window);
  });

  test('is there where the strip is, and in no picture that stands alone', async () => {
    const timeline = await drawn();
    expect(timeline.root.querySelector('.annals-overview')).not.toBeNull();
    expect(timeline.toSVG()).toContain('annals-overview');
    expect(timeline.toSVG()).not.toContain('data-brush');
    timeline.update({overview: 'none'});
    await timeline.updateComplete;
    expect(timeline.root.querySelector('.annals-overview, .annals-brush')).toBeNull();
  });

  test.each([[{}], [{view: ['2025-03-05', '2025-03-05']}], [{view: ['1997', '1997']}], [{view: ['1997', '2010']}], [{view: ['2010', '2010-03']}], [{locale: ar, view: ['1997', '2010']}], [{orientation: 'vertical', view: ['1997', '1999']}]] as const)(
    'has targets of 24 px and more that do not overlap: %j', async options => {
      const timeline = await drawn(options);
      const boxes = ['start', 'window', 'end'].map(name => boxOf(part(timeline, name))).toSorted((a, b) => a.from - b.from);
      boxes.forEach(({from, to, height}, i) => {
        expect(Math.min(to - from, height)).toBeGreaterThanOrEqual(24);
        expect(from).toBeGreaterThanOrEqual(Math.max(0, (boxes[i - 1]?.to ?? 0) - 0.01));
        expect(to).toBeLessThanOrEqual(960);
      });
    });

  test('moves by keys, keeps the focus, and tells of a new view', async () => {
    const timeline = await drawn({view: ['2025-03-03', '2025-03-04']});
    const told: (readonly [number, number])[] = [];
    timeline.addEventListener('viewchange', ({detail}) => { told.push(detail.domain); });
    const before = timeline.domain;
    part(timeline, 'end').focus();
    press(part(timeline, 'end'), 'ArrowRight');
    await timeline.updateComplete;
    expect(Math.abs(timeline.domain[0] - before[0])).toBeLessThan(1);
    expect(timeline.domain[1]).toBeGreaterThan(before[1]);
    expect(timeline.root.activeElement).toBe(part(timeline, 'end'));
    press(part(timeline, 'window'), 'Home');
    await timeline.updateComplete;
    expect(timeline.domain[0]).toBe(Date.UTC(1997, 0));
    press(part(timeline, 'window'), '0');
    await timeline.updateComplete;
    expect(part(timeline, 'window').getAttribute('aria-valuetext')).toBe('1997 to 2025');
    expect(told).toHaveLength(3);
  });

  test('works with a host\'s option in an attribute', async () => {
    await expect(drawn({overview: 'sometimes'} as unknown as TimelineOptions)).rejects.toThrow('Timeline: overview "sometimes" is not available; use "auto", "always", "none"');
  });
});
