// What the details panel is told beside its event.
// One type for all its parts, so that none has to know another.
// Knows nothing of the page.

import type {TimelineEvent} from '../event/event.ts';
import type {Locale} from '../locale/locale.ts';
import type {LinkTarget} from './options.ts';
import type {PanelPlace} from './panelPlace.ts';

/** What the panel needs beside its event. */
export interface DetailsContext {
  /** All events in reading order, for related ones and neighbours. */
  readonly events: readonly TimelineEvent[];
  /** Those of them that are shown: what previous and next step through. Default: all. */
  readonly shown?: readonly TimelineEvent[];
  readonly locale: Locale;
  readonly timeZone?: string | undefined;
  readonly asOf?: number | undefined;
  /** Makes ids unique in the page. */
  readonly idPrefix: string;
  /** Default: below the picture. */
  readonly place?: PanelPlace | undefined;
  /** What a host shows in place of our text: plain text, or `'node'` to leave `.annals-custom` for it to fill. */
  readonly custom?: {readonly text: string} | 'node' | undefined;
  /** The address to load a picture from; default: none is shown. */
  readonly image?: ((src: string) => string | undefined) | undefined;
  readonly linkTarget?: LinkTarget | undefined;
}
