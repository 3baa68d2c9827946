import type { ImportPreview, ImportReading } from '../../../core/contract/exchange';
import type { RowChange } from '../../../core/model/changes';
import type { PlanDocument } from '../../../core/model/document';
import { type Message, say } from '../../../core/model/refusal';
import { unguarded } from '../../../core/table/guard';
import { numberFrom } from './cells';
import { gatherNodes } from './gather-nodes';
import { gatherTies } from './gather-ties';
import { NodeBook } from './node-book';
import { type NodeDraft, nodeDraft } from './node-rows';
import { Problems } from './problems';
import { checkReading, columnFaults, mayGoOneWay, type TieSheetReading } from './reading';
import { columnIndex, RowReader } from './row-reader';
import type { Sheet } from './sheet';
import { draftsWithin, type Scales, type TieDraft, tieDraft } from './tie-rows';

/** What files come to in a plan. */
export interface Understood extends Omit<ImportPreview, 'sheets' | 'reading'> {
  /** Rows without places on the map, parents before children; not to be used while there are problems. */
  readonly changes: readonly RowChange[];
}

/** Works out what files, read in that way, come to in a plan: the rows to change and whatever is to be said of it. */
export function understand(
  sheets: readonly Sheet[],
  reading: ImportReading,
  document: PlanDocument,
): Understood {
  checkReading(sheets, reading);
  const problems = new Problems();
  for (const sheet of sheets) sheet.problems.forEach(problems.complain);
  const faults = columnFaults(reading);
  for (const { sheet, column, fault } of faults)
    problems.complain({
      file: sheets[sheet]?.file ?? '',
      row: 1,
      field: column,
      problem: say(`import:problem.column.${fault}`),
    });
  const usable = faults.length === 0;
  const remarks: Message[] = sheets.flatMap(sheetRemarks(reading));
  const nodeDrafts: NodeDraft[] = [];
  const tieDrafts: TieDraft[] = [];
  sheets.forEach((sheet, i) => {
    const how = reading.sheets[i];
    if (!usable || !how) return;
    if (how.holds === 'nodes') {
      const index = columnIndex(how.columns);
      for (const line of sheet.lines)
        nodeDrafts.push(nodeDraft(new RowReader(sheet.file, line, index, problems.complain)));
    } else {
      const index = columnIndex(how.columns);
      const scales = scalesOf(sheet, how);
      remarks.push(...scaleRemarks(scales));
      for (const line of sheet.lines) {
        const draft = tieDraft(new RowReader(sheet.file, line, index, problems.complain), scales);
        if (draft) tieDrafts.push(draft);
      }
    }
  });
  const book = new NodeBook(
    document,
    nodeDrafts.flatMap(({ id }) => id ?? []),
  );
  const nodes = gatherNodes(nodeDrafts, book, reading);
  const ties = gatherTies([...nodeDrafts.flatMap(draftsWithin), ...tieDrafts], book, document, reading);
  return {
    changes: [...book.changes(), ...ties.changes],
    actors: nodes.actors + ties.unknown.actors,
    communities: nodes.communities + ties.unknown.communities,
    ties: ties.ties,
    known: nodes.known,
    remarks: [...remarks, ...nodes.remarks, ...ties.remarks],
    problems: problems.kept,
    problemCount: problems.count,
  };
}

/** What the user sees of files and of what they come to. */
export function previewOf(
  sheets: readonly Sheet[],
  reading: ImportReading,
  { changes: _, ...understood }: Understood,
): ImportPreview {
  return {
    sheets: sheets.map(({ file, encoding, delimiter, header, titles, lines }) => ({
      file,
      encoding,
      delimiter,
      header,
      titles,
      rows: lines.slice(0, 20).map(({ cells }) => cells.map((cell) => cell.slice(0, 200))),
      rowCount: lines.length,
    })),
    reading,
    ...understood,
  };
}

/** The largest sizes in the columns of numbers, where they go beyond what a plan can hold. */
function scalesOf(sheet: Sheet, { columns }: TieSheetReading): Scales {
  const largest = (column: 'valence' | 'weight') => {
    const index = columns.indexOf(column);
    let most = 1;
    if (index < 0) return most;
    for (const { cells } of sheet.lines) {
      const read = numberFrom(unguarded((cells[index] ?? '').trim()));
      if ('value' in read) most = Math.max(most, Math.abs(read.value));
    }
    return most;
  };
  return { valence: largest('valence'), weight: largest('weight') };
}

function scaleRemarks(scales: Scales): Message[] {
  return (['valence', 'weight'] as const)
    .filter((column) => scales[column] > 1)
    .map((column) => say(`import:remark.scaled.${column}`, { most: scales[column] }));
}

/** What is worth knowing of a file before its rows are read. */
function sheetRemarks({ sheets, directed }: ImportReading) {
  return (sheet: Sheet, i: number): Message[] => {
    const remarks: Message[] = [];
    const columns: readonly (string | null)[] = sheets[i]?.columns ?? [];
    if (sheet.countsLine !== null)
      remarks.push(say('import:remark.countsLine', { file: sheet.file, text: sheet.countsLine }));
    const unread = sheet.titles.filter((_, column) => sheet.header && columns[column] === null);
    if (unread.length > 0)
      remarks.push(
        say('import:remark.unread', {
          file: sheet.file,
          columns: unread.slice(0, 8).join(', '),
          count: unread.length,
        }),
      );
    const reading = sheets[i];
    if (reading?.holds !== 'ties' || columns.includes('kind') || columns.includes('mutual')) return remarks;
    const way = directed ? 'oneWay' : mayGoOneWay(sheet, reading) ? 'maybeOneWay' : 'bothWays';
    return [...remarks, say(`import:remark.${way}`)];
  };
}
