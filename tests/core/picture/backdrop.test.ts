import { expect, test } from 'vitest';
import { type Backdrop, usualLook } from '../../../core/model/look';
import { backdropShapes } from '../../../core/picture/backdrop';
import { svgOf } from '../../../core/picture/svg';
import { pictureThemes } from '../../../core/picture/theme';
import { Drawing } from './drawn';
import { elementsOf } from './xml';

const behind = (more: Partial<Backdrop>): Backdrop => ({ ...usualLook.backdrop, ...more });

const picture = (more: Partial<Backdrop>) =>
  new Drawing()
    .actor('a', [-200, -100])
    .actor('b', [300, 250])
    .seen({ backdrop: behind(more) });

const textsIn = (more: Partial<Backdrop>) =>
  elementsOf(
    svgOf(picture(more), {
      theme: pictureThemes.light,
      title: 'x',
      description: '',
      background: true,
      legend: false,
      fontFamily: 'Inter',
    }),
  )
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);

test('quadrants cross at 0 and name their axes and ends', () => {
  const axis = (name: string) => ({ name, low: `${name} −`, high: `${name} +` });
  const quadrants = { type: 'quadrants', x: axis('con noi'), y: axis('peso') } as const;
  const { backdrop } = picture(quadrants);
  if (!backdrop) throw new Error('no backdrop');
  const { lines } = backdropShapes(backdrop, 1, backdrop.extent);
  expect(
    lines.map(({ from, to }) => [from.x === to.x ? from.x : null, from.y === to.y ? from.y : null]),
  ).toEqual([
    [0, null],
    [null, 0],
  ]);
  for (const text of ['con noi', 'con noi −', 'con noi +', 'peso', 'peso −', 'peso +'])
    expect(textsIn(quadrants)).toContain(text);
});

test('quadrants cross where they are told to, and keep clear of a band beside them', () => {
  const axis = (name: string) => ({ name, low: `${name} −`, high: `${name} +` });
  const band = { along: 'x', from: -400, to: -150, name: 'non si sa' } as const;
  const { backdrop } = picture({
    type: 'quadrants',
    x: axis('con noi'),
    y: axis('peso'),
    bands: [band],
    centre: { x: 50, y: 70 },
  });
  if (!backdrop) throw new Error('no backdrop');
  const { lines, words } = backdropShapes(backdrop, 1, backdrop.extent);
  const [upright, level] = lines;
  expect([upright?.from.x, upright?.to.x]).toEqual([50, 50]);
  expect([level?.from.y, level?.to.y]).toEqual([70, 70]);
  expect(level?.from.x).toBe(-150);
  expect(words.find(({ text }) => text === 'con noi −')?.x).toBeGreaterThan(-150);
});

test('a grid stands still on the map, and is never finer than can be seen', () => {
  const { backdrop } = picture({ type: 'grid' });
  if (!backdrop) throw new Error('no backdrop');
  for (const zoom of [0.02, 0.1, 0.5, 1, 4]) {
    const shown = { x1: -13, y1: 7, x2: -13 + 1_280 / zoom, y2: 7 + 800 / zoom };
    const xs = backdropShapes(backdrop, zoom, shown)
      .lines.filter(({ from, to }) => from.x === to.x)
      .map(({ from }) => from.x);
    const [first = 0, second = 0] = xs;
    expect((second - first) * zoom).toBeGreaterThanOrEqual(14);
    expect(first % (second - first)).toBeCloseTo(0, 9);
    expect(xs.length).toBeLessThan(100);
  }
});

test('bands are named and bounded once; rings lie about the middle', () => {
  const bands = [
    { along: 'x', from: -300, to: 0, name: 'noi' },
    { along: 'x', from: 0, to: 300, name: '<b>loro</b>' },
    { along: 'outwards', from: 0, to: 200, name: 'a un passo' },
  ] as const;
  const { backdrop } = picture({ type: 'bands', bands: [...bands] });
  if (!backdrop) throw new Error('no backdrop');
  const { lines, circles } = backdropShapes(backdrop, 1, backdrop.extent);
  expect(lines.map(({ from }) => from.x)).toEqual([-300, 0, 300]);
  expect(circles.map(({ radius }) => radius)).toEqual([200]);
  for (const { name } of bands) expect(textsIn({ type: 'bands', bands: [...bands] })).toContain(name);
});

test('the words of a backdrop stand over the nodes, on a halo of paper', () => {
  const bands = [{ along: 'outwards', from: 0, to: 200, name: 'a un passo' } as const];
  const svg = svgOf(picture({ type: 'bands', bands }), {
    theme: pictureThemes.light,
    title: 'x',
    description: '',
    background: true,
    legend: false,
    fontFamily: 'Inter',
  });
  expect(svg.indexOf('a un passo')).toBeGreaterThan(svg.lastIndexOf('<title>'));
  expect(svg).toMatch(/stroke="#[\dA-F]{6}"[^>]*paint-order="stroke">a un passo/iu);
});
