import { Button, Group, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { newTie, type TieKind, tieKinds } from '../../../core/model/tie';
import { nameIn } from '../../plan/lookups';
import { selected } from '../../plan/selection';
import { Dialog } from '../../ui/dialog';
import { useDesk, useDocument, useEdit, useSelection } from '../desk-context';
import { useSay } from '../language';

/** Ties two nodes; starts from those that are selected, in the order in which they were picked. */
export default function AddTie({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const desk = useDesk();
  const edit = useEdit();
  const document = useDocument();
  const [first, second] = useSelection().nodes;
  const [from, setFrom] = useState<string | null>(first ?? null);
  const [to, setTo] = useState<string | null>(second ?? null);
  const [kind, setKind] = useState<TieKind>(() =>
    second !== undefined && document.community.has(second) ? 'membership' : 'influence',
  );
  const options = useMemo(
    () =>
      [...document.node.keys()]
        .map((id) => ({ value: id, label: nameIn(document, id) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [document],
  );

  const add = async () => {
    if (!from || !to) return;
    const row = newTie(crypto.randomUUID(), from, to, kind);
    if (!(await edit({ type: 'tie.add', row }))) return;
    desk.selection.setState(selected([], [row.id]), true);
    desk.frame.setState({ inspector: true, panel: 'inspector' });
    onClose();
  };

  const pick = (
    label: string,
    value: string | null,
    onChange: (id: string | null) => void,
    focus: boolean,
  ) => (
    <Select
      label={label}
      data={options}
      value={value}
      onChange={onChange}
      searchable
      limit={40}
      nothingFoundMessage={say('app:add.nobody')}
      comboboxProps={{ withinPortal: true }}
      {...(focus ? { 'data-autofocus': true } : {})}
    />
  );

  return (
    <Dialog
      title={say('app:add.tie')}
      closeLabel={say('app:close')}
      onClose={onClose}
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
        {pick(say('model:field.sourceId'), from, setFrom, from === null)}
        {pick(say('model:field.targetId'), to, setTo, from !== null)}
      </Group>
      <Select
        mt={12}
        label={say('model:field.kind')}
        allowDeselect={false}
        value={kind}
        onChange={(value) => setKind(tieKinds.find((one) => one === value) ?? kind)}
        data={tieKinds.map((one) => ({ value: one, label: say(`model:tieKind.${one}`) }))}
      />
    </Dialog>
  );
}
