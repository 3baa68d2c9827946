import type { MenuItem, MenuModel } from '../../../core/contract/shell';
import type { Say } from '../language';
import { type Command, type CommandContext, labelOf, type MenuSection, menuSections } from './command';
import { acceleratorOf } from './shortcut';

/** The native menu of this moment, made from the commands. */
export function menuOf(commands: readonly Command[], context: CommandContext, words: Say): MenuModel {
  return menuSections.map((section) => ({
    label: words(`app:menu.${section}`),
    items: itemsOf(commands, section, context, words),
  }));
}

function itemsOf(
  commands: readonly Command[],
  section: MenuSection,
  context: CommandContext,
  words: Say,
): MenuItem[] {
  const groups = new Map<number, Command[]>();
  for (const command of commands) {
    if (command.menu?.section !== section) continue;
    const group = groups.get(command.menu.group);
    if (group) group.push(command);
    else groups.set(command.menu.group, [command]);
  }
  const inOrder = [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
  return inOrder.flatMap((group, index) => [
    ...(index > 0 ? [{ type: 'separator' as const }] : []),
    ...group.map((command) => itemOf(command, context, words)),
  ]);
}

function itemOf(command: Command, context: CommandContext, words: Say): MenuItem {
  const label = labelOf(command, context, words).slice(0, 200);
  if (command.role) return { type: 'role', role: command.role, label };
  const [shortcut] = command.shortcuts ?? [];
  return {
    type: 'command',
    id: command.id,
    label,
    accelerator: shortcut === undefined ? null : acceleratorOf(shortcut),
    enabled: command.when(context),
    checked: command.checked ? command.checked(context) : null,
  };
}
