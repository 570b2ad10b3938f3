// What stands in the shadow root: picture, panel of the selected event, line of problems.
// One tree, so that one renderer keeps all of it in step.
// Knows nothing of the page.

import type {TimelineEvent} from '../event/event.ts';
import {en} from '../locale/en.ts';
import {node, type Scene, type SceneNode} from '../scene/scene.ts';
import {brush} from './brush.ts';
import {clusterList, type ListSpace} from './clusterList.ts';
import type {Controls} from './controls.ts';
import type {CustomDetails} from './customDetails.ts';
import {detailsPanel} from './detailsPanel.ts';
import type {TimelineOptions} from './options.ts';
import {panelPlace} from './panelPlace.ts';
import {problemsLine} from './problemsLine.ts';
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
export function contents(stage: Stage, options: TimelineOptions, custom: CustomDetails, controls: Pick<Controls, 'before' | 'over' | 'after'>): SceneNode[] {
  const scene = stage.latest();
  const selected = stage.selected();
  const list = stage.listed();
  const problems = problemsLine(stage.story().diagnostics, options.locale ?? en);
  return [
    ...controls.before(),
    node('div', 'stage', {class: 'annals-stage'}, [withBrush(scene, stage, options, controls.over()), ...(selected ? [panelOf(selected, stage, options, custom)] : [])]),
    ...(stage.story().events.length === 0 ? [node('p', 'empty', {class: 'annals-status'}, (options.locale ?? en).words.noEvents)] : []),
    ...(list ? [clusterList(list, listSpace(stage, options))] : []),
    ...(problems ? [problems] : []),
    ...controls.after(),
  ];
}

/** The picture, over its strip what moves the view, and over all what comes up for a moment. */
function withBrush({root, overview}: Scene, stage: Stage, {locale = en, timeZone = 'UTC'}: TimelineOptions, over: readonly SceneNode[]): SceneNode {
  if (!overview && over.length === 0) return root;
  return {...root, children: [...root.children ?? [], ...(overview ? [brush(overview, {view: stage.view(), locale, timeZone})] : []), ...over]};
}

function listSpace(stage: Stage, options: TimelineOptions): ListSpace {
  const asOf = sceneRequest(options).asOf ?? stage.story().asOf;
  return {
    locale: options.locale ?? en, selected: stage.selected()?.id, idPrefix: 'annals',
    ...(options.timeZone !== undefined && {timeZone: options.timeZone}), ...(asOf !== undefined && {asOf}),
  };
}

function panelOf(event: TimelineEvent, stage: Stage, options: TimelineOptions, custom: CustomDetails): SceneNode {
  const {events, asOf} = stage.story();
  const {locale = en, images, linkTarget} = options;
  return detailsPanel(event, {
    events, locale, linkTarget, timeZone: options.timeZone, asOf: sceneRequest(options).asOf ?? asOf, idPrefix: 'annals',
    place: panelPlace(stage.latest(), event, locale.direction), image: src => custom.image(src, images), custom: custom.of(event, options.renderDetail),
  });
}
