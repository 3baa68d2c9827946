import type { Command } from './command';
import { editCommands } from './edit';
import { fileCommands } from './file';
import { helpCommands } from './help';
import { mapCommands } from './map';
import { viewCommands } from './view';

/** Every command of the window, in the order of the menu. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...mapCommands,
  ...viewCommands,
  ...helpCommands,
];

const byId = new Map(commands.map((command) => [command.id, command]));

export function commandOf(id: string): Command | undefined {
  return byId.get(id);
}
