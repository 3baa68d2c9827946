import type { Icon } from '@tabler/icons-react';
import type { Finished, Progress } from '../../../core/contract/progress';
import type { Preferences } from '../../../core/contract/shell';
import type { Message } from '../../../core/model/refusal';
import type { Selection } from '../../../core/picture/picture';
import type { MapHandle } from '../../plan/map-handle';
import type { Plan, PlanStore } from '../../plan/plan-store';
import type { SelectionStore } from '../../plan/selection';
import type { Frame, FrameStore } from '../frame-store';

/** The moment in which a command is offered or run. */
export interface CommandContext {
  /** Null on the welcome screen, and until the plan has been read. */
  readonly plan: Plan | null;
  readonly selection: Selection;
  /** Null while no map is on the screen. */
  readonly map: MapHandle | null;
  readonly preferences: Preferences;
  readonly frame: Frame;
  readonly desk: Desk;
}

/** What a command may do. A refusal that it throws is shown to the user by whoever runs it. */
export interface Desk {
  readonly plan: PlanStore;
  readonly selection: SelectionStore;
  readonly frame: FrameStore;
  setPreferences(preferences: Preferences): Promise<void>;
  /** Says something in passing. */
  tell(notice: Message, action?: NoticeAction): void;
  /** Follows a long call, showing progress and a way to cancel it; undefined when it was cancelled. */
  follow<Result>(doing: Message, start: LongCall<Result>): Promise<Result | undefined>;
}

/** Something to do about a notice: "Undo", "Show in folder". */
export interface NoticeAction {
  readonly label: string;
  run(): void;
}

export type LongCall<Result> = (signal: AbortSignal) => Promise<AsyncIterable<Progress | Finished<Result>>>;

/** The native menu's sections, in order. */
export const menuSections = ['file', 'edit', 'map', 'view', 'help'] as const;
export type MenuSection = (typeof menuSections)[number];

/** Where the context menu offers a command: on a node, on a tie, on several things, on the empty map. */
export type Spot = 'node' | 'tie' | 'several' | 'ground';

/**
 * One thing the user can do. The list of commands (`registry.ts`) feeds the native menu, the palette, context menus,
 * toolbars, keyboard shortcuts and the sheet that lists them.
 */
export interface Command {
  /** "topic.action". */
  readonly id: string;
  /** Key of the label, or the label of the moment ("Undo: move 3 nodes"). */
  readonly label: string | ((context: CommandContext) => Message);
  readonly icon: Icon;
  /** "Mod+Shift+Z"; Mod is Ctrl, on a Mac ⌘. The first one is shown. */
  readonly shortcuts?: readonly string[];
  /** Where it stands in the menu: groups are parted by lines, within a group the registry's order holds. */
  readonly menu?: { readonly section: MenuSection; readonly group: number };
  readonly spots?: readonly Spot[];
  /** False for what makes no sense to look for by name, such as opening the palette. */
  readonly inPalette?: boolean;
  /** Left to the system: the menu shows the native role, and the palette leaves it out. */
  readonly role?: 'cut' | 'copy' | 'paste' | 'togglefullscreen' | 'quit';
  /** Whether it applies now; otherwise it is greyed out or left out. */
  when(context: CommandContext): boolean;
  /** Present on what is on or off. */
  checked?(context: CommandContext): boolean;
  run(context: CommandContext): void | Promise<unknown>;
}

export function labelOf(command: Command, context: CommandContext): Message {
  return typeof command.label === 'string' ? { key: command.label, values: {} } : command.label(context);
}

/** Whether the plan is there and can be changed. */
export function writable({ plan }: CommandContext): boolean {
  return plan?.connection === 'open' && plan.state?.access.mode === 'write' && plan.state.trouble === null;
}

/** Whether a plan is shown, in whatever state. */
export function planShown({ plan }: CommandContext): boolean {
  return plan !== null && plan.document !== null;
}
