// Arcs between events, read off the finished picture.
// What is drawn is judged by boxes, not by what the router believes.

import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {EventInput} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {ar} from '../../src/locale/ar.ts';
import {buildScene, type SceneOptions} from '../../src/scene/buildScene.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {hasClass, hull, placedNodes, shapeBox, textBox, type PlacedNode} from '../../src/scene/sceneBoxes.ts';

const doha = normalizeEvents(JSON.parse(readFileSync('examples/doha-2025/events.json', 'utf8')));
const linked = ['designation-1997', 'doha-talks', 'axios-report', 'witkoff-trip', 'white-house-meeting', 'last-warning'];

const sceneOf = (options: Partial<SceneOptions>): Scene => buildScene(doha, {width: 1000, ...options});
const arcsOf = (scene: Scene): PlacedNode[] => placedNodes(scene.root).filter(({node}) => hasClass(node, 'annals-arc'));
const dataOf = (arc: PlacedNode, name: 'from' | 'to'): string => String(arc.node.attrs?.[`data-${name}`]);
const between = (scene: Scene): string[] => arcsOf(scene).map(arc => `${dataOf(arc, 'from')} ${dataOf(arc, 'to')}`).sort();

/** The numbers of an arc's line: begin, two handles, end. */
const pointsOf = (arc: PlacedNode): [number, number][] => {
  const numbers = String(arc.node.children?.[0]?.attrs?.['d']).match(/-?[\d.]+/g)!.map(Number);
  return [0, 1, 2, 3].map(i => [numbers[2 * i]! + arc.origin.x, numbers[2 * i + 1]! + arc.origin.y]);
};

/** How far a point is from all that is drawn of an event's mark, or the frame around it while it is selected. */
function gap(scene: Scene, id: string, [x, y]: readonly [number, number]): number {
  const shapes = placedNodes(scene.root).filter(({node, parents}) => parents.some(parent => parent.attrs?.['data-event'] === id)
    && !hasClass(node, 'annals-hit') && (hasClass(node, 'annals-ring') || parents.some(parent => hasClass(parent, 'annals-mark'))));
  const ring = shapes.find(({node}) => hasClass(node, 'annals-ring'));
  const box = hull((ring ? [ring] : shapes).flatMap(shape => shapeBox(shape) ?? []))!;
  const stroke = ring ? 1 : 0;
  return Math.max(0, box.x0 - stroke - x, x - box.x1 - stroke, box.y0 - stroke - y, y - box.y1 - stroke);
}

describe('links between events', () => {
  test('are drawn for the selected event alone', () => {
    expect(between(sceneOf({}))).toEqual([]);
    expect(between(sceneOf({selected: 'last-warning'}))).toEqual(['last-warning white-house-meeting']);
    expect(between(sceneOf({selected: 'doha-talks'}))).toEqual(['axios-report doha-talks', 'doha-talks designation-1997', 'witkoff-trip doha-talks']);
  });

  test('are drawn for the event pointed at, beside those of the selected one', () => {
    expect(between(sceneOf({selected: 'last-warning', pointed: 'axios-report'}))).toEqual(['axios-report doha-talks', 'last-warning white-house-meeting']);
  });

  test('are all drawn where a host asks for it, and none where it asks for none', () => {
    expect(between(sceneOf({links: 'all'}))).toHaveLength(4);
    expect(between(sceneOf({links: 'none', selected: 'doha-talks'}))).toEqual([]);
  });

  test('move nothing else', () => {
    const without = (scene: Scene): unknown => placedNodes(scene.root).filter(({node, parents}) => ![node, ...parents].some(one => one.key.startsWith('arcs'))).map(({node}) => [node.key, node.attrs, node.text]);
    expect(without(sceneOf({selected: 'doha-talks'}))).toEqual(without(sceneOf({selected: 'doha-talks', links: 'none'})));
  });

  const layouts: readonly Partial<SceneOptions>[] = [
    {}, {width: 640}, {width: 360}, {layout: 'lanes'}, {layout: 'unified'}, {layout: 'faceted'}, {layout: 'segmented'},
    {width: 360, layout: 'lanes'}, {width: 360, layout: 'faceted'}, {width: 700, orientation: 'vertical', layout: 'lanes'},
  ];
  test.each(layouts)('begin and end on their marks within half a pixel, inside the frame: %o', options => {
    let count = 0;
    for (const selected of linked) {
      const scene = sceneOf({...options, selected});
      for (const arc of arcsOf(scene)) {
        const points = pointsOf(arc);
        count++;
        expect(gap(scene, dataOf(arc, 'from'), points[0]!)).toBeLessThanOrEqual(0.5);
        expect(gap(scene, dataOf(arc, 'to'), points[3]!)).toBeLessThanOrEqual(0.5);
        expect(points.every(([x, y]) => x >= 0 && x <= scene.width && y >= 0 && y <= scene.height)).toBe(true);
      }
    }
    expect(count).toBeGreaterThanOrEqual(4);
  });

  test.each(layouts)('have verbs that overlap no other text: %o', options => {
    for (const selected of linked) {
      const scene = sceneOf({...options, selected});
      const texts = placedNodes(scene.root).filter(({node}) => node.tag === 'text' && node.text);
      const verbs = texts.filter(({node}) => hasClass(node, 'annals-arc-verb'));
      for (const verb of verbs) {
        const box = textBox(verb, scene);
        expect(box.x0).toBeGreaterThanOrEqual(0);
        expect(box.x1).toBeLessThanOrEqual(scene.width);
        for (const other of texts.filter(text => text !== verb).map(text => textBox(text, scene))) {
          expect(box.x0 < other.x1 && other.x0 < box.x1 && box.y0 < other.y1 && other.y0 < box.y1).toBe(false);
        }
      }
    }
  });

  test('say their verb where there is room', () => {
    const words = placedNodes(sceneOf({layout: 'lanes', selected: 'witkoff-trip'}).root).filter(({node}) => hasClass(node, 'annals-arc-verb')).map(({node}) => node.text);
    expect(words).toEqual(['response to']);
  });

  test('end at the edge where the other event is out of view, with their arrow', () => {
    const scene = sceneOf({selected: 'witkoff-trip', layout: 'lanes', view: [Date.UTC(2025, 2, 7), Date.UTC(2025, 2, 9)]});
    const [arc] = arcsOf(scene);
    expect(dataOf(arc!, 'to')).toBe('doha-talks');
    expect(pointsOf(arc!)[3]![0]).toBeCloseTo(scene.axis.from, 1);
    expect(arc!.node.children?.map(({key}) => key)).toEqual(['line', 'head']);
  });

  test('are interrupted at a cut, which nothing crosses', () => {
    const clip = placedNodes(sceneOf({selected: 'doha-talks'}).root).find(({node}) => node.key === 'arcs-clip');
    expect(clip?.node.children).toHaveLength(2);
  });

  test('step back behind the words they cannot go around', () => {
    const scene = sceneOf({selected: 'last-warning'});
    const nodes = placedNodes(scene.root);
    const mask = nodes.find(({node}) => node.key === 'arcs-words');
    const lines = nodes.find(({node}) => node.key === 'lines');
    expect(lines?.node.attrs?.['mask']).toBe(`url(#${String(mask?.node.attrs?.['id'])})`);
    // The arc goes from above the axis to below it, through its row of days.
    const day = textBox(nodes.find(({node}) => node.text === 'Wed 5')!, scene);
    const gaps = mask!.node.children!.slice(1).map(({attrs}) => ['x', 'y', 'width', 'height'].map(name => Number(attrs![name])));
    expect(gaps.some(([x = NaN, y = NaN, width = NaN, height = NaN]) => x < day.x0 && day.x1 < x + width && y < day.y0 && day.y1 < y + height)).toBe(true);
    expect(placedNodes(sceneOf({selected: 'last-warning', layout: 'lanes', width: 1280}).root).some(({node}) => node.key === 'arcs-words')).toBe(false);
  });

  test('are hidden from readers of the accessibility tree, who hear them as descriptions', () => {
    const nodes = placedNodes(sceneOf({selected: 'last-warning'}).root);
    expect(nodes.find(({node}) => node.key === 'arcs')?.node.attrs?.['aria-hidden']).toBe('true');
    const related = nodes.filter(({node}) => node.key === 'related').map(({node, parents}) => [parents[0]!.key, node.text]);
    expect(related).toContainEqual(['last-warning', 'Related events. Follows: Trump meets eight former hostages at the White House.']);
    expect(related).toContainEqual(['white-house-meeting', 'Related events. Followed by: Trump issues a “last warning” to Hamas.']);
    expect(related.map(([id]) => id)).not.toContain('israel-learns');
  });

  test('are mirrored with the picture', () => {
    const [left] = arcsOf(sceneOf({selected: 'last-warning'}));
    const scene = sceneOf({selected: 'last-warning', locale: ar});
    const [right] = arcsOf(scene);
    expect(gap(scene, 'last-warning', pointsOf(right!)[0]!)).toBeLessThanOrEqual(0.5);
    expect(pointsOf(left!)).toHaveLength(4);
  });

  test('lead nowhere without harm', () => {
    const story = normalizeEvents([{id: 'a', title: 'A', date: '2020', links: [{to: 'a', kind: 'follows'}, {to: 'gone', kind: 'follows'}, {to: 'undated', kind: 'follows'}]}, {id: 'undated', title: 'U'}]);
    expect(arcsOf(buildScene(story, {width: 800, selected: 'a'}))).toEqual([]);
  });

  test('are at most thirty, and the rest are counted', () => {
    const events = Array.from({length: 45}, (_, i): EventInput => ({id: `e${i}`, title: `E${i}`, date: `${1900 + 2 * i}`, links: i > 0 ? [{to: `e${i - 1}`, kind: 'follows'}] : []}));
    const scene = buildScene(normalizeEvents(events), {width: 2400, links: 'all', layout: 'unified'});
    const note = placedNodes(scene.root).find(({node}) => node.key === 'arc-count')?.node.text;
    expect(arcsOf(scene)).toHaveLength(30);
    expect(note).toBe('30 of 44 links in view are drawn');
  });
});
