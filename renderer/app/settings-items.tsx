import { Menu } from '@mantine/core';
import { type Command, labelOf } from './commands/command';
import { useRun } from './commands/use-commands';
import { languageCommands, themeCommands } from './commands/view';
import { useCommandContext } from './desk-context';
import { useSay } from './language';

/** What the user chooses for the program as a whole, as items of a menu. */
export function SettingsItems() {
  const say = useSay();
  return (
    <>
      <Menu.Label>{say('app:settings.theme')}</Menu.Label>
      <Choices commands={themeCommands} />
      <Menu.Divider />
      <Menu.Label>{say('app:settings.language')}</Menu.Label>
      <Choices commands={languageCommands} />
    </>
  );
}

function Choices({ commands }: { readonly commands: readonly Command[] }) {
  const say = useSay();
  const run = useRun();
  const context = useCommandContext();
  return (
    <Menu.RadioGroup
      value={commands.find((command) => command.checked?.(context))?.id ?? null}
      onChange={(id) => {
        const chosen = commands.find((command) => command.id === id);
        if (chosen) void run(chosen);
      }}
    >
      {commands.map((command) => (
        <Menu.RadioItem key={command.id} value={command.id}>
          {command.short === undefined ? labelOf(command, context, say) : say(command.short)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
