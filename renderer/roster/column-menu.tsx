import { Menu, Popover } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowNarrowDown,
  IconArrowNarrowUp,
  IconArrowRight,
  IconArrowsHorizontal,
  IconArrowsSort,
  IconEyeOff,
  IconFilter,
  IconFilterOff,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { useDesk } from '../app/desk-context';
import { useSay } from '../app/language';
import { ColumnFilter } from './column-filter';
import type { Column, TableTab } from './columns';
import { shownColumns } from './use-table';

/** The column whose menu is open, and the box that it belongs to. */
export interface OpenColumnMenu {
  readonly column: Column;
  readonly box: DOMRect;
}

interface ColumnMenuProps {
  readonly tab: TableTab;
  readonly open: OpenColumnMenu | null;
  readonly onClose: () => void;
}

const widthStep = 40;

/** Everything that can be done with a column, for the keyboard as for the mouse. */
export function ColumnMenu({ tab, open, onClose }: ColumnMenuProps) {
  const say = useSay();
  const desk = useDesk();
  const state = useStore(desk.roster, ({ tables }) => tables[tab]);
  const [filtering, setFiltering] = useState<OpenColumnMenu | null>(null);
  if (!open && !filtering) return null;
  const { column, box } = open ?? filtering ?? { column: null, box: new DOMRect() };
  if (!column) return null;
  const lay = (change: Partial<typeof state>) => desk.roster.lay(tab, change);
  const { id } = column;
  const order = shownColumns(tab, state).map((one) => one.id);
  const place = order.indexOf(id);
  const sort = (descending: boolean, besides: boolean) => {
    const others = besides ? state.sort.filter((key) => key.column !== id) : [];
    lay({ sort: [...others, { column: id, descending }] });
  };
  const move = (step: -1 | 1) => {
    const neighbour = order[place + step];
    if (neighbour === undefined) return;
    const without = state.order.filter((one) => one !== id);
    const at = without.indexOf(neighbour) + (step === 1 ? 1 : 0);
    lay({ order: without.toSpliced(at, 0, id) });
  };
  const widen = (by: number) => {
    const width = Math.max(48, (state.widths[id] ?? column.width) + by);
    lay({ widths: { ...state.widths, [id]: width } });
  };
  const filtered = state.filters.some(({ attribute }) => attribute === id);
  const item = (key: string, icon: ReactNode, run: () => void, disabled = false) => (
    <Menu.Item leftSection={icon} disabled={disabled} onClick={run}>
      {say(`roster:column.${key}`)}
    </Menu.Item>
  );
  const anchor = (
    <span
      aria-hidden
      style={{ position: 'fixed', left: box.left, top: box.top, width: 1, height: box.height }}
    />
  );
  return open ? (
    <Menu opened onChange={(opened) => !opened && onClose()} position="bottom-start" offset={2} returnFocus>
      <Menu.Target>{anchor}</Menu.Target>
      <Menu.Dropdown aria-label={say('roster:menuOf', { title: say(column.name) })}>
        {item('ascending', <IconArrowNarrowUp size={16} />, () => sort(false, false))}
        {item('descending', <IconArrowNarrowDown size={16} />, () => sort(true, false))}
        {item('besides', <IconArrowsSort size={16} />, () => sort(false, true), state.sort.length === 0)}
        <Menu.Divider />
        {item('filter', <IconFilter size={16} />, () => setFiltering(open), column.attribute === null)}
        {filtered
          ? item('noFilter', <IconFilterOff size={16} />, () =>
              lay({ filters: state.filters.filter(({ attribute }) => attribute !== id) }),
            )
          : null}
        <Menu.Divider />
        {item('left', <IconArrowLeft size={16} />, () => move(-1), place <= 0)}
        {item('right', <IconArrowRight size={16} />, () => move(1), place === order.length - 1)}
        {item('wider', <IconArrowsHorizontal size={16} />, () => widen(widthStep))}
        {item('narrower', <IconArrowsHorizontal size={16} />, () => widen(-widthStep))}
        {item(
          'hide',
          <IconEyeOff size={16} />,
          () => lay({ hidden: [...state.hidden, id] }),
          order.length === 1,
        )}
      </Menu.Dropdown>
    </Menu>
  ) : (
    <Popover
      opened
      onChange={(opened) => !opened && setFiltering(null)}
      position="bottom-start"
      offset={2}
      trapFocus
      returnFocus
      shadow="md"
      withinPortal
    >
      <Popover.Target>{anchor}</Popover.Target>
      <Popover.Dropdown aria-label={say('roster:filterOf', { title: say(column.name) })}>
        <ColumnFilter tab={tab} column={column} onClose={() => setFiltering(null)} />
      </Popover.Dropdown>
    </Popover>
  );
}
