// Wishes that need a look ahead: opening a cluster, and showing an event on its own.
// Both try pictures beforehand, and then say one of the plain actions.
// Knows nothing of the page.

import type {TimelineEvent} from '../event/event.ts';
import type {Scene} from '../scene/scene.ts';
import type {Action, Domain, ViewState} from '../view/viewState.ts';
import {openCluster} from './openCluster.ts';
import {revealingDomain} from './revealEvent.ts';
import {isSame} from './sight.ts';

/** What a look ahead needs of a stage. */
export interface WishSpace {
  readonly latest: () => Scene;
  readonly state: () => ViewState;
  readonly event: (id: string) => TimelineEvent | undefined;
  readonly build: (domain: Domain) => Scene;
  readonly dispatch: (action: Action) => boolean;
}

export interface Wishes {
  /** Shows what a cluster in view holds. Returns whether anything changes by it. */
  readonly open: (cluster: string) => boolean;
  /** Shows an event on its own and selects it. Returns whether anything changes by it. */
  readonly reveal: (id: string) => boolean;
}

/**
 * The wishes of a stage.
 *
 * @example
 * stageWishes({latest, state, event, build, dispatch}).reveal('witkoff-trip') //=> true
 */
export function stageWishes({latest, state, event: find, build, dispatch}: WishSpace): Wishes {
  return {
    open: id => {
      const scene = latest();
      const cluster = scene.clusters.find(one => one.id === id);
      return cluster !== undefined && dispatch(openCluster(cluster, {scene, state: state(), event: find, build}));
    },
    reveal: id => {
      const event = find(id);
      if (!event) return false;
      const scene = latest();
      const {domain, as} = state();
      // Rows of a table are all there, whatever stretch of time is in view.
      const isMoved = as !== 'table' && dispatch({type: 'setDomain', domain: revealingDomain(event, domain, scene, next => isSame(next, scene.view) ? scene : build(next))});
      return dispatch({type: 'select', id}) || isMoved;
    },
  };
}
