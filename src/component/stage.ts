// Keeps story, options, view and picture in step, without a page.
// Everything is made anew only when asked for, so any burst of changes costs one picture.
// Knows nothing of the DOM, of who changes the view or of where the picture is shown.

import type {TimelineEvent} from '../event/event.ts';
import {present} from '../event/present.ts';
import type {NormalizedStory} from '../event/normalizeEvents.ts';
import type {MeasureText} from '../layout/measureText.ts';
import {buildScene} from '../scene/buildScene.ts';
import type {Scene} from '../scene/scene.ts';
import {createSceneMemo} from '../scene/sceneMemo.ts';
import {reduceView} from '../view/reduceView.ts';
import {timeDomain} from '../view/timeDomain.ts';
import {viewLimits} from '../view/viewLimits.ts';
import type {Action, ViewState} from '../view/viewState.ts';
import {openCluster} from './openCluster.ts';
import type {TimelineOptions} from './options.ts';
import {createPointedEvent} from './pointedEvent.ts';
import {sceneRequest, type SceneRequest} from './sceneRequest.ts';
import {domainOf, isSame, sight, timesOf, timesShown, type Times} from './sight.ts';
import {createShownAxis} from './shownAxis.ts';
import {createStoryKeeper} from './storyKeeper.ts';

/** What a stage is told of its surroundings, asked anew for each picture. */
export interface Surroundings {
  /** Px. */
  readonly width: () => number;
  readonly measureText: () => MeasureText;
  /** How much larger than it is laid out the picture is shown; 1 where nothing is said. */
  readonly scale?: () => number;
}

/** A list of a cluster's events. */
export interface OpenList {
  readonly cluster: string;
  readonly events: readonly TimelineEvent[];
  /** How many of them are shown. */
  readonly most: number;
}

export interface Stage {
  /** Takes over checked options; `changed` names those that may differ from before. */
  readonly setOptions: (options: TimelineOptions, changed: readonly string[]) => void;
  /** Shows the axis at a share of the way from broken to true proportions. */
  readonly setShare: (share: number) => void;
  /** Width or fonts have changed. */
  readonly invalidate: () => void;
  /** Applies a wish of the reader or the host. Returns whether anything changes by it. */
  readonly dispatch: (action: Action) => boolean;
  /** Shows what a cluster in view holds: closer, or as a list where that would not tell its events apart; one event by its details. Returns whether anything changes by it. */
  readonly open: (cluster: string) => boolean;
  /** The events of the list that is open, those that are still in the story; `undefined` where none is. */
  readonly listed: () => OpenList | undefined;
  /** Folds a lane, or unfolds it. */
  readonly toggleLane: (name: string) => void;
  /** The event that a reader points at. Returns whether anything changes by it: whether arcs come or go. */
  readonly point: (id: string | undefined) => boolean;
  readonly story: () => NormalizedStory;
  readonly state: () => ViewState;
  readonly selected: () => TimelineEvent | undefined;
  readonly event: (id: string) => TimelineEvent | undefined;
  /** Shows a stretch of time, ms; an infinite end means as far as there is anything. Returns whether anything changes by it. */
  readonly show: (times: Times) => boolean;
  /** What the reader wants to see, ms; `undefined` is everything. */
  readonly wanted: () => Times | undefined;
  /** What is in view, ms. */
  readonly view: () => Times;
  /** A picture of this story at this width; its view may lag behind the state's. */
  readonly current: () => Scene;
  /** The picture to show now. */
  readonly latest: () => Scene;
}

/**
 * A stage for checked `options`.
 *
 * @example
 * createStage({events}, {width: () => 960, measureText: () => tableMeasure}).latest().orientation //=> 'horizontal'
 */
export function createStage(initial: TimelineOptions, surroundings: Surroundings): Stage {
  const memo = createSceneMemo();
  const keeper = createStoryKeeper(initial);
  const pointed = createPointedEvent(id => options.links !== 'none' && (memo.links.kept?.value.of(id).length ?? 0) > 0);
  const axis = createShownAxis(initial.proportions === 'true' ? 1 : 0);
  let [options, request, wanted] = [initial, sceneRequest(initial), wantedBy(initial)];
  let state: ViewState = selecting({domain: [0, 1]}, initial.selected);
  let [scene, shownSelected, shownPointed]: [Scene?, string?, string?] = [];
  const selected = (): TimelineEvent | undefined => state.selected === undefined ? undefined : keeper.event(state.selected);
  const build = (view: Times | undefined): Scene => {
    [shownSelected, shownPointed] = [selected()?.id, pointed.id()];
    const measureText = options.measureText ?? surroundings.measureText();
    return buildScene(keeper.story(), {...request, ...axis.options(), ...present({width: surroundings.width(), height: request.height && request.height / (surroundings.scale?.() ?? 1), measureText, view, selected: shownSelected, pointed: shownPointed})}, memo);
  };
  const current = (): Scene => {
    if (scene) return scene;
    const seen = sight(build, wanted);
    state = {...state, domain: seen.domain};
    return scene = seen.scene;
  };
  const latest = (): Scene => {
    const known = current();
    return isSame(known.view, state.domain) && shownSelected === selected()?.id && shownPointed === pointed.id() ? known : scene = build(timesOf(state.domain, known));
  };
  const dispatch = (action: Action): boolean => {
    const known = current();
    const next = reduceView(state, action, viewLimits(known.fit, known.warp));
    if (next === state) return false;
    if (next.domain !== state.domain) wanted = timesOf(next.domain, known);
    state = next;
    return true;
  };
  const show = (times: Times): boolean => {
    const asked = domainOf(times, current());
    const changes = dispatch({type: 'setDomain', domain: asked});
    // There and back through the warp costs the last digits.
    if (isSame(state.domain, asked)) wanted = times;
    return changes;
  };
  const open = (id: string): boolean => {
    const cluster = latest().clusters.find(one => one.id === id);
    return cluster !== undefined && dispatch(openCluster(cluster, {scene: latest(), state, event: keeper.event, build: domain => build(timesOf(domain, latest()))}));
  };
  const setOptions = (next: TimelineOptions, changed: readonly string[]): void => {
    request = {...sceneRequest(next), ...(!changed.includes('lanes') && request.lanes && {lanes: request.lanes})};
    options = next;
    if (changed.includes('events')) axis.keep(scene);
    if (changed.includes('view')) wanted = wantedBy(next);
    if (changed.includes('selected')) state = selecting(state, next.selected);
    if (changed.includes('events') || changed.includes('timeZone')) keeper.setOptions(next);
    scene = undefined;
  };

  return {
    setOptions, dispatch, open, show, point: pointed.point, current, latest, selected, story: keeper.story, event: keeper.event,
    toggleLane: name => { [request, scene] = [toggled(request, name), undefined]; }, setShare: share => { axis.setShare(share); scene = undefined; },
    invalidate: () => { axis.forget(); scene = undefined; }, listed: () => openList(state, keeper.event),
    state: () => state, wanted: () => wanted, view: () => timesShown(current(), state.domain, wanted),
  };
}

function openList({listed}: ViewState, event: (id: string) => TimelineEvent | undefined): OpenList | undefined {
  const events = listed?.events.flatMap(id => event(id) ?? []) ?? [];
  return listed && events.length > 0 ? {cluster: listed.cluster, most: listed.most, events} : undefined;
}

/** The request with the lane folded if it was not, and unfolded if it was. */
function toggled(request: SceneRequest, name: string): SceneRequest {
  const {collapsed = [], ...rest} = request.lanes ?? {};
  return {...request, lanes: {...rest, collapsed: collapsed.includes(name) ? collapsed.filter(other => other !== name) : [...collapsed, name]}};
}

function wantedBy({view, timeZone}: TimelineOptions): Times | undefined {
  return view && timeDomain(view, timeZone);
}

function selecting(state: ViewState, id: string | undefined): ViewState {
  return reduceView(state, {type: 'select', id}, {fit: state.domain, minSpan: 0});
}
