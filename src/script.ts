// The script tag's door: everything under the global `annals`, the element registered.
// One file for a page without modules.
// Must read nothing of the page while it loads.

import {defineTimeline} from './component/defineTimeline.ts';

defineTimeline();

export * from './index.ts';
