import { useDeferredValue, useMemo } from 'react';
import { type Parsed, parseEntries } from '../../core/entry/parse';
import type { Decisions } from '../../core/entry/people';
import { type Understood, understand } from '../../core/entry/understand';
import type { PlanDocument } from '../../core/model/document';
import { knownNames } from '../../core/words/known-names';

/** What a text comes to in a plan, with all that wasn't understood in the order of the text. */
export interface Reading extends Understood {
  /** The lines, from 1, of which something was left out. */
  readonly leftOut: ReadonlySet<number>;
  /** True where there is nothing to add, nothing to ask and nothing wrong. */
  readonly empty: boolean;
}

/** Reads a text as it would be added to the plan. */
export function readingOf(
  text: string | Parsed,
  document: PlanDocument,
  decisions: Decisions,
  newId: () => string,
): Reading {
  const parsed = typeof text === 'string' ? parseEntries(text) : text;
  const setting = { names: knownNames(document), ties: document.tie.values(), decisions, newId };
  const understood = understand(parsed.entries, setting);
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

/** What is shown of a text while it is being typed; of a long one it may come a little later. */
export function useReading(text: string, document: PlanDocument, decisions: Decisions): Reading {
  const shown = useDeferredValue(text);
  const parsed = useMemo(() => parseEntries(shown), [shown]);
  return useMemo(() => {
    let ids = 0;
    return readingOf(parsed, document, decisions, () => `new ${ids++}`);
  }, [parsed, document, decisions]);
}
