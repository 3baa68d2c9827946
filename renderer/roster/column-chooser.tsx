import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useDesk } from '../app/desk-context';
import { useSay } from '../app/language';
import { columns, type TableTab } from './columns';
import styles from './roster.module.css';
import { usualTable } from './roster-store';

/** Which columns a table has, and in which order. */
export function ColumnChooser({ tab, icon }: { readonly tab: TableTab; readonly icon: ReactNode }) {
  const say = useSay();
  const desk = useDesk();
  const { order, hidden } = useStore(desk.roster, ({ tables }) => tables[tab]);
  const shown = order.filter((id) => !hidden.includes(id));
  const move = (id: string, step: -1 | 1) => {
    const at = order.indexOf(id);
    desk.roster.lay(tab, { order: order.toSpliced(at, 1).toSpliced(at + step, 0, id) });
  };
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" leftSection={icon}>
          {say('roster:columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('roster:columns')}>
        <div className={styles.columns}>
          {order.map((id, place) => {
            const name = columns[tab].find((column) => column.id === id)?.name ?? '';
            const title = say(name);
            const on = shown.includes(id);
            return (
              <div key={id} className={styles.column}>
                <Checkbox
                  size="xs"
                  label={title}
                  checked={on}
                  disabled={on && shown.length === 1}
                  onChange={() =>
                    desk.roster.lay(tab, {
                      hidden: on ? [...hidden, id] : hidden.filter((one) => one !== id),
                    })
                  }
                />
                {([-1, 1] as const).map((step) => (
                  <ActionIcon
                    key={step}
                    size="sm"
                    disabled={place + step < 0 || place + step >= order.length}
                    aria-label={say(step === -1 ? 'roster:column.earlier' : 'roster:column.later', { title })}
                    onClick={() => move(id, step)}
                  >
                    {step === -1 ? <IconArrowUp size={14} /> : <IconArrowDown size={14} />}
                  </ActionIcon>
                ))}
              </div>
            );
          })}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              const { order: usual, hidden: away } = usualTable(tab);
              desk.roster.lay(tab, { order: usual, hidden: away, widths: {} });
            }}
          >
            {say('roster:column.usual')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
