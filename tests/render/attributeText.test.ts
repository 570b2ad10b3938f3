import {describe, expect, test} from 'vitest';
import {attributeText} from '../../src/render/attributeText.ts';

describe('attributeText(name, value)', () => {
  test('prints numbers with two decimals and cleans texts', () => {
    expect(attributeText('x', 10 / 3)).toBe('3.33');
    expect(attributeText('class', 'a\u0000b')).toBe('ab');
    expect(attributeText('class', undefined)).toBeUndefined();
  });

  test('lets through addresses that can be followed', () => {
    for (const address of ['https://example.org/?a=b:c', 'HTTP://x', 'mailto:a@b.c', '/path', '#id', 'a/b:c', '']) {
      expect(attributeText('href', address), address).toBe(address);
    }
  });

  test.each(['javascript:alert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)', 'java\nscript:alert(1)', 'JaVaScRiPt:x',
    'data:text/html,x', 'vbscript:x', 'blob:x', 'file:///etc/passwd', '\u00a0javascript:x'])('leaves out the address %j', address => {
    expect(attributeText('href', address)).toBeUndefined();
    expect(attributeText('src', address)).toBeUndefined();
  });

  test.each(['onclick', 'ONLOAD', 'style', 'xmlns', 'srcdoc', 'xlink:href', 'a b', '1x', ''])('refuses the attribute %j', name => {
    expect(() => attributeText(name, 'x')).toThrow(TypeError);
  });
});
