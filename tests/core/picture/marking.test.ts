import { expect, test } from 'vitest';
import type { Change } from '../../../core/look/dated';
import type { Scene } from '../../../core/look/scene';
import { visibleLabels } from '../../../core/picture/labels';
import { pinPath } from '../../../core/picture/marks';
import { pictureOf } from '../../../core/picture/picture';
import { svgOf } from '../../../core/picture/svg';
import { pictureThemes } from '../../../core/picture/theme';
import { Drawing, readerIn } from './drawn';
import { elementsOf } from './xml';

const { light } = pictureThemes;

function pair(): Drawing {
  return new Drawing()
    .actor('a', [0, 0], { side: 'ally' })
    .actor('b', [300, 0], { side: 'rival' })
    .community('c', [150, 200])
    .tie('a', 'b', 'influence')
    .tie('b', 'c', 'membership');
}

const drawnAs = (more: Partial<Scene>) => pictureOf({ ...pair().scene(), ...more }, readerIn('it'), light);

const svgFor = (more: Partial<Scene>) =>
  elementsOf(
    svgOf(drawnAs(more), {
      theme: light,
      title: 'x',
      description: '',
      background: true,
      legend: true,
      fontFamily: 'Inter',
    }),
  );

test('a closed group has a doubled outline and says how many are in it', () => {
  const { nodes, legend } = drawnAs({ groups: new Map([['c', ['c', 'x', 'y']]]) });
  const [a, , c] = nodes;
  expect(c?.halos).toHaveLength(1);
  expect(a?.halos).toHaveLength(0);
  expect(c?.label.lines.map(({ text }) => text)).toEqual(['c', '3 dentro']);
  expect(legend.map(({ id }) => id)).toContain('mark.closed');
  expect(drawnAs({}).legend.map(({ id }) => id)).not.toContain('mark.closed');
});

test('what isn’t clear is pale and without words, and the legend says so', () => {
  const picture = drawnAs({ clear: { nodes: new Set(['a', 'b']), ties: new Set(['a-b0']), isWay: false } });
  expect(picture.nodes.map(({ id, opacity }) => [id, opacity < 0.3])).toEqual([
    ['a', false],
    ['b', false],
    ['c', true],
  ]);
  const opacity = new Map(picture.ties.map((tie) => [tie.id, tie.opacity]));
  expect(opacity.get('a-b0')).toBe(drawnAs({}).ties.find(({ id }) => id === 'a-b0')?.opacity);
  expect(opacity.get('b-c1')).toBeLessThan(0.2);
  expect(visibleLabels(picture, 1).map(({ node }) => node.id)).not.toContain('c');
  expect(picture.legend.at(-1)?.id).toBe('mark.faded');
  const all = new Set(['a', 'b', 'c']);
  expect(drawnAs({ clear: { nodes: all, ties: new Set(['a-b0', 'b-c1']), isWay: false } }).legend).toEqual(
    drawnAs({}).legend,
  );
});

test('a way stands out from all other ties, on top of them, and the legend says what it is', () => {
  const clear = { nodes: new Set(['a', 'b']), ties: new Set(['a-b0']), isWay: true };
  const { ties, legend } = drawnAs({ clear });
  const plain = drawnAs({}).ties.find(({ id }) => id === 'a-b0');
  const way = ties.at(-1);
  expect(way?.id).toBe('a-b0');
  expect(way?.width).toBeGreaterThan((plain?.width ?? 0) + 1);
  expect(way?.colour).not.toBe(plain?.colour);
  expect(legend.slice(-2).map(({ id }) => id)).toEqual(['mark.way', 'mark.faded']);
});

test('a figure draws pale what isn’t clear, too', () => {
  const texts = svgFor({ clear: { nodes: new Set(['a']), ties: new Set(), isWay: false } })
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
  expect(texts).toContain('a');
  expect(texts).not.toContain('c');
  const pale = svgFor({ clear: { nodes: new Set(['a']), ties: new Set(), isWay: false } }).filter(
    ({ name, attributes }) => name === 'g' && attributes.opacity === '0.14',
  );
  expect(pale).toHaveLength(2);
});

test.each(['new', 'gone', 'changed'] as const)(
  'what is %s is marked on nodes and ties, and explained',
  (change: Change) => {
    const { nodes, ties, legend } = drawnAs({
      changes: new Map([
        ['a', change],
        ['a-b0', change],
      ]),
    });
    const [a, b] = nodes;
    const plain = drawnAs({});
    expect(a?.halos).toHaveLength(1);
    expect(b).toEqual(plain.nodes[1]);
    expect(a?.plus !== null).toBe(change === 'new');
    expect((a?.opacity ?? 1) < 1).toBe(change === 'gone');
    const [before] = plain.ties.filter(({ id }) => id === 'a-b0');
    const [after] = ties.filter(({ id }) => id === 'a-b0');
    expect(after).not.toEqual(before);
    expect(legend.map(({ id }) => id).slice(-2)).toEqual([`mark.${change}`, `mark.${change}Tie`]);
  },
);

test('what is kept in place carries a pin outside its outline, and the legend says so', () => {
  const scene = pair().scene();
  const node = new Map([...scene.document.node].map(([id, row]) => [id, { ...row, pinned: id !== 'a' }]));
  const pinned = { document: { ...scene.document, node } };
  const { nodes, legend } = drawnAs(pinned);
  expect(nodes.map(({ pin }) => pin)).toEqual([null, light.ink, light.ink]);
  expect(legend.find(({ id }) => id === 'mark.pinned')?.text).toBe('tenuto fermo');
  expect(drawnAs({}).legend.map(({ id }) => id)).not.toContain('mark.pinned');
  const pins = (more: Partial<Scene>) =>
    svgFor(more).filter(({ name, attributes }) => name === 'path' && attributes.fill === light.ink);
  // Two on the map, one in the legend.
  expect(pins(pinned)).toHaveLength(pins({}).length + 3);
  for (const one of nodes.filter(({ pin }) => pin)) {
    const [x = 0, y = 0] =
      /^M([-\d.]+) ([-\d.]+)/u
        .exec(pinPath(one, one, one.size))
        ?.slice(1)
        .map(Number) ?? [];
    const away = Math.hypot(x - one.x, y - one.y);
    expect(away).toBeGreaterThan(one.size * 0.4);
    expect(away).toBeLessThan(one.size);
  }
});
