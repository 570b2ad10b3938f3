// The main door: all that a program may import by name.
// Importing it changes nothing and reads nothing, in a page or in plain Node.
// Must not register the element; that is the other door's.

export type {GivenView} from './component/givenView.ts';
export type {ViewMessage} from './component/hashSync.ts';
export {checkOptions, type LineInput, type StoryData, type TimelineOptions} from './component/options.ts';
export {defineTimeline} from './component/defineTimeline.ts';
export {addLocale, loadedLocale} from './component/loadedLocales.ts';
export {Timeline} from './component/timeline.ts';
export {TimelineElement, type TimelineElementEventMap, type TimelineElementProps} from './component/timelineElement.ts';
export type {TimelineDetails, TimelineEventMap} from './component/timelineEvents.ts';
export type {Diagnostic, DiagnosticCode} from './event/diagnostics.ts';
export type {
  BoundsInput, Certainty, Claim, DateInput, Era, EraInput, EventInput, Figure, InstantInput, Link, LinkKind, Media, Place, Stance, Status, Story,
  StoryInput, TimelineEvent,
} from './event/event.ts';
export {normalizeEvents, type NormalizedStory, type NormalizeOptions} from './event/normalizeEvents.ts';
export type {LabelBox, Layout, LayoutItem, LayoutRoom, Placement} from './layout/layout.ts';
export {tableMeasure, type MeasureText, type TextStyle} from './layout/measureText.ts';
export {en} from './locale/en.ts';
export type {DateWords, DurationUnit, Locale, Words} from './locale/locale.ts';
export {renderToString} from './render/renderToString.ts';
export {buildScene} from './scene/buildScene.ts';
export {buildSpecimen, type Specimen, type SpecimenOptions} from './scene/buildSpecimen.ts';
export {describeEvent, type EventWords, type WordOptions} from './scene/describe.ts';
export {node, type Orientation, type Scene, type SceneCluster, type SceneCounts, type SceneKey, type SceneNode} from './scene/scene.ts';
export {createSceneMemo, type SceneMemo} from './scene/sceneMemo.ts';
export type {LaneOptions, LayoutName, ReferenceLine, SceneOptions, ZeroInput} from './scene/sceneOptions.ts';
export type {Segment as CalendarSegment} from './scene/segments.ts';
export {DateSyntaxError} from './time/dateSyntaxError.ts';
export {formatDate, type FormatDateOptions} from './time/formatDate.ts';
export {parseDate, type ParseDateOptions} from './time/parseDate.ts';
export {certainOrder, possibleRelations, type TimeBounds, type TimeRelation} from './time/possibleRelations.ts';
export type {ComponentQualifiers, Precision, Qualifier, Qualifiers, TimeValue} from './time/timeValue.ts';
export type {AxisTime, ScaleInput} from './scale/scaleInput.ts';
export {createWarp, type Segment, type SegmentKind, type SegmentSpec, type Warp} from './scale/warp.ts';
export type {DomainEnd, DomainInput} from './view/timeDomain.ts';
export type {Filter} from './view/viewState.ts';
export {viewFromText, viewToText} from './view/viewText.ts';
export type {ViewInput, ViewValue} from './view/viewValue.ts';
