// How long each text was when the picture was laid out.
// A picture that travels meets other fonts; told its lengths, it keeps its labels apart in all of them.
// Knows nothing of where texts stand.

import type {MeasureText, TextStyle} from '../layout/measureText.ts';
import type {SceneNode} from './scene.ts';

/** The type of each class of text, as in the style sheet; the first that matches holds. */
const STYLES: readonly (readonly [string, TextStyle])[] = [
  ['annals-title', {size: 20, weight: 600}],
  ['annals-subtitle', {size: 13, weight: 400}],
  ['annals-label-title', {size: 13, weight: 600}],
  ['annals-break-number', {size: 15, weight: 600}],
  ['annals-tick-major', {size: 12, weight: 600}],
  ['annals-strong', {size: 12, weight: 600}],
  ['annals-count', {size: 12, weight: 600}],
];

const PLAIN: TextStyle = {size: 12, weight: 400};

/** The length in px of a text node as it was measured; titles of narrow pictures are set smaller. */
export function textLength(text: SceneNode, measure: MeasureText, narrow: boolean): number {
  return measure(text.text ?? '', textStyle(text, narrow));
}

/** The type a text node is set in. */
export function textStyle(text: SceneNode, narrow: boolean): TextStyle {
  const classes = String(text.attrs?.['class'] ?? '').split(' ');
  const style = STYLES.find(([name]) => classes.includes(name))?.[1] ?? PLAIN;
  return style.size === 20 && narrow ? {...style, size: 18} : style;
}
