// All languages annals speaks, for tests that hold of each.
// Knows nothing of what they say.

import {ar} from '../../src/locale/ar.ts';
import {de} from '../../src/locale/de.ts';
import {en} from '../../src/locale/en.ts';
import {es} from '../../src/locale/es.ts';
import {fr} from '../../src/locale/fr.ts';
import {ja} from '../../src/locale/ja.ts';
import type {Locale} from '../../src/locale/locale.ts';

export const languages: readonly Locale[] = [en, de, fr, es, ar, ja];
