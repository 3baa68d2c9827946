import { z } from 'zod';
import { actor } from '../actor';
import { added } from '../changes';
import { community } from '../community';
import { position } from '../node';
import { say } from '../refusal';
import { stance } from '../stance';
import { tie } from '../tie';
import { defineEdit, existing, mustBeFree } from './edit';
import { soundTie } from './tie-rules';

const place = position.nullable();

export const addActor = defineEdit({
  type: 'actor.add',
  input: z.object({ row: actor, at: place }),
  run(plan, { row, at }) {
    mustBeFree(plan, 'node', row.id);
    const node = { id: row.id, kind: 'actor' as const, x: at?.x ?? null, y: at?.y ?? null, pinned: false };
    return {
      label: say('edits:addActor', { name: row.name }),
      changes: [added('node', node), added('actor', row)],
    };
  },
});

export const addCommunity = defineEdit({
  type: 'community.add',
  input: z.object({ row: community, at: place }),
  run(plan, { row, at }) {
    mustBeFree(plan, 'node', row.id);
    if (row.ownerId !== null) existing(plan, 'actor', row.ownerId);
    const node = {
      id: row.id,
      kind: 'community' as const,
      x: at?.x ?? null,
      y: at?.y ?? null,
      pinned: false,
    };
    return {
      label: say('edits:addCommunity', { name: row.name }),
      changes: [added('node', node), added('community', row)],
    };
  },
});

export const addTie = defineEdit({
  type: 'tie.add',
  input: z.object({ row: tie }),
  run(plan, { row }) {
    mustBeFree(plan, 'tie', row.id);
    return { label: say('edits:addTie', { kind: row.kind }), changes: [added('tie', soundTie(plan, row))] };
  },
});

export const addStance = defineEdit({
  type: 'stance.add',
  input: z.object({ row: stance }),
  run(plan, { row }) {
    mustBeFree(plan, 'stance', row.id);
    const { name } = existing(plan, 'actor', row.actorId);
    return { label: say('edits:addStance', { name }), changes: [added('stance', row)] };
  },
});
