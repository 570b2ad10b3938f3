// What stands in the shadow root: picture, panel of the selected event, line of problems.
// One tree, so that one renderer keeps all of it in step.
// Knows nothing of the page.

import type {TimelineEvent} from '../event/event.ts';
import {en} from '../locale/en.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import type {CustomDetails} from './customDetails.ts';
import {detailsPanel} from './detailsPanel.ts';
import type {TimelineOptions} from './options.ts';
import {problemsLine} from './problemsLine.ts';
import {proportionsButton, type Proportions} from './proportions.ts';
import {sceneRequest} from './sceneRequest.ts';
import type {Stage} from './stage.ts';

/**
 * The element around everything, which carries the theme.
 *
 * @example
 * frame({theme: 'dark'}, []).attrs?.['data-theme'] //=> 'dark'
 */
export function frame({theme = 'auto'}: TimelineOptions, children: readonly SceneNode[]): SceneNode {
  return node('div', 'annals', {class: 'annals-root', part: 'root', 'data-theme': theme}, children);
}

/** All that is to be shown now, in reading order. */
export function contents(stage: Stage, options: TimelineOptions, custom: CustomDetails, proportions: Proportions): SceneNode[] {
  const scene = stage.latest();
  const selected = stage.selected();
  const problems = problemsLine(stage.story().diagnostics, options.locale ?? en);
  return [
    scene.root,
    ...(scene.breakable ? [proportionsButton(proportions, options.locale ?? en)] : []),
    ...(selected ? [panelOf(selected, stage, options, custom)] : []),
    ...(problems ? [problems] : []),
  ];
}

function panelOf(event: TimelineEvent, stage: Stage, options: TimelineOptions, custom: CustomDetails): SceneNode {
  const {events, asOf} = stage.story();
  return detailsPanel(event, {
    events, locale: options.locale ?? en, timeZone: options.timeZone, asOf: sceneRequest(options).asOf ?? asOf,
    idPrefix: 'annals', custom: custom.of(event, options.renderDetail),
  });
}
