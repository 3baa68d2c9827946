import { useCallback, useRef, useSyncExternalStore } from 'react';
import { contextNow, useSurroundings } from '../desk-context';
import { useSay } from '../language';
import { type Command, labelOf } from './command';
import { runCommand } from './run';
import { keysOf } from './shortcut';

/** Runs a command in the context of the moment in which it is called. */
export function useRun(): (command: Command) => Promise<void> {
  const surroundings = useSurroundings();
  return useCallback((command) => runCommand(command, contextNow(surroundings)), [surroundings]);
}

/** What a command looks like where it is offered. */
interface Offer {
  readonly label: string;
  readonly enabled: boolean;
  /** Undefined for what is neither on nor off. */
  readonly on: boolean | undefined;
}

/** How a command is to be offered at this moment. What shows it is drawn anew only when that changes. */
export function useOffer(command: Command): Offer {
  const say = useSay();
  const surroundings = useSurroundings();
  const { plan, selection, look, frame } = surroundings.desk;
  const known = useRef<Offer>(null);
  const follow = useCallback(
    (tell: () => void) => {
      const ends = [plan, selection, look, frame].map((store) => store.subscribe(tell));
      return () => {
        for (const end of ends) end();
      };
    },
    [plan, selection, look, frame],
  );
  return useSyncExternalStore(follow, () => {
    const context = contextNow(surroundings);
    const label = labelOf(command, context, say);
    const enabled = command.when(context);
    const on = command.checked?.(context);
    const before = known.current;
    if (before?.label === label && before.enabled === enabled && before.on === on) return before;
    known.current = { label, enabled, on };
    return known.current;
  });
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
