import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createRenderer} from '../../src/render/createRenderer.ts';
import {renderToString} from '../../src/render/renderToString.ts';
import {node, type SceneNode} from '../../src/scene/scene.ts';
import {picture} from './sceneNodes.ts';

const host = (): HTMLElement => document.body.appendChild(document.createElement('div'));
const drawnOnce = (scene: SceneNode): Element => createRenderer()(host(), scene);
const list = (keys: string): SceneNode => node('svg', 'root', {}, [...keys].map(key => node('g', key, {'data-key': key, tabindex: 0})));
const order = (element: Element): string => [...element.children].map(child => child.getAttribute('data-key')).join('');

describe('createRenderer()', () => {
  test('draws SVG inside svg and HTML outside', () => {
    const drawn = drawnOnce(node('div', 'd', {}, [node('svg', 's', {viewBox: '0 0 1 1'}, [node('foreignObject', 'f', {}, [node('p', 'p')])])]));
    const namespaces = [drawn, ...drawn.querySelectorAll('*')].map(element => [element.localName, element.namespaceURI?.slice(-4)]);
    expect(namespaces).toEqual([['div', 'html'], ['svg', '/svg'], ['foreignObject', '/svg'], ['p', 'html']]);
  });

  test('keeps elements whose key and tag stay, and makes new ones where the tag changes', () => {
    const render = createRenderer();
    const parent = host();
    const root = render(parent, list('abc'));
    const [a, , c] = root.children;
    render(parent, node('svg', 'root', {}, [node('g', 'c'), node('path', 'a'), node('g', 'd')]));
    expect(root.children[0]).toBe(c);
    expect(root.children[1]).not.toBe(a);
    expect([...root.children].map(child => child.localName)).toEqual(['g', 'path', 'g']);
  });

  test('touches only what changed', () => {
    const render = createRenderer();
    const parent = host();
    render(parent, node('svg', 'root', {width: 10}, [node('text', 't', {x: 1, y: 2}, 'same'), node('text', 'u', {}, 'old')]));
    const seen = new MutationObserver(() => undefined);
    seen.observe(parent, {subtree: true, attributes: true, childList: true, characterData: true});
    render(parent, node('svg', 'root', {width: 10.001}, [node('text', 't', {x: 1, y: 3}, 'same'), node('text', 'u', {}, 'new')]));
    const records = seen.takeRecords();
    expect(records.map(record => record.attributeName ?? record.target.textContent)).toEqual(['y', 'new']);
  });

  test('moves as few elements as it can', () => {
    const render = createRenderer();
    const parent = host();
    const root = render(parent, list('abcdef'));
    const seen = new MutationObserver(() => undefined);
    seen.observe(root, {childList: true});
    render(parent, list('fabcde'));
    expect(order(root)).toBe('fabcde');
    expect(seen.takeRecords().filter(record => record.addedNodes.length > 0)).toHaveLength(1);
  });

  test('never moves the focused element', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...'abcdefgh']), fc.shuffledSubarray([...'abcdefgh'], {minLength: 1}), fc.nat(), (first, second, pick) => {
      const focused = second[pick % second.length]!;
      const render = createRenderer();
      const parent = host();
      const root = render(parent, list([...first.filter(key => key !== focused), focused].join('')));
      const element = root.querySelector<SVGElement>(`[data-key="${focused}"]`)!;
      let blurs = 0;
      element.addEventListener('blur', () => { blurs++; });
      element.focus();
      render(parent, list(second.join('')));
      expect([order(root), document.activeElement, blurs]).toEqual([second.join(''), element, 0]);
      parent.remove();
    }), {seed: 1, numRuns: 200});
  });

  test('replaces the root when its key changes, and draws again when it was taken away', () => {
    const render = createRenderer();
    const parent = host();
    const first = render(parent, node('svg', 'a'));
    const second = render(parent, node('svg', 'b'));
    expect([first.isConnected, [...parent.children]]).toEqual([false, [second]]);
    parent.replaceChildren();
    expect(render(parent, node('svg', 'b')).parentNode).toBe(parent);
  });

  test('leaves alone what a host put into an empty element', () => {
    const render = createRenderer();
    const parent = host();
    const slot = render(parent, node('div', 'slot', {class: 'a'}));
    slot.append('from the host');
    render(parent, node('div', 'slot', {class: 'b'}));
    expect(slot.outerHTML).toBe('<div class="b">from the host</div>');
  });

  test('refuses equal keys among siblings', () => {
    expect(() => drawnOnce(list('aa'))).toThrow('two children of <svg> have the key "a"');
  });

  test('runs nothing and sets no handler, whatever the texts', () => {
    const drawn = drawnOnce(node('svg', 'root', {}, [node('text', 't', {}, '<img src=x onerror=alert(1)>'), node('a', 'a', {href: 'javascript:alert(1)'})]));
    expect(drawn.querySelectorAll('img, [href]')).toHaveLength(0);
    expect(() => drawnOnce(node('svg', 'root', {onload: 'alert(1)'}))).toThrow(TypeError);
  });

  test('after any sequence of scenes the page equals a fresh drawing and the printed text read back', {timeout: 30_000}, () => {
    fc.assert(fc.property(fc.array(picture, {minLength: 1, maxLength: 4}), scenes => {
      const render = createRenderer();
      const parent = host();
      const drawn = scenes.map(scene => render(parent, scene)).at(-1)!;
      const last = scenes.at(-1)!;
      expect(written(drawn)).toEqual(written(drawnOnce(last)));
      expect(written(drawn)).toEqual(written(readBack(renderToString(last))));
      document.body.replaceChildren();
    }), {seed: 1, numRuns: 200});
  });
});

function readBack(text: string): Element {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (root.querySelector('parsererror') !== null || root.localName === 'parsererror') throw new Error(`not well-formed: ${text}`);
  return root;
}

/** An element as plain values: namespace, name, attributes in alphabetical order, texts and children. */
function written(element: Element): unknown {
  const attributes = [...element.attributes].filter(({name}) => name !== 'xmlns').map(({name, value}) => `${name}=${value}`).sort();
  const inside = [...element.childNodes].map(child => child.nodeType === 1 ? written(child as Element) : child.textContent);
  return [element.namespaceURI, element.localName, attributes, inside];
}
