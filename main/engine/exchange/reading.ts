import type { ImportReading, NodeColumn, TieColumn } from '../../../core/contract/exchange';
import { Refusal } from '../../../core/model/refusal';
import { listIn } from '../../../core/table/lists';
import { plain } from '../../../core/words/plain';
import {
  type Dictionary,
  directionWords,
  originWords,
  rankWords,
  roleWords,
  sideWords,
  tieKindWords,
  typeWords,
} from '../../../core/words/words';
import { dateFrom, numberFrom, valenceFrom } from './cells';
import type { Sheet } from './sheet';
import { nodeColumnsOf, tieColumnsOf } from './titles';

type SheetReading = ImportReading['sheets'][number];
export type TieSheetReading = Extract<SheetReading, { holds: 'ties' }>;

/** Rows that are looked at to tell what a column holds. */
const sampleRows = 2_000;

/** Works out from titles and values what files hold: the reading that the user is shown first. */
export function proposeReading(sheets: readonly Sheet[]): ImportReading {
  return { sheets: sheets.map(proposeSheet), directed: false, unknownNodes: 'person' };
}

/** Throws a refusal when a reading isn't one of these files. */
export function checkReading(sheets: readonly Sheet[], reading: ImportReading): void {
  const fits =
    reading.sheets.length === sheets.length &&
    sheets.every(({ titles }, i) => reading.sheets[i]?.columns.length === titles.length);
  if (!fits) throw new Refusal('errors:import.otherFiles');
}

function proposeSheet(sheet: Sheet): SheetReading {
  const ties = tieColumnsOf(sheet.titles);
  if (ties.includes('source') && ties.includes('target'))
    return { holds: 'ties', columns: byValues(sheet, ties) };
  const nodes = nodeColumnsOf(sheet.titles);
  if (nodes.includes('id') || nodes.includes('name'))
    return { holds: 'nodes', columns: withHeadline(sheet, nodes, readable(sheet, nodes, nodeCells)) };
  if (sheet.titles.length === 1) return { holds: 'nodes', columns: ['name'] };
  return { holds: 'ties', columns: byValues(sheet, bareColumns(sheet, ties)) };
}

/** What people call a role or a position; it may be none of ours, such as "Direttore vendite". */
const post = /^(ruol[oi]|roles?|posizione|position)$/;

/** A post that the plan has no word for says who somebody is, where nothing else does. */
function withHeadline(
  { titles }: Sheet,
  titled: readonly (NodeColumn | null)[],
  read: readonly (NodeColumn | null)[],
): (NodeColumn | null)[] {
  if (read.includes('headline')) return [...read];
  const other = titles.findIndex(
    (title, i) => titled[i] !== null && read[i] === null && post.test(plain(title)),
  );
  return read.map((column, i) => (i === other ? 'headline' : column));
}

/** A list without known ends: the first two columns are the ends, and a column after them is the weight where it has numbers, the valence where it has signs. */
function bareColumns(sheet: Sheet, titled: readonly (TieColumn | null)[]): (TieColumn | null)[] {
  return titled.map((column, i) => {
    if (i === 0) return 'source';
    if (i === 1) return 'target';
    if (i === 2 && !sheet.header && most(sheet, i, isNumber)) return 'weight';
    if (i === 2 && !sheet.header && most(sheet, i, isValence)) return 'valence';
    return column === 'source' || column === 'target' ? null : column;
  });
}

/** Sets right what titles alone can't tell: a weight that is also negative is a valence, a type may be a direction. */
function byValues(sheet: Sheet, columns: readonly (TieColumn | null)[]): (TieColumn | null)[] {
  const found = [...columns];
  const weight = found.indexOf('weight');
  if (weight >= 0 && !found.includes('valence') && values(sheet, weight).some((cell) => cell.startsWith('-')))
    found[weight] = 'valence';
  const direction = sheet.titles.findIndex(
    (title, i) =>
      /^(type|tipo)$/.test(plain(title)) &&
      (found[i] === null || found[i] === 'kind') &&
      most(sheet, i, (cell) => !isNumber(cell) && isWord(directionWords)(cell)),
  );
  if (direction >= 0 && !found.includes('mutual')) found[direction] = 'mutual';
  return readable(sheet, found, tieCells);
}

type Test = (cell: string) => boolean;
const isNumber: Test = (cell) => 'value' in numberFrom(cell);
const isValence: Test = (cell) => 'value' in valenceFrom(cell);
const isDate: Test = (cell) => 'value' in dateFrom(cell, false);
const isWord =
  <Value>(words: Dictionary<Value>): Test =>
  (cell) =>
    words(cell) !== undefined;

/** What cells of a column look like; a column of which all cells look otherwise only has its title in common. */
const nodeCells: Readonly<Partial<Record<NodeColumn, Test>>> = {
  type: isWord(typeWords),
  side: isWord(sideWords),
  roles: (cell) => listIn(cell).every(isWord(roleWords)),
  communities: (cell) => !isNumber(cell),
  company: (cell) => !isNumber(cell),
  origin: isWord(originWords),
  audience: isNumber,
  reach: isNumber,
  confidence: isNumber,
  credibility: isNumber,
  activity: isNumber,
  promoTolerance: isNumber,
  x: isNumber,
  y: isNumber,
};
const tieCells: Readonly<Partial<Record<TieColumn, Test>>> = {
  kind: isWord(tieKindWords),
  rank: isWord(rankWords),
  mutual: isWord(directionWords),
  valence: isValence,
  weight: isNumber,
  confidence: isNumber,
  since: isDate,
  until: isDate,
};

function readable<Column extends NodeColumn | TieColumn>(
  sheet: Sheet,
  columns: readonly (Column | null)[],
  cells: Readonly<Partial<Record<Column, Test>>>,
): (Column | null)[] {
  return columns.map((column, i) => {
    const test = column && cells[column];
    if (!test) return column;
    const filled = values(sheet, i).filter((cell) => cell !== '');
    return filled.length < 2 || filled.some(test) ? column : null;
  });
}

/** More than half of the cells that aren't empty pass a test; true when all are empty. */
function most(sheet: Sheet, column: number, test: Test): boolean {
  const filled = values(sheet, column).filter((cell) => cell !== '');
  return filled.length === 0 || filled.filter(test).length > filled.length / 2;
}

function values({ lines }: Sheet, column: number): string[] {
  return lines.slice(0, sampleRows).map(({ cells }) => (cells[column] ?? '').trim());
}

/**
 * Whether the ties of a list may go one way: some stand both ways and others don't. Where none stands both ways, or all do, or a list
 * that repeats itself doesn't care for the order, nothing speaks for it.
 */
export function mayGoOneWay({ lines }: Sheet, { columns }: TieSheetReading): boolean {
  const [source, target] = [columns.indexOf('source'), columns.indexOf('target')];
  const pairs = new Set<string>();
  let repeated = 0;
  for (const { cells } of lines) {
    const [from = '', to = ''] = [cells[source], cells[target]];
    if (from === to) continue;
    const pair = `${from}\n${to}`;
    if (pairs.has(pair)) repeated++;
    else pairs.add(pair);
  }
  let both = 0;
  for (const pair of pairs) {
    const [from, to] = pair.split('\n');
    if (pairs.has(`${to}\n${from}`)) both++;
  }
  return both >= 6 && both > repeated && both >= 0.02 * pairs.size && both < 0.98 * pairs.size;
}

/** A column of a reading that isn't there, or is there twice. */
interface ColumnFault {
  readonly sheet: number;
  readonly column: NodeColumn | TieColumn;
  readonly fault: 'missing' | 'twice';
}

/** What is wrong with the columns of a reading: nodes need an id or a name, ties both ends, and no column comes twice. */
export function columnFaults({ sheets }: ImportReading): ColumnFault[] {
  return sheets.flatMap(({ holds, columns }, sheet) => {
    const named: readonly (NodeColumn | TieColumn | null)[] = columns;
    const needed: readonly (NodeColumn | TieColumn)[] =
      holds === 'ties' ? ['source', 'target'] : named.includes('id') ? [] : ['name'];
    const missing = needed.filter((column) => !named.includes(column));
    const twice = new Set(named.filter((column, i) => column !== null && named.indexOf(column) < i));
    return [
      ...missing.map((column) => ({ sheet, column, fault: 'missing' as const })),
      ...[...twice].flatMap((column) => (column ? [{ sheet, column, fault: 'twice' as const }] : [])),
    ];
  });
}
