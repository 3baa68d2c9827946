import { z } from 'zod';
import { added, type RowChange, removed, replaced } from '../changes';
import { emblem } from '../emblem';
import * as field from '../fields';
import { say } from '../refusal';
import { defineEdit, existing } from './edit';

/** Gives a node an icon or an image; with neither, takes away what it had. */
export const setEmblem = defineEdit({
  type: 'emblem.set',
  input: z.object({ id: field.id, icon: emblem.shape.icon, image: emblem.shape.image }),
  run(plan, { id, icon, image }) {
    const { kind } = existing(plan, 'node', id);
    const { name } = existing(plan, kind, id);
    const before = plan.get('emblem', id);
    const after = { id, icon: image === '' ? icon : '', image };
    const none = after.icon === '' && image === '';
    const changes: RowChange[] = [];
    if (before && none) changes.push(removed('emblem', before));
    else if (!before && !none) changes.push(added('emblem', after));
    else if (before && (before.icon !== after.icon || before.image !== image))
      changes.push(replaced('emblem', before, after));
    return { label: say(none ? 'edits:removeEmblem' : 'edits:setEmblem', { name }), changes };
  },
});
