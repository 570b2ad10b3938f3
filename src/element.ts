// The door that registers <annals-timeline>.
// Importing it is the one side effect this package has.
// Must do nothing in plain Node.

import {defineTimeline} from './component/defineTimeline.ts';

defineTimeline();

export {defineTimeline} from './component/defineTimeline.ts';
export {TimelineElement, type TimelineElementEventMap, type TimelineElementProps} from './component/timelineElement.ts';
export type {StoryData} from './component/options.ts';
