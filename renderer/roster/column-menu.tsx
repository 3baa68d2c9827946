import { Menu, Popover } from '@mantine/core';
import {
  type Icon,
  IconArrowAutofitContent,
  IconArrowAutofitWidth,
  IconArrowLeft,
  IconArrowNarrowDown,
  IconArrowNarrowUp,
  IconArrowRight,
  IconArrowsSort,
  IconEyeOff,
  IconFilter,
  IconFilterOff,
} from '@tabler/icons-react';
import { useState } from 'react';
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

/** Everything that can be done with a column, for the keyboard as for the mouse; its filter opens in the menu's place. */
export function ColumnMenu({ tab, open, onClose }: ColumnMenuProps) {
  const say = useSay();
  const [filtering, setFiltering] = useState<OpenColumnMenu | null>(null);
  const { left, top, height } = (open ?? filtering)?.box ?? new DOMRect();
  const anchor = <span aria-hidden style={{ position: 'fixed', left, top, width: 1, height }} />;
  return (
    <>
      <Menu
        opened={open !== null}
        onChange={(opened) => !opened && onClose()}
        position="bottom-start"
        offset={2}
        returnFocus
        // The key that opens it is no click outside of it.
        clickOutsideEvents={['mousedown', 'touchstart']}
      >
        <Menu.Target>{anchor}</Menu.Target>
        {open ? (
          <Menu.Dropdown aria-label={say('roster:menuOf', { title: say(open.column.name) })}>
            <Items tab={tab} column={open.column} onFilter={() => setFiltering(open)} />
          </Menu.Dropdown>
        ) : null}
      </Menu>
      <Popover
        opened={filtering !== null}
        onChange={(opened) => !opened && setFiltering(null)}
        position="bottom-start"
        offset={2}
        trapFocus
        returnFocus
        shadow="md"
      >
        <Popover.Target>{anchor}</Popover.Target>
        {filtering ? (
          <Popover.Dropdown aria-label={say('roster:filterOf', { title: say(filtering.column.name) })}>
            <ColumnFilter tab={tab} column={filtering.column} onClose={() => setFiltering(null)} />
          </Popover.Dropdown>
        ) : null}
      </Popover>
    </>
  );
}

interface ItemsProps {
  readonly tab: TableTab;
  readonly column: Column;
  readonly onFilter: () => void;
}

function Items({ tab, column, onFilter }: ItemsProps) {
  const say = useSay();
  const desk = useDesk();
  const state = useStore(desk.roster, ({ tables }) => tables[tab]);
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
  const item = (key: string, ItemIcon: Icon, run: () => void, disabled = false) => (
    <Menu.Item leftSection={<ItemIcon size={16} stroke={1.75} />} disabled={disabled} onClick={run}>
      {say(`roster:column.${key}`)}
    </Menu.Item>
  );
  return (
    <>
      {item('ascending', IconArrowNarrowUp, () => sort(false, false))}
      {item('descending', IconArrowNarrowDown, () => sort(true, false))}
      {item('besides', IconArrowsSort, () => sort(false, true), state.sort.length === 0)}
      <Menu.Divider />
      {item('filter', IconFilter, onFilter, column.attribute === null)}
      {filtered
        ? item('noFilter', IconFilterOff, () =>
            lay({ filters: state.filters.filter(({ attribute }) => attribute !== id) }),
          )
        : null}
      <Menu.Divider />
      {item('left', IconArrowLeft, () => move(-1), place <= 0)}
      {item('right', IconArrowRight, () => move(1), place === order.length - 1)}
      {item('wider', IconArrowAutofitWidth, () => widen(widthStep))}
      {item('narrower', IconArrowAutofitContent, () => widen(-widthStep))}
      {item('hide', IconEyeOff, () => lay({ hidden: [...state.hidden, id] }), order.length === 1)}
    </>
  );
}
