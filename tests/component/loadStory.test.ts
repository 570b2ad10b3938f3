import {afterEach, describe, expect, test, vi} from 'vitest';
import {loadStory} from '../../src/component/loadStory.ts';

const load = (src = 'events.json'): Promise<unknown> => loadStory(src, document, new AbortController().signal);
const answer = (body: BodyInit | null, init: ResponseInit = {}): void => { vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init))); };
const typed = (type: string): ResponseInit => ({headers: {'content-type': type}});
afterEach(() => { vi.unstubAllGlobals(); });

/** An answer that never ends, and how much of it was taken. */
function endless(): {readonly body: ReadableStream<Uint8Array>; readonly seen: {bytes: number; cancelled: boolean}} {
  const seen = {bytes: 0, cancelled: false};
  const body = new ReadableStream<Uint8Array>({
    pull: controller => {
      seen.bytes += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000).fill(32));
    },
    cancel: () => { seen.cancelled = true; },
  }, {highWaterMark: 0});
  return {body, seen};
}

describe('loadStory(src, page, signal)', () => {
  test.each(['application/json', 'application/json; charset=utf-8', 'application/ld+json', 'text/json', 'text/plain; charset=utf-8', 'application/octet-stream', 'APPLICATION/JSON'])('reads what a server calls %s', async type => {
    answer('[1]', typed(type));
    expect(await load()).toEqual([1]);
  });

  test.each(['text/html; charset=utf-8', 'image/png', 'application/javascript', 'text/html+x', 'multipart/form-data'])('gives up what a server calls %s without reading it', async type => {
    const {body, seen} = endless();
    answer(body, typed(type));
    await expect(load()).rejects.toThrow(`events.json is not JSON: the server calls it ${type.split(';')[0]}.`);
    expect(seen).toEqual({bytes: 0, cancelled: true});
  });

  test('gives up what is said to be too long without reading it', async () => {
    const {body, seen} = endless();
    answer(body, {headers: {'content-length': '20000001'}});
    await expect(load()).rejects.toThrow('events.json is too long; at most 20000000 bytes are read.');
    expect(seen).toEqual({bytes: 0, cancelled: true});
  });

  test('gives up what turns out to be too long', async () => {
    const {body, seen} = endless();
    answer(body);
    await expect(load()).rejects.toThrow('events.json is too long; at most 20000000 bytes are read.');
    expect(seen).toEqual({bytes: 21_000_000, cancelled: true});
  });

  test('keeps letters whole that come in two parts', async () => {
    const bytes = new TextEncoder().encode('["ü€😀"]');
    answer(new ReadableStream({start: controller => {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    }}));
    expect(await load()).toEqual(['ü€😀']);
  });

  test('says that nothing is not JSON', async () => {
    answer(null);
    await expect(load()).rejects.toThrow('events.json is not JSON');
  });

  test('keys that would reach a prototype stay data', async () => {
    answer('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}');
    const story = await load();
    expect([Object.keys(story as object), ({} as {polluted?: number}).polluted]).toEqual([['__proto__', 'constructor'], undefined]);
  });
});
