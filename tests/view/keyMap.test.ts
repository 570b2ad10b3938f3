import {describe, expect, test} from 'vitest';
import {keyCommand, keyHelp, type Command, type KeyFocus, type KeyPlace} from '../../src/view/keyMap.ts';

const place = (focus: KeyFocus, orientation: KeyPlace['orientation'] = 'horizontal', direction: KeyPlace['direction'] = 'ltr'): KeyPlace => ({focus, orientation, direction});
const said = (command: Command | undefined): string => {
  if (!command) return '';
  switch (command.type) {
    case 'walk': return command.to;
    case 'act': return command.action.type;
    case 'zoom': return `zoom ${command.factor}`;
    case 'slide': return `slide ${command.by}`;
    default: return command.type;
  }
};
const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

describe('keyCommand(press, place)', () => {
  test.each([
    ['horizontal', 'ltr', ['previous', 'next', 'previousGroup', 'nextGroup']],
    ['horizontal', 'rtl', ['next', 'previous', 'previousGroup', 'nextGroup']],
    ['vertical', 'ltr', ['previousGroup', 'nextGroup', 'previous', 'next']],
    ['vertical', 'rtl', ['nextGroup', 'previousGroup', 'previous', 'next']],
  ] as const)('arrows lead where they point: %s, %s', (orientation, direction, expected) => {
    expect(keys.map(key => said(keyCommand({key}, place('mark', orientation, direction))))).toEqual(expected);
  });

  test.each([
    ['Home', 'first'], ['End', 'last'], ['PageDown', 'nextScreen'], ['PageUp', 'previousScreen'], ['Enter', 'activate'], [' ', 'activate'],
    ['+', 'zoom 2'], ['=', 'zoom 2'], ['-', 'zoom 0.5'], ['0', 'fit'], ['/', 'find'], ['?', 'help'], ['l', 'nextLink'], ['L', 'previousLink'], ['Escape', 'back'],
  ])('%j on a mark or the name of a lane: %s', (key, expected) => {
    expect([said(keyCommand({key}, place('mark'))), said(keyCommand({key}, place('lane')))]).toEqual([expected, expected]);
  });

  test('a handle of the overview moves by arrows as they point, by pages and to the ends', () => {
    const slides = (direction: KeyPlace['direction']): string[] => [...keys, 'PageUp', 'PageDown', 'Home', 'End'].map(key => said(keyCommand({key}, place('slider', 'vertical', direction))));
    expect(slides('ltr')).toEqual(['slide -0.1', 'slide 0.1', 'slide 0.1', 'slide -0.1', 'slide 0.5', 'slide -0.5', 'slide -Infinity', 'slide Infinity']);
    expect(slides('rtl').slice(0, 2)).toEqual(['slide 0.1', 'slide -0.1']);
  });

  test('the toolbar is a row: arrows go along it, the way its words run', () => {
    expect([...keys, 'Home', 'End'].map(key => said(keyCommand({key}, place('tool', 'vertical'))))).toEqual(['previous', 'next', '', '', 'first', 'last']);
    expect(keys.map(key => said(keyCommand({key}, place('tool', 'horizontal', 'rtl'))))).toEqual(['next', 'previous', '', '']);
  });

  test.each(['text', 'other'] as const)('in a field, and on a control of its own, only Escape is ours: %s', focus => {
    const ours = [...keys, 'Home', 'End', 'PageUp', 'PageDown', 'Enter', ' ', '+', '-', '0', '/', '?', 'l', 'a', 'Escape'].filter(key => keyCommand({key}, place(focus)));
    expect(ours).toEqual(['Escape']);
  });

  test('keys with a modifier are someone else\'s; Shift may be needed to type a sign', () => {
    for (const key of ['ArrowLeft', 'Enter', '+', 'l', 'Escape', 'Home']) {
      for (const held of [{ctrlKey: true}, {metaKey: true}, {altKey: true}]) expect(keyCommand({key, ...held}, place('mark'))).toBeUndefined();
    }
    expect([keyCommand({key: 'ArrowLeft', shiftKey: true}, place('mark')), said(keyCommand({key: '?', shiftKey: true}, place('mark')))]).toEqual([undefined, 'help']);
  });

  test('no name of an object is a key', () => {
    for (const key of ['constructor', '__proto__', 'toString', 'Tab', 'F5', 'a']) for (const focus of ['mark', 'slider', 'tool'] as const) expect(keyCommand({key}, place(focus))).toBeUndefined();
  });
});

describe('keyHelp(place)', () => {
  test('lists keys that do something, each once', () => {
    const caps: Readonly<Record<string, string>> = {'←': 'ArrowLeft', '→': 'ArrowRight', '↑': 'ArrowUp', '↓': 'ArrowDown', 'Page Up': 'PageUp', 'Page Down': 'PageDown', Esc: 'Escape', '−': '-', L: 'l'};
    const all = keyHelp({orientation: 'horizontal'}).flatMap(({keys}) => keys);
    expect(new Set(all).size).toBe(all.length);
    for (const cap of all) expect(keyCommand({key: caps[cap] ?? cap}, place('mark')), cap).toBeDefined();
  });

  test('names the arrows along the axis for time', () => {
    expect([keyHelp({orientation: 'horizontal'})[0], keyHelp({orientation: 'vertical'})[0]]).toEqual([{does: 'time', keys: ['←', '→']}, {does: 'time', keys: ['↑', '↓']}]);
  });
});
