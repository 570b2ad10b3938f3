// The house rules, each a function from sources to sentences about what breaks it.
// Small and apart, so that each can be shown to find a planted fault.
// Must not know which files there are.

import {posix} from 'node:path';
import ts from 'typescript';
import {domNames, namesOfD3} from './names.ts';
import {doors, knowsDom, longestFunction, registeringDoors, table, type Room} from './rooms.ts';
import {importsOf, nodesOf, target, type Import, type Source} from './sources.ts';

/** Finds what breaks one rule; an empty list when nothing does. */
export type Rule = (sources: readonly Source[]) => readonly string[];

const roomOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];
const eachFile = (check: (source: Source) => readonly string[]): Rule => sources => sources.flatMap(source => check(source).map(problem => `${source.path}: ${problem}`));
const eachImport = (check: (path: string, item: Import) => string | undefined): Rule => eachFile(source => importsOf(source).flatMap(item => check(source.path, item) ?? []));

/** Every file is a door or stands in a room of the table, one folder deep. */
export const standsInARoom: Rule = eachFile(({path}) => {
  if (doors.includes(path)) return [];
  const room = roomOf(path);
  return room && room in table && path.split('/').length === 3 ? [] : ['stands in no room of DESIGN §2'];
});

/** Rooms import only the rooms that the table names; nothing imports a door but a door. */
export const keepsWalls: Rule = eachImport((path, {from, name, isType}) => {
  const to = target(path, from);
  if (to === undefined || doors.includes(path)) return undefined;
  const [here, there] = [roomOf(path), roomOf(to)];
  const room: Room | undefined = table[here ?? ''];
  if (here === there && here !== undefined) return undefined;
  if (there !== undefined && room?.rooms.includes(there)) return undefined;
  if (there !== undefined && room?.typesOnly?.includes(there)) return isType ? undefined : `takes ${name} from ${there} as a value; only types may pass`;
  return `imports ${name} from ${there ?? 'a door'}, which ${here ?? 'it'} may not know`;
});

/** From outside: only d3 and date-fns, by name, and only the names that are the room's. */
export const keepsToItsLibraries: Rule = eachImport((path, item) => {
  if (target(path, item.from) !== undefined) return undefined;
  const room = table[roomOf(path) ?? ''];
  if (item.from === 'd3') return fromD3(room, item.name);
  if (/^(@?date-fns)(\/|$)/.test(item.from)) return fromDateFns(room, item);
  return `imports ${item.from}; the only dependencies are d3 and date-fns`;
});

function fromD3(room: Room | undefined, name: string): string | undefined {
  const isOurs = room?.d3.some(module => namesOfD3(module).has(name)) ?? false;
  return isOurs ? undefined : `takes ${name} from d3, where it may use ${room?.d3.join(', ') || 'nothing'}`;
}

function fromDateFns(room: Room | undefined, {from, name, isType}: Import): string | undefined {
  const isLocale = /^date-fns\/locale(\/|$)/.test(from) || (from === 'date-fns' && name === 'Locale' && isType);
  const allowed = name !== '*' && name !== '' && (room?.dateFns === 'all' || (room?.dateFns === 'locales' && isLocale));
  return allowed ? undefined : `takes ${name} from ${from}, which is not for this room`;
}

/** Imports say which file they mean. */
export const namesFiles: Rule = eachImport((path, {from, isDynamic}) => {
  if (isDynamic) return `imports ${from} while running; imports stand on top`;
  return target(path, from) === undefined || from.endsWith('.ts') ? undefined : `imports ${from} without .ts`;
});

/** No file leads back to itself, types included. */
export const hasNoCycle: Rule = sources => {
  const next = new Map(sources.map(source => [source.path, importsOf(source).flatMap(({from}) => target(source.path, from) ?? [])]));
  return sources.flatMap(({path}) => {
    const way = wayBack(path, next);
    return way ? [`${way.join(' → ')} → ${path}`] : [];
  });
};

/** The shortest way from a file to itself through files later in the alphabet: so each cycle is told once, by its first file. */
function wayBack(start: string, next: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const step of next.get(way.at(-1)!) ?? []) {
      if (step === start) return way;
      if (!seen.has(step) && step > start) ways.push([...way, step]);
      seen.add(step);
    }
  }
  return undefined;
}

/** Only input, component, the drawing half of render and the doors speak of the page. */
export const leavesThePageAlone: Rule = sources => {
  const pageNames = domNames();
  return eachFile(({path, tree}) => {
    if (knowsDom(path)) return [];
    const nodes = [...nodesOf(tree)];
    const own = new Set(nodes.flatMap(declaredName));
    const used = nodes.filter(ts.isIdentifier).filter(isReference).map(({text}) => text);
    return [...new Set(used)].filter(name => pageNames.has(name) && !own.has(name)).map(name => `names ${name}, which only a page has`);
  })(sources);
};

function declaredName(node: ts.Node): string[] {
  const isDeclaration = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isFunctionLike(node) || ts.isBindingElement(node)
    || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isTypeParameterDeclaration(node) || ts.isClassDeclaration(node)
    || ts.isImportSpecifier(node) || ts.isImportClause(node) || ts.isNamespaceImport(node);
  return isDeclaration && node.name && ts.isIdentifier(node.name) ? [node.name.text] : [];
}

/** Is this name used for what it means, not as the label of a property? */
function isReference(node: ts.Identifier): boolean {
  const {parent} = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  const labels = ts.isPropertySignature(parent) || ts.isMethodSignature(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isNamedTupleMember(parent);
  return !(labels && parent.name === node);
}

/** Module-level state is constants only. A WeakMap that notes something about a page's object is one, where the page is known. */
export const keepsNoState: Rule = eachFile(({path, tree}) => tree.statements.filter(ts.isVariableStatement).flatMap(({declarationList}) => {
  if (!(declarationList.flags & ts.NodeFlags.Const)) return [`changes ${declarationList.declarations[0]?.name.getText()} at module level; use const`];
  return declarationList.declarations.flatMap(({name, initializer}) => (initializer && isEmptyStore(initializer, knowsDom(path)) ? [`keeps state in ${name.getText()}`] : []));
}));

function isEmptyStore(value: ts.Expression, mayNote: boolean): boolean {
  if (ts.isArrayLiteralExpression(value)) return value.elements.length === 0;
  if (ts.isObjectLiteralExpression(value)) return value.properties.length === 0;
  if (!ts.isNewExpression(value) || value.arguments?.length) return false;
  const kind = value.expression.getText();
  return ['Map', 'Set', 'WeakSet'].includes(kind) || (kind === 'WeakMap' && !mayNote);
}

/** To import a file does nothing, but for the doors that register the element. */
export const doesNothingOnImport: Rule = eachFile(source => {
  if (registeringDoors.includes(source.path)) return [];
  const acts = source.tree.statements.filter(node => ts.isExpressionStatement(node) || ts.isIfStatement(node) || ts.isForOfStatement(node) || ts.isForStatement(node) || ts.isTryStatement(node) || ts.isBlock(node));
  const effects = importsOf(source).filter(({name, isDynamic}) => name === '' && !isDynamic);
  return [...acts.map(node => `acts on import: ${node.getText().slice(0, 40)}`), ...effects.map(({from}) => `imports ${from} for its effect`)];
});

/** One idea fits in 300 lines. */
export const isShort: Rule = eachFile(({tree}) => {
  const lines = tree.text.replace(/\n$/, '').split('\n').length;
  return lines <= 300 ? [] : [`has ${lines} lines; at most 300`];
});

/** No function over 60 lines, but the one that tells the story. */
export const hasShortFunctions: Rule = eachFile(({path, tree}) => [...nodesOf(tree)].filter(ts.isFunctionLike).flatMap(node => {
  const line = (position: number): number => tree.getLineAndCharacterOfPosition(position).line;
  const lines = line(node.getEnd()) - line(node.getStart()) + 1;
  return lines <= longestFunction(path) ? [] : [`line ${line(node.getStart()) + 1}: a function of ${lines} lines; at most ${longestFunction(path)}`];
}));

/** A file is named for what it holds. */
export const hasAName: Rule = eachFile(({path}) =>
  (!doors.includes(path) && /^(index|utils?|helpers?|common|misc|shared|tools?|types)\.ts$/.test(posix.basename(path)) ? ['is named for nothing'] : []));

/** What it is, why, what it must not know. */
export const saysWhatItIs: Rule = eachFile(({tree}) =>
  (tree.text.split('\n', 3).every(line => /^\/\/ \S/.test(line)) ? [] : ['does not start with three comment lines']));
