// The door to the kernel that judges timelines: ours by their scenes, any other by plain boxes.
// Apart from the main door, since pages draw timelines and only tests and comparisons judge them.
// Must not draw anything.

export type {DrawnAxis, DrawnBreak, DrawnCounts, DrawnEdge, DrawnItem, DrawnPanel, DrawnText, Drawing, Point, Rect} from './layout/drawing.ts';
export {measureChange, type Change} from './layout/measureChange.ts';
export {measureQuality} from './layout/measureQuality.ts';
export type {BreakQuality, Quality, ShiftQuality, ShownQuality} from './layout/quality.ts';
export {drawingOf} from './scene/drawingOf.ts';
