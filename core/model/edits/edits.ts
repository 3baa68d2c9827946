import { z } from 'zod';
import { addActor, addCommunity, addStance, addTie } from './add';
import { addItems } from './add-items';
import { changeActors, changeCommunities, changePlan, changeStance, changeTies } from './change';
import { changeItems } from './change-items';
import type { Outcome, PlanReader } from './edit';
import { mergeNodes } from './merge';
import { addNote, changeNote } from './notes';
import { pinNodes, placeNodes } from './place';
import { removeItems } from './remove';
import { renameTags } from './rename-tags';
import { setEmblem } from './set-emblem';
import { setFindings } from './set-findings';
import { tagItems, takeSides } from './together';
import { addView, changeView, orderViews, removeView } from './views';

/** Every way to change a plan by hand. */
const edits = [
  addActor,
  addCommunity,
  addTie,
  addStance,
  addItems,
  changeActors,
  changeCommunities,
  changeTies,
  changeStance,
  changePlan,
  changeItems,
  placeNodes,
  pinNodes,
  takeSides,
  tagItems,
  renameTags,
  removeItems,
  mergeNodes,
  addNote,
  changeNote,
  setEmblem,
  addView,
  changeView,
  orderViews,
  removeView,
  setFindings,
] as const;

type EditOf<E> = E extends { readonly type: infer Type; readonly input: infer Input extends z.ZodObject }
  ? { readonly type: Type } & Readonly<z.infer<Input>>
  : never;

/** A command for the engine: the name of an edit, and its input. */
export type EditCommand = EditOf<(typeof edits)[number]>;

const byType = new Map<string, (typeof edits)[number]>(edits.map((edit) => [edit.type, edit]));

const commands = edits.map((edit) => edit.input.extend({ type: z.literal(edit.type) }));

/** What the engine's door lets in. */
export const editCommand = z.discriminatedUnion(
  'type',
  commands as unknown as [(typeof commands)[number], ...typeof commands],
) as unknown as z.ZodType<EditCommand>;

/**
 * Works out what a command changes. `command` has passed {@link editCommand}.
 * Throws a `Refusal` when it doesn't fit the plan.
 */
export function runEdit(plan: PlanReader, command: EditCommand): Outcome {
  const edit = byType.get(command.type);
  if (!edit) throw new Error(`no edit ${command.type}`);
  return edit.run(plan, command as never);
}
