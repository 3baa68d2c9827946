import {
  IconArrowsDiff,
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconCircleDot,
  IconEye,
  IconEyeOff,
  IconFilter,
  IconFocus2,
  IconFocusAuto,
  IconRoute,
  IconStack2,
  IconStackPop,
} from '@tabler/icons-react';
import { drawnNode } from '../../../core/look/drawn';
import { focusing, hiding, isolating, openingGroups, showsAll } from '../../../core/look/steps';
import { closeGroup, leaveLast, see, seeClear, showEverything, toggleRoutes, widen } from '../../look/seeing';
import { sceneNow } from '../../plan/seen';
import { selected } from '../../plan/selection';
import { type Command, type CommandContext, planShown } from './command';

const anyNode = (context: CommandContext) => planShown(context) && context.selection.nodes.size > 0;

/** The closed groups among what is selected. */
export function groupsChosen({ plan, selection, seeing }: CommandContext): ReadonlySet<string> {
  if (!plan?.document || seeing.look.closed.length === 0) return new Set();
  const scene = sceneNow(plan.document, seeing);
  return new Set([...selection.nodes].map((id) => drawnNode(scene, id)).filter((id) => scene.groups.has(id)));
}

function drawer(
  which: 'filters' | 'routes',
  icon: Command['icon'],
  key: string,
  run: Command['run'],
): Command {
  return {
    id: `look.${which}`,
    label: `look:command.${which}`,
    icon,
    shortcuts: [key],
    menu: { section: 'view', group: 7 },
    spots: which === 'routes' ? ['node', 'several'] : ['ground'],
    when: planShown,
    checked: ({ frame }) => frame.drawer === which,
    run,
  };
}

export const showFilters = drawer('filters', IconFilter, 'Shift+F', ({ desk, frame }) =>
  desk.frame.setState({ drawer: frame.drawer === 'filters' ? null : 'filters' }),
);
export const findRoutes = drawer('routes', IconRoute, 'P', ({ desk }) => toggleRoutes(desk));

const focus: Command = {
  id: 'look.focus',
  label: 'look:command.focus',
  icon: IconFocus2,
  shortcuts: ['S'],
  menu: { section: 'view', group: 8 },
  spots: ['node', 'several'],
  when: (context) => context.frame.held !== null || context.seeing.look.focus !== null || anyNode(context),
  checked: ({ seeing, frame }) => seeing.look.focus !== null && frame.held === null,
  run({ desk, frame, seeing, selection }) {
    if (frame.held) desk.frame.setState({ held: null });
    else if (seeing.look.focus) see(desk, (look) => ({ ...look, focus: null }));
    else seeClear(desk, (look) => focusing(look, [...selection.nodes]));
  },
};

function widener(by: 1 | -1, id: string, icon: Command['icon'], key: string): Command {
  return {
    id: `look.${id}`,
    label: `look:command.${id}`,
    icon,
    shortcuts: [key],
    menu: { section: 'view', group: 8 },
    when: (context) => planShown(context) && context.seeing.look.focus !== null,
    run: ({ desk }) => widen(desk, by),
  };
}

const leave: Command = {
  id: 'look.leave',
  label: 'look:command.leave',
  icon: IconFocusAuto,
  shortcuts: ['Escape'],
  menu: { section: 'view', group: 8 },
  when: ({ plan, seeing }) =>
    plan !== null && (seeing.look.focus ?? seeing.look.route ?? seeing.look.emphasis) !== null,
  run: ({ desk }) => leaveLast(desk),
};

const hide: Command = {
  id: 'look.hide',
  label: 'look:command.hide',
  icon: IconEyeOff,
  shortcuts: ['H'],
  menu: { section: 'view', group: 8 },
  spots: ['node', 'several'],
  when: anyNode,
  run({ desk, selection }) {
    see(desk, (look) => hiding(look, [...selection.nodes]));
    desk.selection.setState(selected([]), true);
  },
};

const isolate: Command = {
  id: 'look.isolate',
  label: 'look:command.isolate',
  icon: IconCircleDot,
  shortcuts: ['I'],
  menu: { section: 'view', group: 8 },
  spots: ['node', 'several'],
  when: anyNode,
  run: ({ desk, selection }) => see(desk, (look) => isolating(look, [...selection.nodes])),
};

const close: Command = {
  id: 'look.close',
  label: 'look:command.close',
  icon: IconStack2,
  shortcuts: ['G'],
  menu: { section: 'view', group: 9 },
  spots: ['node', 'several'],
  when(context) {
    const [only] = context.selection.nodes;
    if (!anyNode(context) || groupsChosen(context).has(only ?? '')) return false;
    return context.selection.nodes.size > 1 || context.plan?.document?.community.has(only ?? '') === true;
  },
  run: ({ desk, selection }) => closeGroup(desk, [...selection.nodes]),
};

const closeAll: Command = {
  id: 'look.closeAll',
  label: 'look:command.closeAll',
  icon: IconArrowsMinimize,
  menu: { section: 'view', group: 9 },
  spots: ['ground'],
  when: (context) => planShown(context) && (context.plan?.document?.community.size ?? 0) > 0,
  run({ desk, plan }) {
    const closed = [...(plan?.document?.community.keys() ?? [])].map((id) => ({
      ...{ id, members: null, name: '' },
    }));
    see(desk, (look) => ({ ...look, closed: closed.slice(0, 2_000) }));
  },
};

const open: Command = {
  id: 'look.open',
  label: 'look:command.open',
  icon: IconStackPop,
  shortcuts: ['Shift+G'],
  menu: { section: 'view', group: 9 },
  spots: ['node', 'several'],
  when: (context) => groupsChosen(context).size > 0,
  run: (context) => see(context.desk, (look) => openingGroups(look, groupsChosen(context))),
};

const openAll: Command = {
  id: 'look.openAll',
  label: 'look:command.openAll',
  icon: IconArrowsMaximize,
  menu: { section: 'view', group: 9 },
  when: (context) => planShown(context) && context.seeing.look.closed.length > 0,
  run: ({ desk }) => see(desk, (look) => ({ ...look, closed: [] })),
};

const tiedOnly: Command = {
  id: 'look.tiedOnly',
  label: 'look:command.tiedOnly',
  icon: IconArrowsDiff,
  menu: { section: 'view', group: 8 },
  when: planShown,
  checked: ({ seeing }) => seeing.look.tiedOnly,
  run: ({ desk }) => see(desk, (look) => ({ ...look, tiedOnly: !look.tiedOnly })),
};

export const showAll: Command = {
  id: 'look.showAll',
  label: 'look:command.showAll',
  icon: IconEye,
  shortcuts: ['Shift+H'],
  menu: { section: 'view', group: 8 },
  spots: ['ground'],
  when: (context) => planShown(context) && !showsAll(context.seeing.look),
  run: ({ desk }) => showEverything(desk),
};

export const lookCommands: readonly Command[] = [
  showFilters,
  findRoutes,
  focus,
  widener(1, 'widen', IconArrowsMaximize, 'Plus'),
  widener(-1, 'narrow', IconArrowsMinimize, 'Minus'),
  leave,
  hide,
  isolate,
  tiedOnly,
  showAll,
  close,
  open,
  closeAll,
  openAll,
];
