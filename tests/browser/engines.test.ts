// Do pages in the three engines do what tests ask of them?
// A harness that presses no key makes every test of keys pass.
// Must not test the library.

import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {inEachEngine} from './inEachEngine.ts';
import {leash} from './leash.ts';

const page = (body: string): string => `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><body style="margin:0">${body}`)}`;

/** Notes what it hears in `heard`. */
const listening = `<script>
  window.heard = [];
  for (const type of ['keydown', 'click', 'wheel', 'pointerdown', 'pointermove', 'pointerup'])
    addEventListener(type, event => { heard.push([type, event.key ?? Math.round(event.clientX), event.ctrlKey, event.shiftKey].join(' ')); });
</script>`;

const heardInPage = (): string[] => Reflect.get(window, 'heard') as string[];

inEachEngine('a page', (newPage, engine) => {
  test('is as large as asked for and runs functions', async () => {
    const {open, evaluate} = await newPage();
    await open(page('<p>words'), {width: 800, height: 500});
    expect(await evaluate(async scale => Promise.resolve([innerWidth * scale, innerHeight * scale, document.querySelector('p')!.textContent]), 2)).toEqual([1600, 1000, 'words']);
    await expect(evaluate(() => { throw new Error('planted'); })).rejects.toThrow('planted');
  });

  test('hears keys with their modifiers, and typed text', async () => {
    const {open, press, type, click, evaluate} = await newPage();
    await open(page(`<button>x</button><input>${listening}`));
    await press('ArrowLeft', 'Control+Enter', '+', 'Escape');
    await click('button');
    await press('Tab');
    await type('a B+');
    const keys = (await evaluate(heardInPage)).filter(line => line.startsWith('keydown')).map(line => line.slice(8));
    expect(keys).toEqual(expect.arrayContaining(['ArrowLeft false false', 'Enter true false', '+ false false', 'Escape false false']));
    expect(await evaluate(() => document.querySelector('input')!.value)).toBe('a B+');
  });

  test('hears clicks, drags and the wheel where they happen', async () => {
    const {open, click, drag, wheel, evaluate} = await newPage();
    await open(page(`<button style="position:absolute;left:100px;top:50px;width:40px;height:40px">x</button><div style="height:4000px"></div>${listening}`));
    await click('button');
    await drag({x: 200, y: 200}, {x: 260, y: 200});
    const heard = (): Promise<string[]> => evaluate(heardInPage);
    expect(await heard()).toEqual(expect.arrayContaining(['click 120 false false', 'pointermove 230 false false', 'pointerup 260 false false']));
    for (const [y, after] of [[200, 200], [100, 300], [-50, 250]] as const) {
      await wheel({x: 300, y: 300}, {y});
      await expect.poll(() => evaluate(() => scrollY)).toBe(after);
    }
    await wheel({x: 300, y: 300}, {y: 100}, 'control');
    await expect.poll(heard).toContain('wheel 300 true false');
  });

  test('tells role and name, through shadow roots', async () => {
    const {open, accessible} = await newPage();
    await open(page('<nav aria-label="Main: “menu”"></nav><div id="host"><template shadowrootmode="open"><button>Go</button></template></div>'));
    expect(await accessible('nav')).toEqual({role: 'navigation', name: 'Main: “menu”'});
    expect(await accessible('#host >>> button')).toEqual({role: 'button', name: 'Go'});
  });

  test('goes back by Shift+Tab, or says that it cannot', async () => {
    const {open, press, click, evaluate} = await newPage();
    await open(page('<button>x</button><input>'));
    await click('input');
    if (engine.name === 'WebKit') await expect(press('Shift+Tab')).rejects.toThrow('cannot be made to press Shift+Tab');
    else await press('Shift+Tab');
    expect(await evaluate(() => document.activeElement!.tagName)).toBe(engine.name === 'WebKit' ? 'INPUT' : 'BUTTON');
  });

  test('is seen as a picture', async () => {
    const {open, screenshot} = await newPage();
    await open(page('<p>words'));
    expect((await screenshot()).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('leash(command)', () => {
  test('gives the first line on descriptor 3, and ends all that was started', async () => {
    const {firstLine, end} = leash('sh', ['-c', 'sleep 1000 & echo $! >&3; wait']);
    const pid = Number(await firstLine);
    // What nobody has waited for is still listed, as a zombie.
    const isAlive = (): boolean => /^[^Z]/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], {encoding: 'utf8'}).stdout.trim());
    expect(isAlive()).toBe(true);
    end();
    await expect.poll(isAlive).toBe(false);
  });

  test('rejects when there is no such command', async () => {
    await expect(leash('annals-no-such-command', []).firstLine).rejects.toThrow();
  });
});
