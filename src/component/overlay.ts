// What comes up over the picture for a moment: the card beside a mark, the hint about the wheel.
// In the picture's own coordinates, so that it scales with it and needs no style of the page.
// Knows nothing of why it is shown.

import type {TimelineEvent} from '../event/event.ts';
import type {SceneNode} from '../scene/scene.ts';
import type {Domain} from '../view/viewState.ts';
import {clusterCard, eventCard, hintCard, type Box, type CardSpace} from './eventCard.ts';
import {membersOf} from './holders.ts';
import type {Stage} from './stage.ts';

export interface OverlaySpace {
  readonly wrapper: Element;
  readonly stage: Stage;
  readonly card: () => CardSpace;
  readonly redraw: () => void;
}

export interface Overlay {
  /** Shows what `mark` stands for: at a place of the page, or beside it. */
  readonly show: (mark: Element, at?: readonly [number, number]) => void;
  /** Shows a text at a place of the page. */
  readonly hint: (text: string, at: readonly [number, number]) => void;
  /** Each takes away what it is for; returns whether there was anything. */
  readonly hide: () => boolean;
  readonly hideHint: () => boolean;
  /** What is to be drawn over the picture now. */
  readonly nodes: () => SceneNode[];
}

interface Shown { readonly event: string | undefined; readonly name: string; readonly members: readonly string[]; readonly by: Box; readonly view: Domain }

/** What is shown at a place stands off it by the size of a pointer, px. */
const POINTER = {width: 16, height: 24};

/**
 * An overlay with nothing on it.
 *
 * @example
 * const overlay = createOverlay({wrapper, stage, card, redraw});
 */
export function createOverlay({wrapper, stage, card, redraw}: OverlaySpace): Overlay {
  let shown: Shown | undefined;
  let hint: {readonly text: string; readonly by: Box} | undefined;
  const changed = (was: boolean): boolean => {
    if (was) redraw();
    return was;
  };
  return {
    show: (mark, at) => {
      if (!mark.isConnected) return;
      const members = membersOf(mark, stage.current().clusters);
      const by = boxOf(wrapper, at ?? mark.querySelector('.annals-focus-outer') ?? mark);
      shown = {event: mark.getAttribute('data-event') ?? undefined, name: mark.getAttribute('aria-label') ?? '', members, by, view: stage.state().domain};
      redraw();
    },
    hint: (text, at) => {
      hint = {text, by: boxOf(wrapper, at)};
      redraw();
    },
    hide: () => {
      const was = shown !== undefined;
      shown = undefined;
      return changed(was);
    },
    hideHint: () => {
      const was = hint !== undefined;
      hint = undefined;
      return changed(was);
    },
    nodes: () => {
      // In another view the mark is elsewhere.
      if (shown?.view !== stage.state().domain) shown = undefined;
      return [...(shown ? cardOf(shown, stage.event, card()) : []), ...(hint ? [hintCard(hint.text, hint.by, card())] : [])];
    },
  };
}

function cardOf({event, name, members, by}: Shown, find: (id: string) => TimelineEvent | undefined, space: CardSpace): SceneNode[] {
  const events = members.flatMap(id => find(id) ?? []);
  if (event === undefined) return [clusterCard(name, events, by, space)];
  return events[0] ? [eventCard(events[0], by, space)] : [];
}

/** A place or an element of the page, in the picture's px. */
function boxOf(wrapper: Element, at: Element | readonly [number, number]): Box {
  const svg = wrapper.querySelector('svg.annals');
  const frame = svg?.getBoundingClientRect();
  const scale = frame && frame.width > 0 ? Number(svg?.getAttribute('width')) / frame.width : 1;
  const box = 'tagName' in at ? at.getBoundingClientRect() : {left: at[0] - POINTER.width / 2, top: at[1] - POINTER.height / 2, ...POINTER};
  return {x: (box.left - (frame?.left ?? 0)) * scale, y: (box.top - (frame?.top ?? 0)) * scale, width: box.width * scale, height: box.height * scale};
}
