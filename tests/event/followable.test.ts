import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {safeUrl} from '../../src/event/safeUrl.ts';
import {attributeText} from '../../src/render/attributeText.ts';

const bases = ['https://host.example/page', 'http://127.0.0.1:8000/a/b', 'file:///home/a/page.html'];
const SAFE = ['http:', 'https:', 'mailto:'];
const scheme = fc.constantFrom('javascript', 'JaVaScRiPt', 'data', 'vbscript', 'blob', 'file', 'https', 'HTTP', 'mailto', 'tel', 'x', 'ｊavascript', 'java\tscript', 'java\nscript');
const part = fc.oneof(scheme, fc.constantFrom(':', '/', '//', '\\', '?', '#', '@', '.', ' ', '\t', '\n', '\r', '\u0000', '\u0001', '\u00a0', '\ufeff', '\u200b', '\u2028', '%3A', '&colon;', '：', 'a', '[', ']', '<', '"'), fc.string({unit: 'binary', maxLength: 3}));
const address = fc.array(part, {maxLength: 8}).map(parts => parts.join(''));

describe('an address that may be followed', () => {
  test('is read by a browser as http, https, mailto or an address of the page’s own kind, or by none at all', () => {
    fc.assert(fc.property(address, fc.constantFrom(...bases), (text, base) => {
      const url = safeUrl(text);
      if (url === undefined || !URL.canParse(url, base)) return;
      const {protocol} = new URL(url, base);
      const isRelative = protocol === new URL(base).protocol;
      expect(SAFE.includes(protocol) || isRelative).toBe(true);
    }), {seed: 1, numRuns: 20_000});
  });

  test('passes the lock on attributes too, which lets through nothing that the door does not', () => {
    fc.assert(fc.property(address, text => {
      const url = safeUrl(text);
      if (url !== undefined) expect(attributeText('href', url)).toBeDefined();
      const drawn = attributeText('src', text);
      if (drawn === undefined || !URL.canParse(drawn, bases[0])) return;
      expect(SAFE).toContain(new URL(drawn, bases[0]).protocol);
    }), {seed: 1, numRuns: 20_000});
  });
});
