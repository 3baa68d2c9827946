import { useLayoutEffect, useState } from 'react';
import { parsing } from '../../core/entry/parse';
import type { Decisions } from '../../core/entry/people';
import { type Understood, understanding } from '../../core/entry/understand';
import type { PlanDocument } from '../../core/model/document';
import type { Pausing } from '../../core/model/pausing';
import { knownNames } from '../../core/words/known-names';
import { finished, inSlices } from '../ui/in-slices';

/** What a text comes to in a plan, with all that wasn't understood in the order of the text. */
export interface Reading extends Understood {
  /** The lines, from 1, of which something was left out. */
  readonly leftOut: ReadonlySet<number>;
  /** True where there is nothing to add, nothing to ask and nothing wrong. */
  readonly empty: boolean;
}

const nothing: Reading = {
  entries: [],
  nodes: [],
  ties: [],
  doubts: [],
  problems: [],
  unused: [],
  leftOut: new Set(),
  empty: true,
};

/** Reads a text as it would be added to the plan; with pauses. */
function* readingOf(text: string, document: PlanDocument, decisions: Decisions): Pausing<Reading> {
  const parsed = yield* parsing(text);
  const newId = () => crypto.randomUUID();
  const setting = { names: knownNames(document), ties: document.tie.values(), decisions, newId };
  const understood = yield* understanding(parsed.entries, setting);
  const problems = [...parsed.problems, ...understood.problems].sort(
    (a, b) => a.span.line - b.span.line || a.span.from - b.span.from,
  );
  const whole = new Set(understood.entries.map(({ entry }) => entry));
  const lost = parsed.entries.filter((entry) => !whole.has(entry));
  const leftOut = new Set([
    ...problems.map(({ span }) => span.line),
    ...lost.map(({ subjects }) => subjects[0]?.span.line ?? 0),
  ]);
  const empty = parsed.entries.length === 0 && problems.length === 0;
  return { ...understood, problems, leftOut, empty };
}

/** What a text is read as, and what it was read from. */
interface Read {
  readonly reading: Reading;
  readonly from: Source | null;
}

interface Source {
  readonly text: string;
  readonly document: PlanDocument;
  readonly decisions: Decisions;
}

/**
 * What is shown of a text while it is being typed; of a long one it comes a little later. `read` waits until the text as it is now
 * is read to its end, with these decisions.
 */
export function useReading(text: string, document: PlanDocument, decisions: Decisions) {
  const [{ reading, from }, setRead] = useState<Read>({ reading: nothing, from: null });
  useLayoutEffect(() => {
    const stop = new AbortController();
    const source = { text, document, decisions };
    inSlices(readingOf(text, document, decisions), stop.signal, (found) =>
      setRead({ reading: found, from: source }),
    );
    return () => stop.abort();
  }, [text, document, decisions]);
  const read = (decided: Decisions): Promise<Reading> =>
    from?.text === text && from.document === document && from.decisions === decided
      ? Promise.resolve(reading)
      : finished(readingOf(text, document, decided));
  return { reading, read };
}
