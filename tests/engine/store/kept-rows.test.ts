import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newActor } from '../../../core/model/actor';
import type { RowChange } from '../../../core/model/changes';
import type { Node } from '../../../core/model/node';
import { say } from '../../../core/model/refusal';
import type { LivePlan } from '../../../main/engine/live-plan';
import { createPlan } from '../../../main/engine/plans';
import { blank, content, folder, newPlan, open, options } from '../desk';

/** Some of them stand in another order by their code units than by their bytes. */
const ids = ['a', 'B', 'b', 'z9', 'è', '\uff5e', '𝒜', '𝒳', 'n1', 'n10', 'n2'];

const node = (id: string, x: number): Node => ({ id, kind: 'actor', x, y: 0, pinned: false });

/** Adds those that aren't there with their actor, moves one that is there, or removes it. */
function changing(live: LivePlan, some: readonly string[], remove: boolean) {
  return live.change((plan) => ({
    label: say('edits:node.move', { count: 1, name: 'a' }),
    changes: some.flatMap((id): RowChange[] => {
      const [before, actor] = [plan.get('node', id) ?? null, plan.get('actor', id) ?? null];
      if (before && remove)
        return [
          { table: 'actor', id, before: actor, after: null },
          { table: 'node', id, before, after: null },
        ];
      if (before) return [{ table: 'node', id, before, after: { ...before, x: (before.x ?? 0) + 1 } }];
      return [
        { table: 'node', id, before: null, after: node(id, 0) },
        { table: 'actor', id, before: null, after: newActor(id, id) },
      ];
    }),
  }));
}

describe('rows that are kept while a plan is written to', () => {
  test('are those that stand in the file', async () => {
    const step = fc.oneof(
      fc.record({ some: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), remove: fc.boolean() }),
      fc.constantFrom('undo', 'redo', 'read', 'name' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const path = join(folder(), 'plan.schiera');
        await using live = await createPlan(path, blank, options());
        for (const one of steps) {
          if (one === 'undo') await live.undo();
          else if (one === 'redo') await live.redo();
          else if (one === 'name') await live.saveVersion('a version');
          else if (one === 'read') live.read();
          else await changing(live, one.some, one.remove);
        }
        const kept = content(live);
        await live.close();
        await using again = open(path);
        expect(kept).toBe(content(again));
      }),
      { numRuns: 30 },
    );
  });

  test('are read in slices with the same result, whatever is written in a pause', async () => {
    const many = Array.from({ length: 1_500 }, (_, i) => `n${i}`);
    const live = await newPlan();
    // So many that all rows are read anew.
    await changing(live, many, false);
    const work = live.reading();
    work.next();
    expect(work.next().done).toBe(false);
    await changing(live, ['n1', 'n1400', '𝒜'], false);
    await changing(live, ['n2'], true);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(step.value).toEqual(live.read().rows);
    expect(JSON.stringify(step.value.node.find(({ id }) => id === 'n1'))).toContain('"x":1');
    expect(step.value.node.map(({ id }) => id)).toEqual(
      [...many, '𝒜']
        .filter((id) => id !== 'n2')
        .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
  });
});
