// What the controls beside the picture do: filter, go from match to match, sort, hand out a file.
// Most of it is an action like any other; the rest changes what is arranged beside the view.
// Knows nothing of elements and keys.

import {FILTER_FIELDS, toggledShown, toggledValue, withText} from '../view/passingEvents.ts';
import type {Action} from '../view/viewState.ts';
import {MOST_MATCHES, type TableColumn} from './desk.ts';
import {sortedEvents} from './eventTable.ts';
import {wordSpace} from './frame.ts';
import type {TimelineOptions} from './options.ts';
import type {Stage} from './stage.ts';

export interface ControlsContext {
  readonly dispatch: (action: Action) => void;
  /** Something beside the view has changed. */
  readonly redraw: () => void;
  readonly options: () => TimelineOptions;
}

export interface ControlActions {
  /** Hides a group that is shown, or shows it again. */
  readonly toggleGroup: (group: string) => void;
  /** Lists a value of a field in the filter, or no longer; of no known field, nothing. */
  readonly toggleValue: (field: string | null, value: string) => void;
  readonly showAll: () => void;
  readonly filterText: (text: string) => void;
  readonly find: (text: string | undefined) => void;
  /** Shows an event, in the picture or in the table. */
  readonly reveal: (id: string) => void;
  /** Shows the match that many further on. */
  readonly step: (by: number) => void;
  /** Chooses the match that many further down in the list. */
  readonly choose: (by: number) => void;
  /** The match that is chosen, else the likeliest. */
  readonly chosen: () => string | undefined;
  /** Sorts by a column, or the other way round; by no known one, not at all. */
  readonly sort: (column: string | null) => void;
  readonly moreRows: () => void;
}

const COLUMNS: readonly TableColumn[] = ['date', 'title', 'group', 'status', 'certainty', 'sources'];

/**
 * The controls of `stage`.
 *
 * @example
 * controlActions(stage, {dispatch, redraw, options}).toggleGroup('Talks');
 */
export function controlActions(stage: Stage, {dispatch, redraw, options}: ControlsContext): ControlActions {
  const arrange = (change: Parameters<Stage['arrange']>[0]): void => {
    stage.arrange(change);
    redraw();
  };
  const valuesOf = (field: string): readonly string[] => [...stage.facets()].find(([name]) => name === field)?.[1].map(([value]) => value) ?? [];
  const reveal = (id: string): void => {
    const isTable = stage.state().as === 'table';
    const row = isTable ? sortedEvents(stage.passing(), {...wordSpace(stage, options()), desk: stage.desk()}).findIndex(event => event.id === id) + 1 : 0;
    stage.reveal(id);
    arrange({isListing: false, rows: Math.max(stage.desk().rows, row)});
  };
  return {
    reveal,
    toggleGroup: group => { dispatch({type: 'filter', filter: toggledShown(stage.state().filter, 'group', group, valuesOf('group'))}); },
    toggleValue: (name, value) => {
      const field = FILTER_FIELDS.find(one => one === name);
      if (field) dispatch({type: 'filter', filter: toggledValue(stage.state().filter, field, value, valuesOf(field))});
    },
    showAll: () => { dispatch({type: 'filter', filter: undefined}); },
    filterText: text => { dispatch({type: 'filter', filter: withText(stage.state().filter, text)}); },
    find: text => { dispatch({type: 'find', text}); },
    step: by => {
      const matches = stage.matches() ?? [];
      const at = matches.findIndex(({id}) => id === stage.selected()?.id);
      const next = matches.at(at < 0 ? (by > 0 ? 0 : -1) : (at + by) % matches.length);
      if (next) reveal(next.id);
    },
    choose: by => {
      const count = Math.min(MOST_MATCHES, stage.matches()?.length ?? 0);
      const {chosen, isListing} = stage.desk();
      if (count > 0) arrange({isListing: true, chosen: !isListing || chosen === undefined ? (by > 0 ? 0 : count - 1) : (chosen + by + count) % count});
    },
    chosen: () => stage.matches()?.[stage.desk().chosen ?? 0]?.id,
    sort: name => {
      const column = COLUMNS.find(one => one === name);
      if (column) arrange({column, isDescending: stage.desk().column === column && !stage.desk().isDescending});
    },
    moreRows: () => { arrange({rows: stage.desk().rows * 5}); },
  };
}
