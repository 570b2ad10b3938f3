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
  const actions: Action[] = [];
  const opened: string[] = [];
  const detach = attachActivation(root, {open: id => { opened.push(id); }, dispatch: action => { actions.push(action); }});
  return {root, svg, mark, text, cluster, actions, opened, detach, add};
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

  test.each(['click', 'Enter', ' '])('%j on a cluster opens it', how => {
    const {cluster, actions, opened} = setUp();
    if (how === 'click') click(cluster);
    else expect(press(cluster, how).defaultPrevented).toBe(true);
    expect([opened, actions]).toEqual([['c1'], []]);
  });

  test('a click on `data-list` shows more of the list, or closes it', () => {
    const {root, actions, add} = setUp();
    click(add(root, 'g', {'data-list': 'more'}));
    click(add(root, 'g', {'data-list': 'close'}));
    expect(actions).toEqual([{type: 'listMore'}, {type: 'list'}]);
  });

  test('Escape goes back', () => {
    const {mark, actions} = setUp();
    press(mark, 'Escape');
    expect(actions).toEqual([{type: 'back'}]);
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
