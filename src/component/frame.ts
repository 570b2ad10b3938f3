// What stands in the shadow root: search and filters, picture or table, panel of the selected event, line of problems.
// One tree, so that one renderer keeps all of it in step.
// Knows nothing of the page.

import type {TimelineEvent} from '../event/event.ts';
import {en} from '../locale/en.ts';
import type {WordOptions} from '../scene/describe.ts';
import {node, type Scene, type SceneNode} from '../scene/scene.ts';
import {aroundPicture} from './aroundPicture.ts';
import {brush} from './brush.ts';
import {clusterList} from './clusterList.ts';
import type {CustomDetails} from './customDetails.ts';
import {detailsPanel} from './detailsPanel.ts';
import {eventTable} from './eventTable.ts';
import {findBox} from './findBox.ts';
import {legendKeys} from './legendKeys.ts';
import type {TimelineOptions} from './options.ts';
import {panelPlace} from './panelPlace.ts';
import type {Proportions} from './proportions.ts';
import {sceneRequest} from './sceneRequest.ts';
import {spokenPicture, pictureRegion} from './spokenPicture.ts';
import type {Stage} from './stage.ts';

/** Rows of a printed table, some hundred pages; the rest are counted. */
const PRINTED_ROWS = 5000;

/**
 * The element around everything, which carries the theme.
 *
 * @example
 * frame({theme: 'dark'}, []).attrs?.['data-theme'] //=> 'dark'
 */
export function frame({theme = 'auto'}: Pick<TimelineOptions, 'theme'>, children: readonly SceneNode[], attrs: SceneNode['attrs'] = {}): SceneNode {
  return node('div', 'annals', {class: 'annals-root', part: 'root', 'data-theme': theme, ...attrs}, children);
}

/** What stands around the picture and over it, as a host or a reader has chosen. */
export interface Surroundings {
  readonly theme: TimelineOptions['theme'];
  readonly proportions: Proportions;
  /** Whether the axis is about to turn, or turns: labels are gone until it stands still. */
  readonly isTurning?: boolean;
  readonly over: readonly SceneNode[];
  readonly isPrinting?: boolean;
}

/** All that is to be shown now, in reading order. */
export function wholeFrame(stage: Stage, options: TimelineOptions, custom: CustomDetails, {theme, proportions, isTurning, over, isPrinting = false}: Surroundings): SceneNode {
  const locale = options.locale ?? en;
  const scene = stage.latest();
  const isTable = stage.state().as === 'table';
  // Beside the picture, which keeps the focus and is left out on paper only.
  const isPrintedTable = isPrinting && !isTable && options.print === 'table';
  const selected = stage.selected();
  const list = stage.listed();
  const problems = stage.problems.line(locale);
  const {before, after} = aroundPicture(stage, options, proportions, search(stage, options));
  const {attrs, summary} = pictureRegion(scene.root, locale);
  return frame({theme}, [
    node('slot', 'title', {name: 'title'}), summary, ...before,
    node('div', 'stage', {class: 'annals-stage'}, [
      ...(isTable ? [] : [withControls(scene, stage, options, over)]),
      ...(isTable || isPrintedTable ? [tableOf(stage, options, isPrinting)] : []),
      ...(selected ? [panelOf(selected, stage, options, custom)] : []),
    ]),
    ...(stage.story().events.length === 0 ? [node('slot', 'empty', {name: 'empty'}, [node('p', 'empty', {class: 'annals-status'}, locale.words.noEvents)])] : []),
    ...(list ? [clusterList(list, {...wordSpace(stage, options), selected: selected?.id, idPrefix: 'annals'})] : []),
    ...(problems ? [problems] : []),
    ...after,
  ], {...attrs, 'data-print': isPrintedTable ? 'table' : undefined, 'data-turning': isTurning ? '' : undefined});
}

/** What dates are told with, everywhere beside the picture. */
export function wordSpace(stage: Stage, options: TimelineOptions): WordOptions {
  const asOf = sceneRequest(options).asOf ?? stage.story().asOf;
  return {locale: options.locale ?? en, ...(options.timeZone !== undefined && {timeZone: options.timeZone}), ...(asOf !== undefined && {asOf})};
}

function search(stage: Stage, options: TimelineOptions): SceneNode[] {
  const {find} = stage.state();
  const matches = stage.matches();
  if (find === undefined || !matches) return [];
  return [findBox({...wordSpace(stage, options), text: find, matches, selected: stage.selected()?.id, desk: stage.desk(), idPrefix: 'annals'})];
}

/** On paper nobody can ask for more rows. */
function tableOf(stage: Stage, options: TimelineOptions, isPrinting: boolean): SceneNode {
  const desk = stage.desk();
  return eventTable(stage.passing(), {
    ...wordSpace(stage, options), all: stage.story().events, name: options.label ?? stage.story().title, selected: stage.selected()?.id,
    desk: isPrinting ? {...desk, rows: Math.max(desk.rows, PRINTED_ROWS)} : desk, idPrefix: 'annals',
  });
}

/** The picture, over its keys what hides and shows groups, over its strip what moves the view, and over all what comes up for a moment. */
function withControls({root, overview, key, places}: Scene, stage: Stage, {locale = en, timeZone = 'UTC', filters}: TimelineOptions, passing: readonly SceneNode[]): SceneNode {
  const over = [
    ...(key && filters !== 'none' ? [legendKeys(key, stage.state().filter?.group, locale)] : []),
    ...(overview ? [brush(overview, {view: stage.view(), time: stage.time(), locale, timeZone})] : []),
    ...passing,
  ];
  // Where the picture knows its events' places, no table of all of them has to be made.
  const picture = spokenPicture(root, {of: id => places?.has(id) ? places.get(id)! + 1 : stage.position(id), count: stage.passing().length});
  return {...picture, children: [...picture.children ?? [], ...over]};
}

/** The events that pass, as the story has them, in the picture's order. */
function inOrder(stage: Stage): readonly TimelineEvent[] {
  return stage.time() === 'dates' ? stage.passing() : stage.inPicture().flatMap(({id}) => stage.event(id) ?? []);
}

function panelOf(event: TimelineEvent, stage: Stage, options: TimelineOptions, custom: CustomDetails): SceneNode {
  const {events, asOf} = stage.story();
  const {locale = en, images, linkTarget} = options;
  return detailsPanel(event, {
    events, shown: inOrder(stage), locale, linkTarget, timeZone: options.timeZone, asOf: sceneRequest(options).asOf ?? asOf, idPrefix: 'annals',
    place: panelPlace(stage.latest(), stage.placed(event.id) ?? event, locale.direction), image: src => custom.image(src, images), custom: custom.of(event, options.renderDetail),
  });
}
