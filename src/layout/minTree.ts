// The least of many numbers that change, as a flat binary tree: node 1 is the root, 2n and 2n + 1 are the children of n.
// Lanes, flows and thresholds all ask for "the first that is small enough", and ask it a hundred thousand times.
// Knows nothing of labels, dates or the page.

/**
 * A tree with room for `leaves` numbers, all `value`. What lies beyond them, up to the next power of two, is `Infinity`.
 *
 * @example
 * minTree(3, 0) //=> Float64Array [∞, 0, 0, 0, 0, 0, 0, ∞]: unused, root, two halves, four leaves
 */
export function minTree(leaves: number, value: number): Float64Array {
  return minTreeOf(new Float64Array(leaves).fill(value));
}

/** The tree of these numbers. */
export function minTreeOf(values: Float64Array): Float64Array {
  const half = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
  const tree = new Float64Array(2 * half).fill(Infinity);
  tree.set(values, half);
  for (let node = half - 1; node >= 1; node--) tree[node] = Math.min(tree[2 * node]!, tree[2 * node + 1]!);
  return tree;
}

/** Changes one number, O(log n). */
export function setLeaf(tree: Float64Array, leaf: number, value: number): void {
  let node = tree.length / 2 + leaf;
  tree[node] = value;
  for (node >>= 1; node >= 1; node >>= 1) {
    const least = Math.min(tree[2 * node]!, tree[2 * node + 1]!);
    if (tree[node] === least) return;
    tree[node] = least;
  }
}

/** The first leaf that is at most `value`, O(log n); −1 when there is none. With the root's value: the first of the least. */
export function firstAtMost(tree: Float64Array, value: number): number {
  if (!(tree[1]! <= value)) return -1;
  const half = tree.length / 2;
  let node = 1;
  while (node < half) {
    node *= 2;
    if (tree[node]! > value) node += 1;
  }
  return node - half;
}
