import { expect, test } from 'vitest';
import { sceneOf } from '../../../core/look/scene';
import { documentOf } from '../../../core/model/document';
import { usualLook } from '../../../core/model/look';
import { wordBoxes } from '../../../core/picture/backdrop';
import { framed } from '../../../core/picture/framing';
import { type PlacedLabel, visibleLabels } from '../../../core/picture/labels';
import { textWidth } from '../../../core/picture/letters';
import { pictureOf } from '../../../core/picture/picture';
import { pictureThemes } from '../../../core/picture/theme';
import { samplePlan } from '../../../resources/sample/sample';
import { Drawing, readerIn, strewn } from './drawn';

function overlaps(labels: readonly PlacedLabel[]): string[] {
  return labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .filter((b) => a.box.x1 < b.box.x2 && b.box.x1 < a.box.x2 && a.box.y1 < b.box.y2 && b.box.y1 < a.box.y2)
      .map((b) => `${a.node.id} × ${b.node.id}`),
  );
}

test.each([0.05, 0.2, 0.5, 1, 2])('no words cover others at zoom %f', (zoom) => {
  const labels = visibleLabels(strewn(400, 600).picture(), zoom);
  expect(labels.length).toBeGreaterThan(3);
  expect(overlaps(labels)).toEqual([]);
});

test('the nearer one looks, the more is named; where there is room for all, all is', () => {
  const picture = strewn(300, 300).picture();
  const counts = [0.1, 0.3, 0.8, 4].map((zoom) => visibleLabels(picture, zoom).length);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts[0]).toBeLessThan(100);
  const roomy = new Drawing();
  for (let i = 0; i < 50; i++) roomy.actor(`a${i}`, [(i % 10) * 200, Math.floor(i / 10) * 100]);
  expect(visibleLabels(roomy.picture(), 1)).toHaveLength(50);
});

test('communities are named first, then those with more reach', () => {
  const crowd = new Drawing()
    .actor('small', [0, 0], { reach: 200 })
    .actor('large', [6, 0], { reach: 500_000 })
    .community('community', [3, 3], { audience: 150 });
  const order = visibleLabels(crowd.picture(), 0.2).map(({ node }) => node.id);
  expect(order[0]).toBe('community');
  const actors = new Drawing()
    .actor('small', [0, 0], { reach: 200 })
    .actor('large', [6, 0], { reach: 500_000 });
  expect(visibleLabels(actors.picture(), 0.2)[0]?.node.id).toBe('large');
});

test('what is selected is named whatever it covers', () => {
  const crowd = new Drawing();
  for (let i = 0; i < 60; i++)
    crowd.actor(`a${i}`, [(i % 8) * 3, Math.floor(i / 8) * 3], { reach: i * 1_000 + 100 });
  const named = (selection: ReadonlySet<string>) =>
    visibleLabels(
      crowd.picture({ selection: { nodes: selection, ties: new Set(), notes: new Set() } }),
      0.5,
    ).map(({ node }) => node.id);
  expect(named(new Set())).not.toContain('a27');
  expect(named(new Set(['a27']))).toContain('a27');
});

test('no words are cut when the sample is fitted into a window or onto a page', () => {
  const picture = pictureOf(
    sceneOf(documentOf(samplePlan('it')), usualLook),
    readerIn('it'),
    pictureThemes.light,
  );
  for (const [width, height] of [
    [870, 640],
    [1_500, 900],
    [700, 500],
    [400, 900],
  ] as const) {
    const { zoom, box, labels } = framed(picture, { width, height }, 20);
    for (const label of labels) {
      expect(label.box.x1).toBeGreaterThanOrEqual(box.x1);
      expect(label.box.x2).toBeLessThanOrEqual(box.x2);
      expect(label.box.y1).toBeGreaterThanOrEqual(box.y1);
      expect(label.box.y2).toBeLessThanOrEqual(box.y2);
    }
    expect((box.x2 - box.x1) * zoom).toBeLessThanOrEqual(width + 1e-6);
    expect((box.y2 - box.y1) * zoom).toBeLessThanOrEqual(height + 1e-6);
    expect(overlaps(labels)).toEqual([]);
  }
});

test('words are as wide as Inter sets them', () => {
  // Measured in Chromium at 1000 px; kerning may make the real width a little smaller.
  expect(textWidth('Direttori Commerciali Italia', 1_000, 400)).toBeCloseTo(12_462, -2);
  expect(textWidth('Direttori Commerciali Italia', 1_000, 650)).toBeCloseTo(12_916, -2);
  expect(textWidth('È l’unità', 12, 500)).toBeCloseTo(textWidth('E l’unita', 12, 500), 6);
  expect(textWidth('日本', 10, 400)).toBeGreaterThanOrEqual(20);
});

const long = 'Vendita Consulenziale e Negoziazione Complessa nelle Filiere Industriali';
const linesOf = (labels: readonly PlacedLabel[], id: string) =>
  labels.find(({ node }) => node.id === id)?.label.lines.map(({ text }) => text) ?? [];

test.each(['actor', 'community'] as const)(
  'a long name of an %s stands whole where there is room',
  (kind) => {
    const alone = new Drawing()[kind]('a', [0, 0], { name: long });
    const there = linesOf(visibleLabels(alone.picture(), 1), 'a').join(' ');
    expect(there).toContain(long);
    expect(there).not.toContain('…');
  },
);

test('a long name is cut rather than left out where the whole of it has no room', () => {
  const walls = new Drawing().actor('a', [0, 0], { name: long });
  const around = [
    [-45, 0],
    [45, 0],
    [-45, -30],
    [0, -30],
    [45, -30],
    [-60, 72],
    [0, 72],
    [60, 72],
  ] as const;
  for (const at of around) walls.actor(`wall ${at}`, at);
  const lines = linesOf(visibleLabels(walls.picture(), 1), 'a');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/u);
});

test('all of a name is in its lines, whatever it is made of', () => {
  for (const name of [long, 'x'.repeat(200), `Ente ${'y'.repeat(60)} z`, 'a b', '']) {
    const label = new Drawing().actor('a', [0, 0], { name }).picture().nodes[0]?.label;
    const text = label?.lines.map((line) => line.text).join('') ?? '';
    expect(text.replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
    expect(label?.lines.length).toBeLessThanOrEqual(6);
  }
});

test.each([0.2, 0.5, 1, 2])('words stay off the titles of columns at zoom %f', (zoom) => {
  const columns = new Drawing();
  for (let i = 0; i < 30; i++) columns.community(`c${i}`, [(i % 5) * 90, Math.floor(i / 5) * 50]);
  const band = { along: 'x' as const, from: -60, to: 420, name: 'undecided communities in columns' };
  const { backdrop, ...picture } = columns.seen({
    backdrop: { ...usualLook.backdrop, type: 'bands', bands: [band] },
  });
  if (!backdrop) throw new Error('no backdrop');
  // Right through a name that would stand there.
  const free = visibleLabels({ ...picture, backdrop: null }, zoom);
  const across = free.find(({ box }) => box.x1 < 180 && box.x2 > 180);
  if (!across) throw new Error('no name in the middle');
  const low = { ...backdrop, extent: { ...backdrop.extent, y1: across.box.y2 } };
  const meets = (labels: readonly PlacedLabel[]) =>
    wordBoxes(low, zoom).some((word) =>
      labels.some(({ box }) => box.x1 < word.x2 && word.x1 < box.x2 && box.y1 < word.y2 && word.y1 < box.y2),
    );
  expect(meets(visibleLabels({ ...picture, backdrop: low }, zoom))).toBe(false);
  expect(meets(free)).toBe(true);
});

test('what stays clear is named over what is faded', () => {
  const crowd = new Drawing();
  for (let i = 0; i < 400; i++)
    crowd.actor(`a${i}`, [(i % 20) * 14, Math.floor(i / 20) * 14], { reach: 900 });
  const picture = crowd.picture();
  const clear = new Set(['a190', 'a199']);
  const nodes = picture.nodes.map((node) => ({ ...node, faded: !clear.has(node.id) }));
  const named = visibleLabels({ ...picture, nodes }, 1).map(({ node }) => node.id);
  expect(new Set(named)).toEqual(clear);
  expect(visibleLabels(picture, 1).map(({ node }) => node.id)).not.toEqual(
    expect.arrayContaining([...clear]),
  );
});
