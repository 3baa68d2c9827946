import type { ImportReading } from '../../../core/contract/exchange';
import { type Actor, newActor } from '../../../core/model/actor';
import { type Community, newCommunity } from '../../../core/model/community';
import {
  documentOf,
  noRows,
  type PlanDocument,
  type PlanRows,
  withChanges,
} from '../../../core/model/document';
import type { Tie } from '../../../core/model/tie';
import { proposeReading } from '../../../main/engine/exchange/reading';
import { readSheet, type Sheet } from '../../../main/engine/exchange/sheet';
import { type Understood, understand } from '../../../main/engine/exchange/understand';

/** The rows of a plan with nothing in it but what is given. */
export function planRows(given: {
  readonly actors?: readonly Actor[];
  readonly communities?: readonly Community[];
  readonly ties?: readonly Tie[];
}): PlanRows {
  const { actors = [], communities = [], ties = [] } = given;
  const node = (kind: 'actor' | 'community') => (row: { readonly id: string }) => ({
    id: row.id,
    kind,
    x: null,
    y: null,
    pinned: false,
  });
  return {
    ...noRows,
    plan: [
      {
        id: 'plan',
        name: 'Fixture',
        client: '',
        question: '',
        language: 'en',
        timeZone: 'Europe/Rome',
        createdAt: '2027-01-18T08:30:00.000Z',
      },
    ],
    node: [...actors.map(node('actor')), ...communities.map(node('community'))],
    actor: actors,
    community: communities,
    tie: ties,
  };
}

export const anna = newActor('anna-1', 'Anna Bianchi');
export const forum = newCommunity('forum-1', 'Forum Vendite');

/** A file of that text in UTF-8. */
export function file(name: string, text: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** What comes of tables given as text: their sheets, how they were read, and the plan after the import. */
export interface Imported extends Understood {
  readonly sheets: readonly Sheet[];
  readonly reading: ImportReading;
  readonly plan: PlanDocument;
  /** Rows by the name or, for ties, by "source target" of the names' ids. */
  actor(name: string): Actor | undefined;
  community(name: string): Community | undefined;
  readonly tieRows: readonly Tie[];
}

export function importing(
  texts: readonly string[],
  into: PlanRows = planRows({}),
  change: Partial<ImportReading> = {},
): Imported {
  const sheets = texts.map((text, i) => readSheet(file(`${i + 1}.csv`, text)));
  const reading = { ...proposeReading(sheets), ...change };
  const document = documentOf(into);
  const understood = understand(sheets, reading, document);
  const plan = withChanges(document, understood.changes);
  return {
    ...understood,
    sheets,
    reading,
    plan,
    actor: (name) => [...plan.actor.values()].find((row) => row.name === name),
    community: (name) => [...plan.community.values()].find((row) => row.name === name),
    tieRows: [...plan.tie.values()],
  };
}

/** Problems as "row column key". */
export function troubles({ problems }: Understood): string[] {
  return problems.map(({ row, field, problem }) => `${row} ${field} ${problem.key.split(':')[1]}`);
}

/** Keys of the remarks. */
export function remarked({ remarks }: Understood): string[] {
  return remarks.map(({ key }) => key.replace('import:remark.', ''));
}
