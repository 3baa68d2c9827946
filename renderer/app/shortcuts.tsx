import { useLayoutEffect } from 'react';
import { commandsIn } from './commands/registry';
import { commandFor, keyboardPlace, runCommand } from './commands/run';
import { contextNow, useSurroundings } from './desk-context';

/** Listens to the keyboard for the whole window; a dialog or the palette has it to itself. */
export function Shortcuts() {
  const surroundings = useSurroundings();
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const context = contextNow(surroundings);
      if (event.defaultPrevented || event.isComposing || context.frame.dialog) return;
      const { platform } = surroundings.desk.start;
      const command = commandFor(commandsIn(context), event, keyboardPlace(event.target), platform);
      if (!command || (context.frame.palette && command.id !== 'view.palette')) return;
      event.preventDefault();
      void runCommand(command, context);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [surroundings]);
  return null;
}
