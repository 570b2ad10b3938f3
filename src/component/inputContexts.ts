// What gestures and the brush ask of a stage, asked anew each time.
// They know domains and px only, so that they can be tried without a story.
// Knows nothing of elements.

import type {BrushContext} from '../input/brush.ts';
import type {GestureContext} from '../input/gestures.ts';
import {viewLimits} from '../view/viewLimits.ts';
import type {Action} from '../view/viewState.ts';
import type {Stage} from './stage.ts';

/** For the brush along the overview. */
export function brushContext(stage: Stage, dispatch: (action: Action) => void): BrushContext {
  return {
    strip: () => {
      const {overview} = stage.current();
      return overview && {times: overview.times, isReversed: overview.to < overview.from};
    },
    times: () => stage.view(),
    view: () => stage.state().domain,
    fit: () => stage.current().fit,
    warp: () => stage.current().warp,
    dispatch,
  };
}

/** For gestures on the picture. */
export function gestureContext(stage: Stage, dispatch: (action: Action) => void): GestureContext {
  return {
    size: () => [stage.current().width, stage.current().height],
    axis: () => stage.current().axis,
    orientation: () => stage.current().orientation,
    view: () => stage.state().domain,
    limits: () => {
      const {fit, warp} = stage.current();
      return viewLimits(fit, warp);
    },
    dispatch,
  };
}
