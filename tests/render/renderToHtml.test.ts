import {describe, expect, test} from 'vitest';
import {renderToHtml} from '../../src/render/renderToHtml.ts';
import {node} from '../../src/scene/scene.ts';

describe('renderToHtml(node)', () => {
  test('closes elements as HTML does, and those of SVG as XML does', () => {
    const tree = node('div', 'a', {class: 'b'}, [node('p', 'p'), node('br', 'br'), node('svg', 'svg', {viewBox: '0 0 1 1'}, [node('rect', 'r', {x: 1.005})])]);
    expect(renderToHtml(tree)).toBe('<div class="b"><p></p><br><svg viewBox="0 0 1 1"><rect x="1"/></svg></div>');
  });

  test('lets no text and no attribute become markup', () => {
    expect(renderToHtml(node('p', 'p', {title: '"><script>'}, '</p><script>alert(1)</script>'))).toBe('<p title="&quot;&gt;&lt;script&gt;">&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(() => renderToHtml(node('script', 's'))).toThrow(TypeError);
    expect(() => renderToHtml(node('p', 'p', {onclick: 'x'}))).toThrow(TypeError);
  });
});
