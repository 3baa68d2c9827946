import { IconArrowDown, IconArrowUp, IconChevronDown, IconFilter } from '@tabler/icons-react';
import { type PointerEvent, useRef } from 'react';
import styles from './grid.module.css';
import type { GridColumn, GridModel } from './model';
import type { Slot } from './row';

const narrowest = 48;
const widest = 800;

interface HeadProps {
  readonly model: GridModel;
  readonly slots: readonly Slot[];
  readonly width: number;
  readonly menuLabel: (title: string) => string;
  readonly allLabel: string;
}

/** The titles of the columns: a click sorts, with Shift it sorts besides; their menus say everything else. */
export function Head({ model, slots, width, menuLabel, allLabel }: HeadProps) {
  const { columns, ids, selected } = model;
  const all = ids.length > 0 && ids.every((id) => selected.has(id));
  return (
    <div role="row" aria-rowindex={1} className={styles.head} style={{ width }}>
      <div role="columnheader" aria-colindex={1} className={styles.gutter}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.all}
          aria-label={allLabel}
          aria-pressed={all}
          onClick={() => model.select(all ? [] : ids, 'only')}
        />
      </div>
      {slots.map(({ column, gap }) => {
        const shape = columns[column];
        return shape ? (
          <div
            key={shape.id}
            role="columnheader"
            aria-colindex={column + 2}
            aria-sort={shape.sorted ?? 'none'}
            className={styles.title}
            style={{ width: shape.width, marginLeft: gap }}
            data-first={column === 0}
            data-end={shape.atEnd}
            data-column={column}
          >
            <button
              type="button"
              tabIndex={-1}
              className={styles.sort}
              onClick={(event) => model.sort(column, event.shiftKey)}
            >
              <span className={styles.text}>{shape.title}</span>
              {shape.sorted === 'ascending' ? <IconArrowUp size={13} aria-hidden /> : null}
              {shape.sorted === 'descending' ? <IconArrowDown size={13} aria-hidden /> : null}
              {shape.sortPlace === null ? null : <sup>{shape.sortPlace}</sup>}
            </button>
            <button
              type="button"
              tabIndex={-1}
              className={styles.more}
              aria-label={menuLabel(shape.title)}
              data-filtered={shape.filtered}
              onClick={(event) => model.openMenu(column, event.currentTarget.getBoundingClientRect())}
            >
              {shape.filtered ? (
                <IconFilter size={13} aria-hidden />
              ) : (
                <IconChevronDown size={13} aria-hidden />
              )}
            </button>
            <Edge column={column} shape={shape} onResize={model.resize} />
          </div>
        ) : null;
      })}
    </div>
  );
}

interface EdgeProps {
  readonly column: number;
  readonly shape: GridColumn;
  readonly onResize: GridModel['resize'];
}

/** The edge of a column, which can be dragged; the keyboard has it in the column's menu. */
function Edge({ column, shape, onResize }: EdgeProps) {
  const begun = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <span
      aria-hidden
      className={styles.edge}
      onPointerDown={(event: PointerEvent) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        begun.current = { x: event.clientX, width: shape.width };
      }}
      onPointerMove={(event) => {
        if (!begun.current) return;
        const width = begun.current.width + event.clientX - begun.current.x;
        onResize(column, Math.round(Math.max(narrowest, Math.min(widest, width))));
      }}
      onPointerUp={() => {
        begun.current = null;
      }}
    />
  );
}
