import { memo, type ReactNode } from 'react';
import { SideMark } from '../../plan/side-mark';
import styles from './grid.module.css';
import type { GridCell, GridColumn } from './model';

/** A column that is drawn, and how far it is from the one before that is drawn. */
export interface Slot {
  readonly column: number;
  readonly gap: number;
}

interface RowProps {
  readonly id: string;
  readonly place: number;
  readonly top: number;
  readonly width: number;
  readonly columns: readonly GridColumn[];
  readonly slots: readonly Slot[];
  /** One for each slot. */
  readonly cells: readonly GridCell[];
  readonly selected: boolean;
  /** The line for a new row, which stays at the foot. */
  readonly fresh: boolean;
  /** The column the keyboard is on; −1 where it is in another row. */
  readonly active: number;
  /** The columns that are marked, from … to; −1 where none are. */
  readonly markedFrom: number;
  readonly markedTo: number;
  /** What edits the active cell. */
  readonly editor: ReactNode;
}

/** One row of the grid. Drawn anew only when something of it is different. */
export const Row = memo(function Row(props: RowProps) {
  const { id, place, top, width, columns, slots, cells, selected, fresh, active, editor } = props;
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={selected}
      className={fresh ? styles.fresh : styles.row}
      style={fresh ? { width } : { transform: `translateY(${top}px)`, width }}
      data-row={place}
      data-id={id}
    >
      <div role="rowheader" aria-colindex={1} className={styles.gutter} data-gutter>
        {fresh ? '+' : place + 1}
      </div>
      {slots.map(({ column, gap }, slot) => {
        const shape = columns[column];
        const cell = cells[slot];
        if (!shape || !cell) return null;
        const here = column === active;
        return (
          <div
            key={shape.id}
            role="gridcell"
            aria-colindex={column + 2}
            aria-readonly={!shape.editable}
            tabIndex={here ? 0 : -1}
            className={styles.cell}
            style={{ width: shape.width, marginLeft: gap }}
            data-column={column}
            data-active={here}
            data-first={column === 0}
            data-marked={column >= props.markedFrom && column <= props.markedTo}
            data-end={shape.atEnd}
            data-soft={cell.soft}
          >
            {cell.side ? (
              <SideMark side={cell.side} size={12} {...(cell.shape ? { shape: cell.shape } : {})} />
            ) : null}
            <span className={styles.text} dir="auto">
              {cell.text}
            </span>
            {here ? editor : null}
          </div>
        );
      })}
    </div>
  );
}, same);

function same(a: RowProps, b: RowProps): boolean {
  for (const key of Object.keys(a) as (keyof RowProps)[])
    if (key !== 'cells' && a[key] !== b[key]) return false;
  return a.cells.length === b.cells.length && a.cells.every((cell, slot) => sameCell(cell, b.cells[slot]));
}

function sameCell(a: GridCell, b: GridCell | undefined): boolean {
  return a.text === b?.text && a.soft === b.soft && a.side === b.side && a.shape === b.shape;
}
