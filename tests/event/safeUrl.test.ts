import {describe, expect, test} from 'vitest';
import {safeUrl} from '../../src/event/safeUrl.ts';

describe('safeUrl(text)', () => {
  test.each([
    'https://example.org/a?b=c:d#e', 'HTTP://example.org', 'mailto:someone@example.org', '/a/b', './a:b', '../a', 'a/b:c', '?q=a:b', '#part', '//example.org/a', 'picture.jpg',
  ])('lets %s through', url => {
    expect(safeUrl(url)).toBe(url);
  });

  test('drops space around an address', () => {
    expect(safeUrl(' \n https://example.org/ ')).toBe('https://example.org/');
  });

  test.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:alert(1)',
    'javascript\u0000:alert(1)', '\u00a0javascript:alert(1)', '\ufeffjavascript:alert(1)', '\u200bjavascript:alert(1)', 'data:text/html,<b>', 'vbscript:x', 'file:///etc/passwd', 'blob:x', 'ftp://example.org', ':', '', '  ',
  ])('refuses %j', url => {
    expect(safeUrl(url)).toBeUndefined();
  });

  test('never lets through what a browser reads as another scheme', () => {
    const base = 'https://host.example/page';
    const pieces = ['javascript', 'data', ':', '/', '\\', ' ', '\t', '\n', '\u0000', 'x', '?', '#', '%0a', '&colon;', '.', 'HTTPS', '@'];
    for (const a of pieces) for (const b of pieces) for (const c of pieces) {
      const url = safeUrl(a + b + c);
      if (url !== undefined && URL.canParse(url, base)) expect(['https:', 'http:', 'mailto:']).toContain(new URL(url, base).protocol);
    }
  });
});
