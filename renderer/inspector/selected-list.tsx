import { Button } from '@mantine/core';
import { useState } from 'react';
import { sidesOf } from '../../core/model/standings';
import type { Selection } from '../../core/picture/picture';
import { useDesk, useDocument } from '../app/desk-context';
import { useSay } from '../app/language';
import { nameIn, shapeIn } from '../plan/lookups';
import { selected } from '../plan/selection';
import { SideMark } from '../plan/side-mark';
import { Section } from '../ui/section';
import styles from './ties-of.module.css';

const atFirst = 12;

/** The nodes that are selected; a click goes on with that one alone. */
export function SelectedList({ selection }: { readonly selection: Selection }) {
  const say = useSay();
  const desk = useDesk();
  const document = useDocument();
  const [all, setAll] = useState(false);
  const ids = [...selection.nodes];
  if (ids.length === 0) return null;
  const listed = all ? ids.slice(0, 500) : ids.slice(0, atFirst);
  return (
    <Section title={say('inspector:section.selected')}>
      <ul className={styles.list}>
        {listed.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={styles.tie}
              onClick={() => desk.selection.setState(selected([id]), true)}
            >
              <SideMark side={sidesOf(document).get(id) ?? 'undecided'} shape={shapeIn(document, id)} />
              <span className={styles.other}>{nameIn(document, id)}</span>
            </button>
          </li>
        ))}
      </ul>
      {ids.length > atFirst && !all ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          {say('inspector:allSelected', { count: ids.length })}
        </Button>
      ) : null}
    </Section>
  );
}
