import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outlineOf } from '../../../core/look/outline';
import { sceneOf } from '../../../core/look/scene';
import { Drawing } from '../picture/drawn';
import { looking, plans } from './random-plans';

it('holds every node that is drawn once, whatever is closed', () => {
  fc.assert(
    fc.property(plans, fc.boolean(), (plan, shut) => {
      const closed = shut ? [...plan.community.keys()].map((id) => ({ id, members: null, name: '' })) : [];
      const scene = sceneOf(plan, looking({ closed }));
      const read = outlineOf(scene, new Map()).flatMap(({ id, members }) => [
        ...(id === null ? [] : [id]),
        ...members,
      ]);
      expect(read.sort()).toEqual([...scene.document.node.keys()].sort());
    }),
  );
});

it('reads communities with those at home in them, then the others by side, the important ones first', () => {
  const drawing = new Drawing()
    .community('small', [0, 0])
    .community('large', [500, 0])
    .actor('anna', [0, 10])
    .actor('bruno', [0, 20])
    .actor('carla', [0, 30], { side: 'rival' })
    .actor('dario', [0, 40], { side: 'own' });
  for (const id of ['anna', 'bruno']) drawing.tie(id, 'large', 'membership');
  drawing.tie('anna', 'small', 'membership', { weight: 0.1 });
  const worth = new Map([
    ['large', 9],
    ['small', 1],
    ['bruno', 5],
    ['anna', 2],
  ]);
  const parts = outlineOf({ document: drawing.document(), groups: new Map() }, worth);
  expect(parts.map(({ id, side, members }) => [id ?? side, ...members])).toEqual([
    ['large', 'bruno', 'anna'],
    ['small'],
    ['own', 'dario'],
    ['rival', 'carla'],
  ]);
});
