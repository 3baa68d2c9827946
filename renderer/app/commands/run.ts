import { isTyped } from '../../ui/keyboard-home';
import type { Command, CommandContext } from './command';
import { isPlainKey, isPressed, type KeyPress, type Platform } from './shortcut';

/** Runs a command that applies; the user is told when it is refused. */
export async function runCommand(command: Command, context: CommandContext): Promise<void> {
  if (command.role === undefined && command.when(context))
    await context.desk.attempt(() => command.run(context));
}

/** Where the keyboard is: in a text, on something with keys of its own, or on the map or nothing. */
export type KeyboardPlace = 'text' | 'ownKeys' | 'free';

export function keyboardPlace(target: EventTarget | null): KeyboardPlace {
  if (!(target instanceof Element)) return 'free';
  if (isTyped(target)) return 'text';
  if (target.closest('[data-map-keys]')) return 'free';
  return target.closest('[data-own-keys], [role="menu"], [role="listbox"], [role="dialog"]')
    ? 'ownKeys'
    : 'free';
}

/** The command that a press of a key stands for, where the keyboard is. */
export function commandFor(
  commands: readonly Command[],
  press: KeyPress,
  place: KeyboardPlace,
  platform: Platform,
): Command | undefined {
  return commands.find((command) =>
    (command.shortcuts ?? []).some(
      (shortcut) =>
        isPressed(shortcut, press, platform) &&
        (place === 'free' || !isPlainKey(shortcut)) &&
        (place !== 'text' || !command.yieldsToTyping),
    ),
  );
}
