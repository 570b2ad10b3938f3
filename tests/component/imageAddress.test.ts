import {describe, expect, test} from 'vitest';
import {imageAddress} from '../../src/component/imageAddress.ts';

const page = {base: 'https://news.example/2025/talks.html', origin: 'https://news.example'};
const [own, ownFull, foreign, plain] = ['a.jpg', 'https://news.example/a.jpg', 'https://cdn.example/a.jpg', 'http://cdn.example/a.jpg'];

describe('imageAddress(src, policy, page)', () => {
  test.each([own, ownFull, foreign, plain])('shows nothing under the policy "none": %s', src => {
    expect(imageAddress(src, 'none', page)).toBeUndefined();
  });

  test('shows what is of the page’s own origin under "same-origin", wherever addresses start from', () => {
    expect([own, ownFull, foreign, plain].map(src => imageAddress(src, 'same-origin', page))).toEqual([own, ownFull, undefined, undefined]);
    expect(imageAddress(own, 'same-origin', {...page, base: 'https://cdn.example/'})).toBeUndefined();
    expect(imageAddress('//cdn.example/a.jpg', 'same-origin', page)).toBeUndefined();
  });

  test('shows what comes by https, and what is the page’s own, under "https"', () => {
    expect([own, foreign, plain].map(src => imageAddress(src, 'https', page))).toEqual([own, foreign, undefined]);
    const local = {base: 'http://127.0.0.1:8000/', origin: 'http://127.0.0.1:8000'};
    expect([own, plain].map(src => imageAddress(src, 'https', local))).toEqual([own, undefined]);
  });

  test('takes the address that a function gives, or none', () => {
    expect(imageAddress(foreign, src => `/resize?src=${encodeURIComponent(src)}`, page)).toBe('/resize?src=https%3A%2F%2Fcdn.example%2Fa.jpg');
    expect(imageAddress(foreign, () => undefined, page)).toBeUndefined();
  });

  test.each(['javascript:alert(1)', 'data:image/svg+xml,<svg/>', 'blob:https://news.example/1', 'mailto:a@b.example', 'https://[', 'java\nscript:alert(1)'])('never loads %j, whoever asks', src => {
    for (const policy of ['none', 'same-origin', 'https', () => src] as const) expect(imageAddress(src, policy, page)).toBeUndefined();
  });

  test('leaves recordings to be followed as links', () => {
    expect(['/a.mp4', '/a.MP3?x=1', '/a.pdf#2'].map(src => imageAddress(src, 'https', page))).toEqual([undefined, undefined, undefined]);
  });

  test('shows nothing of its own in a page from disk or in a sandbox, which have no origin', () => {
    expect(imageAddress('a.jpg', 'same-origin', {base: 'file:///home/a.html', origin: 'null'})).toBeUndefined();
    expect(imageAddress('a.jpg', 'same-origin', {base: 'https://news.example/', origin: 'null'})).toBeUndefined();
  });
});
