import type { MouseEvent, PointerEvent } from 'react';
import { type Cursor, cursorAt, rangeOf, type Size, type Spot } from './cursor';
import type { GridModel } from './model';

interface Pointing {
  readonly model: GridModel;
  readonly cursor: Cursor;
  readonly size: Size;
  /** A box in a cell has the keyboard. */
  readonly editing: boolean;
  readonly go: (cursor: Cursor) => void;
  readonly edit: (spot: Spot, typed: string | null) => void;
}

/** The cell under the pointer; null beside all cells and in a box that edits one. */
function spotUnder(target: EventTarget | null): Spot | null {
  if (!(target instanceof Element) || target.closest('[data-editor]')) return null;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** What a mouse, a pen or a finger does in a grid: marks cells, selects rows, opens boxes and the menu. */
export function usePointer({ model, cursor, size, editing, go, edit }: Pointing) {
  const { at } = cursor;
  const { ids, selected } = model;

  const pressGutter = (id: string, row: number, event: PointerEvent) => {
    if (event.shiftKey) {
      const [from, to] = [Math.min(row, at.row), Math.max(row, at.row)];
      model.select(ids.slice(from, to + 1), 'only');
      return;
    }
    model.select([id], event.ctrlKey || event.metaKey ? 'toggle' : 'only');
    go(cursorAt({ row, column: at.column }, size));
  };

  const pressForMenu = (spot: Spot, id: string) => {
    const { top, bottom, left, right } = rangeOf(cursor);
    const inside = spot.row >= top && spot.row <= bottom && spot.column >= left && spot.column <= right;
    if (!inside) go(cursorAt(spot, size));
    if (id !== '' && !selected.has(id)) model.select([id], 'only');
  };

  const onPointerDown = (event: PointerEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('[data-editor]')) return;
    const line = event.target.closest<HTMLElement>('[data-row]');
    const id = line?.dataset.id ?? '';
    if (line && event.target.closest('[data-gutter]') && id !== '') {
      event.preventDefault();
      if (event.button === 0 || !selected.has(id)) pressGutter(id, Number(line.dataset.row), event);
      return;
    }
    const spot = spotUnder(event.target);
    if (!spot) return;
    event.preventDefault();
    if (event.button !== 0) {
      pressForMenu(spot, id);
      return;
    }
    const toggles = event.ctrlKey || event.metaKey;
    go(cursorAt(spot, size, event.shiftKey ? cursor.from : undefined));
    if (id !== '' && !event.shiftKey && (toggles || !selected.has(id)))
      model.select([id], toggles ? 'toggle' : 'only');
  };

  const onPointerMove = (event: PointerEvent) => {
    if ((event.buttons & 1) === 0) return;
    const spot = spotUnder(document.elementFromPoint(event.clientX, event.clientY));
    if (spot && (spot.row !== at.row || spot.column !== at.column) && !editing)
      go(cursorAt(spot, size, cursor.from));
  };

  const onDoubleClick = (event: MouseEvent) => {
    const spot = spotUnder(event.target);
    if (spot) edit(spot, null);
  };

  const onContextMenu = (event: MouseEvent) => {
    if (editing) return;
    event.preventDefault();
    const rect = event.target instanceof Element ? event.target.getBoundingClientRect() : null;
    const byKey = event.clientX === 0 && event.clientY === 0;
    model.openContextMenu(
      byKey && rect ? { x: rect.left, y: rect.bottom } : { x: event.clientX, y: event.clientY },
    );
  };

  return { onPointerDown, onPointerMove, onDoubleClick, onContextMenu };
}
