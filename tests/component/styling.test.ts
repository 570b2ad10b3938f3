// What a host may style, and that all of it is written down.
// Parts are read from a page with everything open, names of custom properties from the style sheet.

import {readFileSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {Timeline} from '../../src/component/timeline.ts';
import {pageTheme} from '../../src/component/pageTheme.ts';
import {componentCss} from '../../src/theme/componentCss.ts';

const style = /## Style\n([\s\S]*?)\n## /.exec(readFileSync('README.md', 'utf8'))![1]!;

afterEach(() => { document.body.replaceChildren(); });

describe('what a host may style', () => {
  test('is every part there is, by the name that the README gives it', async () => {
    const together = Array.from({length: 12}, (_, i) => ({id: `t${i}`, title: `Together ${i}`, date: '2025-03-05', group: `Group ${i % 2}`}));
    const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events: [{id: 'a', title: 'A', date: '1997'}, ...together, {title: 'C', date: '2025-13'}], selected: 'a', height: 200});
    timeline.addEventListener('diagnostics', event => { event.preventDefault(); });
    await timeline.updateComplete;
    const parts = new Set<string>();
    const note = (): void => { for (const element of timeline.root.querySelectorAll('[part]')) for (const part of element.getAttribute('part')!.split(' ')) parts.add(part); };
    note();
    for (const press of ['[data-cluster]', '[data-do="filter"]', '[data-do="find"]', '[data-do="table"]']) {
      const target = timeline.root.querySelector(press);
      target?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
      await timeline.updateComplete;
      note();
    }
    expect([...parts].sort()).toEqual(['details', 'filter', 'find', 'list', 'problems', 'proportions', 'root', 'table', 'toolbar']);
    expect([...parts].filter(part => !style.includes(`\`${part}\``))).toEqual([]);
  });

  test('is every slot there is, and what a page puts there stands there', async () => {
    const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events: [{id: 'a', title: 'A', date: '1997'}], selected: 'a'});
    await timeline.updateComplete;
    const slots = (): string[] => [...timeline.root.querySelectorAll('slot')].map(slot => slot.name);
    expect(slots()).toEqual(['title', 'toolbar', 'detail']);
    timeline.update({events: []});
    await timeline.updateComplete;
    expect(slots()).toEqual(['title', 'toolbar', 'empty']);
    const empty = timeline.root.querySelector<HTMLSlotElement>('slot[name="empty"]')!;
    expect([empty.textContent, empty.assignedElements()]).toEqual(['There are no events to show.', []]);
    const own = Object.assign(document.createElement('p'), {slot: 'empty', textContent: 'Nothing yet'});
    timeline.root.host.append(own);
    expect(empty.assignedElements()).toEqual([own]);
    expect(['title', 'toolbar', 'detail', 'empty'].filter(name => !style.includes(`| \`${name}\` |`))).toEqual([]);
  });

  test('is no part or property more than there is, as the README has it', () => {
    const promised = [...style.matchAll(/`(--annals-[\w-]+)`/g)].map(([, name]) => name!);
    expect(promised.filter(name => !componentCss().includes(`var(${name},`) && !componentCss().includes(`var(${name})`))).toEqual([]);
  });

  test('is every custom property that the style sheet asks for', () => {
    const names = new Set([...componentCss().matchAll(/var\((--annals-[\w-]+)/g)].map(([, name]) => name!));
    expect(names.size).toBeGreaterThan(14);
    expect([...names].filter(name => !style.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('pageTheme(asked, host)', () => {
  const host = (scheme: string): Element => {
    const element = document.body.appendChild(document.createElement('div'));
    element.ownerDocument.defaultView!.getComputedStyle = () => ({colorScheme: scheme}) as CSSStyleDeclaration;
    return element;
  };
  const {getComputedStyle: real, matchMedia} = window;
  beforeEach(() => { window.matchMedia = () => ({matches: false}) as MediaQueryList; });
  afterEach(() => { Object.assign(window, {getComputedStyle: real, matchMedia}); });

  test.each([['dark', 'dark'], ['only light', 'light'], ['light dark', 'auto'], ['normal', 'auto'], ['', 'auto']])('where the page says "%s" is %s', (scheme, theme) => {
    expect(pageTheme('auto', host(scheme))).toBe(theme);
    expect(pageTheme(undefined, host(scheme))).toBe(theme);
    expect(pageTheme('light', host(scheme))).toBe('light');
  });
});
