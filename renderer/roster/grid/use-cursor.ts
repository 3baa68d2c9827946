import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { takeKeyboard } from '../../ui/keyboard-home';
import { type Cursor, clamped, home, type Size, type Spot } from './cursor';
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
import type { GridModel } from './model';

interface CursorOptions {
  readonly model: GridModel;
  /** What scrolls the rows. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** The row to bring into view, and the keyboard's cell with it, whenever it becomes another. */
  readonly reveal: string | null;
  /** A box in a cell has the keyboard. */
  readonly editing: boolean;
}

const nothing: Pane = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };

/** Where the keyboard is in a grid, and what of the grid is in view: the one follows the other. */
export function useCursor({ model: { columns, ids, invitations }, box, reveal, editing }: CursorOptions) {
  const [pane, setPane] = useState(nothing);
  const [wanted, setWanted] = useState<Cursor>(home);
  const takeFocus = useRef(false);
  const size: Size = { rows: ids.length + (invitations ? 1 : 0), columns: columns.length };
  const cursor = clamped(wanted, size);
  const { at } = cursor;

  const widths = columns.map(({ width }) => width).join();
  const offsets = useMemo(() => offsetsOf(widths.split(',').map(Number)), [widths]);

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
  }, [box, ids.length, offsets]);
  useLayoutEffect(measure, [measure]);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, [box, measure]);

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
    [box, ids.length, invitations, offsets, measure],
  );

  const go = useCallback(
    (next: Cursor) => {
      takeFocus.current = true;
      setWanted(next);
      scrollTo(next.at);
      // The first column is in view anyhow; whoever goes back to it wants to see what follows it.
      if (next.at.column === 0 && at.column !== 0 && box.current) box.current.scrollLeft = 0;
    },
    [box, scrollTo, at.column],
  );

  // The keyboard's cell is drawn wherever it is, and has the keyboard when the grid has.
  useLayoutEffect(() => {
    if (editing || !takeFocus.current) return;
    takeFocus.current = false;
    box.current?.querySelector<HTMLElement>('[data-active="true"]')?.focus({ preventScroll: true });
  });

  // Whoever goes over to the table goes on with the keyboard there.
  useEffect(
    () => takeKeyboard(box.current?.querySelector<HTMLElement>('[data-active="true"]') ?? null),
    [box],
  );

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
  }, [box, ids, at.row, at.column]);

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

  return {
    cursor,
    size,
    pane,
    offsets,
    measure,
    go,
    /** The keyboard goes to its cell as soon as no box has it. */
    takeBack: () => {
      takeFocus.current = true;
    },
  };
}
