// The view in and out of a timeline.
// What one timeline gives, another takes and shows the same.
// Must not test the text of a view; the view's own tests do.

import {afterEach, describe, expect, test} from 'vitest';
import type {TimelineOptions} from '../../src/component/options.ts';
import {Timeline} from '../../src/component/timeline.ts';
import type {ViewInput, ViewValue} from '../../src/view/viewValue.ts';
import '../../src/element.ts';

const events = ['1997', '1998', '2001', '2004'].map((date, i) => ({id: `e${i}`, title: `Event ${i}`, date, group: i % 2 ? 'Odd' : 'Even'}));
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

async function drawn(options: TimelineOptions = {}): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events, ...options});
  await timeline.updateComplete;
  return timeline;
}

afterEach(() => { document.body.replaceChildren(); });

describe('timeline.view', () => {
  test('is empty at first, plain JSON always, and gives back the same picture', async () => {
    const timeline = await drawn({layout: 'lanes'});
    expect(timeline.view).toEqual({});
    timeline.zoomTo(['1998', '2001']);
    timeline.select('e1');
    timeline.view = {...timeline.view, filter: {group: ['Odd'], text: 'event'}, find: 'ev', collapsed: ['Even'], proportions: 'true'};
    await timeline.updateComplete;
    const kept = JSON.parse(JSON.stringify(timeline.view)) as ViewValue;
    expect(kept).toEqual({domain: [day('1998-01-01'), day('2002-01-01')], selected: 'e1', filter: {group: ['Odd'], text: 'event'}, find: 'ev', collapsed: ['Even'], proportions: 'true'});
    const other = await drawn({layout: 'lanes', view: kept});
    expect([other.view, other.root.querySelector('svg')!.outerHTML]).toEqual([kept, timeline.root.querySelector('svg')!.outerHTML]);
    other.view = {};
    await other.updateComplete;
    expect([other.view, other.proportions, other.selected]).toEqual([{}, 'broken', undefined]);
  });

  test('takes dates for its domain, a pair alone that moves only what is in view, and the text of either', async () => {
    const timeline = await drawn({view: {domain: ['1998', '2001'], selected: 'e1'}});
    expect(timeline.domain).toEqual([day('1998-01-01'), day('2002-01-01')]);
    timeline.update({view: ['1997', '1998']});
    expect(timeline.view).toEqual({domain: [day('1997-01-01'), day('1999-01-01')], selected: 'e1'});
    timeline.update({view: '1998..2001'});
    expect(timeline.view.selected).toBe('e1');
    timeline.update({view: '1997..2001&selected=e2&as=table'});
    expect(timeline.view).toEqual({domain: [day('1997-01-01'), day('2002-01-01')], selected: 'e2', as: 'table'});
  });

  test('is told of in viewchange when a filter, a search or a table comes, and not for a selection', async () => {
    const timeline = await drawn();
    const told: ViewValue[] = [];
    timeline.addEventListener('viewchange', ({detail}) => { told.push(detail.view); });
    timeline.select('e1');
    await timeline.updateComplete;
    expect(told).toEqual([]);
    for (const view of [{filter: {group: ['Odd']}}, {find: ''}, {as: 'table' as const}]) {
      timeline.view = view;
      await timeline.updateComplete;
    }
    expect(told).toEqual([{filter: {group: ['Odd']}}, {find: ''}, {as: 'table'}]);
  });

  test('shows all there is of a story that has not what it names', async () => {
    const timeline = await drawn({view: {selected: 'nobody', filter: {group: ['Nowhere']}}});
    expect([timeline.selected, timeline.root.querySelectorAll('[data-event]').length, timeline.root.querySelector('.annals-filter-count')?.textContent]).toEqual([undefined, 0, 'No event passes the filter.']);
  });

  test.each<[unknown, string]>([
    [{zoom: 2}, 'Timeline: view: view has no "zoom"'], [{selected: 7}, 'Timeline: view: view.selected must be text, found 7'], [{as: 'chart'}, 'view.as must be "picture" or "table"'],
    [{domain: ['2001', '1998']}, 'the earlier date stands first'], ['soon', 'Timeline: view: domain: "soon" is not a pair of dates'], [7, 'is not a pair of dates'], [{filter: {group: 'Odd'}}, 'view.filter.group is not a filter'],
  ])('throws for %j', async (view, message) => {
    const timeline = await drawn();
    expect(() => { timeline.view = view as ViewInput; }).toThrow(message);
    expect(timeline.view).toEqual({});
  });
});

describe('<annals-timeline>', () => {
  test('takes a view as an attribute, and keeps what the reader changed when another attribute changes or it is moved', async () => {
    const element = document.createElement<'annals-timeline'>('annals-timeline');
    element.setAttribute('view', '1998/2001');
    element.events = events;
    document.body.append(element);
    await element.timeline!.updateComplete;
    expect(element.timeline!.domain).toEqual([day('1998-01-01'), day('2002-01-01')]);
    element.timeline!.view = {filter: {group: ['Odd']}, as: 'table'};
    element.setAttribute('theme', 'dark');
    expect(element.timeline!.view).toEqual({filter: {group: ['Odd']}, as: 'table'});
    element.remove();
    await Promise.resolve();
    document.body.append(element);
    await element.timeline!.updateComplete;
    expect(element.timeline!.view).toEqual({filter: {group: ['Odd']}, as: 'table'});
  });
});
