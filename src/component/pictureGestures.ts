// Gestures on the picture's own element, which may be another one some day.
// It stays from drawing to drawing, but not when the picture goes and comes back.
// Knows nothing of what gestures do.

import {attachGestures} from '../input/gestures.ts';
import {attachWheelHint} from '../input/wheelHint.ts';
import {en} from '../locale/en.ts';
import {reduceView} from '../view/reduceView.ts';
import {viewLimits} from '../view/viewLimits.ts';
import type {Action, ViewLimits} from '../view/viewState.ts';
import type {TimelineOptions} from './options.ts';
import type {Overlay} from './overlay.ts';
import type {Stage} from './stage.ts';

export interface GesturesSpace {
  readonly wrapper: Element;
  readonly stage: Stage;
  readonly options: () => TimelineOptions;
  readonly overlay: Overlay;
  readonly dispatch: (action: Action) => boolean;
}

export interface PictureGestures {
  /** Listens to the picture that is there now. */
  readonly listen: () => void;
  readonly stop: () => void;
}

/**
 * Gestures, and a hint for whoever turns the wheel without the key that zooms.
 *
 * @example
 * const gestures = pictureGestures({wrapper, stage, options, overlay, dispatch});
 */
export function pictureGestures(space: GesturesSpace): PictureGestures {
  let known: SVGElement | undefined;
  let detach: (() => void) | undefined;
  const stop = (): void => {
    detach?.();
    detach = known = undefined;
  };
  return {
    stop,
    listen: () => {
      const svg = space.wrapper.querySelector<SVGElement>('svg.annals') ?? undefined;
      if (svg === known) return;
      stop();
      known = svg;
      detach = svg && attachTo(svg, space);
    },
  };
}

function attachTo(svg: SVGElement, {stage, options, overlay, dispatch}: GesturesSpace): () => void {
  const limits = (): ViewLimits => viewLimits(stage.current().fit, stage.current().warp);
  const detachGestures = attachGestures(svg, {
    size: () => [stage.current().width, stage.current().height], axis: () => stage.current().axis, orientation: () => stage.current().orientation,
    view: () => stage.state().domain, limits, dispatch,
  });
  const detachHint = attachWheelHint(svg, {
    canZoom: () => reduceView(stage.state(), {type: 'zoomBy', factor: 2}, limits()) !== stage.state(),
    show: at => { overlay.hint((options().locale ?? en).words.hints.wheel(isApple(svg)), at); },
    hide: () => { overlay.hideHint(); },
  });
  return () => {
    detachGestures();
    detachHint();
  };
}

function isApple({ownerDocument: {defaultView}}: Element): boolean {
  return /Mac|iPhone|iPad/.test(defaultView?.navigator.platform ?? '');
}
