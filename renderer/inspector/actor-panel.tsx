import { useMemo } from 'react';
import { actorSideField, rolesField } from '../plan/fields/fields';
import { EvidenceMark } from './evidence/evidence-mark';
import { NodePanel } from './node-panel';
import { RoleChips } from './role-chips';
import { SideChip } from './side-chip';
import { Stances } from './stances';

export function ActorPanel({ id }: { readonly id: string }) {
  const row = useMemo(() => ({ table: 'actor', id }) as const, [id]);
  const subject = useMemo(() => ({ table: 'actor', ids: [id] }) as const, [id]);
  const chips = (
    <>
      <SideChip subject={subject} field={actorSideField} />
      <EvidenceMark row={row} field="side" onlyIfAny />
      <RoleChips subject={subject} field={rolesField} />
      <EvidenceMark row={row} field="roles" onlyIfAny />
    </>
  );
  return (
    <NodePanel id={id} kind="actor" chips={chips}>
      <Stances actorId={id} />
    </NodePanel>
  );
}
