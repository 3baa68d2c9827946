import { z } from 'zod';
import { added, replaced } from '../changes';
import * as field from '../fields';
import { note } from '../note';
import { say } from '../refusal';
import { defineEdit, existing, mustBeFree } from './edit';

export const addNote = defineEdit({
  type: 'note.add',
  input: z.object({ row: note }),
  run(plan, { row }) {
    mustBeFree(plan, 'note', row.id);
    return { label: say(`edits:addNote.${row.kind}`), changes: [added('note', row)] };
  },
});

const patch = note.omit({ id: true, kind: true }).partial();

/** Changes a note or a frame: its words, its colour, its place and size. */
export const changeNote = defineEdit({
  type: 'note.change',
  input: z.object({ id: field.id, patch }),
  run(plan, { id, patch }) {
    const before = existing(plan, 'note', id);
    const after = { ...before, ...patch };
    const [first, ...more] = Object.keys(patch);
    const moved = first !== undefined && [first, ...more].every((key) => key === 'x' || key === 'y');
    return {
      label: say(`edits:${moved ? 'moveNote' : 'changeNote'}.${before.kind}`),
      changes: JSON.stringify(before) === JSON.stringify(after) ? [] : [replaced('note', before, after)],
    };
  },
});
