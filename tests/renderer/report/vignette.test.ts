import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../core/look/scene';
import { emphasising } from '../../../core/look/steps';
import { documentOf } from '../../../core/model/document';
import { usualLook } from '../../../core/model/look';
import { say } from '../../../core/model/refusal';
import { boxRound } from '../../../core/picture/boxes';
import { nothingSelected, pictureOf } from '../../../core/picture/picture';
import { bodyBox } from '../../../core/picture/words';
import { paper } from '../../../renderer/report/paper';
import { vignetteOf } from '../../../renderer/report/vignette';
import { samplePlan } from '../../../resources/sample/sample';
import { anActor, inEnglish, planOf } from './plans';

const sample = documentOf(samplePlan('en'));

function shownOf(ids: readonly string[], plan = sample) {
  const nodes = ids.map((id, i) => ({ id, place: i < 99 ? i + 1 : null, level: null, group: null }));
  const emphasis = { title: say('look:crumbs'), nodes, names: [], ties: [], flows: [] };
  const scene = sceneOf(plan, emphasising(usualLook, emphasis));
  return pictureOf(scene, { selection: nothingSelected, language: 'en', say: inEnglish }, paper);
}

const sizeOf = (picture: { nodes: Parameters<typeof bodyBox>[0][] }) => {
  const { x1, y1, x2, y2 } = boxRound(picture.nodes.map(bodyBox)) ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
  return { width: x2 - x1, height: y2 - y1 };
};

describe('a small picture', () => {
  test('holds all that is shown, and a part of the map round it', () => {
    const ids = [...sample.actor.keys()].slice(4, 7);
    const whole = shownOf(ids);
    const small = vignetteOf(whole, 1.6);
    const there = new Set(small?.nodes.map(({ id }) => id));
    for (const id of ids) expect(there.has(id)).toBe(true);
    expect(there.size).toBeGreaterThan(ids.length);
    expect(there.size).toBeLessThan(whole.nodes.length);
    for (const { sourceId, targetId } of small?.ties ?? [])
      expect(
        [sourceId, targetId].every((id) => there.has(id) || small?.areas.some((area) => area.id === id)),
      ).toBe(true);
  });

  test('is about as wide as asked for, at the edge of the map, too', () => {
    const plan = planOf({ actors: Array.from({ length: 400 }, (_, i) => anActor(`${i}`)) });
    const nodes = [...plan.node.values()].map((node, i) => ({
      ...node,
      x: (i % 20) * 100,
      y: Math.floor(i / 20) * 100,
    }));
    const grid = { ...plan, node: new Map(nodes.map((node) => [node.id, node])) };
    for (const id of ['0', '19', '210', '399']) {
      const small = vignetteOf(shownOf([id], grid), 2);
      const { width, height } = sizeOf({ nodes: [...(small?.nodes ?? [])] });
      expect(width / height).toBeGreaterThan(1.5);
      expect(width / height).toBeLessThan(2.7);
      expect(width).toBeLessThan(0.95 * sizeOf({ nodes: [...shownOf([id], grid).nodes] }).width);
    }
  });

  test('names the first few of those that are shown, and nobody else', () => {
    const ids = [...sample.actor.keys()];
    const small = vignetteOf(shownOf(ids), 1.6);
    const named = (small?.nodes ?? []).filter(({ label }) => label.lines.length > 0);
    expect(new Set(named.map(({ id }) => id))).toEqual(new Set(ids.slice(0, 6)));
    for (const { label } of named) expect(label.brief).toBeNull();
  });

  test('of a large map stays small', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => anActor(`${i}`));
    const ids = many.slice(2_000).map(({ id }) => id);
    const small = vignetteOf(shownOf(ids, planOf({ actors: many })), 1.6);
    const there = new Set(small?.nodes.map(({ id }) => id));
    expect(there.size).toBe(300);
    expect(ids.slice(0, 99).every((id) => there.has(id))).toBe(true);
  });

  test('of nothing is none', () => {
    expect(vignetteOf(shownOf([], planOf({})), 1.6)).toBeNull();
  });
});
