// Does `npm start` show the examples and reload them?
// It is the first command a newcomer runs.
// Must not leave a process behind.

import {spawn, type ChildProcess} from 'node:child_process';
import {utimesSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {root} from '../../scripts/build.mjs';

let server: ChildProcess;
let address: string;

beforeAll(async () => {
  server = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {env: {...process.env, PORT: '0'}, stdio: ['ignore', 'pipe', 'inherit']});
  address = await new Promise<string>((resolve, reject) => {
    server.once('exit', code => reject(new Error(`npm start ended with ${code}`)));
    server.stdout!.on('data', data => {
      const found = /http:\/\/localhost:\d+\//.exec(String(data));
      if (found) resolve(found[0].replace('localhost', '127.0.0.1'));
    });
  });
});
afterAll(() => { server.kill(); });

describe('npm start', () => {
  test('opens on the page that lists the examples', async () => {
    const response = await fetch(address);
    expect(response.url).toBe(`${address}examples/`);
    expect(await response.text()).toContain('minimal.html');
  });

  test('serves what was built, where the pages look for it', async () => {
    expect((await fetch(`${address}examples/../dist/annals.min.js`)).status).toBe(200);
  });

  test('tells open pages when a file has changed', async () => {
    const script = await (await fetch(`${address}-reload.js`)).text();
    expect(await (await fetch(address)).text()).toContain('<script src="/-reload.js"></script>');
    const path = /EventSource\('\/([^']+)'\)/.exec(script)![1]!;
    const {body} = await fetch(address + path);
    const events = body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await events.read()).value).toContain(': waiting');

    const now = new Date();
    utimesSync(join(root, 'examples/page.css'), now, now);
    expect((await events.read()).value).toContain('data: changed');
    await events.cancel();
  });
});
