import { expect, test } from 'vitest';
import { alike, batched, shownBox } from '../../../renderer/map/painting';
import { strewn } from '../../core/picture/drawn';

const picture = strewn(300, 1_000).picture();

test('batches hold every tie once, those of a batch look alike, and layers stay in order', () => {
  const batches = batched(picture.ties);
  const painted = batches.flatMap(({ ties }) => ties);
  expect(new Set(painted)).toEqual(new Set(picture.ties));
  expect(painted).toHaveLength(picture.ties.length);
  for (const { ties, colour, width, dash, opacity } of batches)
    for (const tie of ties) expect(tie).toMatchObject({ colour, width, dash, opacity });
  const firstAgainst = painted.findIndex(({ attitude }) => attitude === 'against');
  expect(painted.slice(firstAgainst).some(({ kind }) => kind === 'membership')).toBe(false);
});

test('batches hold every node once, those of a batch of one form', () => {
  const batches = alike(picture.nodes);
  expect(new Set(batches.flatMap(({ nodes }) => nodes))).toEqual(new Set(picture.nodes));
  for (const { form, nodes } of batches)
    for (const { shape, fill, ring } of nodes)
      expect({ shape, fill, ring }).toEqual({ shape: form.shape, fill: form.fill, ring: form.ring });
});

test('a viewport shows the map units that lie under it', () => {
  expect(shownBox({ zoom: 2, x: 100, y: -50 }, 800, 600)).toEqual({ x1: -50, y1: 25, x2: 350, y2: 325 });
});
