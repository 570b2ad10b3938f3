import {describe, expect, test} from 'vitest';
import {checkOptions} from '../../src/component/options.ts';
import {createWarp} from '../../src/scale/warp.ts';
import {en} from '../../src/locale/en.ts';

const check = (options: unknown) => () => { checkOptions(options); };

describe('checkOptions(options)', () => {
  test('lets through everything that is right, and undefined anywhere', () => {
    expect(check({
      events: [], layout: 'callouts', orientation: 'vertical', scale: 'time', breaks: [['1998', '2024']], groupBy: 'group', locale: en,
      timeZone: 'Asia/Qatar', asOf: '2025-03-06', theme: 'dark', height: 400, label: 'Talks', view: ['2025', '..'], selected: 'a',
      measureText: () => 1, renderDetail: () => '', nonce: 'x',
    })).not.toThrow();
    expect(check({events: {events: []}, breaks: 'none', asOf: new Date(0), view: [0, 1], layout: undefined})).not.toThrow();
    expect(check({layout: 'lanes', scale: 'log', proportions: 'true', lines: [{date: '1997', label: 'A line'}]})).not.toThrow();
    expect(check({scale: createWarp([])})).not.toThrow();
    for (const layout of ['lanes', 'unified', 'faceted', 'segmented', () => []]) expect(check({layout})).not.toThrow();
    expect(check({segment: 'week', lanes: {order: ['B', 'A'], collapsed: []}})).not.toThrow();
    expect(check({})).not.toThrow();
  });

  test.each([
    [{layuot: 'callouts'}, TypeError, 'Timeline: unknown option "layuot"; did you mean "layout"?'],
    [{renderDetails: () => ''}, TypeError, 'Timeline: unknown option "renderDetails"; did you mean "renderDetail"?'],
    [{xyz: 1}, TypeError, 'Timeline: unknown option "xyz"; allowed are events, layout, '],
    [null, TypeError, 'Timeline: options must be an object, found null'],
    ['callouts', TypeError, 'Timeline: options must be an object, found "callouts"'],
    [{events: 'x.json'}, TypeError, 'Timeline: events must be a list of events or an object with "events", found "x.json"'],
    [{layout: 'tree'}, RangeError, 'Timeline: layout "tree" is not available; use "callouts", "lanes", "unified", "faceted", "segmented" or a function'],
    [{layout: 7}, TypeError, 'Timeline: layout 7 is not available; use "callouts"'],
    [{segment: 'hour'}, RangeError, 'Timeline: segment "hour" is not available; use "auto", "century", "decade", "year", "month", "week", "day"'],
    [{lanes: ['A']}, TypeError, 'Timeline: unknown lanes.0; allowed are order, collapsed'],
    [{lanes: {collapse: ['A']}}, TypeError, 'Timeline: unknown lanes.collapse; allowed are order, collapsed'],
    [{lanes: {order: 'A'}}, TypeError, 'Timeline: lanes.order must be a list of names of groups, found "A"'],
    [{scale: 'loq'}, RangeError, 'Timeline: scale "loq" is not available; use "time", "log", "sequential", "relative" or a warp made by createWarp'],
    [{scale: () => 0}, TypeError, 'Timeline: scale a function is not available; use "time"'],
    [{proportions: true}, TypeError, 'Timeline: proportions true is not available; use "broken", "true"'],
    [{lines: {date: '1997', label: 'x'}}, TypeError, 'Timeline: lines must be a list of {date, label}, found an object'],
    [{lines: [{date: '1997'}]}, TypeError, 'Timeline: lines[0] must be {date, label}, found an object'],
    [{lines: [{date: '1997', label: 'a'}, {date: '1997-13', label: 'b'}]}, RangeError, 'Timeline: lines[1]: domain: '],
    [{groupBy: 'category'}, RangeError, 'Timeline: groupBy "category" is not available; use "group"'],
    [{orientation: 1}, TypeError, 'Timeline: orientation 1 is not available; use "auto", "horizontal", "vertical"'],
    [{breaks: 'some'}, RangeError, 'Timeline: breaks "some" is not available; use "auto", "none" or a list of pairs of dates'],
    [{breaks: [['1998', '..']]}, RangeError, 'Timeline: breaks[0] must have two ends'],
    [{breaks: [['1998', '2001'], ['2005', '2003']]}, RangeError, 'Timeline: breaks[1]: domain: "2005" does not begin before "2003" ends'],
    [{breaks: ['1998/2001']}, TypeError, 'Timeline: breaks[0]: domain: "1998/2001" is not a pair of dates'],
    [{locale: 'de'}, TypeError, 'Timeline: locale must be a Locale such as "en" of this package, found "de"'],
    [{timeZone: 'Mars/Olympus'}, RangeError, 'Timeline: timeZone: unknown time zone "Mars/Olympus"'],
    [{timeZone: 3}, TypeError, 'Timeline: timeZone must be text such as "Asia/Qatar", found 3'],
    [{asOf: '2025-13'}, RangeError, 'Timeline: asOf: domain: '],
    [{height: '400'}, TypeError, 'Timeline: height must be a number of px, found "400"'],
    [{height: 0}, RangeError, 'Timeline: height must be a number of px above 0, found 0'],
    [{height: Infinity}, RangeError, 'Timeline: height must be a number of px above 0, found Infinity'],
    [{view: ['2025', '1997']}, RangeError, 'Timeline: view: domain: "2025" does not begin before "1997" ends'],
    [{view: '2025'}, TypeError, 'Timeline: view: domain: "2025" is not a pair of dates'],
    [{selected: 7}, TypeError, 'Timeline: selected must be the id of an event, found 7'],
    [{measureText: {}}, TypeError, 'Timeline: measureText must be a function, found an object'],
  ])('names what is wrong with %j', (options, kind, message) => {
    expect(check(options)).toThrow(kind);
    expect(check(options)).toThrow(message);
  });

  test('knows nothing of what objects inherit', () => {
    expect(check({toString: 1})).toThrow('Timeline: unknown option "toString"');
    expect(check(JSON.parse('{"__proto__": 1}'))).toThrow('Timeline: unknown option "__proto__"');
  });
});
