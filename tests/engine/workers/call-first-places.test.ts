import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../../core/look/scene';
import { newActor } from '../../../core/model/actor';
import type { PlanRows } from '../../../core/model/document';
import { documentOf } from '../../../core/model/document';
import { usualLook } from '../../../core/model/look';
import { newTie } from '../../../core/model/tie';
import { nothingSelected, pictureOf } from '../../../core/picture/picture';
import { pictureThemes } from '../../../core/picture/theme';
import { placingFirst } from '../../../main/engine/workers/call-first-places';
import { speakerOf } from '../../../resources/locales/speaker';
import { samplePlan } from '../../../resources/sample/sample';
import { planRows } from '../exchange/plans';
import { finished } from '../finished';

const sample = samplePlan('it');
const unplaced: PlanRows = { ...sample, node: sample.node.map((node) => ({ ...node, x: null, y: null })) };

/** The rows with these places. */
function placed(rows: PlanRows, places: readonly { id: string; x: number; y: number }[]): PlanRows {
  const byId = new Map(places.map((place) => [place.id, place]));
  return { ...rows, node: rows.node.map((node) => ({ ...node, ...byId.get(node.id) })) };
}

describe('placing nodes that have no place', () => {
  it('places every node of the sample, the same for the same seed', async () => {
    const [first, again, other] = await Promise.all([
      finished(placingFirst({ rows: unplaced, seed: 1 })),
      finished(placingFirst({ rows: unplaced, seed: 1 })),
      finished(placingFirst({ rows: unplaced, seed: 2 })),
    ]);
    expect(first).toHaveLength(sample.node.length);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('comes out centred, wider than high, its words hardly ever over each other', async () => {
    const places = await finished(placingFirst({ rows: unplaced, seed: 1 }));
    const xs = places.map(({ x }) => x);
    const ys = places.map(({ y }) => y);
    const aspect = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    expect(aspect).toBeGreaterThan(1.1);
    expect(aspect).toBeLessThan(2);
    expect(Math.abs(Math.max(...xs) + Math.min(...xs))).toBeLessThan(200);

    const view = {
      selection: nothingSelected,
      language: 'it' as const,
      say: speakerOf('it'),
    };
    const picture = pictureOf(
      sceneOf(documentOf(placed(unplaced, places)), usualLook),
      view,
      pictureThemes.light,
    );
    const boxes = picture.nodes.map(({ x, y, size, label }) => ({
      ...{ x1: x - label.width / 2, x2: x + label.width / 2 },
      ...{ y1: y - size / 2, y2: y + size / 2 + 4 + label.height },
    }));
    let overlaps = 0;
    for (let i = 0; i < boxes.length; i++)
      for (let j = 0; j < i; j++) {
        const [a, b] = [boxes[i], boxes[j]];
        if (a && b && a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2) overlaps++;
      }
    expect(overlaps).toBe(0);
  });

  it('keeps rivals out of our midst: they stand farther from us than our allies do', async () => {
    const places = new Map(
      (await finished(placingFirst({ rows: unplaced, seed: 1 }))).map((place) => [place.id, place]),
    );
    const own = sample.actor.filter(({ side }) => side === 'own');
    const middle = (axis: 'x' | 'y') =>
      own.reduce((sum, { id }) => sum + (places.get(id)?.[axis] ?? 0), 0) / own.length;
    const [x, y] = [middle('x'), middle('y')];
    const distance = (side: 'ally' | 'rival') => {
      const camp = sample.actor.filter((actor) => actor.side === side);
      return (
        camp.reduce((sum, { id }) => {
          const place = places.get(id);
          return sum + Math.hypot((place?.x ?? 0) - x, (place?.y ?? 0) - y);
        }, 0) / camp.length
      );
    };
    expect(distance('rival')).toBeGreaterThan(1.2 * distance('ally'));
  });

  it('leaves nodes that have a place alone', async () => {
    const [ally] = sample.actor;
    const newcomer = newActor('newcomer', 'Nuova Arrivata');
    const rows = placed(unplaced, await finished(placingFirst({ rows: unplaced, seed: 1 })));
    const more: PlanRows = {
      ...rows,
      node: [...rows.node, { id: 'newcomer', kind: 'actor', x: null, y: null, pinned: false }],
      actor: [...rows.actor, newcomer],
      tie: [...rows.tie, newTie('new', 'newcomer', ally?.id ?? '', 'alliance')],
    };
    const places = await finished(placingFirst({ rows: more, seed: 1 }));
    expect(places.map(({ id }) => id)).toEqual(['newcomer']);
    const friend = rows.node.find(({ id }) => id === ally?.id);
    const [place] = places;
    const far = Math.hypot((place?.x ?? 0) - (friend?.x ?? 0), (place?.y ?? 0) - (friend?.y ?? 0));
    expect(far).toBeGreaterThan(10);
    expect(far).toBeLessThan(500);
  });

  it('places a plan of thousands quickly', async () => {
    const actors = Array.from({ length: 3_000 }, (_, i) => newActor(`${i}`, `Name ${i}`));
    const ties = Array.from({ length: 9_000 }, (_, i) =>
      newTie(`t${i}`, `${i % 3_000}`, `${(i * 7_919 + 1) % 3_000}`, 'influence'),
    ).filter(({ sourceId, targetId }) => sourceId !== targetId);
    const places = await finished(placingFirst({ rows: planRows({ actors, ties }), seed: 1 }));
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(3_000);
  });

  it('says how far it has got, and stops when it is told to', async () => {
    const stop = new AbortController();
    const call = placingFirst({ rows: unplaced, seed: 1 }, stop.signal);
    const step = await call.next();
    expect(step.value).toMatchObject({ type: 'progress', doing: { key: 'import:progress.arranging' } });
    stop.abort();
    await expect(call.next()).rejects.toThrow('abort');
  });
});
