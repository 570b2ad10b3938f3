import {beforeEach, describe, expect, test} from 'vitest';
import {watchHands} from '../../src/input/hands.ts';

let root: HTMLElement;
let inside: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  inside = root.appendChild(document.createElement('button'));
});
const press = (init: KeyboardEventInit): void => { inside.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, ...init})); };
const point = (): void => { inside.dispatchEvent(new Event('pointerdown', {bubbles: true})); };
const hands = (): string | null => root.getAttribute('data-hands');

describe('watchHands(root)', () => {
  test('says that keys are used, until a pointer is', () => {
    watchHands(root);
    expect(hands()).toBe(null);
    press({key: 'ArrowRight'});
    expect(hands()).toBe('keys');
    point();
    expect(hands()).toBe(null);
  });

  test('takes no notice of who copies a text', () => {
    watchHands(root);
    press({key: 'c', ctrlKey: true});
    press({key: 'c', metaKey: true});
    expect(hands()).toBe(null);
  });

  test('leaves nothing behind', () => {
    const stop = watchHands(root);
    press({key: 'ArrowRight'});
    stop();
    expect(hands()).toBe(null);
    press({key: 'ArrowRight'});
    expect(hands()).toBe(null);
  });
});
