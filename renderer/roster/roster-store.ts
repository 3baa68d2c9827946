import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Filter } from '../../core/model/look';
import { keep, recall } from '../plan/kept';
import { columns, type TableTab, tableTabs } from './columns';

/** A column that rows are sorted by. */
export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** How one table is laid out and which of its rows it shows. */
export interface TableState {
  /** Ids of all columns, in order. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Widths that the user set, in pixels. */
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: readonly SortKey[];
  readonly filters: readonly Filter[];
}

export type RosterTab = TableTab | 'tag';

export interface Roster {
  readonly tab: RosterTab;
  /** What is looked for in all columns. */
  readonly query: string;
  /** Whether rows that the map doesn't show are left out. */
  readonly asOnMap: boolean;
  readonly tables: Readonly<Record<TableTab, TableState>>;
}

export interface RosterStore extends StoreApi<Roster> {
  /** Changes one table; its layout is remembered. */
  lay(tab: TableTab, change: Partial<TableState>): void;
}

const stored = z.record(
  z.string(),
  z.object({
    order: z.array(z.string()),
    hidden: z.array(z.string()),
    widths: z.record(z.string(), z.number().min(24).max(2_000)),
  }),
);

/** How a table is laid out until somebody changes that. */
export function usualTable(tab: TableTab): TableState {
  return {
    order: columns[tab].map(({ id }) => id),
    hidden: columns[tab].filter(({ usual }) => !usual).map(({ id }) => id),
    widths: {},
    sort: [],
    filters: [],
  };
}

function tableFrom(tab: TableTab, known: z.infer<typeof stored>[string] | undefined): TableState {
  const usual = usualTable(tab);
  if (!known) return usual;
  const order = known.order.filter((id) => usual.order.includes(id));
  const later = usual.order.filter((id) => !order.includes(id));
  return { ...usual, ...known, order: [...order, ...later] };
}

export function createRosterStore(): RosterStore {
  const known = recall('computer', 'roster', stored) ?? {};
  const tableOf = (tab: TableTab) => tableFrom(tab, known[tab]);
  const store = createStore<Roster>(() => ({
    tab: 'actor',
    query: '',
    asOnMap: false,
    tables: { actor: tableOf('actor'), community: tableOf('community'), tie: tableOf('tie') },
  }));
  return Object.assign(store, {
    lay(tab: TableTab, change: Partial<TableState>) {
      const { tables } = store.getState();
      const next = { ...tables, [tab]: { ...tables[tab], ...change } };
      store.setState({ tables: next });
      const layouts = tableTabs.map((one) => {
        const { order, hidden, widths } = next[one];
        return [one, { order, hidden, widths }];
      });
      keep('computer', 'roster', Object.fromEntries(layouts));
    },
  });
}
