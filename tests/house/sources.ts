// The files of src/ as syntax trees, and what each imports.
// The compiler reads them, so a comment or a string never counts as an import.
// Must not know which imports are allowed.

import {readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import ts from 'typescript';

/** Path from the repo's root, with slashes, and the tree. */
export interface Source {
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** One name taken from one module. */
export interface Import {
  /** As written: `../time/civil.ts`, `d3`. */
  readonly from: string;
  /** `*` for a namespace or everything, empty for an import for its effect. */
  readonly name: string;
  readonly isType: boolean;
  readonly isDynamic: boolean;
}

/** All `.ts` files under a folder of the repo. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts'))
    .map(name => posix.join(folder, name.replaceAll('\\', '/')))
    .sort()
    .map(path => source(path, readFileSync(path, 'utf8')));
}

/** One source from its text, for tests of the rules. */
export function source(path: string, text: string): Source {
  return {path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)};
}

/** The file of ours that an import means, or undefined for a package. */
export function target(path: string, from: string): string | undefined {
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined;
}

/** Every node of a tree, in order. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, child => { children.push(child); });
  for (const child of children) yield* nodesOf(child);
}

/** Everything a file imports or exports from elsewhere, by name. */
export function importsOf({tree}: Source): Import[] {
  return [...nodesOf(tree)].flatMap(node => {
    if (ts.isImportDeclaration(node)) return fromImport(node);
    if (ts.isExportDeclaration(node)) return fromExport(node);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      return [{from: textOf(node.arguments[0]), name: '*', isType: false, isDynamic: true}];
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      return [{from: textOf(node.argument.literal), name: node.qualifier?.getText() ?? '*', isType: true, isDynamic: false}];
    }
    return [];
  });
}

function fromImport({importClause, moduleSpecifier}: ts.ImportDeclaration): Import[] {
  const from = textOf(moduleSpecifier);
  if (!importClause) return [{from, name: '', isType: false, isDynamic: false}];
  const {name, namedBindings} = importClause;
  const isType = importClause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const byDefault: Import[] = name ? [{from, name: 'default', isType, isDynamic: false}] : [];
  if (!namedBindings) return byDefault;
  return [...byDefault, ...(ts.isNamespaceImport(namedBindings)
    ? [{from, name: '*', isType, isDynamic: false}]
    : named(namedBindings.elements, from, isType))];
}

function fromExport({exportClause, moduleSpecifier, isTypeOnly}: ts.ExportDeclaration): Import[] {
  if (!moduleSpecifier) return [];
  const from = textOf(moduleSpecifier);
  return exportClause && ts.isNamedExports(exportClause)
    ? named(exportClause.elements, from, isTypeOnly)
    : [{from, name: '*', isType: isTypeOnly, isDynamic: false}];
}

function named(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[], from: string, isType: boolean): Import[] {
  return elements.map(({propertyName, name, isTypeOnly}) => ({from, name: (propertyName ?? name).text, isType: isType || isTypeOnly, isDynamic: false}));
}

/** A module's name; one that is computed is no name, and the rules will not know it. */
function textOf(node: ts.Node | undefined): string {
  return node && ts.isStringLiteralLike(node) ? node.text : '(computed)';
}
