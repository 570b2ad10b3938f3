// Do the walls of DESIGN §2 stand?
// Each rule is first shown to find a planted fault, then held against src/.
// Must not say anything about what the code does.

import {describe, expect, test} from 'vitest';
import {table} from './house/rooms.ts';
import * as rules from './house/rules.ts';
import {source, sourcesIn} from './house/sources.ts';

const src = sourcesIn('src');
const found = (rule: rules.Rule, files: Readonly<Record<string, string>>): readonly string[] => rule(Object.entries(files).map(([path, text]) => source(path, text)));
const lines = (count: number): string => 'x;\n'.repeat(count);

interface Case {
  readonly rule: keyof typeof rules;
  readonly broken: Readonly<Record<string, string>>;
  readonly sound: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  {rule: 'standsInARoom', broken: {'src/attic/box.ts': ''}, sound: {'src/time/civil.ts': '', 'src/index.ts': ''}},
  {rule: 'standsInARoom', broken: {'src/box.ts': ''}, sound: {'src/script.ts': ''}},
  {rule: 'standsInARoom', broken: {'src/time/deep/civil.ts': ''}, sound: {}},
  {rule: 'keepsWalls', broken: {'src/layout/a.ts': `import {b} from '../time/b.ts';`}, sound: {'src/event/a.ts': `import {b} from '../time/b.ts';`}},
  {rule: 'keepsWalls', broken: {'src/layout/a.ts': `import type {B} from '../time/b.ts';`}, sound: {'src/layout/a.ts': `import {b} from './b.ts';`}},
  {rule: 'keepsWalls', broken: {'src/layout/a.ts': `export * from '../time/b.ts';`}, sound: {'src/layout/a.ts': `// import {b} from '../time/b.ts'`}},
  {rule: 'keepsWalls', broken: {'src/layout/a.ts': `type B = import('../time/b.ts').B;`}, sound: {'src/time/a.ts': `type B = import('../locale/b.ts').B;`}},
  {rule: 'keepsWalls', broken: {'src/input/a.ts': `import {b} from '../component/b.ts';`}, sound: {'src/index.ts': `export {b} from './component/b.ts';`}},
  {rule: 'keepsWalls', broken: {'src/component/a.ts': `import {b} from '../importers/b.ts';`}, sound: {'src/component/a.ts': `import {b} from '../input/b.ts';`}},
  {rule: 'keepsWalls', broken: {'src/component/a.ts': `import {b} from '../index.ts';`}, sound: {'src/script.ts': `export * from './index.ts';`}},
  {rule: 'keepsWalls', broken: {'src/render/a.ts': `import {node} from '../scene/scene.ts';`}, sound: {'src/render/a.ts': `import type {SceneNode} from '../scene/scene.ts';`}},
  {rule: 'keepsToItsLibraries', broken: {'src/layout/a.ts': `import {zoom} from 'd3';`}, sound: {'src/input/a.ts': `import {zoom, type D3ZoomEvent} from 'd3';`}},
  {rule: 'keepsToItsLibraries', broken: {'src/scene/a.ts': `import {bisector} from 'd3';`}, sound: {'src/scale/a.ts': `import {bisector} from 'd3';`}},
  {rule: 'keepsToItsLibraries', broken: {'src/input/a.ts': `import * as d3 from 'd3';`}, sound: {'src/scene/a.ts': `import {line} from 'd3';`}},
  {rule: 'keepsToItsLibraries', broken: {'src/scale/a.ts': `import {bisector} from 'd3-array';`}, sound: {}},
  {rule: 'keepsToItsLibraries', broken: {'src/component/a.ts': `import {select} from 'd3';`}, sound: {}},
  {rule: 'keepsToItsLibraries', broken: {'src/index.ts': `export {format} from 'date-fns';`}, sound: {'src/time/a.ts': `import {format} from 'date-fns';`}},
  {rule: 'keepsToItsLibraries', broken: {'src/locale/a.ts': `import {format} from 'date-fns';`}, sound: {'src/locale/a.ts': `import type {Locale} from 'date-fns'; import {enUS} from 'date-fns/locale/en-US';`}},
  {rule: 'keepsToItsLibraries', broken: {'src/layout/a.ts': `import 'lodash';`}, sound: {}},
  {rule: 'namesFiles', broken: {'src/time/a.ts': `import {b} from './b';`}, sound: {'src/time/a.ts': `import {b} from './b.ts';`}},
  {rule: 'namesFiles', broken: {'src/time/a.ts': `const b = import('./b.ts');`}, sound: {'src/time/a.ts': `type B = import('./b.ts').B;`}},
  {rule: 'hasNoCycle', broken: {'src/a.ts': `import './b.ts';`, 'src/b.ts': `import type {C} from './c.ts';`, 'src/c.ts': `export * from './a.ts';`}, sound: {'src/a.ts': `import './b.ts'; import './c.ts';`, 'src/b.ts': `import './c.ts';`, 'src/c.ts': ''}},
  {rule: 'hasNoCycle', broken: {'src/a.ts': `import './c.ts';`, 'src/b.ts': `import './c.ts';`, 'src/c.ts': `import './b.ts';`}, sound: {}},
  {rule: 'hasNoCycle', broken: {'src/a.ts': `import './a.ts';`}, sound: {}},
  {rule: 'leavesThePageAlone', broken: {'src/view/a.ts': `export function a(b: SVGElement): void {}`}, sound: {'src/input/a.ts': `export function a(b: SVGElement): void {}`}},
  {rule: 'leavesThePageAlone', broken: {'src/render/a.ts': `const a = document.body;`}, sound: {'src/render/renderInto.ts': `const a = document.body;`}},
  {rule: 'leavesThePageAlone', broken: {'src/sources/a.ts': `type A = readonly Event[];`}, sound: {'src/sources/a.ts': `type Event = string; type A = readonly Event[]; const b = {document: 1}; const c = b.document; const {document: d} = b; fetch(new URL('x'));`}},
  {rule: 'keepsNoState', broken: {'src/time/a.ts': 'let a = 1;'}, sound: {'src/time/a.ts': 'const a = 1; function f() { let b = 2; const c = new Map(); }'}},
  {rule: 'keepsNoState', broken: {'src/time/a.ts': 'export var a;'}, sound: {'src/time/a.ts': 'const a = [1]; const b = {c: 1};'}},
  {rule: 'keepsNoState', broken: {'src/component/a.ts': 'const a = new Map<string, number>();'}, sound: {'src/component/a.ts': 'const a = new WeakMap<Document, CSSStyleSheet>();'}},
  {rule: 'keepsNoState', broken: {'src/scene/a.ts': 'const a = new WeakMap();'}, sound: {'src/scene/a.ts': `const a = new Map([['b', 1]]);`}},
  {rule: 'keepsNoState', broken: {'src/scene/a.ts': 'const a: string[] = [];'}, sound: {}},
  {rule: 'doesNothingOnImport', broken: {'src/component/a.ts': `customElements.define('a-b', A);`}, sound: {'src/element.ts': `customElements.define('a-b', A);`}},
  {rule: 'doesNothingOnImport', broken: {'src/index.ts': `import './element.ts';`}, sound: {'src/script.ts': `import './element.ts';`}},
  {rule: 'isShort', broken: {'src/time/a.ts': lines(301)}, sound: {'src/time/a.ts': lines(300)}},
  {rule: 'hasShortFunctions', broken: {'src/time/a.ts': `function a() {\n${lines(59)}}`}, sound: {'src/time/a.ts': `function a() {\n${lines(58)}}`}},
  {rule: 'hasShortFunctions', broken: {'src/time/a.ts': `const a = {b: () => {\n${lines(59)}}};`}, sound: {'src/scene/buildScene.ts': `function a() {\n${lines(148)}}`}},
  {rule: 'hasShortFunctions', broken: {'src/scene/buildScene.ts': `class A { b() {\n${lines(149)}} }`}, sound: {}},
  {rule: 'hasAName', broken: {'src/time/index.ts': ''}, sound: {'src/index.ts': ''}},
  {rule: 'hasAName', broken: {'src/time/utils.ts': ''}, sound: {'src/time/civil.ts': ''}},
  {rule: 'saysWhatItIs', broken: {'src/time/a.ts': '// What.\n// Why.\nconst a = 1;'}, sound: {'src/time/a.ts': '// What.\n// Why.\n// Not what.\n'}},
];

describe('the rules', () => {
  test.each(cases)('$rule finds $broken', ({rule, broken, sound}) => {
    expect(found(rules[rule], broken)).toHaveLength(1);
    expect(found(rules[rule], sound)).toEqual([]);
  });

  test('are all tried', () => {
    expect(new Set(cases.map(({rule}) => rule))).toEqual(new Set(Object.keys(rules)));
  });
});

describe('the house', () => {
  test('has files to look at', () => {
    expect(src.length).toBeGreaterThan(5);
  });

  test.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(src)).toEqual([]);
  });

  test('is built without going round in circles', () => {
    const depth = (room: string): number => {
      const {rooms, typesOnly = []} = table[room]!;
      return 1 + Math.max(0, ...[...rooms, ...typesOnly].map(depth));
    };
    // A cycle in the table would never come back.
    expect(Object.keys(table).map(depth).every(Number.isFinite)).toBe(true);
  });
});
