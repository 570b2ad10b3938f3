// What a reader already sees of the axis: how far it is turned to true proportions, and its breaks.
// The next picture starts from there, so that breaks do not come and go while a story grows.
// Knows nothing of drawing.

import type {AxisTime} from '../scale/scaleInput.ts';
import type {Scene} from '../scene/scene.ts';
import type {SceneOptions} from '../scene/sceneOptions.ts';

export interface ShownAxis {
  readonly options: () => Pick<SceneOptions, 'proportions' | 'shownBreaks'>;
  readonly setShare: (share: number) => void;
  /** Breaks to keep where they are worth it; true proportions show none to keep, and an axis that is to count something else has no use for them. */
  readonly keep: (scene: Scene | undefined, time: AxisTime) => void;
  /** At another width the best breaks are others. */
  readonly forget: () => void;
}

/**
 * An axis shown at `share` of the way to true proportions, with no breaks to keep yet.
 *
 * @example
 * createShownAxis(1).options() //=> {proportions: 1}
 */
export function createShownAxis(initial: number): ShownAxis {
  let share = initial;
  let breaks: Scene['breaks'] | undefined;
  return {
    options: () => ({...(share > 0 && {proportions: share}), ...(breaks && {shownBreaks: breaks})}),
    setShare: next => { share = next; },
    keep: (scene, time) => { if (scene && (scene.time !== time || share === 0)) breaks = scene.time === time ? scene.breaks : undefined; },
    forget: () => { breaks = undefined; },
  };
}
