// Do the pages that promise safety and access name tests that are there?
// A promise is worth its test; one that was moved or dropped must take its line along.
// Must not know what the tests assert.

import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {root} from '../scripts/build.mjs';

describe.each(['SECURITY.md', 'ACCESSIBILITY.md'])('%s', page => {
  test('names tests that are there', () => {
    const named = [...readFileSync(join(root, page), 'utf8').matchAll(/`(tests\/[\w/.-]+)`/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter(path => !existsSync(join(root, path)))).toEqual([]);
  });
});

test('SECURITY.md says how to tell us in private, which versions are mended, and the policy that the browser tests run under', () => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  expect(text).toMatch(/private/);
  expect(text).toContain('## Versions');
  const policy = /content="([^"]+trusted-types[^"]+)"/.exec(readFileSync(join(root, 'tests/browser/csp.html'), 'utf8'))![1]!;
  expect(text).toContain(policy);
});
