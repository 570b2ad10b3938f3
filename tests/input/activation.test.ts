import {afterEach, describe, expect, test} from 'vitest';
import {attachActivation} from '../../src/input/activation.ts';
import type {Action} from '../../src/view/viewState.ts';

const SVG = 'http://www.w3.org/2000/svg';

function setUp() {
  const root = document.body.appendChild(document.createElement('div'));
  const add = (parent: Element, tag: string, attributes: Record<string, string> = {}): Element => {
    const element = parent.appendChild<Element>(document.createElementNS(SVG, tag));
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const svg = add(root, 'svg');
  const mark = add(svg, 'g', {'data-event': 'witkoff-trip', tabindex: '0'});
  const text = add(add(mark, 'text'), 'tspan');
  const cluster = add(svg, 'g', {'data-cluster': 'c1', tabindex: '0'});
  const instant = add(svg, 'g', {'data-cluster': 'c2'});
  const actions: Action[] = [];
  const clusters = [{id: 'c1', u0: 100, u1: 200}, {id: 'c2', u0: 7, u1: 7}];
  const detach = attachActivation(root, {clusters: () => clusters, dispatch: action => { actions.push(action); }});
  return {root, svg, mark, text, cluster, instant, actions, detach, add};
}

const click = (target: Element): boolean => target.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
const press = (target: Element, key: string, init: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...init});
  target.dispatchEvent(event);
  return event;
};

afterEach(() => { document.body.replaceChildren(); });

describe('attachActivation(root, context)', () => {
  test('a click anywhere inside an event selects it', () => {
    const {text, mark, actions} = setUp();
    click(text);
    click(mark);
    expect(actions).toEqual([{type: 'select', id: 'witkoff-trip'}, {type: 'select', id: 'witkoff-trip'}]);
  });

  test('a click on nothing does nothing', () => {
    const {svg, actions} = setUp();
    click(svg);
    expect(actions).toEqual([]);
  });

  test.each(['Enter', ' '])('the key %j selects the focused event and does not scroll', key => {
    const {mark, actions} = setUp();
    expect(press(mark, key).defaultPrevented).toBe(true);
    expect(actions).toEqual([{type: 'select', id: 'witkoff-trip'}]);
  });

  test('a cluster shows what it holds, with a margin', () => {
    const {cluster, actions} = setUp();
    click(cluster);
    press(cluster, 'Enter');
    expect(actions).toEqual([{type: 'setDomain', domain: [90, 210]}, {type: 'setDomain', domain: [90, 210]}]);
  });

  test('a cluster at one instant is zoomed towards', () => {
    const {instant, actions} = setUp();
    click(instant);
    expect(actions).toEqual([{type: 'zoomBy', factor: 8, at: 7}]);
  });

  test('Escape selects none', () => {
    const {mark, actions} = setUp();
    press(mark, 'Escape');
    expect(actions).toEqual([{type: 'select', id: undefined}]);
  });

  test('keys with a modifier, other keys and keys handled by others are not ours', () => {
    const {mark, text, actions} = setUp();
    for (const init of [{ctrlKey: true}, {metaKey: true}, {altKey: true}]) press(mark, 'Enter', init);
    expect(press(mark, 'x').defaultPrevented).toBe(false);
    mark.addEventListener('keydown', event => { event.preventDefault(); }, {once: true});
    press(text, 'Enter');
    expect(actions).toEqual([]);
  });

  test('links stay links, and native controls make their own click', () => {
    const {mark, root, add, actions} = setUp();
    const link = add(mark, 'a', {href: '#x'});
    click(link);
    const button = root.appendChild(document.createElement('button'));
    button.setAttribute('data-select', 'other');
    expect([press(link, 'Enter'), press(button, 'Enter')].map(event => event.defaultPrevented)).toEqual([false, false]);
    expect(actions).toEqual([]);
    click(button);
    button.setAttribute('data-select', '');
    click(button);
    expect(actions).toEqual([{type: 'select', id: 'other'}, {type: 'select', id: undefined}]);
  });

  test('hears nothing once detached', () => {
    const {mark, detach, actions} = setUp();
    detach();
    click(mark);
    press(mark, 'Enter');
    expect(actions).toEqual([]);
  });
});
