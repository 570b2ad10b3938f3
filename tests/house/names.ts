// Which names come from where: those of each d3 module, and those of the DOM.
// Read from the packages' own type declarations, so nobody keeps a list.
// Must not know which room may use them.

import {readdirSync, readFileSync} from 'node:fs';
import ts from 'typescript';

/** What `d3-array` and the like export, types too. */
export function namesOfD3(module: string): ReadonlySet<string> {
  return declaredNames(`node_modules/@types/${module}/index.d.ts`);
}

const libs = 'node_modules/typescript/lib';
// In browsers and in Node alike, so no sign of a page.
const everywhere = [
  'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'AbortController', 'AbortSignal', 'Blob', 'Request', 'Response', 'Headers', 'RequestInit',
  'ReadableStream', 'WebAssembly',
];
const pageObjects = ['document', 'window', 'navigator', 'customElements', 'matchMedia', 'getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame'];

/** Types and objects that only a page has: `SVGElement`, `Event`, `document`. */
export function domNames(): ReadonlySet<string> {
  const language = readdirSync(libs).filter(name => /^lib\.es[\d.a-z]*\.d\.ts$/.test(name)).map(name => declaredNames(`${libs}/${name}`));
  const types = [...declaredNames(`${libs}/lib.dom.d.ts`)].filter(name => /^[A-Z]/.test(name));
  const known = new Set([...language.flatMap(names => [...names]), ...everywhere]);
  return new Set([...types.filter(name => !known.has(name)), ...pageObjects]);
}

function declaredNames(path: string): Set<string> {
  const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  return new Set(tree.statements.flatMap(statement => {
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({name}) => (ts.isIdentifier(name) ? name.text : ''));
    const hasName = ts.isFunctionDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isClassDeclaration(statement);
    return hasName && statement.name ? [statement.name.text] : [];
  }));
}
