import Papa from 'papaparse';
import type { SheetPreview } from '../../../core/contract/exchange';
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
  const sample = text.slice(0, sampleLength);
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

/** A list of ties with spaces between the cells: numbers, or known titles, or a file name that says so. */
function spacedFit(sample: string, file: string): Fit | undefined {
  const fit = fitOf(sample, ' ');
  if (fit.width < 2 || fit.even < 0.8) return undefined;
  if (fit.known > 1 || listNames.test(file)) return fit;
  const lines = sample.split(/\r?\n/).slice(0, 50);
  const numbers = lines.every((line) => /^\s*([#%].*|[-\d.eE]+(\s+[-\d.eE]+)*)?\s*$/.test(line));
  return numbers ? fit : undefined;
}
