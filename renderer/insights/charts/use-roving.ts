import { type KeyboardEvent, type RefObject, useState } from 'react';

/** How many stops a key goes on, for each key that goes anywhere. */
export type Steps = Readonly<Record<string, number>>;

export const upAndDown: Steps = { ArrowUp: -1, ArrowDown: 1 };
export const sideways: Steps = { ArrowLeft: -1, ArrowRight: 1 };

interface Roving {
  /** What a stop gets: the one where the keyboard was last can be reached by Tab. */
  stop(at: number): { readonly 'data-stop': number; readonly tabIndex: number };
  /** Goes from stop to stop; true where the key was for that. */
  go(event: KeyboardEvent): void;
  readonly at: number;
  reach(at: number): void;
}

/** One place for the keyboard in something with many stops: Tab goes there, and keys go from one to the next. */
export function useRoving(box: RefObject<HTMLElement | null>, count: number, steps: Steps): Roving {
  const [last, setLast] = useState(0);
  const at = Math.min(last, Math.max(0, count - 1));
  return {
    at,
    reach: setLast,
    stop: (place) => ({ 'data-stop': place, tabIndex: place === at ? 0 : -1 }),
    go(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const step = steps[event.key];
      const edge = { Home: 0, End: count - 1 }[event.key];
      if (step === undefined && edge === undefined) return;
      event.preventDefault();
      const next = Math.max(0, Math.min(count - 1, edge ?? at + (step ?? 0)));
      setLast(next);
      box.current?.querySelector<HTMLElement>(`[data-stop="${next}"]`)?.focus();
    },
  };
}
