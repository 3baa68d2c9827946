import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsJoin,
  IconClipboard,
  IconCopy,
  IconCursorText,
  IconPin,
  IconScissors,
  IconSelectAll,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { say } from '../../../core/model/refusal';
import { sceneNow } from '../../plan/seen';
import { countOf, selected } from '../../plan/selection';
import { type Command, type CommandContext, planShown, writable } from './command';
import { groupsChosen } from './look';

export const undo: Command = {
  id: 'edit.undo',
  label: ({ plan }, words) =>
    plan?.state?.undo
      ? words('app:command.undoThat', { what: words(plan.state.undo) })
      : words('app:command.undo'),
  icon: IconArrowBackUp,
  shortcuts: ['Mod+Z'],
  menu: { section: 'edit', group: 0 },
  yieldsToTyping: true,
  when: (context) => writable(context) && context.plan?.state?.undo !== null,
  run: ({ desk }) => desk.plan.undo(),
};

export const redo: Command = {
  id: 'edit.redo',
  label: ({ plan }, words) =>
    plan?.state?.redo
      ? words('app:command.redoThat', { what: words(plan.state.redo) })
      : words('app:command.redo'),
  icon: IconArrowForwardUp,
  shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  menu: { section: 'edit', group: 0 },
  yieldsToTyping: true,
  when: (context) => writable(context) && context.plan?.state?.redo !== null,
  run: ({ desk }) => desk.plan.redo(),
};

function clipboard(role: 'cut' | 'copy' | 'paste', label: string, icon: Command['icon']): Command {
  return {
    id: `edit.${role}`,
    label,
    icon,
    menu: { section: 'edit', group: 1 },
    role,
    when: () => true,
    run: () => undefined,
  };
}

const selectAll: Command = {
  id: 'edit.selectAll',
  label: 'app:command.selectAll',
  icon: IconSelectAll,
  shortcuts: ['Mod+A'],
  menu: { section: 'edit', group: 2 },
  spots: ['ground'],
  yieldsToTyping: true,
  when: planShown,
  run({ desk, plan, seeing }) {
    if (!plan?.document) return;
    const { open } = sceneNow(plan.document, seeing);
    desk.selection.setState(selected(open.node.keys()));
  },
};

/** The closed group that is selected, as it is drawn, and nothing else; null where there is none. */
function groupAlone(context: CommandContext): string | null {
  const { plan, seeing, selection } = context;
  const [only, ...others] = groupsChosen(context);
  if (!plan?.document || only === undefined || others.length > 0) return null;
  const inside = sceneNow(plan.document, seeing).groups.get(only)?.length;
  return selection.nodes.size === inside ? only : null;
}

const rename: Command = {
  id: 'edit.rename',
  label: 'app:command.rename',
  icon: IconCursorText,
  shortcuts: ['F2'],
  menu: { section: 'edit', group: 2 },
  spots: ['node', 'several'],
  when(context) {
    const group = context.map && groupAlone(context);
    // A group put together by hand is no part of the plan.
    if (group) return writable(context) || context.plan?.document?.node.has(group) === false;
    return writable(context) && context.selection.nodes.size === 1 && countOf(context.selection) === 1;
  },
  run(context) {
    const id = groupAlone(context) ?? [...context.selection.nodes][0];
    if (id === undefined || context.map?.rename(id)) return;
    context.desk.frame.setState({ inspector: true, panel: 'inspector', toEdit: 'name' });
  },
};

function allPinned({ plan, selection }: CommandContext): boolean {
  return [...selection.nodes].every((id) => plan?.document?.node.get(id)?.pinned === true);
}

const pin: Command = {
  id: 'edit.pin',
  label: 'app:command.pin',
  icon: IconPin,
  shortcuts: ['Mod+Shift+P'],
  menu: { section: 'edit', group: 2 },
  spots: ['node', 'several'],
  when: (context) => writable(context) && context.selection.nodes.size > 0,
  checked: (context) => context.selection.nodes.size > 0 && allPinned(context),
  run: (context) =>
    context.desk.plan.edit({
      type: 'nodes.pin',
      ids: [...context.selection.nodes],
      pinned: !allPinned(context),
    }),
};

export const removeSelection: Command = {
  id: 'edit.delete',
  label: 'app:command.delete',
  icon: IconTrash,
  shortcuts: ['Delete', 'Backspace'],
  menu: { section: 'edit', group: 2 },
  spots: ['node', 'tie', 'note', 'several'],
  when: (context) => writable(context) && countOf(context.selection) > 0,
  async run({ desk, selection }) {
    const nodeIds = [...selection.nodes];
    const tieIds = [...selection.ties];
    const noteIds = [...selection.notes];
    const removed = await desk.plan.edit({ type: 'items.remove', nodeIds, tieIds, stanceIds: [], noteIds });
    if (removed) desk.tellDone(say('app:notice.removed', { count: countOf(selection) }), removed);
  },
};

/** Actors, or communities, of which several are selected. */
function mergeable({ plan, selection }: CommandContext): boolean {
  const kinds = new Set([...selection.nodes].map((id) => plan?.document?.node.get(id)?.kind));
  return selection.nodes.size > 1 && kinds.size === 1;
}

const merge: Command = {
  id: 'edit.merge',
  label: 'app:command.merge',
  icon: IconArrowsJoin,
  shortcuts: ['Mod+M'],
  menu: { section: 'edit', group: 3 },
  spots: ['several'],
  when: (context) => writable(context) && mergeable(context),
  run: ({ desk, selection }) =>
    desk.frame.setState({ dialog: { type: 'duplicates', ids: [...selection.nodes] } }),
};

const findDuplicates: Command = {
  id: 'edit.duplicates',
  label: 'app:command.duplicates',
  icon: IconUsers,
  shortcuts: ['Mod+Shift+M'],
  menu: { section: 'edit', group: 3 },
  spots: ['ground'],
  when: (context) => writable(context) && (context.plan?.document?.node.size ?? 0) > 1,
  run: ({ desk }) => desk.frame.setState({ dialog: { type: 'duplicates', ids: null } }),
};

export const editCommands: readonly Command[] = [
  undo,
  redo,
  clipboard('cut', 'app:command.cut', IconScissors),
  clipboard('copy', 'app:command.copy', IconCopy),
  clipboard('paste', 'app:command.paste', IconClipboard),
  selectAll,
  rename,
  pin,
  removeSelection,
  merge,
  findDuplicates,
];
