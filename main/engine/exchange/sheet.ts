import { importMegabytes } from '../../../core/contract/exchange';
import { Refusal, type RowProblem, say } from '../../../core/model/refusal';
import { cellsOf, type Delimiter, delimiterOf } from './delimiter';
import { decoded } from './encoding';
import { refuseOtherText } from './no-table';
import { nodeColumnsOf, tieColumnsOf } from './titles';

/** A file that comes in. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One row of a file; `row` counts from 1 and includes every line above it. */
export interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file taken apart into cells, nothing in it understood yet. */
export interface Sheet {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: Delimiter;
  /** False where the first row is already data. */
  readonly header: boolean;
  /** Column titles as they stand in the file, or "1", "2", … */
  readonly titles: readonly string[];
  readonly lines: readonly Line[];
  /** A first line that only counts what follows ("2000 8000"), left out of `lines`. */
  readonly countsLine: string | null;
  readonly problems: readonly RowProblem[];
}

const mostRows = 300_000;
const mostColumns = 500;
/** A hundred sources of evidence fit, each as long as it may be. */
const longestCell = 250_000;

/** Takes a file apart. Throws a refusal when it is too large, empty, or not text in rows. */
export function readSheet({ name, bytes }: IncomingFile): Sheet {
  if (bytes.length > importMegabytes * 1024 ** 2)
    throw new Refusal('errors:import.tooLarge', { file: name, megabytes: importMegabytes });
  const { text, encoding } = decoded(bytes, name);
  refuseOtherText(text, name);
  const { body, skipped, delimiter } = preambleOf(text, name);
  const { data, errors } = cellsOf(body, delimiter);
  const filled = data.flatMap((cells, i) =>
    cells.every((cell) => cell.trim() === '') ? [] : [{ row: skipped + i + 1, cells }],
  );
  const lines = withoutRemarks(filled, delimiter);
  const first = lines[0];
  if (!first) throw new Refusal('errors:import.empty', { file: name });
  if (isMatrix(lines)) throw new Refusal('errors:import.matrix', { file: name });
  const header = isHeader(lines.slice(0, 200).map(({ cells }) => cells));
  const countsLine = !header && isCounts(lines) ? first.cells.join(' ').trim() : null;
  const rows = header || countsLine !== null ? lines.slice(1) : lines;
  if (rows.length > mostRows) throw new Refusal('errors:import.tooManyRows', { file: name, most: mostRows });
  const width = rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    header ? first.cells.length : 0,
  );
  if (width > mostColumns)
    throw new Refusal('errors:import.tooManyColumns', { file: name, most: mostColumns });
  const quotes = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row = 0 }) => ({
      file: name,
      row: skipped + row + 1,
      field: null,
      problem: say('import:problem.quotes'),
    }));
  return {
    file: name,
    encoding,
    delimiter,
    header,
    titles: Array.from({ length: width }, (_, i) => (header && first.cells[i]?.trim()) || `${i + 1}`),
    lines: rows,
    countsLine,
    problems: [...quotes, ...tooLong(rows, name)],
  };
}

/** Lines before the table: Excel's `sep=;`, and remarks that begin with "# " or "% ". */
function preambleOf(text: string, file: string): { body: string; skipped: number; delimiter: Delimiter } {
  let [at, skipped] = [0, 0];
  let told: Delimiter | undefined;
  for (;;) {
    const end = text.indexOf('\n', at);
    const line = (end < 0 ? text.slice(at) : text.slice(at, end)).replace(/\r$/, '');
    const separator = skipped === 0 ? /^sep=([,;\t ])$/i.exec(line)?.[1] : undefined;
    if (separator) told = separator as Delimiter;
    else if (!/^[#%]\s/.test(line)) break;
    skipped++;
    if (end < 0) return { body: '', skipped, delimiter: told ?? ',' };
    at = end + 1;
  }
  const body = text.slice(at);
  return { body, skipped, delimiter: told ?? delimiterOf(body, file) };
}

const isNumber = (cell: string | undefined) => /^\s*[-+]?[\d.,]+(e[-+]?\d+)?\s*$/i.test(cell ?? '');

/**
 * Remarks may also stand among the ties of a list: a line that begins with # or % where all others begin with a number, one that begins
 * with nothing but the sign where spaces part the names.
 */
function withoutRemarks(lines: readonly Line[], delimiter: Delimiter): readonly Line[] {
  const start = ({ cells: [first = ''] }: Line) => first.trim();
  const isSigned = (line: Line) => /^[#%]/.test(start(line));
  const others = lines.filter((line) => !isSigned(line));
  const below = others.length > 1 ? others.slice(1) : others;
  if (below.length > 0 && below.every((line) => isNumber(start(line)))) return others;
  return delimiter === ' ' ? lines.filter((line) => !/^[#%]$/.test(start(line))) : lines;
}

/** The first row holds titles: known ones, or words above a column of numbers. */
function isHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  if (!first || first.some(isNumber)) return false;
  const [nodes, ties] = [nodeColumnsOf(first), tieColumnsOf(first)];
  if (ties.includes('source') && ties.includes('target')) return true;
  if (nodes.includes('id') || nodes.includes('name')) return true;
  if (rest.length < 2) return false;
  return first.some((cell, i) => cell.trim() !== '' && rest.every((cells) => isNumber(cells[i])));
}

/** A table with a row and a column for each node, and numbers where they cross. */
function isMatrix([first, ...rest]: readonly Line[]): boolean {
  const names = new Set(first?.cells.slice(1).map((cell) => cell.trim()));
  names.delete('');
  if (names.size < 3 || rest.length < names.size) return false;
  const crossed = rest.slice(0, 500).filter(({ cells: [name = '', ...numbers] }) => {
    return (
      (names.has(name.trim()) || name.trim() === '') &&
      numbers.every((cell) => cell.trim() === '' || isNumber(cell))
    );
  });
  return crossed.length >= 0.8 * Math.min(500, rest.length);
}

/** Lists of ties from research often begin with their numbers of nodes and ties. */
function isCounts(lines: readonly Line[]): boolean {
  const [first, ...rest] = lines;
  if (!first || rest.length < 10 || first.cells.length !== 2) return false;
  const [nodes = NaN, ties = NaN] = first.cells.map((cell) =>
    /^\d+$/.test(cell.trim()) ? Number(cell) : NaN,
  );
  if (!near(ties, rest.length)) return false;
  const ends = new Set(rest.flatMap(({ cells }) => [cells[0], cells[1]]));
  return near(nodes, ends.size);
}

/** Within two in a hundred: some lists have lost a line or two. */
function near(told: number, counted: number): boolean {
  return Math.abs(told - counted) <= 0.02 * counted;
}

function tooLong(lines: readonly Line[], file: string): RowProblem[] {
  return lines.flatMap(({ row, cells }) =>
    cells.some((cell) => cell.length > longestCell)
      ? [{ file, row, field: null, problem: say('import:problem.longCell', { most: longestCell }) }]
      : [],
  );
}
