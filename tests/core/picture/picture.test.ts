import { assert, double, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { sceneOf } from '../../../core/look/scene';
import { usualLook } from '../../../core/model/look';
import type { PictureNode, PictureTie } from '../../../core/picture/parts';
import { pictureOf } from '../../../core/picture/picture';
import { atLeast, leastSize } from '../../../core/picture/sizes';
import { pictureThemes } from '../../../core/picture/theme';
import { Drawing, readerIn, strewn } from './drawn';

const { light, dark } = pictureThemes;

function four(): Drawing {
  return new Drawing()
    .actor('own', [0, 0], { side: 'own' })
    .actor('ally', [200, 0], { side: 'ally' })
    .actor('undecided', [0, 200], { type: 'organisation' })
    .community('rival', [200, 200], { side: 'rival' });
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[], id: string): Item => {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

test('a side is told by form as well as by colour', () => {
  const { nodes } = four().picture();
  const form = ({ fill, stroke, ring }: PictureNode) => ({
    fill,
    dashed: stroke.dash.length > 0,
    ring: ring !== null,
  });
  expect(form(byId(nodes, 'own'))).toEqual({ fill: light.own, dashed: false, ring: true });
  expect(form(byId(nodes, 'ally'))).toEqual({ fill: light.ally, dashed: false, ring: false });
  expect(form(byId(nodes, 'undecided'))).toMatchObject({ dashed: true, ring: false });
  expect(byId(nodes, 'undecided').fill).not.toBe(light.undecided);
  expect(form(byId(nodes, 'rival'))).toEqual({ fill: light.panel, dashed: false, ring: false });
  expect(byId(nodes, 'rival').stroke).toMatchObject({ colour: light.rival, width: 4 });
});

test('a kind is told by shape', () => {
  const { nodes } = four().picture();
  expect(nodes.map(({ id, shape }) => [id, shape])).toEqual([
    ['own', 'circle'],
    ['ally', 'circle'],
    ['undecided', 'square'],
    ['rival', 'hexagon'],
  ]);
});

test('size grows with reach by the same area for every power of ten; what is not known is smallest', () => {
  const drawing = new Drawing();
  const reaches = [null, 5, 100, 1_000, 10_000, 100_000, 1_000_000, 50_000_000];
  for (const [i, reach] of reaches.entries()) drawing.actor(`a${i}`, [100 * i, 0], { reach });
  const areas = drawing.picture().nodes.map(({ size }) => size ** 2);
  const [unknown = 0, few, least = 0, ...more] = areas;
  expect(unknown).toBeLessThan(least);
  expect(few).toBe(least);
  const steps = more.slice(0, 4).map((area, i) => area - (i === 0 ? least : (more[i - 1] ?? 0)));
  for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 6);
  expect(more.at(-1)).toBe(more.at(-2));
});

test('where nobody’s reach is known, size follows the ties, and the legend says so', () => {
  const drawing = new Drawing().actor('hub', [0, 0]);
  for (let i = 0; i < 4; i++) drawing.actor(`a${i}`, [100, 100 * i]).tie('hub', `a${i}`, 'influence');
  const { nodes, legend } = drawing.picture();
  expect(byId(nodes, 'hub').size).toBeGreaterThan(byId(nodes, 'a0').size * 1.5);
  expect(legend.map(({ text }) => text)).toContain('Grandezza: numero di legami');
});

test('a tie’s line tells valence, weight and confidence', () => {
  const drawing = new Drawing().actor('a', [0, 0]).actor('b', [300, 0]);
  const tie = (more: object): PictureTie => {
    const { ties } = new Drawing()
      .actor('a', [0, 0])
      .actor('b', [300, 0])
      .tie('a', 'b', 'influence', more)
      .picture();
    return byId(ties, 'a-b0');
  };
  expect(drawing.picture().ties).toEqual([]);
  expect(tie({ valence: -0.6 }).colour).toBe(light.rival);
  expect(tie({ valence: -0.6 }).dash).toHaveLength(2);
  expect(tie({ valence: 0.6 }).dash).toEqual([]);
  expect(tie({ valence: 0.6 }).colour).not.toBe(tie({ valence: 0 }).colour);
  expect(tie({ valence: 0.6, weight: 1 }).width).toBeGreaterThan(tie({ valence: 0.6, weight: 0 }).width);
  expect(tie({ valence: 0.6, confidence: 0.2 }).dash).not.toEqual(tie({ valence: -0.6 }).dash);
  expect(tie({ valence: 0.6, confidence: 0.2 }).dash).toHaveLength(2);
  expect(tie({ mutual: false }).arrow).toBe(true);
  expect(tie({ mutual: true }).arrow).toBe(false);
  expect(tie({ kind: 'membership', valence: 0.6 }).opacity).toBeLessThan(tie({ valence: 0.6 }).opacity);
});

test('a line runs from outline to outline, with room for an arrowhead', () => {
  const drawing = new Drawing()
    .actor('a', [0, 0], { side: 'ally' })
    .actor('b', [300, 40], { side: 'rival' })
    .tie('a', 'b', 'influence');
  const { nodes, ties } = drawing.picture();
  const [tie] = ties;
  const [a, b] = [byId(nodes, 'a'), byId(nodes, 'b')];
  const away = (node: PictureNode, point = { x: 0, y: 0 }) =>
    Math.hypot(point.x - node.x, point.y - node.y) - node.size / 2;
  expect(away(a, tie?.from)).toBeCloseTo(a.stroke.width / 2, 6);
  expect(away(b, tie?.to)).toBeCloseTo(b.stroke.width / 2 + 2, 6);
});

test('one tie bows gently, whichever way it is told; several fan out', () => {
  const single = (from: string, to: string) =>
    new Drawing().actor('a', [0, 0]).actor('b', [300, 0]).tie(from, to, 'alliance').picture().ties[0]
      ?.control;
  expect(single('a', 'b')).toEqual(single('b', 'a'));
  expect(single('a', 'b')?.y).toBeLessThan(0);
  const several = new Drawing().actor('a', [0, 0]).actor('b', [300, 0]);
  for (let i = 0; i < 3; i++) several.tie(i === 1 ? 'b' : 'a', i === 1 ? 'a' : 'b', 'influence');
  const bends = several.picture().ties.map(({ control }) => Math.round(control?.y ?? 0));
  expect(new Set(bends).size).toBe(3);
});

test('many ties are drawn straight and without arrowheads', () => {
  const { ties, dense } = strewn(200, 1_501).picture();
  expect(dense).toBe(true);
  expect(ties.every(({ control, arrow }) => control === null && !arrow)).toBe(true);
  expect(strewn(200, 1_500).picture().dense).toBe(false);
});

test('those against lie on top, memberships below', () => {
  const { ties } = strewn(40, 200).picture();
  const layers = ties.map(({ kind, attitude }) =>
    attitude === 'against' ? 2 : kind === 'membership' ? 0 : 1,
  );
  expect(layers).toEqual([...layers].sort());
});

test('a community says its platform and its audience, with the numbers of the language', () => {
  const drawing = new Drawing().community('c', [0, 0], {
    name: 'Vendite & Relazioni',
    platform: 'LinkedIn',
    audience: 6_400,
  });
  const lines = (language: 'it' | 'en') =>
    drawing.picture(readerIn(language)).nodes[0]?.label.lines.map(({ text }) => text);
  expect(lines('it')).toEqual(['Vendite & Relazioni', 'LinkedIn · 6.400 persone']);
  expect(lines('en')).toEqual(['Vendite & Relazioni', 'LinkedIn · 6,400 people']);
});

test('long names take two lines and end in dots where there is little room', () => {
  const name = 'Vendita Consulenziale e Negoziazione Complessa nelle Filiere Industriali';
  const { nodes } = new Drawing().actor('a', [0, 0], { name }).picture();
  expect(nodes[0]?.label.brief?.lines.map(({ text }) => text)).toEqual([
    'Vendita Consulenziale',
    'e Negoziazione Comple…',
  ]);
  expect(nodes[0]?.name).toBe(name);
});

test('nodes without a place stand under the others, none on another', () => {
  const drawing = new Drawing().actor('placed', [500, 900]);
  for (let i = 0; i < 30; i++) drawing.actor(`a${i}`, null);
  const { nodes } = drawing.picture();
  const waiting = nodes.filter(({ id }) => id !== 'placed');
  expect(waiting).toHaveLength(30);
  for (const node of waiting) expect(node.y).toBeGreaterThan(900);
  for (const a of waiting)
    for (const b of waiting) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.size);
});

test('the bounds hold everything, words included', () => {
  const { nodes, bounds } = four().picture();
  const right = Math.max(...nodes.map(({ x, label }) => x + label.width / 2));
  expect(bounds?.x2).toBeGreaterThanOrEqual(right);
  expect(new Drawing().picture().bounds).toBeNull();
});

test('both themes draw the same picture in other colours', () => {
  const document = four().document();
  const shape = (theme: typeof light) =>
    pictureOf(sceneOf(document, usualLook), readerIn('it'), theme).nodes.map(({ id, x, y, size, shape }) => ({
      id,
      x,
      y,
      size,
      shape,
    }));
  expect(shape(light)).toEqual(shape(dark));
  expect(four().picture({}, dark).nodes[1]?.fill).toBe(dark.ally);
});

test('private notes are nowhere in a picture', () => {
  const drawing = new Drawing()
    .actor('a', [0, 0], { notes: 'segretissimo' })
    .community('c', [100, 0], { notes: 'segretissimo' })
    .tie('a', 'c', 'membership', { notes: 'segretissimo' });
  expect(JSON.stringify(drawing.picture())).not.toContain('segretissimo');
});

test('no node is drawn too small to be seen, and all together leave most of the map free', () => {
  assert(
    property(integer({ min: 10, max: 3_000 }), double({ min: 0.02, max: 4, noNaN: true }), (count, zoom) => {
      const picture = strewn(count, 0).picture();
      const least = leastSize(picture, zoom);
      const { x1, y1, x2, y2 } = picture.bounds ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
      expect(least * zoom).toBeLessThanOrEqual(6 + 1e-9);
      expect(least ** 2 * count).toBeLessThanOrEqual(0.3 * (x2 - x1) * (y2 - y1) + 1e-6);
      const fitted = Math.min(850 / (x2 - x1), 650 / (y2 - y1));
      expect(leastSize(picture, Math.max(zoom, fitted)) * Math.max(zoom, fitted)).toBeGreaterThan(5);
    }),
    { numRuns: 25 },
  );
  expect(atLeast({ size: 3 }, 5).size).toBe(5);
  expect(atLeast({ size: 7 }, 5).size).toBe(7);
});
