// Numbers in groups of three digits.
// One rule for all languages that differ in the two signs alone.
// Knows no language.

/** Writes numbers of at least `least` digits before the point in groups of three. */
export function digitGroups(comma: string, point: string, least = 5): (count: number) => string {
  return count => {
    const [whole = '', fraction] = String(count).split('.');
    const text = whole.length >= least ? whole.replace(/\B(?=(\d{3})+$)/g, comma) : whole;
    return fraction === undefined ? text : `${text}${point}${fraction}`;
  };
}
