import { dayNumber } from '../../core/model/calendar';
import { type Clip, wordsClip } from '../plan/clips';
import { type Cells, cellOf, editText, heldBy } from './cells';
import type { Column } from './columns';
import type { Range } from './grid/cursor';

const figures: Readonly<Partial<Record<Column['look']['kind'], Clip['as']>>> = {
  headcount: 'number',
  share: 'number',
  valence: 'number',
  percent: 'percent',
  date: 'date',
};

/** 1970-01-01 as spreadsheets count days, from 30 December 1899. */
const firstDay = 25_569;

function clipOf(cells: Cells, column: Column, id: string): Clip {
  const text = editText(cells, column, id) ?? (column.field ? '' : cellOf(cells, column, id).text);
  const as = figures[column.look.kind];
  if (!as) return wordsClip(text);
  const value = column.field ? heldBy(cells.document, column, id) : column.read(cells.reading, id);
  const figure =
    text === '' || value === null
      ? null
      : as === 'date'
        ? dayNumber(String(value)) + firstDay
        : Number(value);
  return { text, as, figure: figure !== null && Number.isFinite(figure) ? figure : null };
}

/** The cells of a block. Figures stay figures. */
export function copied(
  cells: Cells,
  columns: readonly Column[],
  ids: readonly string[],
  range: Range,
): readonly (readonly Clip[])[] {
  const shown = columns.slice(range.left, range.right + 1);
  return ids.slice(range.top, range.bottom + 1).map((id) => shown.map((column) => clipOf(cells, column, id)));
}
