// Keeps story, options, view and picture in step, without a page.
// Everything is made anew only when asked for, so any burst of changes costs one picture.
// Knows nothing of the DOM, of who changes the view or of where the picture is shown.

import type {TimelineEvent} from '../event/event.ts';
import {present} from '../event/present.ts';
import type {NormalizedStory} from '../event/normalizeEvents.ts';
import type {MeasureText} from '../layout/measureText.ts';
import {buildScene} from '../scene/buildScene.ts';
import type {Scene} from '../scene/scene.ts';
import type {SceneOptions} from '../scene/sceneOptions.ts';
import {createSceneMemo} from '../scene/sceneMemo.ts';
import {axisTime, type AxisTime} from '../scale/scaleInput.ts';
import {reduceView} from '../view/reduceView.ts';
import {viewLimits} from '../view/viewLimits.ts';
import type {Action, ViewState} from '../view/viewState.ts';
import type {ViewValue} from '../view/viewValue.ts';
import {emptyDesk, type Desk} from './desk.ts';
import type {Facets} from './filterPane.ts';
import {createFilteredStory} from './filteredStory.ts';
import {askedProportions, givenView} from './givenView.ts';
import type {TimelineOptions} from './options.ts';
import {picturedEvents, type PicturedEvents} from './picturedEvents.ts';
import {createPointedEvent} from './pointedEvent.ts';
import {createProblemsBook, type ProblemsBook} from './problemsBook.ts';
import {sceneRequest, type SceneRequest} from './sceneRequest.ts';
import {domainOf, isSame, sight, timesOf, timesShown, type BuildView, type Times} from './sight.ts';
import {createShownAxis} from './shownAxis.ts';
import {stageWishes, type Wishes} from './stageWishes.ts';
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

export interface Stage extends Wishes, PicturedEvents {
  /** Takes over checked options; `changed` names those that may differ from before. */
  readonly setOptions: (options: TimelineOptions, changed: readonly string[]) => void;
  /** Shows the axis at a share of the way from broken to true proportions. */
  readonly setShare: (share: number) => void;
  /** Width or fonts have changed. */
  readonly invalidate: () => void;
  /** Applies a wish of the reader or the host. Returns whether anything changes by it. */
  readonly dispatch: (action: Action) => boolean;
  /** The events that pass the filter, in reading order: all that is drawn, counted, listed and found. */
  readonly passing: () => readonly TimelineEvent[];
  /** What the search finds, the likeliest first; `undefined` where there is none. */
  readonly matches: () => readonly TimelineEvent[] | undefined;
  /** The values there are to filter by, of all events of the story. */
  readonly facets: () => Facets;
  /** What the reader has arranged beside the view. */
  readonly desk: () => Desk;
  readonly arrange: (change: Partial<Desk>) => void;
  /** The events of the list that is open, those that are still in the story; `undefined` where none is. */
  readonly listed: () => OpenList | undefined;
  /** Folds a lane, or unfolds it. */
  readonly toggleLane: (name: string) => void;
  /** The event that a reader points at. Returns whether anything changes by it: whether arcs come or go. */
  readonly point: (id: string | undefined) => boolean;
  readonly story: () => NormalizedStory;
  readonly problems: ProblemsBook;
  readonly state: () => ViewState;
  readonly selected: () => TimelineEvent | undefined;
  readonly event: (id: string) => TimelineEvent | undefined;
  /** What the axis counts. */
  readonly time: () => AxisTime;
  /** Shows a stretch of time, ms; an infinite end means as far as there is anything. Returns whether anything changes by it. */
  readonly show: (times: Times) => boolean;
  /** What the reader wants to see, ms; `undefined` is everything. */
  readonly wanted: () => Times | undefined;
  /** What is in view, ms. */
  readonly view: () => Times;
  /** The view as a value, but for the proportions of the axis. */
  readonly value: () => ViewValue;
  /** The same without the stretch of time: it needs no picture. */
  readonly choice: () => Omit<ViewValue, 'domain'>;
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
  const [memo, keeper, axis] = [createSceneMemo(), createStoryKeeper(initial), createShownAxis(askedProportions(initial, initial.proportions, axisTime(initial.scale)) === 'true' ? 1 : 0)];
  const [filtered, problems] = [createFilteredStory(keeper.story), createProblemsBook(() => keeper.story().diagnostics)];
  const pointed = createPointedEvent(id => options.links !== 'none' && (memo.links.kept?.value.of(id).length ?? 0) > 0);
  let [options, desk, shownFor, scene]: [TimelineOptions, Desk, readonly unknown[], Scene?] = [initial, emptyDesk, []];
  let {wanted, state, request} = startOf(initial, {domain: [0, 1]});
  const selected = (): TimelineEvent | undefined => state.selected === undefined ? undefined : keeper.event(state.selected);
  const [passing, seen] = [(): readonly TimelineEvent[] => filtered.passing(state.filter), (): Times => timesShown(current(), state.domain, wanted)];
  const build: BuildView = (view, viewOn) => {
    shownFor = [selected()?.id, pointed.id(), passing()];
    return buildScene(keeper.story(), {...request, ...axis.options(), ...roomIn(surroundings, options), ...present({view, selected: selected()?.id, pointed: pointed.id(), shown: filtered.drawn(state.filter)})}, memo, viewOn);
  };
  const current = (): Scene => {
    if (scene) return scene;
    const shown = sight(build, wanted);
    [scene, state] = [shown.scene, {...state, domain: shown.domain}];
    return scene;
  };
  const latest = (): Scene => {
    const known = current();
    const isStill = [selected()?.id, pointed.id(), passing()].every((one, i) => one === shownFor[i]);
    return isStill && isSame(known.view, state.domain) ? known : scene = build(timesOf(state.domain, known));
  };
  const dispatch = (action: Action): boolean => {
    const known = current();
    const next = reduceView(state, action, viewLimits(known.fit, known.warp));
    if (next === state) return false;
    if (next.domain !== state.domain) wanted = timesOf(next.domain, known);
    [state, desk] = [next, deskAfter(desk, state, next)];
    return true;
  };
  const show = (times: Times): boolean => {
    const [asked, before] = [domainOf(times, current()), state];
    dispatch({type: 'setDomain', domain: asked});
    // There and back through the warp costs the last digits.
    if (isSame(state.domain, asked)) wanted = times;
    return state !== before;
  };
  const choice = (): Omit<ViewValue, 'domain'> => choiceOf(state, request.lanes?.collapsed, options.lanes?.collapsed);
  const pictured = picturedEvents({current, latest, event: keeper.event, position: id => filtered.position(state.filter, id)});
  const wishes = stageWishes({latest, dispatch, state: () => state, event: pictured.placed, build: domain => build(timesOf(domain, latest()))});
  const setOptions = (next: TimelineOptions, changed: readonly string[]): void => {
    const [start, isOtherTime] = [startOf(next, state), axisTime(next.scale) !== axisTime(options.scale)];
    const isWhole = changed.includes('view') && start.isWhole;
    [options, request] = [next, {...start.request, ...(!isWhole && !changed.includes('lanes') && request.lanes && {lanes: request.lanes})}];
    if (changed.includes('events') || isOtherTime) axis.keep(scene, axisTime(next.scale));
    if (changed.includes('view') || isOtherTime) ({wanted} = start);
    state = isWhole ? start.state : changed.includes('selected') ? selecting(state, next.selected) : state;
    if (changed.includes('events') || changed.includes('timeZone')) keeper.setOptions(next);
    scene = undefined;
  };
  return {
    ...wishes, setOptions, dispatch, show, point: pointed.point, current, latest, selected, passing, ...pictured, time: () => axisTime(options.scale), facets: filtered.facets, story: keeper.story, event: keeper.event, problems,
    toggleLane: name => { [request, scene] = [toggled(request, name), undefined]; }, setShare: share => { axis.setShare(share); scene = undefined; },
    invalidate: () => { axis.forget(); scene = undefined; }, listed: () => openList(state, passing()), desk: () => desk,
    matches: () => state.find === undefined ? undefined : filtered.matches(state.filter, state.find),
    arrange: change => { desk = {...desk, ...change}; }, state: () => state, wanted: () => wanted, view: seen, value: () => present({domain: wanted && seen(), ...choice()}), choice,
  };
}

/** Sizes as they are where the picture is laid out, before it is shown larger. */
function roomIn({width, scale, measureText}: Surroundings, options: TimelineOptions): Pick<SceneOptions, 'width' | 'height' | 'measureText'> {
  return {width: width(), measureText: options.measureText ?? measureText(), ...(options.height !== undefined && {height: options.height / (scale?.() ?? 1)})};
}

function openList({listed}: ViewState, passing: readonly TimelineEvent[]): OpenList | undefined {
  const ids = new Set(listed?.events);
  const events = listed ? passing.filter(({id}) => ids.has(id)) : [];
  return listed && events.length > 0 ? {cluster: listed.cluster, most: listed.most, events} : undefined;
}

/** The request with the lane folded if it was not, and unfolded if it was. */
function toggled(request: SceneRequest, name: string): SceneRequest {
  const {collapsed = [], ...rest} = request.lanes ?? {};
  return {...request, lanes: {...rest, collapsed: collapsed.includes(name) ? collapsed.filter(other => other !== name) : [...collapsed, name]}};
}

/** What checked options begin with. */
interface Start { readonly wanted: Times | undefined; readonly state: ViewState; readonly request: SceneRequest; readonly isWhole: boolean }

/** A stretch of time, or a whole view, in which what is absent is as the other options say. */
function startOf(options: TimelineOptions, before: ViewState): Start {
  const request = sceneRequest(options);
  const {view: {domain, collapsed, proportions: _, ...rest}, isWhole} = givenView(options.view, options.timeZone, axisTime(options.scale));
  return {
    wanted: domain, state: selecting({domain: before.domain, ...rest}, rest.selected ?? options.selected), isWhole,
    request: collapsed ? {...request, lanes: {...request.lanes, collapsed}} : request,
  };
}

/** What is typed anew is listed anew. */
function deskAfter(desk: Desk, before: ViewState, {find}: ViewState): Desk {
  return find === before.find ? desk : {...desk, isListing: find !== undefined && find !== '', chosen: undefined};
}

function choiceOf({selected, filter, find, as}: ViewState, collapsed: readonly string[] = [], first: readonly string[] = []): Omit<ViewValue, 'domain'> {
  const isFolded = collapsed.length !== first.length || collapsed.some((name, i) => name !== first[i]);
  return present({selected, filter, find, as, collapsed: isFolded ? collapsed : undefined});
}

function selecting(state: ViewState, id: string | undefined): ViewState {
  return reduceView(state, {type: 'select', id}, {fit: state.domain, minSpan: 0});
}
