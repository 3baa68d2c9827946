import { useMemo } from 'react';
import { useSay } from '../app/language';
import { communitySideField } from '../plan/fields/fields';
import { EvidenceMark } from './evidence/evidence-mark';
import styles from './inspector.module.css';
import { NodePanel } from './node-panel';
import { SideChip } from './side-chip';

export function CommunityPanel({ id }: { readonly id: string }) {
  const say = useSay();
  const row = useMemo(() => ({ table: 'community', id }) as const, [id]);
  const subject = useMemo(() => ({ table: 'community', ids: [id] }) as const, [id]);
  const chips = (
    <>
      <SideChip subject={subject} field={communitySideField} />
      <EvidenceMark row={row} field="side" onlyIfAny />
      <span className={styles.chip}>{say('model:kind.community')}</span>
    </>
  );
  return <NodePanel id={id} kind="community" chips={chips} />;
}
