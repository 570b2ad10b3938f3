// Do the README's lines for TypeScript and JSX give a typed tag?
// A wrapper is not needed where the tag itself is checked; the types of React are not installed, so their shape stands in.
// Must not run anything.

import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import ts from 'typescript';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {root} from '../scripts/build.mjs';
import {parsedMarkdown} from './readme/markdown.ts';

const recipe = parsedMarkdown(readFileSync(join(root, 'README.md'), 'utf8')).blocks.find(({language}) => language === 'ts')!.code;

/** What is used here of @types/react 19. */
const react = `
export interface HTMLAttributes<T> { className?: string; onClick?: (event: {currentTarget: T}) => void }
export type DetailedHTMLProps<E, T> = E & {key?: string; ref?: (element: T | null) => void};
export namespace JSX { interface Element { type: string } interface IntrinsicElements { div: HTMLAttributes<HTMLDivElement> } }
`;
const runtime = `export {JSX} from 'react'; export declare const jsx: unknown, jsxs: unknown, Fragment: unknown;`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-jsx-'));
  mkdirSync(join(folder, 'react'));
  writeFileSync(join(folder, 'react/index.d.ts'), react);
  writeFileSync(join(folder, 'react/jsx-runtime.d.ts'), runtime);
  writeFileSync(join(folder, 'recipe.ts'), recipe);
});
afterAll(() => { rmSync(folder, {recursive: true}); });

/** What the compiler says of a tag. */
function complaints(tag: string): string[] {
  writeFileSync(join(folder, 'use.tsx'), `import './recipe';\nexport const tag = ${tag};\n`);
  const program = ts.createProgram([join(folder, 'use.tsx')], {
    strict: true, noEmit: true, skipLibCheck: true, jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler, types: [],
    paths: {'annals/element': [join(root, 'dist/element.d.ts')], react: [join(folder, 'react/index.d.ts')], 'react/jsx-runtime': [join(folder, 'react/jsx-runtime.d.ts')]},
  });
  return ts.getPreEmitDiagnostics(program).map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('<annals-timeline> in JSX', () => {
  test('takes data, options, handlers, and what every element takes', () => {
    expect(complaints(`<annals-timeline className="wide" layout="lanes" height={400} events={[{title: 'Founded', date: '1997'}]} options={{breaks: 'none'}}
      ref={element => element?.timeline?.fit()} ontimeline-select={({detail}) => detail.event?.title.trim()} />`)).toEqual([]);
  });

  test('refuses what the element would refuse', () => {
    expect(complaints('<annals-timeline layout="lane" />')).toEqual([expect.stringContaining('lane')]);
    expect(complaints('<annals-timeline events="[object Object]" />')).toHaveLength(1);
    expect(complaints('<annals-timeline ontimeline-select={({detail}) => detail.evnt} />')).toHaveLength(1);
  });
});
