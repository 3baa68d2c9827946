import { expect, test } from 'vitest';
import { highlighted } from '../../../core/picture/highlight';
import { visibleLabels } from '../../../core/picture/labels';
import { pictureOf } from '../../../core/picture/picture';
import { pictureThemes } from '../../../core/picture/theme';
import { readerIn, strewn } from './drawn';

const view = readerIn('it');
const { light } = pictureThemes;
const scene = strewn(5_000, 20_000).scene();
const { document } = scene;
const rows = [...document.node.values(), ...document.actor.values(), ...document.tie.values()];
const picture = pictureOf(scene, view, light);
const selection = { nodes: new Set(['n7']), ties: new Set<string>(), notes: new Set<string>() };

const works = {
  copy: () => JSON.parse(JSON.stringify(rows)),
  draw: () => pictureOf(scene, view, light),
  name: () => visibleLabels(picture, 0.2),
  select: () => highlighted(picture, selection, light),
};

/** The shortest of some runs of each, in turn, in milliseconds: what else the machine does hits all alike. */
function quickest(): Record<keyof typeof works, number> {
  const least = { copy: Infinity, draw: Infinity, name: Infinity, select: Infinity };
  for (let round = 0; round < 8; round++)
    for (const key of ['copy', 'draw', 'name', 'select'] as const) {
      const begun = performance.now();
      works[key]();
      least[key] = Math.min(least[key], performance.now() - begun);
    }
  return least;
}

test('drawing 5,000 nodes and 20,000 ties takes about as long as copying their rows', { retry: 2 }, () => {
  const { copy, draw, name, select } = quickest();
  expect(draw / copy).toBeLessThan(2);
  expect(name / copy).toBeLessThan(1);
  expect(select / copy).toBeLessThan(0.5);
});
