import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { kindsBetween, type TieKind, tieBetween, tieKinds } from '../../../core/model/tie';
import { selected } from '../../plan/selection';
import { Dialog } from '../../ui/dialog';
import { useDesk, useDocument, useEdit, useSelection } from '../desk-context';
import { useSay } from '../language';
import { NodeSelect } from '../node-select';

/** Ties two nodes; starts from the one or two that are selected, in the order in which they were picked. */
export default function AddTie({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const desk = useDesk();
  const edit = useEdit();
  const document = useDocument();
  const picked = useSelection().nodes;
  const [first, second] = picked.size > 2 ? [] : picked;
  const [from, setFrom] = useState<string | null>(first ?? null);
  const [to, setTo] = useState<string | null>(second ?? null);
  const [wanted, setWanted] = useState<TieKind | null>(null);
  const source = from === null ? undefined : document.node.get(from);
  const target = to === null ? undefined : document.node.get(to);
  const kinds = source && target ? kindsBetween(source.kind, target.kind) : tieKinds;
  const kind = wanted && kinds.includes(wanted) ? wanted : (kinds[0] ?? 'influence');

  const add = async () => {
    if (!source || !target || source === target) return;
    const row = tieBetween(crypto.randomUUID(), source, target, kind);
    if (!(await edit({ type: 'tie.add', row }))) return;
    desk.selection.setState(selected([], [row.id]), true);
    desk.frame.setState({ inspector: true, panel: 'inspector' });
    onClose();
  };

  return (
    <Dialog
      title={say('app:add.tie')}
      closeLabel={say('app:close')}
      onClose={onClose}
      onConfirm={add}
      lead={say('app:add.tieLead')}
      actions={
        <>
          <Button onClick={onClose}>{say('app:cancel')}</Button>
          <Button variant="filled" disabled={!from || !to || from === to} onClick={add}>
            {say('app:add.add')}
          </Button>
        </>
      }
    >
      <Group grow align="start">
        <NodeSelect
          label={say('model:field.sourceId')}
          value={from}
          onChange={setFrom}
          focused={first === undefined}
        />
        <NodeSelect
          label={say('model:field.targetId')}
          value={to}
          onChange={setTo}
          focused={first !== undefined}
        />
      </Group>
      <Select
        mt={12}
        label={say('model:field.kind')}
        allowDeselect={false}
        value={kind}
        onChange={(value) => setWanted(kinds.find((one) => one === value) ?? null)}
        data={kinds.map((one) => ({ value: one, label: say(`model:tieKind.${one}`) }))}
      />
    </Dialog>
  );
}
