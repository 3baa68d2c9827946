import { VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Side } from '../../core/model/sides';
import { sidesOf } from '../../core/model/standings';
import { useDocument, useWritable } from '../app/desk-context';
import { useSay } from '../app/language';
import type { Field } from '../plan/fields/field';
import type { Subject } from '../plan/fields/subject';
import { SideMark } from '../plan/side-mark';
import { ChoiceMenu } from './editors/choice';
import styles from './side-chip.module.css';
import { useField } from './use-field';

interface SideChipProps {
  readonly subject: Subject;
  readonly field: Field<'actor'> | Field<'community'>;
}

/** Which side somebody is on, and the way to say otherwise. */
export function SideChip({ subject, field }: SideChipProps) {
  const say = useSay();
  const document = useDocument();
  const writable = useWritable();
  const { value, save } = useField(subject, field);
  const side = sidesOf(document).get(subject.ids[0] ?? '') ?? 'undecided';
  return (
    <ChoiceMenu field={field} value={value} onChoose={save} position="bottom-start">
      <button type="button" className={styles.chip} data-side={side} disabled={!writable}>
        <VisuallyHidden>{`${say('model:field.side')}: `}</VisuallyHidden>
        <Sign side={side} />
        {say(`model:side.${side}`)}
        <IconChevronDown size={13} aria-hidden />
      </button>
    </ChoiceMenu>
  );
}

function Sign({ side }: { readonly side: Side }) {
  return (
    <span className={styles.sign}>
      <SideMark side={side} size={12} />
    </span>
  );
}
