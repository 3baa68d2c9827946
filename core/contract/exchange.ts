import { type } from '@orpc/contract';
import { z } from 'zod';
import type { ChangeSet } from '../model/changes';
import type { Message, RowProblem } from '../model/refusal';
import { call, longRunning } from './progress';

/** Columns of a table of nodes, in the words of `docs/formats.md`. */
export const nodeColumns = [
  'id',
  'name',
  'type',
  'side',
  'roles',
  'headline',
  'platform',
  'handle',
  'audience',
  'reach',
  'tags',
  'communities',
  'company',
  'notes',
  'evidence',
  'confidence',
  'credibility',
  'origin',
  'purpose',
  'owner',
  'activity',
  'promoTolerance',
  'x',
  'y',
  'pinned',
] as const;
export type NodeColumn = (typeof nodeColumns)[number];

/** Columns of a table of ties. */
export const tieColumns = [
  'id',
  'source',
  'target',
  'kind',
  'rank',
  'mutual',
  'valence',
  'weight',
  'confidence',
  'since',
  'until',
  'tags',
  'notes',
  'evidence',
] as const;
export type TieColumn = (typeof tieColumns)[number];

/** How one file is read. */
const sheetReading = z.discriminatedUnion('holds', [
  z.object({ holds: z.literal('nodes'), columns: z.array(z.enum(nodeColumns).nullable()) }),
  z.object({ holds: z.literal('ties'), columns: z.array(z.enum(tieColumns).nullable()) }),
]);

/** What the user decided about files that come in; one reading a table, in their order. */
export const importReading = z.object({
  /** None for a whole plan in JSON, which needs no reading. */
  sheets: z.array(sheetReading).max(2),
  /**
   * Ties of which the file doesn't say it go one way. Otherwise those without a kind hold both ways, and the others as is
   * usual for their kind.
   */
  directed: z.boolean(),
  /** What a node is of which the file doesn't say it, such as an end of a tie that no table of nodes names. */
  unknownNodes: z.enum(['person', 'organisation', 'community']),
});
export type ImportReading = z.infer<typeof importReading>;

/** A larger file is refused. */
export const importMegabytes = 64;

const files = z
  .array(z.file().max(importMegabytes * 1024 * 1024))
  .min(1)
  .max(2);

/** One file as it was understood. */
export interface SheetPreview {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: ',' | ';' | '\t' | ' ';
  /** False where the first row is already data. */
  readonly header: boolean;
  /** Column titles as they stand in the file, or "1", "2", … */
  readonly titles: readonly string[];
  /** The first rows as text, at most 20. */
  readonly rows: readonly (readonly string[])[];
  readonly rowCount: number;
}

export interface ImportPreview {
  readonly sheets: readonly SheetPreview[];
  readonly reading: ImportReading;
  /** What would come in. */
  readonly actors: number;
  readonly communities: number;
  readonly ties: number;
  /** Nodes whose id is in the plan already and which would be brought up to date instead of added. */
  readonly known: number;
  /** Things that were put right or are worth knowing: "12 ties from a node to itself are left out". */
  readonly remarks: readonly Message[];
  /** The first 200 rows that can't be read as they are; while there are any, nothing is imported. */
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
}

export interface ImportResult {
  readonly changeSet: ChangeSet | null;
  readonly actors: number;
  readonly communities: number;
  readonly ties: number;
  readonly remarks: readonly Message[];
}

export const exchangeContract = {
  /** Reads files without changing the plan. Without a reading it works one out from titles and values. */
  preview: call.input(z.object({ files, reading: importReading.nullable() })).output(type<ImportPreview>()),
  /** Brings the files in, placed on the map, as one command. Refused as a whole when a row can't be read. */
  import: call.input(z.object({ files, reading: importReading })).output(longRunning<ImportResult>()),
};
