import type { Icon } from '@tabler/icons-react';
import type { Preferences } from '../../../core/contract/shell';
import type { Selection } from '../../../core/picture/picture';
import type { Seeing } from '../../plan/look-store';
import type { MapHandle } from '../../plan/map-handle';
import { isWritable, type Plan } from '../../plan/plan-store';
import type { Desk } from '../desk';
import type { Frame } from '../frame-store';
import type { Say } from '../language';

/** The moment in which a command is offered or run. */
export interface CommandContext {
  /** Null on the welcome screen, and until the plan has been read. */
  readonly plan: Plan | null;
  readonly selection: Selection;
  /** How the map is seen. */
  readonly seeing: Seeing;
  /** Null while no map is on the screen. */
  readonly map: MapHandle | null;
  readonly preferences: Preferences;
  readonly frame: Frame;
  /** What it works with. */
  readonly desk: Desk;
}

/** The native menu's sections, in order. */
export const menuSections = ['file', 'edit', 'map', 'view', 'insights', 'help'] as const;
export type MenuSection = (typeof menuSections)[number];

/** Where the context menu offers a command: on a node, on a tie, on a note or frame, on several things, on the empty map. */
export type Spot = 'node' | 'tie' | 'note' | 'several' | 'ground';

/**
 * One thing the user can do. The list of commands (`registry.ts`) feeds the native menu, the palette, context menus,
 * toolbars, keyboard shortcuts and the sheet that lists them.
 */
export interface Command {
  /** "topic.action". */
  readonly id: string;
  /** Key of the label, or the label of the moment ("Undo: move 3 nodes"). */
  readonly label: string | ((context: CommandContext, words: Say) => string);
  /** Key of a shorter label, for a menu whose title says the rest. */
  readonly short?: string;
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
  /** While the user types, its shortcut means what it means in any text: select all, take back. */
  readonly yieldsToTyping?: boolean;
  /** Whether it applies now; otherwise it is greyed out or left out. */
  when(context: CommandContext): boolean;
  /** Present on what is on or off. */
  checked?(context: CommandContext): boolean;
  run(context: CommandContext): unknown;
}

export function labelOf({ label }: Command, context: CommandContext, words: Say): string {
  return typeof label === 'string' ? words(label) : label(context, words);
}

/** Whether the plan is there and can be changed. */
export function writable({ plan }: CommandContext): boolean {
  return plan !== null && isWritable(plan);
}

/** Whether a plan is shown, in whatever state. */
export function planShown({ plan }: CommandContext): boolean {
  return plan !== null && plan.document !== null;
}
