import {describe, expect, test} from 'vitest';
import {renderToString} from '../../src/render/renderToString.ts';
import {node} from '../../src/scene/scene.ts';

describe('renderToString(scene)', () => {
  test('prints one element a node, the namespace on the root alone', () => {
    const scene = node('svg', 'root', {width: 10, class: 'annals'}, [node('rect', 'a', {x: 1.239, y: undefined}), node('text', 'b', {}, 'Doha')]);
    expect(renderToString(scene)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" class="annals"><rect x="1.24"/><text>Doha</text></svg>');
  });

  test('puts the style of a whole scene inside, and the length of each text', () => {
    const root = node('svg', 'root', {}, [node('desc', 'd'), node('text', 't', {}, 'Doha'), node('text', 'u', {}, '27')]);
    expect(renderToString({root, css: '.a>.b{fill:red}', lengthOf: ({text = ''}) => text.length * 7})).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><style>.a&gt;.b{fill:red}</style><desc/>'
      + '<text textLength="28" lengthAdjust="spacingAndGlyphs">Doha</text><text>27</text></svg>');
  });

  test('escapes text and attributes, and leaves out what XML forbids', () => {
    expect(renderToString(node('text', 'a', {'aria-label': '"<&>\n'}, '<b>\u0000\ud800 & ]]>'))).toBe(
      '<text xmlns="http://www.w3.org/2000/svg" aria-label="&quot;&lt;&amp;&gt;&#10;">&lt;b&gt; &amp; ]]&gt;</text>');
  });

  test('says where HTML begins', () => {
    const scene = node('svg', 'root', {}, [node('foreignObject', 'f', {}, [node('p', 'p', {}, [node('b', 'b', {}, 'x')])])]);
    expect(renderToString(scene)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p xmlns="http://www.w3.org/1999/xhtml"><b>x</b></p></foreignObject></svg>');
  });

  test.each(['script', 'SCRIPT', 'iframe', 'set', 'a b', '1', 'x><y'])('refuses the element %j', tag => {
    expect(() => renderToString(node(tag, 'a'))).toThrow(TypeError);
  });
});
