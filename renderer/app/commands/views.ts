import {
  IconArrowBackUp,
  IconArrowLeft,
  IconArrowRight,
  IconBookmark,
  IconBookmarkPlus,
  IconChevronLeft,
  IconChevronRight,
  IconCopy,
  IconCursorText,
  IconDeviceFloppy,
  IconMap2,
  IconPinned,
  IconTrash,
} from '@tabler/icons-react';
import { say } from '../../../core/model/refusal';
import type { View } from '../../../core/model/view';
import { viewsOf } from '../../../core/model/views';
import { duplicate, isChanged, moveTo, show, showNext, updateWithSeen, viewsAt } from '../../views/showing';
import { type Command, type CommandContext, planShown, writable } from './command';

/** Something that can be done with one saved view: from its menu in the row, or as a command with the one that is shown. */
export interface ViewAction extends Pick<Command, 'id' | 'icon' | 'shortcuts' | 'menu'> {
  /** Key of its name. */
  readonly label: string;
  when(context: CommandContext, view: View): boolean;
  checked?(view: View): boolean;
  run(context: CommandContext, view: View): unknown;
}

const isShown = ({ seeing }: CommandContext, { id }: View) => seeing.viewId === id;

function placeOf({ desk }: CommandContext, { id }: View): number {
  return viewsAt(desk).findIndex((view) => view.id === id);
}

/** What is offered for a view, in the menu's order. */
export const viewActions: readonly ViewAction[] = [
  {
    id: 'views.update',
    label: 'views:action.update',
    icon: IconDeviceFloppy,
    when: (context) => writable(context),
    run: ({ desk }, view) => updateWithSeen(desk, view),
  },
  {
    id: 'views.goBack',
    label: 'views:action.goBack',
    icon: IconArrowBackUp,
    when: (context, view) => isShown(context, view) && isChanged(context.seeing, view),
    run: ({ desk }, view) => show(desk, view),
  },
  {
    id: 'views.rename',
    label: 'views:action.rename',
    icon: IconCursorText,
    when: (context) => writable(context),
    run: ({ desk }, { id }) => desk.frame.setState({ naming: { viewId: id } }),
  },
  {
    id: 'views.duplicate',
    label: 'views:action.duplicate',
    icon: IconCopy,
    when: (context) => writable(context),
    run: ({ desk }, view) => duplicate(desk, view),
  },
  {
    id: 'views.ownPlaces',
    label: 'views:action.ownPlaces',
    icon: IconPinned,
    when: (context) => writable(context),
    checked: ({ ownPlaces }) => ownPlaces,
    run: ({ desk }, { id, ownPlaces }) =>
      desk.plan.edit({ type: 'view.change', id, patch: { ownPlaces: !ownPlaces } }),
  },
  {
    id: 'views.moveLeft',
    label: 'views:action.moveLeft',
    icon: IconArrowLeft,
    shortcuts: ['Mod+Shift+PageUp'],
    when: (context, view) => writable(context) && placeOf(context, view) > 0,
    run: (context, view) => moveTo(context.desk, view, placeOf(context, view) - 1),
  },
  {
    id: 'views.moveRight',
    label: 'views:action.moveRight',
    icon: IconArrowRight,
    shortcuts: ['Mod+Shift+PageDown'],
    when: (context, view) => writable(context) && placeOf(context, view) < viewsAt(context.desk).length - 1,
    run: (context, view) => moveTo(context.desk, view, placeOf(context, view) + 1),
  },
  {
    id: 'views.remove',
    label: 'views:action.remove',
    icon: IconTrash,
    when: (context) => writable(context),
    async run({ desk }, { id, name }) {
      const removed = await desk.plan.edit({ type: 'view.remove', id });
      if (removed) desk.tellDone(say('views:removed', { name }), removed);
    },
  },
];

function shownView({ plan, seeing }: CommandContext): View | null {
  return seeing.viewId === null ? null : (plan?.document?.view.get(seeing.viewId) ?? null);
}

/** The action as a command: it goes for the view that is shown. */
function asCommand({ id, icon, shortcuts, label, ...action }: ViewAction): Command {
  const { checked } = action;
  return {
    id,
    icon,
    ...(shortcuts ? { shortcuts } : {}),
    label,
    menu: { section: 'view', group: 6 },
    when(context) {
      const view = shownView(context);
      return view !== null && action.when(context, view);
    },
    ...(checked
      ? {
          checked(context) {
            const view = shownView(context);
            return view !== null && checked(view);
          },
        }
      : {}),
    run(context) {
      const view = shownView(context);
      return view ? action.run(context, view) : undefined;
    },
  };
}

export const saveView: Command = {
  id: 'views.save',
  label: 'views:command.save',
  icon: IconBookmarkPlus,
  shortcuts: ['V'],
  menu: { section: 'view', group: 5 },
  spots: ['ground'],
  when: (context) => writable(context) && planShown(context),
  run: ({ desk }) => desk.frame.setState({ naming: { viewId: null } }),
};

const anyView = ({ plan }: CommandContext) => (plan?.document?.view.size ?? 0) > 0;

function stepper(step: 1 | -1, id: string, icon: Command['icon'], key: string): Command {
  return {
    id: `views.${id}`,
    label: `views:command.${id}`,
    icon,
    shortcuts: [key, `Mod+${key}`],
    menu: { section: 'view', group: 5 },
    when: anyView,
    run: ({ desk }) => showNext(desk, step),
  };
}

const showAtLarge: Command = {
  id: 'views.atLarge',
  label: 'views:command.atLarge',
  icon: IconMap2,
  shortcuts: ['Alt+0'],
  menu: { section: 'view', group: 5 },
  when: anyView,
  checked: ({ seeing }) => seeing.viewId === null,
  run: ({ desk }) => show(desk, null),
};

/** The commands that don't depend on which views there are. */
export const viewsCommands: readonly Command[] = [
  saveView,
  showAtLarge,
  stepper(-1, 'previous', IconChevronLeft, 'PageUp'),
  stepper(1, 'next', IconChevronRight, 'PageDown'),
  ...viewActions.map(asCommand),
];

/** The keys that show the view at a place of the row, from 0; none beyond the ninth. */
function keysOfView(place: number): readonly string[] {
  return place < 9 ? [`Alt+${place + 1}`, `${place + 1}`] : [];
}

/** A command for each view of the plan: shows it. */
export function commandsOfViews({ plan }: CommandContext): readonly Command[] {
  const views = plan?.document ? viewsOf(plan.document) : [];
  return views.map((view, place) => ({
    id: `views.show.${view.id}`,
    label: (_context, words) => words('views:command.show', { name: view.name }),
    icon: IconBookmark,
    shortcuts: keysOfView(place),
    when: planShown,
    checked: ({ seeing }) => seeing.viewId === view.id,
    run: ({ desk }) => show(desk, view),
  }));
}
