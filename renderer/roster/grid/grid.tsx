import { useMergedRef } from '@mantine/hooks';
import { type ReactNode, type Ref, useMemo, useRef, useState } from 'react';
import { type After, CellEditor } from './cell-editor';
import { cursorAt, nextInOrder, rangeOf, type Spot } from './cursor';
import { gutterWidth, rowHeight } from './geometry';
import styles from './grid.module.css';
import { Head } from './head';
import type { GridCell, GridModel } from './model';
import { Row, type Slot } from './row';
import { useClipboard } from './use-clipboard';
import { useCursor } from './use-cursor';
import { useGridKeys } from './use-grid-keys';
import { usePointer } from './use-pointer';

/** What the keyboard is doing in a cell. */
interface Editing {
  readonly spot: Spot;
  /** What was typed to begin with; null where the cell's text is changed. */
  readonly typed: string | null;
}

interface GridProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly model: GridModel;
  /** The row to bring into view, and the keyboard's cell with it, whenever it becomes another. */
  readonly reveal: string | null;
  readonly menuLabel: (title: string) => string;
  readonly allLabel: string;
  readonly newRowLabel: string;
  /** What is said in place of rows where there are none. */
  readonly empty: ReactNode;
  /** How to leave the table by keyboard, for those who hear it. */
  readonly help: string;
}

/** A table as spreadsheets have it: one cell has the keyboard, a block may be marked, rows are drawn as they come into view. */
export function Grid({ ref, model, reveal, menuLabel, allLabel, newRowLabel, empty, help }: GridProps) {
  const { columns, ids, invitations } = model;
  const box = useRef<HTMLDivElement>(null);
  const merged = useMergedRef(box, ref ?? null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const isEditing = editing !== null;
  const { cursor, size, pane, offsets, measure, go, takeBack } = useCursor({
    model,
    box,
    reveal,
    editing: isEditing,
  });
  const { at } = cursor;
  const range = rangeOf(cursor);
  const width = gutterWidth + (offsets.at(-1) ?? 0);

  const edit = (spot: Spot, typed: string | null) => {
    if (model.textAt(spot) !== null) setEditing({ spot, typed });
  };
  const commit = (spot: Spot, text: string, after: After, all: boolean): string | null => {
    const begun = model.textAt(spot);
    if (all || text !== begun) {
      const problem = model.write(spot, text, all ? range : null);
      if (problem !== null) return problem;
    }
    setEditing(null);
    // The line for a new row is one further down when there is one row more.
    if (spot.row === ids.length && (after === 'down' || after === 'up')) {
      const below = { row: spot.row + 1, column: spot.column };
      go({ at: below, from: below });
      return null;
    }
    const order = after === 'next' ? nextInOrder(spot, 1, size) : nextInOrder(spot, -1, size);
    const row = all ? spot.row : spot.row + (after === 'down' ? 1 : -1);
    const target =
      after === 'stay' ? null : after === 'next' || after === 'previous' ? order : { ...spot, row };
    if (target) go(cursorAt(target, size));
    return null;
  };

  const leaving = useRef(false);
  const keys = useGridKeys({ model, cursor, size, box, leaving, go, edit });

  const pointer = usePointer({ model, cursor, size, editing: isEditing, go, edit });
  useClipboard(box, { model, range, editing: isEditing });

  const shownColumns = [0, at.column];
  for (let column = pane.firstColumn; column < pane.lastColumn; column += 1) shownColumns.push(column);
  const slotKey = [...new Set(shownColumns)]
    .filter((column) => column < columns.length)
    .sort((a, b) => a - b);
  const slotText = slotKey.join();
  const slots = useMemo((): readonly Slot[] => {
    let end = 0;
    return slotText === ''
      ? []
      : slotText.split(',').map((text) => {
          const column = Number(text);
          const gap = (offsets[column] ?? 0) - end;
          end = offsets[column + 1] ?? 0;
          return { column, gap };
        });
  }, [slotText, offsets]);

  const rows: number[] = [];
  for (let row = pane.firstRow; row < Math.min(pane.lastRow, ids.length); row += 1) rows.push(row);
  if (at.row < ids.length && (at.row < pane.firstRow || at.row >= pane.lastRow)) rows.push(at.row);

  const editor = (row: number): ReactNode => {
    if (editing?.spot.row !== row || editing.spot.column !== at.column || at.row !== row) return null;
    const { spot, typed } = editing;
    return (
      <CellEditor
        key={`${spot.row} ${spot.column}`}
        label={columns[spot.column]?.title ?? ''}
        text={model.textAt(spot) ?? ''}
        typed={typed}
        long={model.isLong(spot.column)}
        suggest={(text) => model.suggest(spot.column, text)}
        onCommit={(text, after, all) => commit(spot, text, after, all)}
        onCancel={() => {
          setEditing(null);
          takeBack();
        }}
      />
    );
  };

  const line = (row: number, id: string, cells: readonly GridCell[], fresh: boolean) => (
    <Row
      key={fresh ? '\u{0}new' : id}
      id={id}
      place={row}
      top={row * rowHeight}
      width={width}
      columns={columns}
      slots={slots}
      cells={cells}
      selected={id !== '' && model.selected.has(id)}
      fresh={fresh}
      active={row === at.row ? at.column : -1}
      markedFrom={row >= range.top && row <= range.bottom ? range.left : -1}
      markedTo={row >= range.top && row <= range.bottom ? range.right : -1}
      editor={editor(row)}
    />
  );

  return (
    // The cells of a grid have the keyboard by turns; the grid hears what they don't take.
    <div
      ref={merged}
      role="grid"
      aria-label={model.label}
      aria-description={help}
      aria-rowcount={size.rows + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      className={styles.grid}
      data-own-keys
      data-testid="grid"
      onScroll={measure}
      onKeyDown={(event) => !editing && keys(event)}
      {...pointer}
    >
      <Head model={model} slots={slots} width={width} menuLabel={menuLabel} allLabel={allLabel} />
      <div role="rowgroup" className={styles.rows} style={{ height: ids.length * rowHeight, width }}>
        {rows.map((row) => {
          const id = ids[row] ?? '';
          return line(
            row,
            id,
            slots.map(({ column }) => model.cell(id, column)),
            false,
          );
        })}
      </div>
      {ids.length === 0 ? <div className={styles.empty}>{empty}</div> : null}
      {invitations ? (
        <div role="rowgroup" aria-label={newRowLabel} className={styles.foot} style={{ width }}>
          {line(
            ids.length,
            '',
            slots.map(({ column }) => ({
              text: invitations[column] ?? '',
              soft: true,
              side: null,
              shape: null,
            })),
            true,
          )}
        </div>
      ) : null}
    </div>
  );
}
