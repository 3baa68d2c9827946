import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useDesk } from '../app/desk-context';
import type { Frame } from '../app/frame-store';
import { useSay } from '../app/language';
import styles from './drawer.module.css';
import { FilterPanel } from './filter-panel';
import { RoutePanel } from './route-panel';

interface DrawerProps {
  readonly which: NonNullable<Frame['drawer']>;
}

/** What lies open to the left of the map: the filters, or the ways from one to another. */
export default function Drawer({ which }: DrawerProps) {
  const say = useSay();
  const desk = useDesk();
  const box = useRef<HTMLElement>(null);
  // The keyboard goes to what is asked for first.
  useEffect(() => {
    const first = which && box.current?.querySelector<HTMLElement>('input[data-autofocus]');
    (first || box.current)?.focus({ preventScroll: true });
  }, [which]);
  const close = () => {
    desk.frame.setState({ drawer: null });
    desk.map.current?.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={styles.drawer}
      aria-label={say(`look:drawer.${which}`)}
      data-own-keys
      data-testid="drawer"
      onKeyDown={leave}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{say(`look:drawer.${which}`)}</h2>
        <ActionIcon aria-label={say('look:drawer.close')} onClick={close}>
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </div>
      {which === 'filters' ? <FilterPanel /> : <RoutePanel />}
    </section>
  );
}
