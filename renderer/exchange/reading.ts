import {
  type ImportReading,
  type NodeColumn,
  nodeColumns,
  type TieColumn,
  tieColumns,
} from '../../core/contract/exchange';

type SheetReading = ImportReading['sheets'][number];
type Holds = SheetReading['holds'];

/** What the columns of a sheet can be. */
export function columnsFor(holds: Holds): readonly string[] {
  return holds === 'nodes' ? nodeColumns : tieColumns;
}

function withSheet(reading: ImportReading, index: number, sheet: SheetReading): ImportReading {
  return { ...reading, sheets: reading.sheets.map((one, i) => (i === index ? sheet : one)) };
}

/** The list with `value` in one place; wherever else it stood there is nothing now, for no two columns hold the same. */
function placed<Column>(
  columns: readonly (Column | null)[],
  at: number,
  value: Column | null,
): (Column | null)[] {
  return columns.map((one, i) => (i === at ? value : value !== null && one === value ? null : one));
}

/** The reading in which a column of a sheet holds something else, or is left out. */
export function withColumn(
  reading: ImportReading,
  sheetIndex: number,
  at: number,
  column: string | null,
): ImportReading {
  const sheet = reading.sheets[sheetIndex];
  if (!sheet) return reading;
  if (sheet.holds === 'nodes') {
    const value = nodeColumns.find((one) => one === column) ?? null;
    return withSheet(reading, sheetIndex, {
      holds: 'nodes',
      columns: placed<NodeColumn>(sheet.columns, at, value),
    });
  }
  const value = tieColumns.find((one) => one === column) ?? null;
  return withSheet(reading, sheetIndex, {
    holds: 'ties',
    columns: placed<TieColumn>(sheet.columns, at, value),
  });
}

/** The reading in which a sheet holds nodes instead of ties, or the reverse; columns of the same name stay what they are. */
export function withHolds(reading: ImportReading, sheetIndex: number, holds: Holds): ImportReading {
  const sheet = reading.sheets[sheetIndex];
  if (!sheet || sheet.holds === holds) return reading;
  const names: readonly (string | null)[] = sheet.columns;
  if (holds === 'nodes') {
    const columns = names.map((name) => nodeColumns.find((one) => one === name) ?? null);
    return withSheet(reading, sheetIndex, { holds, columns: filled(columns, ['id', 'name']) });
  }
  const columns = names.map((name) => tieColumns.find((one) => one === name) ?? null);
  return withSheet(reading, sheetIndex, { holds, columns: filled(columns, ['source', 'target']) });
}

/** Puts what can't be missing into the first columns that hold nothing. */
function filled<Column>(columns: readonly (Column | null)[], needed: readonly Column[]): (Column | null)[] {
  const missing = needed.filter((one) => !columns.includes(one));
  return columns.map((one) => one ?? missing.shift() ?? null);
}
