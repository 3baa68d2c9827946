import { expect, test } from 'vitest';
import { sceneOf } from '../../../core/look/scene';
import { documentOf } from '../../../core/model/document';
import { usualLook } from '../../../core/model/look';
import { highlighted } from '../../../core/picture/highlight';
import { withMoves } from '../../../core/picture/moving';
import { nothingSelected, pictureOf } from '../../../core/picture/picture';
import { pictureThemes } from '../../../core/picture/theme';
import { samplePlan } from '../../../resources/sample/sample';
import { Drawing, readerIn, strewn } from './drawn';

const { light } = pictureThemes;

const drawing = () =>
  new Drawing()
    .actor('a', [0, 0], { side: 'ally' })
    .actor('b', [200, 0])
    .actor('c', [0, 200])
    .tie('a', 'b', 'influence')
    .tie('a', 'c', 'rivalry')
    .tie('b', 'c', 'influence');

test('the name that is strong already stays as it is', () => {
  const scene = sceneOf(documentOf(samplePlan('en')), usualLook);
  const base = pictureOf(scene, readerIn('en'), light);
  const id = 'altomiglio';
  const picture = highlighted(base, { ...nothingSelected, nodes: new Set([id]) }, light);
  const labelIn = ({ nodes }: typeof base) => nodes.find((node) => node.id === id)?.label;
  expect(labelIn(picture)?.lines[0]).toMatchObject({ text: 'Altomiglio Formazione', weight: 650 });
  expect(labelIn(picture)).toEqual(labelIn(base));
});

test('what is selected stands out with its ties, and the rest stays the same', () => {
  const base = drawing().picture();
  const selection = { nodes: new Set(['a']), ties: new Set<string>(), notes: new Set<string>() };
  const picture = highlighted(base, selection, light);
  expect(picture.nodes.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(['a']);
  expect(picture.nodes[0]?.label.lines[0]?.weight).toBe(650);
  expect(picture.nodes[1]).toBe(base.nodes[1]);
  const [, , raised] = picture.ties.map(({ sourceId, targetId, selected, colour }) => ({
    sourceId,
    targetId,
    selected,
    colour,
  }));
  expect(raised).toMatchObject({ selected: true });
  const tie = (to: string) =>
    picture.ties.find(({ sourceId, targetId }) => sourceId === 'a' && targetId === to);
  expect(tie('b')).toMatchObject({ selected: true, colour: light.accent, opacity: 1 });
  expect(tie('c')).toMatchObject({ selected: true, colour: light.rival, opacity: 1 });
  expect(picture.ties.find(({ sourceId }) => sourceId === 'b')).toBe(
    base.ties.find(({ sourceId }) => sourceId === 'b'),
  );
});

test('selecting in the view or afterwards gives the same picture', () => {
  const document = drawing().document();
  const selection = { nodes: new Set(['b']), ties: new Set(['a-c1']), notes: new Set<string>() };
  const plain = pictureOf(sceneOf(document, usualLook), readerIn('it'), light);
  expect(pictureOf(sceneOf(document, usualLook), { ...readerIn('it'), selection }, light)).toEqual(
    highlighted(plain, selection, light),
  );
  expect(highlighted(plain, nothingSelected, light)).toBe(plain);
});

test('with many selected, their ties stay quiet', () => {
  const picture = strewn(30, 60).picture();
  const all = {
    nodes: new Set(picture.nodes.map(({ id }) => id)),
    ties: new Set<string>(),
    notes: new Set<string>(),
  };
  expect(highlighted(picture, all, light).ties.some(({ selected }) => selected)).toBe(false);
});

test('a moved node takes its ties along, as if the plan had it there', () => {
  const base = drawing().picture();
  const { picture: moved, nodes, ties } = withMoves(base, new Map([['a', { x: 40, y: -60 }]]));
  const expected = new Drawing()
    .actor('a', [40, -60], { side: 'ally' })
    .actor('b', [200, 0])
    .actor('c', [0, 200])
    .tie('a', 'b', 'influence')
    .tie('a', 'c', 'rivalry')
    .tie('b', 'c', 'influence')
    .picture();
  expect(moved.nodes).toEqual(expected.nodes);
  expect(moved.ties).toEqual(expected.ties);
  expect(moved.ties.find(({ sourceId }) => sourceId === 'b')).toBe(
    base.ties.find(({ sourceId }) => sourceId === 'b'),
  );
  expect(nodes).toEqual(moved.nodes.filter(({ id }) => id === 'a'));
  expect(new Set(ties)).toEqual(new Set(moved.ties.filter(({ sourceId }) => sourceId === 'a')));
  expect(withMoves(base, new Map()).picture).toBe(base);
});

test('each move is from where the picture has it, and what is not in it is left alone', () => {
  const base = strewn(40, 90).picture();
  const [first, second] = base.nodes;
  if (!first || !second) throw new Error('no nodes');
  withMoves(base, new Map([[first.id, { x: 999, y: 999 }]]));
  const places = new Map([
    [second.id, { x: second.x + 5, y: second.y }],
    ['nobody', { x: 1, y: 1 }],
  ]);
  const { picture, nodes, ties } = withMoves(base, places);
  expect(nodes.map(({ id }) => id)).toEqual([second.id]);
  const own = base.ties.filter(({ sourceId, targetId }) => [sourceId, targetId].includes(second.id));
  expect(own.length).toBeGreaterThan(0);
  expect(ties.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
  expect(picture.nodes.filter((node, i) => node !== base.nodes[i])).toEqual(nodes);
  expect(picture.ties.filter((tie, i) => tie !== base.ties[i]).length).toBe(own.length);
});
