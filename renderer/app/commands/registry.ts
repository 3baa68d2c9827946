import { alignCommands } from './align';
import { appearanceCommands } from './appearance';
import type { Command, CommandContext } from './command';
import { editCommands } from './edit';
import { fileCommands } from './file';
import { helpCommands } from './help';
import { insightsCommands } from './insights';
import { layoutCommands } from './layouts';
import { lookCommands } from './look';
import { mapCommands } from './map';
import { stageCommands } from './stage';
import { timeCommands } from './time';
import { viewCommands } from './view';
import { commandsOfViews, viewsCommands } from './views';

/** Every command that the window always has, in the order of the menu. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...mapCommands,
  ...layoutCommands,
  ...stageCommands,
  ...alignCommands,
  ...viewCommands,
  ...viewsCommands,
  ...timeCommands,
  ...appearanceCommands,
  ...lookCommands,
  ...insightsCommands,
  ...helpCommands,
];

const byId = new Map(commands.map((command) => [command.id, command]));

export function commandOf(id: string): Command | undefined {
  return byId.get(id);
}

/** Every command of this moment: those that the window always has, and those that the plan brings along. */
export function commandsIn(context: CommandContext): readonly Command[] {
  return [...commands, ...commandsOfViews(context)];
}
