import Papa from 'papaparse';
import type { SheetPreview } from '../../../core/contract/exchange';
import { valenceFrom } from './cells';
import { nodeColumnsOf, tieColumnsOf } from './titles';

export type Delimiter = SheetPreview['delimiter'];

const sampleLength = 64 * 1024;
const listNames = /\.(edges|edgelist|ncol)$/i;

/** How well a delimiter explains the first rows. */
interface Fit {
  readonly delimiter: Delimiter;
  /** Titles that are known. */
  readonly known: number;
  /** Share of the rows that have the usual number of cells. */
  readonly even: number;
  /** The usual number of cells. */
  readonly width: number;
  /** Share of the rows that have more than one cell. */
  readonly parted: number;
}

/** Finds out what parts the cells of a file: the delimiter whose titles are known, whose rows are even, that parts most. */
export function delimiterOf(text: string, file: string): Delimiter {
  const sample = text.length > sampleLength ? text.slice(0, text.lastIndexOf('\n', sampleLength)) : text;
  const fits = ([',', ';', '\t'] as const)
    .map((delimiter) => fitOf(sample, delimiter))
    .sort((a, b) => b.known - a.known || Number(b.even > 0.8) - Number(a.even > 0.8) || b.width - a.width);
  const best = fits.find(({ parted }) => parted > 0.5);
  const spaced = spacedFit(sample, file);
  if (best && (best.known > 0 || !spaced || spaced.known === 0)) return best.delimiter;
  return spaced ? ' ' : (best?.delimiter ?? ',');
}

/** The rows of a piece of text; with spaces between cells, any run of them counts as one. */
export function cellsOf(text: string, delimiter: Delimiter): Papa.ParseResult<string[]> {
  const result = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  if (delimiter !== ' ') return result;
  return { ...result, data: result.data.map((cells) => cells.filter((cell) => cell !== '')) };
}

function fitOf(sample: string, delimiter: Delimiter): Fit {
  const rows = cellsOf(sample, delimiter).data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, even] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  const titles = rows[0] ?? [];
  const known = [nodeColumnsOf(titles), tieColumnsOf(titles)].map((all) => all.filter(Boolean).length);
  const total = Math.max(1, rows.length);
  return {
    delimiter,
    known: titles.length > 1 ? Math.max(...known) : 0,
    even: even / total,
    width,
    parted: rows.filter((cells) => cells.length > 1).length / total,
  };
}

/** A list of ties with spaces between the cells: known titles, a file name that says so, numbers, or names that are tied to each other. */
function spacedFit(sample: string, file: string): Fit | undefined {
  const lines = sample.split(/\r?\n/).filter((line) => !/^\s*([#%].*)?$/.test(line));
  const fit = fitOf(lines.join('\n'), ' ');
  if (fit.width < 2 || fit.even < 0.8) return undefined;
  if (fit.known > 1 || listNames.test(file)) return fit;
  const numbers = lines.slice(0, 50).every((line) => /^\s*[-\d.eE]+(\s+[-\d.eE]+)*\s*$/.test(line));
  return numbers || tiesNames(cellsOf(lines.join('\n'), ' ').data) ? fit : undefined;
}

/**
 * Whether rows of words are ties and not names of several words: a number, a sign or an empty pair of braces (what networkx knows of a tie) ends
 * each of them, or at least a tenth of the names that stand second stand first elsewhere.
 */
function tiesNames(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < 2) return false;
  const ends = ([, , end = '']: readonly string[]) => end === '{}' || 'value' in valenceFrom(end);
  if (rows.every((row) => row.length === 3 && ends(row))) return true;
  const first = new Set(rows.map(([name]) => name));
  const again = rows.filter(([, name]) => first.has(name));
  return rows.every(({ length }) => length === 2) && again.length >= 0.1 * rows.length;
}
