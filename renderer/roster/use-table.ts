import { useMemo, useState } from 'react';
import type { RowPatch } from '../../core/model/edits/change-items';
import { readerOf } from '../../core/model/edits/document-reader';
import { type EditCommand, runEdit } from '../../core/model/edits/edits';
import { Refusal } from '../../core/model/refusal';
import { useDesk, useSelection, useWritable } from '../app/desk-context';
import { useSay } from '../app/language';
import { clipped } from '../plan/clips';
import { commandFor } from '../plan/fields/subject';
import { typed } from '../plan/fields/typed';
import { selected } from '../plan/selection';
import { type Cells, cellOf, editText, finderIn } from './cells';
import { columns as allColumns, type Column, type TableTab } from './columns';
import { copied } from './copying';
import type { Range, Spot } from './grid/cursor';
import type { GridColumn, GridModel } from './grid/model';
import type { TableState } from './roster-store';
import { suggestions } from './suggest';
import { useBlocks } from './use-blocks';

const figures: ReadonlySet<string> = new Set(['number', 'share']);

/** The columns that are shown, in the order in which they are. */
export function shownColumns(tab: TableTab, { order, hidden }: TableState): readonly Column[] {
  return order.flatMap((id) => {
    const column = hidden.includes(id) ? undefined : allColumns[tab].find((one) => one.id === id);
    return column ?? [];
  });
}

interface TableOptions {
  readonly tab: TableTab;
  readonly state: TableState;
  readonly cells: Cells;
  readonly ids: readonly string[];
  readonly label: string;
  readonly lay: (change: Partial<TableState>) => void;
  readonly openMenu: GridModel['openMenu'];
  readonly openContextMenu: GridModel['openContextMenu'];
  readonly remove: () => void;
}

/** A table of actors, communities or ties as the grid shows and changes it. */
export function useTable({ tab, state, cells, ids, label, lay, ...opening }: TableOptions) {
  const say = useSay();
  const desk = useDesk();
  const writable = useWritable();
  const selection = useSelection();
  const { document, reader } = cells;
  const columns = useMemo(() => shownColumns(tab, state), [tab, state]);
  const blocks = useBlocks({ tab, columns, ids, cells, writable });
  // What was typed into the line for a new tie so far, by the ids of columns.
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({});

  const gridColumns = useMemo(
    () =>
      columns.map((column): GridColumn => {
        const place = state.sort.findIndex((key) => key.column === column.id);
        const key = state.sort[place];
        return {
          id: column.id,
          title: say(column.name),
          width: state.widths[column.id] ?? column.width,
          atEnd: figures.has(column.type) && column.look.kind !== 'choice',
          editable: writable && column.field !== null,
          sorted: key ? (key.descending ? 'descending' : 'ascending') : null,
          sortPlace: key && state.sort.length > 1 ? place + 1 : null,
          filtered: state.filters.some(({ attribute }) => attribute === column.id),
        };
      }),
    [columns, state, say, writable],
  );

  /** The columns that a new row begins with. */
  const begins = (column: Column | undefined) =>
    column !== undefined && (tab === 'tie' ? ['source', 'target'] : ['name']).includes(column.id);

  const invitations = writable
    ? columns.map((column) =>
        begins(column) ? (draft[column.id] ?? say(`roster:new.${tab}.${column.id}`)) : '',
      )
    : null;

  /** Sends a command that the plan bears; says otherwise what is wrong with it, before the keyboard has gone on. */
  function send(command: EditCommand): string | null {
    try {
      runEdit(readerOf(document), command);
    } catch (error) {
      if (error instanceof Refusal) return say(error.rows[0]?.problem ?? error.problem);
      throw error;
    }
    void desk.attempt(() => desk.plan.edit(command));
    return null;
  }

  function add(column: Column, text: string): string | null {
    const texts = { ...draft, [column.id]: text };
    if (text.trim() === '') delete texts[column.id];
    if (tab === 'tie' && column.field && text.trim() !== '') {
      const read = typed('tie', column.field, text, reader.language, finderIn(document, column.field));
      if (!read.ok) return say(read.problem);
    }
    const wanted = tab === 'tie' ? ['source', 'target'] : ['name'];
    if (wanted.some((id) => texts[id] === undefined)) {
      setDraft(texts);
      return null;
    }
    const order = allColumns[tab].filter((one) => wanted.includes(one.id));
    const plan = blocks.plan([order.map(({ id }) => texts[id] ?? '')], order);
    const [problem] = plan.problems;
    if (problem) return say(problem.problem);
    const wrong = plan.command ? send(plan.command) : null;
    if (wrong === null) setDraft({});
    return wrong;
  }

  /** The rows that a text is meant for: all that are selected, or else all that are marked. */
  function rowsFor(spot: Spot, marked: Range): readonly string[] {
    const chosen = tab === 'tie' ? selection.ties : selection.nodes;
    const id = ids[spot.row] ?? '';
    const together = ids.filter((one) => chosen.has(one));
    return chosen.has(id) && together.length > 1 ? together : ids.slice(marked.top, marked.bottom + 1);
  }

  function write(spot: Spot, text: string, all: Range | null): string | null {
    const column = columns[spot.column];
    const id = ids[spot.row];
    if (!column?.field) return null;
    if (id === undefined) return add(column, text);
    const { field, table } = column;
    const read = typed(table, field, text, reader.language, finderIn(document, field));
    if (!read.ok) return say(read.problem);
    const rows = all ? rowsFor(spot, all) : [id];
    if (rows.length > 1) {
      const patches = rows.map((one) => ({ table, id: one, patch: { [field.key]: read.value } }) as RowPatch);
      return send({ type: 'items.change', reason: 'type', patches, add: null });
    }
    return send(
      table === 'node'
        ? { type: 'nodes.pin', ids: [id], pinned: read.value === true }
        : commandFor({ table, ids: [id] }, field.key, read.value),
    );
  }

  const model: GridModel = {
    ...opening,
    label,
    columns: gridColumns,
    ids,
    invitations,
    selected: tab === 'tie' ? selection.ties : selection.nodes,
    cell: (id, place) => {
      const column = columns[place];
      return column ? cellOf(cells, column, id) : { text: '', soft: false, side: null, shape: null };
    },
    textAt: ({ row, column: place }) => {
      const column = columns[place];
      if (!writable || !column?.field) return null;
      const id = ids[row];
      if (id !== undefined) return editText(cells, column, id);
      return begins(column) ? (draft[column.id] ?? '') : null;
    },
    isLong: (place) => columns[place]?.look.kind === 'longText',
    suggest: (place, text) => {
      const field = columns[place]?.field;
      return field
        ? suggestions(field, text, { document, language: reader.language })
        : { options: [], strict: false };
    },
    write,
    copy: (range) => clipped(copied(cells, columns, ids, range)),
    clear: blocks.clear,
    paste: blocks.paste,
    fill: blocks.fill,
    select: (chosen, how) => {
      const key = tab === 'tie' ? 'ties' : 'nodes';
      const next = new Set(how === 'toggle' ? desk.selection.getState()[key] : []);
      for (const id of chosen) if (how !== 'toggle' || !next.delete(id)) next.add(id);
      desk.selection.setState(tab === 'tie' ? selected([], next) : selected(next), true);
    },
    sort: (place, besides) => {
      const column = columns[place]?.id;
      if (column === undefined) return;
      const known = state.sort.find((key) => key.column === column);
      const next = !known
        ? [{ column, descending: false }]
        : known.descending
          ? []
          : [{ column, descending: true }];
      if (!besides) lay({ sort: next });
      else if (!known) lay({ sort: [...state.sort, ...next] });
      else lay({ sort: state.sort.flatMap((key) => (key.column === column ? next : key)) });
    },
    resize: (place, width) => {
      const column = columns[place]?.id;
      if (column !== undefined) lay({ widths: { ...state.widths, [column]: width } });
    },
  };
  return { model, columns, blocks };
}
