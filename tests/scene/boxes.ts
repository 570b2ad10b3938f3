// Reads boxes out of a scene as a reader would see them, by a way of its own: from the nodes, not from the layout.
// Shared by the tests that promise that nothing overlaps and nothing leaves the frame.
// Knows only node names, positions and the scene's own text lengths.

import type {Scene, SceneNode} from '../../src/scene/scene.ts';

export interface Box { readonly text: string; readonly owner: string; readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

/** One box for each text of the picture. Height: from cap height to descender, as a reader sees it. */
export function textBoxes(scene: Scene): Box[] {
  return collect(scene.root, 0, 0, '', scene);
}

function collect(node: SceneNode, dx: number, dy: number, owner: string, scene: Scene): Box[] {
  const [tx, ty] = translation(node);
  const name = String(node.attrs?.['data-event'] ?? node.attrs?.['data-cluster'] ?? '') || owner;
  if (node.tag === 'text') return [boxOf(node, dx + tx, dy + ty, name || node.key, scene)];
  return (node.children ?? []).flatMap(child => collect(child, dx + tx, dy + ty, name, scene));
}

function translation(node: SceneNode): [number, number] {
  const match = /^translate\(([-\d.]+) ([-\d.]+)\)$/.exec(String(node.attrs?.['transform'] ?? ''));
  return match ? [Number(match[1]), Number(match[2])] : [0, 0];
}

function boxOf(node: SceneNode, dx: number, dy: number, owner: string, scene: Scene): Box {
  const classes = String(node.attrs?.['class'] ?? '').split(' ');
  const width = scene.lengthOf(node);
  if (String(node.attrs?.['transform'] ?? '').startsWith('rotate(90 ')) return turnedBox(node, dx, dy, owner, width);
  const x = Number(node.attrs?.['x'] ?? 0) + dx - (classes.includes('annals-end') ? width : classes.includes('annals-middle') ? width / 2 : 0);
  const y = Number(node.attrs?.['y'] ?? 0) + dy;
  return {text: node.text ?? '', owner, x0: x, x1: x + width, y0: y - 9, y1: y + 2};
}

/** A text in the middle of its place that reads downward: what was above its baseline is right of it. */
function turnedBox(node: SceneNode, dx: number, dy: number, owner: string, width: number): Box {
  const [x, y] = [Number(node.attrs!['x']) + dx - Number(node.attrs!['dy'] ?? 0), Number(node.attrs!['y']) + dy];
  return {text: node.text ?? '', owner, x0: x - 2, x1: x + 9, y0: y - width / 2, y1: y + width / 2};
}

/** Pairs of texts that cover each other by more than half a pixel both ways. */
export function overlaps(boxes: readonly Box[]): string[] {
  const sorted = boxes.filter(box => box.text !== '').toSorted((a, b) => a.y0 - b.y0);
  return sorted.flatMap((a, i) => {
    const found: string[] = [];
    for (let j = i + 1; j < sorted.length && sorted[j]!.y0 < a.y1 - 0.5; j++) {
      const b = sorted[j]!;
      if (a.x0 < b.x1 - 0.5 && b.x0 < a.x1 - 0.5) found.push(`"${a.text}" (${a.owner}) over "${b.text}" (${b.owner})`);
    }
    return found;
  });
}

/** Texts that reach out of the picture. */
export function outside(boxes: readonly Box[], {width, height}: Scene): string[] {
  return boxes.filter(box => box.x0 < -0.5 || box.x1 > width + 0.5 || box.y0 < -0.5 || box.y1 > height + 0.5)
    .map(box => `"${box.text}" at ${box.x0.toFixed(1)}–${box.x1.toFixed(1)} × ${box.y0.toFixed(1)}–${box.y1.toFixed(1)} of ${width} × ${height}`);
}

/** All nodes of a tree that satisfy `test`. */
export function findAll(node: SceneNode, test: (node: SceneNode) => boolean): SceneNode[] {
  return [...(test(node) ? [node] : []), ...(node.children ?? []).flatMap(child => findAll(child, test))];
}
