// Stories written as a list or a table of HTML.
// What a page without a script shows is what the timeline is made of.
// Must not test how events are checked.

import {afterEach, describe, expect, test} from 'vitest';
import {semanticStory} from '../../src/component/semanticStory.ts';
import '../../src/element.ts';

const within = (html: string): Element => {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
};
const events = (html: string): unknown => semanticStory(within(html))?.events;

afterEach(() => { document.body.replaceChildren(); });

describe('semanticStory(element)', () => {
  test('reads a list: dates, titles, descriptions, links and what attributes say', () => {
    expect(events(`<ol>
      <li id="founded"><time datetime="1997">in 1997</time>: Founded, with a <em>party</em></li>
      <li data-group="Talks" data-tags="a, b" data-planned-date="2024" lang="de"><time datetime="2025-02~">Feb</time>–<time>2025-03-06</time> <b><a href="https://a.example/">Talks</a></b> in Doha <p>First.</p><p>Second.</p><ul><li><time>1900</time> not this</li></ul></li>
      <li>No date</li>
    </ol>`)).toEqual([
      {title: 'Founded, with a party', date: '1997', id: 'founded'},
      {title: 'Talks', date: {start: '2025-02~', end: '2025-03-06'}, description: 'First.\nSecond.', url: 'https://a.example/', lang: 'de', plannedDate: '2024', group: 'Talks', tags: ['a', 'b']},
      {title: 'No date'},
    ]);
  });

  test('reads a table by the names of its columns', () => {
    expect(semanticStory(within(`<table><caption>Talks</caption><thead><tr><th>Date</th><th>Event</th><th data-field="group">Gruppe</th><th>Sources</th><th>Remark</th></tr></thead>
      <tbody><tr><td><time datetime="1997">’97</time></td><th><a href="/a">Founded</a></th><td>Town</td><td>Axios; Reuters</td><td>x</td></tr><tr><td></td><td>Some day</td><td></td><td></td><td></td></tr></tbody></table>`))).toEqual({
      title: 'Talks',
      events: [{date: '1997', title: 'Founded', url: '/a', group: 'Town', claims: [{source: 'Axios'}, {source: 'Reuters'}]}, {title: 'Some day'}],
    });
  });

  test('finds nothing where there is neither', () => {
    expect(events('<p>Loading</p>')).toBeUndefined();
    expect(events('<ol></ol>')).toEqual([]);
  });

  test('gives texts only, whatever is in them', () => {
    expect(events('<ol><li data-__proto__="x"><time datetime="<b>">a</time><b>&lt;script&gt;</b></li></ol>')).toEqual([{title: '<script>', date: '<b>'}]);
  });
});

describe('<annals-timeline> with a list inside', () => {
  test('shows its events, and a script inside comes before it', async () => {
    const element = document.createElement<'annals-timeline'>('annals-timeline');
    element.innerHTML = '<ol><li><time>1997</time> Founded</li><li><time>2001</time> Closed</li></ol>';
    document.body.append(element);
    await element.timeline!.updateComplete;
    expect([...element.shadowRoot!.querySelectorAll('[data-event]')].map(mark => mark.getAttribute('data-event'))).toEqual(['1997-founded', '2001-closed']);
    const script = Object.assign(document.createElement('script'), {type: 'application/json', textContent: '[{"id": "a", "title": "A", "date": "1997"}]'});
    const other = document.createElement<'annals-timeline'>('annals-timeline');
    other.append(script, element.firstElementChild!.cloneNode(true));
    document.body.append(other);
    await other.timeline!.updateComplete;
    expect(other.timeline!.root.querySelectorAll('[data-event]').length).toBe(1);
  });
});
