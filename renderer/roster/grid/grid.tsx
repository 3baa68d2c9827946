import { useMergedRef } from '@mantine/hooks';
import {
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type After, CellEditor } from './cell-editor';
import { type Cursor, clamped, cursorAt, home, nextInOrder, rangeOf, type Spot } from './cursor';
import {
  gutterWidth,
  headHeight,
  offsetsOf,
  type Pane,
  paneOf,
  rowHeight,
  samePane,
  scrollFor,
} from './geometry';
import styles from './grid.module.css';
import { Head } from './head';
import type { GridCell, GridModel } from './model';
import { Row, type Slot } from './row';
import { useClipboard } from './use-clipboard';
import { useGridKeys } from './use-grid-keys';

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

const nothing: Pane = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };

/** A table as spreadsheets have it: one cell has the keyboard, a block may be marked, rows are drawn as they come into view. */
export function Grid({ ref, model, reveal, menuLabel, allLabel, newRowLabel, empty, help }: GridProps) {
  const { columns, ids, invitations } = model;
  const box = useRef<HTMLDivElement>(null);
  const merged = useMergedRef(box, ref ?? null);
  const [pane, setPane] = useState(nothing);
  const [wanted, setWanted] = useState<Cursor>(home);
  const [editing, setEditing] = useState<Editing | null>(null);
  const takeFocus = useRef(false);
  const size = { rows: ids.length + (invitations ? 1 : 0), columns: columns.length };
  const cursor = clamped(wanted, size);
  const { at } = cursor;
  const range = rangeOf(cursor);

  const widths = columns.map(({ width }) => width).join();
  const offsets = useMemo(() => offsetsOf(widths.split(',').map(Number)), [widths]);
  const width = gutterWidth + (offsets.at(-1) ?? 0);

  const measure = useCallback(() => {
    const view = box.current;
    if (!view) return;
    const scrolled = {
      top: view.scrollTop,
      left: view.scrollLeft,
      width: view.clientWidth - gutterWidth,
      height: view.clientHeight - headHeight,
    };
    const next = paneOf(scrolled, ids.length, offsets);
    setPane((known) => (samePane(known, next) ? known : next));
  }, [ids.length, offsets]);
  useLayoutEffect(measure, [measure]);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, [measure]);

  const scrollTo = useCallback(
    ({ row, column }: Spot) => {
      const view = box.current;
      if (!view) return;
      const foot = invitations ? rowHeight : 0;
      if (row < ids.length)
        view.scrollTop = scrollFor(
          view.scrollTop,
          { from: row * rowHeight, to: (row + 1) * rowHeight },
          { size: view.clientHeight - headHeight, before: 0, after: foot },
        );
      if (column > 0)
        view.scrollLeft = scrollFor(
          view.scrollLeft,
          { from: offsets[column] ?? 0, to: offsets[column + 1] ?? 0 },
          { size: view.clientWidth - gutterWidth, before: offsets[1] ?? 0, after: 0 },
        );
      measure();
    },
    [ids.length, invitations, offsets, measure],
  );

  const go = useCallback(
    (next: Cursor) => {
      takeFocus.current = true;
      setWanted(next);
      scrollTo(next.at);
      // The first column is in view anyhow; whoever goes back to it wants to see what follows it.
      if (next.at.column === 0 && at.column !== 0 && box.current) box.current.scrollLeft = 0;
    },
    [scrollTo, at.column],
  );

  // The keyboard's cell is drawn wherever it is, and has the keyboard when the grid has.
  useLayoutEffect(() => {
    if (editing || !takeFocus.current) return;
    takeFocus.current = false;
    box.current?.querySelector<HTMLElement>('[data-active="true"]')?.focus({ preventScroll: true });
  });

  // The cursor stays with its row when rows are sorted or filtered.
  const rowOf = useRef<string | undefined>(undefined);
  const sorted = useRef(ids);
  useLayoutEffect(() => {
    if (sorted.current !== ids) {
      sorted.current = ids;
      const id = rowOf.current;
      const row = id === undefined || ids[at.row] === id ? -1 : ids.indexOf(id);
      if (row >= 0) {
        const there = { row, column: at.column };
        takeFocus.current = box.current?.contains(document.activeElement) === true;
        setWanted({ at: there, from: there });
      }
    }
    rowOf.current = ids[at.row];
  }, [ids, at.row, at.column]);

  const revealed = useRef<string | null>(null);
  useEffect(() => {
    if (reveal === revealed.current) return;
    revealed.current = reveal;
    const row = reveal === null ? -1 : ids.indexOf(reveal);
    if (row < 0 || row === at.row) return;
    const spot = { row, column: at.column };
    setWanted({ at: spot, from: spot });
    scrollTo(spot);
  }, [reveal, ids, at.row, at.column, scrollTo]);

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

  const spotUnder = (target: EventTarget | null): Spot | null => {
    if (!(target instanceof Element) || target.closest('[data-editor]')) return null;
    const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
    return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
  };

  const pressGutter = (id: string, row: number, event: PointerEvent) => {
    if (event.shiftKey) {
      const [from, to] = [Math.min(row, at.row), Math.max(row, at.row)];
      model.select(ids.slice(from, to + 1), 'only');
      return;
    }
    model.select([id], event.ctrlKey || event.metaKey ? 'toggle' : 'only');
    go(cursorAt({ row, column: at.column }, size));
  };

  const press = (event: PointerEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('[data-editor]')) return;
    const line = event.target.closest<HTMLElement>('[data-row]');
    const id = line?.dataset.id ?? '';
    if (line && event.target.closest('[data-gutter]') && id !== '') {
      event.preventDefault();
      if (event.button === 0 || !model.selected.has(id)) pressGutter(id, Number(line.dataset.row), event);
      return;
    }
    const spot = spotUnder(event.target);
    if (!spot) return;
    event.preventDefault();
    if (event.button !== 0) {
      const inside =
        spot.row >= range.top &&
        spot.row <= range.bottom &&
        spot.column >= range.left &&
        spot.column <= range.right;
      if (!inside) go(cursorAt(spot, size));
      if (id !== '' && !model.selected.has(id)) model.select([id], 'only');
      return;
    }
    const toggles = event.ctrlKey || event.metaKey;
    go(cursorAt(spot, size, event.shiftKey ? cursor.from : undefined));
    if (id !== '' && !event.shiftKey && (toggles || !model.selected.has(id)))
      model.select([id], toggles ? 'toggle' : 'only');
  };

  const drag = (event: PointerEvent) => {
    if ((event.buttons & 1) === 0) return;
    const spot = spotUnder(document.elementFromPoint(event.clientX, event.clientY));
    if (spot && (spot.row !== at.row || spot.column !== at.column) && !editing)
      go(cursorAt(spot, size, cursor.from));
  };

  useClipboard(box, { model, range, editing: editing !== null });

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
          takeFocus.current = true;
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
      onPointerDown={press}
      onPointerMove={drag}
      onDoubleClick={(event: MouseEvent) => {
        const spot = spotUnder(event.target);
        if (spot) edit(spot, null);
      }}
      onContextMenu={(event) => {
        if (editing) return;
        event.preventDefault();
        const rect = event.target instanceof Element ? event.target.getBoundingClientRect() : null;
        const byKey = event.clientX === 0 && event.clientY === 0;
        model.openContextMenu(
          byKey && rect ? { x: rect.left, y: rect.bottom } : { x: event.clientX, y: event.clientY },
        );
      }}
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
