// What stands before and after a picture, as it is at rest: the toolbar, the list of keys, the live region.
// The same for a timeline that lives and for one that a server writes, so that taking the latter over changes nothing.
// Knows nothing of the page.

import {en} from '../locale/en.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import {keyList} from './keyList.ts';
import type {TimelineOptions} from './options.ts';
import type {Proportions} from './proportions.ts';
import type {Stage} from './stage.ts';
import {toolbar} from './toolbar.ts';
import {toolStates} from './toolStates.ts';

export interface Around {
  readonly before: SceneNode[];
  readonly after: SceneNode[];
}

/** The nodes around the picture of `stage`. */
export function aroundPicture(stage: Stage, options: TimelineOptions, {proportions, isHelpShown}: {readonly proportions: Proportions; readonly isHelpShown: boolean}): Around {
  const {locale = en} = options;
  return {
    before: options.toolbar === 'none' ? [] : [
      toolbar(toolStates(stage, {proportions, isHelpShown}), locale),
      ...(isHelpShown ? [keyList(locale, stage.current())] : []),
    ],
    after: [node('p', 'live', {class: 'annals-live', role: 'status', lang: locale.code, dir: locale.direction})],
  };
}
