import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useDesk, useFrame } from '../app/desk-context';
import { useSay } from '../app/language';
import styles from './drawer.module.css';
import { FilterPanel } from './filter-panel';
import { RoutePanel } from './route-panel';

/** What lies open to the left of the map: the filters, or the ways from one to another. */
export function Drawer() {
  const say = useSay();
  const desk = useDesk();
  const drawer = useFrame((frame) => frame.drawer);
  const box = useRef<HTMLElement>(null);
  // The keyboard goes where it was asked to go.
  useEffect(() => {
    if (drawer !== null) box.current?.focus({ preventScroll: true });
  }, [drawer]);
  if (drawer === null) return null;
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
      aria-label={say(`look:drawer.${drawer}`)}
      data-own-keys
      data-testid="drawer"
      onKeyDown={leave}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{say(`look:drawer.${drawer}`)}</h2>
        <ActionIcon aria-label={say('look:drawer.close')} onClick={close}>
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </div>
      {drawer === 'filters' ? <FilterPanel /> : <RoutePanel />}
    </section>
  );
}
