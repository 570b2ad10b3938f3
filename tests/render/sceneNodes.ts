// Random scenes for the laws of the renderers.

import fc from 'fast-check';
import {node, type SceneNode} from '../../src/scene/scene.ts';

const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', ']]>', '&amp;', '&#0;', '\u0000', '\ud800', '\ufffe', 'a\r\nb\tc', '<!-- -->', '\u2028\u0085'),
  fc.string({unit: 'binary'}),
);
const attrs = fc.dictionary(fc.constantFrom('class', 'd', 'x', 'data-event', 'aria-label', 'href', 'fill'),
  fc.oneof(hostile, fc.double({noNaN: true, min: -1e6, max: 1e6}), fc.constant(undefined)), {maxKeys: 4});

const unique = (children: readonly SceneNode[]): SceneNode[] =>
  [...new Map(children.map(child => [child.key, child])).values()];

const {tree} = fc.letrec<{tree: SceneNode}>(tie => ({
  tree: fc.oneof({depthSize: 'small', withCrossShrink: true},
    fc.tuple(fc.constantFrom('g', 'text', 'title'), key(), attrs, hostile).map(([tag, k, a, text]) => node(tag, k, a, text)),
    fc.tuple(fc.constantFrom('g', 'a', 'foreignObject', 'svg'), key(), attrs, fc.array(tie('tree'), {maxLength: 6})).map(([tag, k, a, children]) => node(tag, k, a, unique(children))),
    fc.tuple(fc.constantFrom('path', 'rect'), key(), attrs).map(([tag, k, a]) => node(tag, k, a)),
  ),
}));

function key(): fc.Arbitrary<string> {
  return fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
}

/** A random picture: an `<svg>` with random content, hostile texts included. */
export const picture: fc.Arbitrary<SceneNode> =
  fc.tuple(attrs, fc.array(tree, {maxLength: 8})).map(([a, children]) => node('svg', 'root', a, unique(children)));
