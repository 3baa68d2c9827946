import { expect, test } from 'vitest';
import { highlighted } from '../../../core/picture/highlight';
import { visibleLabels } from '../../../core/picture/labels';
import { pictureOf } from '../../../core/picture/picture';
import { pictureThemes } from '../../../core/picture/theme';
import { workOf } from '../../fixtures/work';
import { readerIn, strewn } from './drawn';

const view = readerIn('it');
const { light } = pictureThemes;
const selection = { nodes: new Set(['n7']), ties: new Set<string>(), notes: new Set<string>() };

/** The work of drawing so many nodes and four times as many ties, of naming and of selecting them, for each node and tie. */
async function workOn(nodes: number) {
  const rows = 5 * nodes;
  const drawn = () => pictureOf(strewn(nodes, 4 * nodes).scene(), view, light);
  const picture = drawn();
  return {
    draw: (await workOf(drawn)) / rows,
    name: (await workOf(() => visibleLabels(picture, 0.2))) / rows,
    select: (await workOf(() => highlighted(picture, selection, light))) / rows,
  };
}

test('drawing, naming and selecting cost a node or a tie little, and no more of it among 5,000 nodes than among 1,250', async () => {
  const [few, many] = [await workOn(1_250), await workOn(5_000)];
  for (const key of ['draw', 'name', 'select'] as const) expect(many[key] / few[key], key).toBeLessThan(1.2);
  expect(many.draw).toBeLessThan(120);
  expect(many.name).toBeLessThan(140);
  expect(many.select).toBeLessThan(6);
});
