import {afterEach, describe, expect, test} from 'vitest';
import {nearestMark} from '../../src/input/nearestMark.ts';

afterEach(() => { document.body.replaceChildren(); });

/** Marks 24 px high, their middles at these heights, one over the other as they are drawn. */
function marksAt(...middles: readonly number[]): HTMLElement[] {
  const marks = middles.map((middle, i) => {
    const mark = document.body.appendChild(document.createElement('div'));
    mark.setAttribute('data-event', String(i));
    const hit = mark.appendChild(document.createElement('div'));
    hit.className = 'annals-hit';
    hit.getBoundingClientRect = () => DOMRect.fromRect?.({x: 0, y: middle - 12, width: 200, height: 24}) ?? {left: 0, right: 200, top: middle - 12, bottom: middle + 12} as DOMRect;
    return hit;
  });
  document.elementsFromPoint = (_, y) => marks.filter((_, i) => Math.abs(middles[i]! - y) <= 12).reverse();
  return marks;
}

const clickAt = (target: Element, y: number): EventTarget | null => {
  let found: EventTarget | null = null;
  target.addEventListener('click', event => { found = nearestMark(event); }, {once: true});
  target.dispatchEvent(new MouseEvent('click', {bubbles: true, clientX: 50, clientY: y}));
  return found;
};

describe('nearestMark(event)', () => {
  test('is the mark whose middle is nearest, whichever is drawn last', () => {
    const [upper, lower] = marksAt(20, 36);
    expect([clickAt(lower!, 26), clickAt(lower!, 30), clickAt(lower!, 12)]).toEqual([upper, lower, upper]);
  });

  test('is what was hit where that is no target of a mark', () => {
    const [hit] = marksAt(20);
    const other = document.body.appendChild(document.createElement('button'));
    expect([clickAt(other, 20), clickAt(hit!.parentElement!, 20)]).toEqual([other, hit!.parentElement]);
  });
});
