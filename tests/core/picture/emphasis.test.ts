import { array, assert, boolean, constantFrom, double, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Emphasis } from '../../../core/model/look';
import { say } from '../../../core/model/refusal';
import { badgePlace } from '../../../core/picture/badges';
import { contrast } from '../../../core/picture/colour';
import { groupLetter } from '../../../core/picture/emphasising';
import { visibleLabels } from '../../../core/picture/labels';
import { withMoves } from '../../../core/picture/moving';
import type { Picture } from '../../../core/picture/parts';
import { svgOf } from '../../../core/picture/svg';
import { type PictureTheme, pictureThemes } from '../../../core/picture/theme';
import { Drawing, strewn } from './drawn';
import { elementsOf } from './xml';

const plan = strewn(30, 60);
const themes = constantFrom('light' as const, 'dark' as const).map((name) => pictureThemes[name]);
const title = say('map:legend.title');
const share = double({ min: 0, max: 1, noNaN: true });
const node = integer({ min: 0, max: 29 }).map((i) => `n${i}`);

const emphases = record({
  nodes: array(
    record({
      id: node,
      place: option(integer({ min: 1, max: 99 })),
      level: option(share),
      group: option(integer({ min: 0, max: 40 })),
    }),
    { maxLength: 12 },
  ),
  flows: array(record({ from: node, to: node, share, isLoss: boolean() }), { maxLength: 6 }),
}).map(({ nodes, flows }): Emphasis => {
  const once = new Map(nodes.map((one) => [one.id, one]));
  return { title, nodes: [...once.values()], names: [], ties: [], flows };
});

function svgElements(picture: Picture, theme: PictureTheme) {
  const options = { theme, title: 'x', description: '', background: true, legend: true, fontFamily: 'Inter' };
  return elementsOf(svgOf(picture, options));
}

/** The colours that the legend explains, of shapes and of ramps. */
function explained({ legend }: Picture): Set<string> {
  return new Set(
    legend.flatMap(({ swatch }) => {
      if (swatch?.type === 'ramp') return swatch.colours;
      return swatch?.type === 'node' ? [swatch.form.fill] : [];
    }),
  );
}

describe('what an answer shows', () => {
  test('all that it doesn’t name fades, and nothing that it names does', () => {
    assert(
      property(emphases, themes, (emphasis, theme) => {
        const picture = plan.seen({ emphasis }, theme);
        const named = new Set([
          ...emphasis.nodes.map(({ id }) => id),
          ...emphasis.flows.flatMap(({ from, to }) => (from === to ? [] : [from, to])),
        ]);
        for (const { id, faded, opacity } of picture.nodes) {
          expect(faded).toBe(named.size > 0 && !named.has(id));
          expect(opacity < 0.3).toBe(faded);
        }
        for (const { opacity } of picture.flows) expect(opacity).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  test('has a legend for every sign, under its title, and none for a sign that isn’t there', () => {
    assert(
      property(emphases, themes, (emphasis, theme) => {
        const picture = plan.seen({ emphasis }, theme);
        const ids = picture.legend.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const { nodes, flows } = emphasis;
        const drawn = flows.filter(({ from, to }) => from !== to);
        const has = (id: string) => ids.includes(`emphasis.${id}`);
        expect(has('title')).toBe(nodes.length > 0 || drawn.length > 0);
        expect(has('place')).toBe(nodes.some(({ place }) => place !== null));
        expect(has('level')).toBe(nodes.some(({ level, group }) => level !== null && group === null));
        expect(has('gain')).toBe(drawn.some(({ isLoss }) => !isLoss));
        expect(has('loss')).toBe(drawn.some(({ isLoss }) => isLoss));
        for (let group = 0; group < 12; group++)
          expect(has(`group.${group}`)).toBe(nodes.some((one) => one.group === group));
        expect(has('others')).toBe(nodes.some(({ group }) => (group ?? 0) >= 12));
        const colours = explained(picture);
        for (const one of picture.nodes) if (!one.faded) expect(colours, one.id).toContain(one.fill);
      }),
      { numRuns: 40 },
    );
  });

  test('counts who is in each group', () => {
    const nodes = [0, 0, 1, 14, 15].map((group, i) => ({ id: `n${i}`, place: null, level: null, group }));
    const { legend } = plan.seen({
      emphasis: { title, nodes, names: [say('app:close')], ties: [], flows: [] },
    });
    const texts = legend.filter(({ group }) => group === 'emphasis').map(({ text }) => text);
    expect(texts).toEqual(['Legenda della mappa', 'A Chiudi (2)', 'B (1)', 'M e oltre (2)']);
  });

  test('is told by more than colour: letters and numbers that can be read, a border for the side', () => {
    assert(
      property(emphases, themes, (emphasis, theme) => {
        const picture = plan.seen({ emphasis }, theme);
        const plain = new Map(plan.seen({}, theme).nodes.map((one) => [one.id, one]));
        const told = new Map(emphasis.nodes.map((one) => [one.id, one]));
        for (const one of picture.nodes) {
          const { place = null, group = null } = told.get(one.id) ?? {};
          expect(one.badges.map(({ text }) => text)).toEqual([
            ...(group === null ? [] : [groupLetter(group)]),
            ...(place === null ? [] : [String(place)]),
          ]);
          for (const { fill, colour } of one.badges)
            expect(contrast(colour, fill)).toBeGreaterThanOrEqual(4.5);
          for (const badge of one.badges)
            if (badge.at === 'shoulder')
              expect((badgePlace(badge, one, 0.2)?.type ?? 0) * 0.2).toBeGreaterThan(9);
          if (one.side === 'rival') expect(one.stroke).toEqual(plain.get(one.id)?.stroke);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('names the ranked first, in their order, and keeps words off their numbers', () => {
    const ranked = ['n7', 'n3', 'n28', 'n11'];
    const nodes = ranked.map((id, i) => ({ id, place: i + 1, level: null, group: null }));
    const more = [1, 2, 4, 5].map((i) => ({ id: `n${i}`, place: null, level: 0.5, group: null }));
    const picture = plan.seen({
      emphasis: { title, nodes: [...nodes, ...more], names: [], ties: [], flows: [] },
    });
    const labels = visibleLabels(picture, 0.3);
    const order = [...picture.nodes].sort((a, b) => b.importance - a.importance).map(({ id }) => id);
    expect(order.slice(0, 4)).toEqual(ranked);
    expect(labels.map((label) => label.node.id)).toEqual(expect.arrayContaining(ranked.slice(0, 1)));
    for (const one of picture.nodes)
      for (const badge of one.badges) {
        const at = badgePlace(badge, one, 0.3);
        for (const { box } of labels)
          if (at) expect(at.x > box.x1 && at.x < box.x2 && at.y > box.y1 && at.y < box.y2).toBe(false);
      }
  });
});

test.each([0.25, 0.5, 1])('the ranked are named in the thickest crowd, at zoom %d', (zoom) => {
  const crowd = new Drawing();
  for (let i = 0; i < 900; i++) crowd.actor(`n${i}`, [(i % 30) * 14, Math.floor(i / 30) * 14]);
  const ranked = ['n105', 'n315', 'n525', 'n735', 'n122'];
  const named = (nodes: Emphasis['nodes']) =>
    visibleLabels(crowd.seen({ emphasis: { title, nodes, names: [], ties: [], flows: [] } }), zoom).map(
      ({ node: one }) => one.id,
    );
  const level = (id: string) => ({ id, place: null, level: 0.5, group: null });
  const all = Array.from({ length: 900 }, (_, i) => level(`n${i}`));
  const placed = all.map((one) => {
    const at = ranked.indexOf(one.id);
    return at < 0 ? one : { ...one, place: at + 1 };
  });
  expect(named(placed)).toEqual(expect.arrayContaining(ranked));
  expect(named(all)).not.toEqual(expect.arrayContaining(ranked));
});

describe('what passes from one to another', () => {
  const drawing = new Drawing().actor('a', [0, 0]).actor('b', [400, 0]).actor('c', [200, 300]);
  const flow = (from: string, to: string, width: number, isLoss = false) => ({
    from,
    to,
    share: width,
    isLoss,
  });
  const seen = (...flows: Emphasis['flows']) =>
    drawing.seen({ emphasis: { title, nodes: [], names: [], ties: [], flows } });

  test('is the wider the more it is, and to and fro stand apart', () => {
    const { flows } = seen(flow('a', 'b', 1), flow('b', 'a', 0.2));
    const [there, back] = flows;
    expect(there?.width).toBeGreaterThan((back?.width ?? 0) * 2);
    expect(Math.sign(there?.control?.y ?? 0)).toBe(-Math.sign(back?.control?.y ?? 0));
  });

  test('is in the figure, a loss with dashes and a hollow head', () => {
    const elements = svgElements(seen(flow('a', 'b', 1), flow('b', 'c', 0.5, true)), pictureThemes.light);
    const kinds = elements.flatMap(({ attributes }) => attributes['data-flow'] ?? []);
    expect(kinds.sort()).toEqual(['gain', 'loss']);
    const { rival, paper } = pictureThemes.light;
    const lost = elements.filter(({ attributes }) => attributes.stroke === rival);
    expect(lost.some(({ attributes }) => attributes['stroke-dasharray'])).toBe(true);
    expect(lost.some(({ attributes }) => attributes.fill === paper)).toBe(true);
  });

  test('follows the nodes that are moved', () => {
    const picture = seen(flow('a', 'b', 1), flow('b', 'c', 0.5, true));
    const moved = withMoves(picture, new Map([['a', { x: 0, y: 500 }]]));
    expect(moved.flows.map(({ sourceId }) => sourceId)).toEqual(['a']);
    const anew = new Drawing().actor('a', [0, 500]).actor('b', [400, 0]).actor('c', [200, 300]);
    const emphasis = {
      title,
      nodes: [],
      names: [],
      ties: [],
      flows: [flow('a', 'b', 1), flow('b', 'c', 0.5, true)],
    };
    expect(moved.picture.flows).toEqual(anew.seen({ emphasis }).flows);
  });
});

test('letters go on after Z', () => {
  expect([0, 11, 25, 26, 51, 52].map(groupLetter)).toEqual(['A', 'L', 'Z', 'AA', 'AZ', 'BA']);
});
