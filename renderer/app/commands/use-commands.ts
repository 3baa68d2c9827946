import { useCallback } from 'react';
import { contextNow, useSurroundings } from '../desk-context';
import { useSay } from '../language';
import type { Command } from './command';
import { runCommand } from './run';
import { keysOf } from './shortcut';

/** Runs a command in the context of the moment in which it is called. */
export function useRun(): (command: Command) => Promise<void> {
  const surroundings = useSurroundings();
  return useCallback((command) => runCommand(command, contextNow(surroundings)), [surroundings]);
}

/** The keys of a command's first shortcut, as they are printed; none where it has none. */
export function useKeys({ shortcuts }: Pick<Command, 'shortcuts'>): readonly string[] {
  const printed = usePrintedKeys();
  const [first] = shortcuts ?? [];
  return first === undefined ? [] : printed(first);
}

/** A name with the keys of a command behind it, as a tooltip shows it. */
export function useWithKeys(command: Pick<Command, 'shortcuts'>): (name: string) => string {
  const keys = useKeys(command);
  return (name) => (keys.length > 0 ? `${name} (${keys.join('+')})` : name);
}

/** Prints a shortcut the way this system's keyboards are labelled. */
export function usePrintedKeys(): (shortcut: string) => readonly string[] {
  const say = useSay();
  const { platform } = useSurroundings().desk.start;
  return useCallback(
    (shortcut) => keysOf(shortcut, platform, say('app:key.shift'), say('app:key.delete')),
    [say, platform],
  );
}
