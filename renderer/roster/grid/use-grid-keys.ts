import type { KeyboardEvent, RefObject } from 'react';
import { type Cursor, cursorAt, nextInOrder, rangeOf, type Size, type Spot, spotFor } from './cursor';
import { headHeight, rowHeight } from './geometry';
import type { GridModel } from './model';

interface GridKeys {
  readonly model: GridModel;
  readonly cursor: Cursor;
  readonly size: Size;
  readonly box: RefObject<HTMLDivElement | null>;
  /** Escape was pressed: the next Tab leaves the table. */
  readonly leaving: RefObject<boolean>;
  readonly go: (cursor: Cursor) => void;
  readonly edit: (spot: Spot, typed: string | null) => void;
}

/** What the keys do while no cell is being edited. */
export function useGridKeys({ model, cursor, size, box, leaving, go, edit }: GridKeys) {
  const { at, from } = cursor;
  const range = rangeOf(cursor);

  /** Keys with Ctrl, on a Mac ⌘. */
  const withMod = (key: string): boolean => {
    switch (key) {
      case 'a':
        go({ at: { row: size.rows - 1, column: size.columns - 1 }, from: { row: 0, column: 0 } });
        return true;
      case 'd':
        model.fill(range);
        return true;
      case 'delete':
      case 'backspace':
        model.remove();
        return true;
      default:
        return false;
    }
  };

  const selectRows = (shift: boolean) => {
    const ids = model.ids.slice(range.top, range.bottom + 1);
    model.select(ids, shift || ids.length > 1 ? 'only' : 'toggle');
  };

  const plain = (event: KeyboardEvent): boolean => {
    switch (event.key) {
      case 'Enter':
      case 'F2':
        edit(at, null);
        return true;
      case 'Delete':
      case 'Backspace':
        model.clear(range);
        return true;
      case ' ':
        selectRows(event.shiftKey);
        return true;
      case 'Escape':
        leaving.current = true;
        go({ at, from: at });
        return true;
      default:
        if ([...event.key].length !== 1) return false;
        edit(at, event.key);
        return true;
    }
  };

  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === 'Tab') {
      const next = leaving.current ? null : nextInOrder(at, event.shiftKey ? -1 : 1, size);
      if (!next) return;
      event.preventDefault();
      go(cursorAt(next, size));
      return;
    }
    if (event.key !== 'Escape') leaving.current = false;
    if (event.altKey) {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      const cell = event.target instanceof Element ? event.target.getBoundingClientRect() : new DOMRect();
      model.openMenu(at.column, cell);
      return;
    }
    const height = (box.current?.clientHeight ?? 0) - headHeight;
    const spot = spotFor(event, at, size, Math.max(1, Math.floor(height / rowHeight) - 1));
    if (spot) {
      event.preventDefault();
      go(cursorAt(spot, size, event.shiftKey ? from : undefined));
      return;
    }
    if (mod ? withMod(event.key.toLowerCase()) : plain(event)) event.preventDefault();
  };
}
