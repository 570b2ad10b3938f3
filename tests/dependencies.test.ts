// Does what we install come as it was locked, run nothing by itself and carry a licence we may pass on?
// What a build pulls in runs on every contributor's machine.
// Must not need a network.

import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {readonly packages: Readonly<Record<string, Locked>>};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {readonly dependencies: Record<string, string>; readonly devDependencies: Record<string, string>; readonly allowScripts: Record<string, boolean>};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');
const LICENCES = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'Unlicense', 'WTFPL', 'MPL-2.0', 'LGPL-3.0-only'];

describe('package-lock.json', () => {
  test('pins every package by version and content', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, {version, integrity, link}]) => !link && (!version || !integrity)).map(([path]) => path)).toEqual([]);
  });

  test('takes every package from the public registry', () => {
    expect(packages.filter(([, {resolved = ''}]) => resolved !== '' && !/^https:\/\/registry\.npmjs\.org\//.test(resolved)).map(([path]) => path)).toEqual([]);
  });

  test('has no install script that may run', () => {
    const scripted = packages.filter(([, {hasInstallScript, optional}]) => hasInstallScript && !optional).map(([path]) => nameOf(path));
    expect(scripted.filter(name => manifest.allowScripts[name] !== false)).toEqual([]);
    expect(Object.values(manifest.allowScripts)).not.toContain(true);
  });

  test('holds licences that may be used and, in what we ship, passed on', () => {
    const allowed = (licence = '', list = LICENCES): boolean => licence.replace(/[()]/g, '').split(/ OR /).some(name => list.includes(name));
    expect(packages.filter(([, {license}]) => !allowed(license)).map(([path, {license}]) => `${path}: ${license}`)).toEqual([]);
    const shipped = packages.filter(([, {dev, devOptional}]) => !dev && !devOptional);
    expect(shipped.filter(([, {license}]) => !allowed(license, ['MIT', 'ISC', 'BSD-3-Clause', 'Unlicense'])).map(([path, {license}]) => `${path}: ${license}`)).toEqual([]);
  });
});

describe('package.json', () => {
  test('names two dependencies, and versions rather than ranges', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['d3', 'date-fns']);
    for (const version of Object.values({...manifest.dependencies, ...manifest.devDependencies})) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
