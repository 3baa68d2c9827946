import { expect, test } from 'vitest';
import { Drawing, readerIn } from './drawn';

const ids = (drawing: Drawing) => drawing.picture().legend.map(({ id }) => id);

test('an empty map has no legend', () => {
  expect(ids(new Drawing())).toEqual([]);
});

test('only what occurs is explained', () => {
  const drawing = new Drawing()
    .actor('a', [0, 0], { side: 'own', reach: 1_200 })
    .community('c', [100, 0], { side: 'rival', audience: 50_000 })
    .tie('a', 'c', 'rivalry');
  expect(ids(drawing)).toEqual([
    'side.own',
    'side.rival',
    'tie.against',
    'shape.circle',
    'shape.hexagon',
    'size.actor',
    'size.actor.1000',
    'size.community',
    'size.community.10000',
  ]);
});

test('sizes are explained with numbers, at the size that such a node has', () => {
  const drawing = new Drawing();
  for (const reach of [150, 4_000, 200_000]) drawing.actor(`a${reach}`, [reach, 0], { reach });
  drawing.actor('exact', [0, 500], { reach: 10_000 }).actor('unknown', [0, 900]);
  const { legend, nodes } = drawing.picture();
  const sizes = legend.filter(({ swatch }) => swatch?.type === 'size');
  expect(sizes.map(({ text }) => text)).toEqual(['100', '10.000', '100.000', 'non noto']);
  const swatch = sizes[1]?.swatch;
  expect(swatch?.type === 'size' && swatch.size).toBe(nodes.find(({ id }) => id === 'exact')?.size);
  const unknown = sizes[3]?.swatch;
  expect(unknown?.type === 'size' && unknown.size).toBe(nodes.find(({ id }) => id === 'unknown')?.size);
});

test('kinds of line are explained as they are drawn', () => {
  const drawing = new Drawing()
    .actor('a', [0, 0])
    .actor('b', [200, 0])
    .community('c', [0, 200])
    .tie('a', 'b', 'influence', { valence: 0.5, confidence: 0.1 })
    .tie('b', 'a', 'influence', { valence: 0 })
    .tie('a', 'c', 'membership');
  const { legend, ties } = drawing.picture();
  expect(legend.filter(({ group }) => group === 'tie').map(({ text }) => text)).toEqual([
    'a favore',
    'neutrale',
    'appartenenza',
    'incerto',
  ]);
  const unsure = legend.find(({ id }) => id === 'tie.unsure')?.swatch;
  expect(unsure?.type === 'tie' && unsure.dash).toEqual(ties.find(({ id }) => id === 'a-b0')?.dash);
});

test('the legend speaks the reader’s language', () => {
  const drawing = new Drawing().actor('a', [0, 0], { side: 'ally' });
  expect(drawing.picture(readerIn('en')).legend.map(({ text }) => text)).toEqual(['ally', 'person']);
  expect(drawing.picture(readerIn('it')).legend.map(({ text }) => text)).toEqual(['alleato', 'persona']);
});
