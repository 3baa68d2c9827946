import type { ImportPreview, ImportReading } from '../../../core/contract/exchange';
import type { RowChange } from '../../../core/model/changes';
import { documentOf, type PlanRows, withChanges } from '../../../core/model/document';
import { type Message, Refusal, say } from '../../../core/model/refusal';
import { type TableName, tableNames } from '../../../core/model/tables';
import type { Report } from '../workers/answer';
import { firstPlaces } from '../workers/first-places';
import type { Place } from '../workers/rooms';
import { changesTo, isPlanJson, rowsFromJson } from './from-json';
import { proposeReading } from './reading';
import { type IncomingFile, readSheet, type Sheet } from './sheet';
import { previewOf, understand } from './understand';

/** How files are to be read: settled by the user, or to be worked out but for what is said here. */
export type Wishes = ImportReading | Partial<Omit<ImportReading, 'sheets'>>;

/** A plan, and files to bring into it. */
export interface Incoming {
  readonly files: readonly IncomingFile[];
  readonly reading: Wishes;
  readonly rows: PlanRows;
}

/** What is to be changed in the plan to bring files in. */
export interface ImportOutcome {
  /** What undo calls it. */
  readonly label: Message;
  /** Rows and their places on the map, parents before children; none when the plan holds it all already. */
  readonly changes: readonly RowChange[];
  readonly actors: number;
  readonly communities: number;
  readonly ties: number;
  readonly remarks: readonly Message[];
}

/** The same files give the same map. */
const seed = 1;

/** What files would come to in a plan, for the user to look at. Throws a refusal for what isn't a table. */
export function preview({ files, reading, rows }: Incoming): ImportPreview {
  const [plan] = files;
  if (plan && files.length === 1 && isPlanJson(plan)) return previewOfPlan(plan, rows);
  const sheets = files.map(readSheet);
  const how = settled(reading, sheets);
  return previewOf(sheets, how, understand(sheets, how, documentOf(rows)));
}

/** The changes that bring files into a plan, placed on the map. Throws a refusal, with the rows, while any can't be read. */
export function bringIn({ files, reading, rows }: Incoming, report: Report): ImportOutcome {
  const names = files.map(({ name }) => name).join(', ');
  report(say('import:progress.reading', { file: names }), 0);
  const [plan] = files;
  if (plan && files.length === 1 && isPlanJson(plan)) return wholePlan(plan, rows);
  const sheets = files.map(readSheet);
  const how = settled(reading, sheets);
  report(say('import:progress.understanding', { file: names }), 0.2);
  const document = documentOf(rows);
  const understood = understand(sheets, how, document);
  if (understood.problemCount > 0)
    throw new Refusal('errors:import.problems', { count: understood.problemCount }, understood.problems);
  const after = withChanges(document, understood.changes);
  const places = firstPlaces({ rows: rowsOf(after), seed }, (doing, done) =>
    report(doing, 0.5 + 0.4 * (done ?? 0)),
  );
  report(say('import:progress.saving', { file: names }), 0.9);
  const { actors, communities, ties, remarks } = understood;
  const changes = withPlaces(understood.changes, places);
  return { label: say('edits:import', { file: names }), changes, actors, communities, ties, remarks };
}

function previewOfPlan(file: IncomingFile, rows: PlanRows): ImportPreview {
  const { actors, communities, ties, remarks, changes } = wholePlan(file, rows);
  const known = changes.filter(({ table, before }) => before && (table === 'actor' || table === 'community'));
  const reading: ImportReading = { sheets: [], directed: false, unknownNodes: 'person' };
  const counts = { actors, communities, ties, known: known.length };
  return { sheets: [], reading, ...counts, remarks, problems: [], problemCount: 0 };
}

/** The changes that bring in a plan that went out as JSON: it stands where it stood. */
function wholePlan(file: IncomingFile, rows: PlanRows): ImportOutcome {
  const coming = rowsFromJson(file);
  const document = documentOf(rows);
  const fresh = (table: 'actor' | 'community' | 'tie') =>
    coming[table].filter(({ id }) => !document[table].has(id)).length;
  return {
    label: say('edits:import', { file: file.name }),
    changes: changesTo(document, coming),
    actors: fresh('actor'),
    communities: fresh('community'),
    ties: fresh('tie'),
    remarks: [],
  };
}

function settled(wishes: Wishes, sheets: readonly Sheet[]): ImportReading {
  return 'sheets' in wishes ? wishes : { ...proposeReading(sheets), ...wishes };
}

function rowsOf(document: ReturnType<typeof documentOf>): PlanRows {
  return Object.fromEntries(
    tableNames.map((table: TableName) => [table, [...document[table].values()]]),
  ) as unknown as PlanRows;
}

/** New nodes get their places. Nodes that the plan had without a place are left to the user to arrange. */
function withPlaces(changes: readonly RowChange[], places: readonly Place[]): RowChange[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return changes.map((change) => {
    const place = change.table === 'node' && change.after ? byId.get(change.id) : undefined;
    if (change.table !== 'node' || !change.after || !place) return change;
    return { ...change, after: { ...change.after, x: place.x, y: place.y } };
  });
}
