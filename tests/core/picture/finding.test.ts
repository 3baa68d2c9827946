import { expect, test } from 'vitest';
import { neighbour, nodeAt, pointOn, tieAt } from '../../../core/picture/finding';
import { Drawing } from './drawn';

const picture = new Drawing()
  .actor('middle', [0, 0], { side: 'ally' })
  .actor('east', [200, 20])
  .actor('north', [-10, -150])
  .actor('far', [600, 0])
  .actor('aside', [90, 400])
  .tie('middle', 'east', 'influence')
  .tie('middle', 'north', 'influence')
  .picture();

test('a node is found where it is drawn and a little beside it', () => {
  expect(nodeAt(picture, { x: 3, y: -3 }, 0)?.id).toBe('middle');
  expect(nodeAt(picture, { x: 60, y: 0 }, 0)).toBeNull();
  const edge = (picture.nodes[0]?.size ?? 0) / 2 + 4;
  expect(nodeAt(picture, { x: edge, y: 0 }, 0)).toBeNull();
  expect(nodeAt(picture, { x: edge, y: 0 }, 4)?.id).toBe('middle');
});

test('a tie is found along its curve, not along the straight line', () => {
  const tie = picture.ties.find(({ targetId }) => targetId === 'east');
  if (!tie) throw new Error('no tie');
  const top = pointOn(tie, 0.5);
  expect(tieAt(picture, top, 2)?.id).toBe(tie.id);
  expect(tieAt(picture, { x: 100, y: 10 }, 2)).toBeNull();
});

test('arrows lead to the next node that way', () => {
  const at = (id: string) => picture.nodes.find((node) => node.id === id) ?? picture.nodes[0];
  const from = at('middle');
  if (!from) throw new Error('no node');
  expect(neighbour(picture, from, 'right')?.id).toBe('east');
  expect(neighbour(picture, from, 'up')?.id).toBe('north');
  expect(neighbour(picture, from, 'down')?.id).toBe('aside');
  expect(neighbour(picture, from, 'left')?.id).toBe('north');
  const east = at('east');
  expect(east && neighbour(picture, east, 'right')?.id).toBe('far');
  const far = at('far');
  expect(far && neighbour(picture, far, 'right')).toBeNull();
});
