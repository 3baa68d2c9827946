import { z } from 'zod';
import { type RowChange, replaced } from '../changes';
import * as field from '../fields';
import { type Message, say } from '../refusal';
import { defineEdit, existing } from './edit';

function labelOf(from: readonly string[], to: string | null): Message {
  const [only = ''] = from;
  if (to === null) return say('edits:removeTags', { count: from.length, tag: only });
  return from.length === 1
    ? say('edits:renameTag', { from: only, to })
    : say('edits:mergeTags', { count: from.length, to });
}

/** The tags with `to` where the first of `from` stood, and none of the others. */
function renamed(before: readonly string[], from: ReadonlySet<string>, to: string | null): string[] {
  return [...new Set(before.flatMap((one) => (from.has(one) ? (to ?? []) : one)))];
}

/** Gives tags another name wherever these things have them: one name for several tags makes them one, none takes them off. */
export const renameTags = defineEdit({
  type: 'tags.rename',
  input: z.object({
    from: z.array(field.tag).min(1),
    to: field.tag.nullable(),
    nodeIds: z.array(z.string()),
    tieIds: z.array(z.string()),
  }),
  run(plan, { from, to, nodeIds, tieIds }) {
    const old = new Set(from);
    const changes: RowChange[] = [];
    const retag = (table: 'actor' | 'community' | 'tie', id: string) => {
      const before = existing(plan, table, id);
      if (!before.tags.some((one) => old.has(one) && one !== to)) return;
      changes.push(replaced(table, before, { ...before, tags: renamed(before.tags, old, to) }));
    };
    for (const id of new Set(nodeIds)) retag(existing(plan, 'node', id).kind, id);
    for (const id of new Set(tieIds)) retag('tie', id);
    return { label: labelOf(from, to), changes };
  },
});
