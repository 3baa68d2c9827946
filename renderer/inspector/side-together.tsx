import { SegmentedControl } from '@mantine/core';
import { type Side, sides } from '../../core/model/sides';
import { sidesOf } from '../../core/model/standings';
import { useDocument, useEdit, useWritable } from '../app/desk-context';
import { useSay } from '../app/language';
import { SideMark } from '../plan/side-mark';
import { Section } from '../ui/section';
import styles from './side-together.module.css';

/** The side of many nodes: the one they share is pressed, and another can be given to all. */
export function SideTogether({ ids }: { readonly ids: readonly string[] }) {
  const say = useSay();
  const edit = useEdit();
  const document = useDocument();
  const writable = useWritable();
  const standing = new Set(ids.map((id) => sidesOf(document).get(id)));
  const [shared] = standing;
  const choose = (side: Side) => edit({ type: 'nodes.side', ids: [...ids], side });
  return (
    <Section title={say('model:field.side')}>
      <SegmentedControl<Side | ''>
        fullWidth
        size="xs"
        disabled={!writable}
        aria-label={say('model:field.side')}
        value={standing.size === 1 && shared ? shared : ''}
        onChange={(side) => side !== '' && choose(side)}
        data={sides.map((side) => ({
          value: side,
          label: (
            <span className={styles.side}>
              <SideMark side={side} size={12} />
              {say(`model:side.${side}`)}
            </span>
          ),
        }))}
      />
    </Section>
  );
}
