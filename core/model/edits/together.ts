import { z } from 'zod';
import { type RowChange, replaced } from '../changes';
import * as field from '../fields';
import { Refusal, say } from '../refusal';
import { side } from '../sides';
import { defineEdit, existing } from './edit';

const ids = z.array(z.string());

/** Puts actors and communities on one side, whatever they are. */
export const takeSides = defineEdit({
  type: 'nodes.side',
  input: z.object({ ids: ids.min(1), side }),
  run(plan, { ids, side }) {
    const changes = [...new Set(ids)].flatMap((id): RowChange[] => {
      const { kind } = existing(plan, 'node', id);
      if (kind === 'actor') {
        const before = existing(plan, 'actor', id);
        return before.side === side ? [] : [replaced('actor', before, { ...before, side })];
      }
      const before = existing(plan, 'community', id);
      return before.side === side ? [] : [replaced('community', before, { ...before, side })];
    });
    return { label: say('edits:takeSides', { count: changes.length }), changes };
  },
});

/** Puts tags on things of any kind, and takes tags off; what has other tags besides keeps them. */
export const tagItems = defineEdit({
  type: 'items.tag',
  input: z.object({ nodeIds: ids, tieIds: ids, add: field.tags, remove: field.tags }),
  run(plan, { nodeIds, tieIds, add, remove }) {
    const tagged = (before: readonly string[]) => {
      const tags = [...new Set([...before.filter((tag) => !remove.includes(tag)), ...add])];
      if (tags.length > field.mostTags) throw new Refusal('errors:tooManyTags', { most: field.mostTags });
      return tags;
    };
    const same = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b);
    const changes: RowChange[] = [];
    for (const id of new Set(nodeIds)) {
      const table = existing(plan, 'node', id).kind;
      const before = existing(plan, table, id);
      const tags = tagged(before.tags);
      if (!same(tags, before.tags)) changes.push(replaced(table, before, { ...before, tags }));
    }
    for (const id of new Set(tieIds)) {
      const before = existing(plan, 'tie', id);
      const tags = tagged(before.tags);
      if (!same(tags, before.tags)) changes.push(replaced('tie', before, { ...before, tags }));
    }
    return { label: say('edits:tagItems', { count: changes.length }), changes };
  },
});
