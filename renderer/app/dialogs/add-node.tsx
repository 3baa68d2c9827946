import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { type Actor, actorTypes, newActor } from '../../../core/model/actor';
import { newCommunity } from '../../../core/model/community';
import type { EditCommand } from '../../../core/model/edits/edits';
import type { Position } from '../../../core/model/node';
import { selected } from '../../plan/selection';
import { Dialog } from '../../ui/dialog';
import { useDesk, useEdit } from '../desk-context';
import { useSay } from '../language';

interface AddNodeProps {
  readonly kind: 'actor' | 'community';
  readonly onClose: () => void;
}

/** Of several nodes added in a row each stands a little away from the one before, in map units. */
const apart = 90;

/** Adds an actor or a community by name. Enter adds it, Ctrl+Enter adds it and asks for the next. */
export default function AddNode({ kind, onClose }: AddNodeProps) {
  const say = useSay();
  const desk = useDesk();
  const edit = useEdit();
  const [name, setName] = useState('');
  const [type, setType] = useState<Actor['type']>('person');
  const count = useRef(0);

  const add = async (another: boolean) => {
    const clean = name.trim();
    if (clean === '') return;
    const id = crypto.randomUUID();
    const at = placeOf(desk.map.current?.centre() ?? null, count.current);
    const command: EditCommand =
      kind === 'actor'
        ? { type: 'actor.add', row: { ...newActor(id, clean), type }, at }
        : { type: 'community.add', row: newCommunity(id, clean), at };
    if (!(await edit(command))) return;
    count.current += 1;
    setName('');
    desk.selection.setState(selected([id]), true);
    if (another) return;
    desk.frame.setState({ inspector: true, panel: 'inspector' });
    onClose();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add(false);
  };

  return (
    <Dialog
      title={say(`app:add.${kind}`)}
      closeLabel={say('app:close')}
      onClose={onClose}
      lead={say('app:add.lead')}
    >
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          label={say('model:field.name')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void add(true);
          }}
        />
        {kind === 'actor' ? (
          <SegmentedControl<Actor['type']>
            mt={12}
            fullWidth
            aria-label={say('model:field.type')}
            value={type}
            onChange={setType}
            data={actorTypes.map((one) => ({ value: one, label: say(`model:actorType.${one}`) }))}
          />
        ) : null}
        <Actions empty={name.trim() === ''} onAnother={() => add(true)} />
      </form>
    </Dialog>
  );
}

function Actions({ empty, onAnother }: { readonly empty: boolean; readonly onAnother: () => void }) {
  const say = useSay();
  return (
    <Button.Group mt={24} style={{ justifyContent: 'flex-end', gap: 8 }}>
      <Button disabled={empty} onClick={onAnother}>
        {say('app:add.another')}
      </Button>
      <Button type="submit" variant="filled" disabled={empty}>
        {say('app:add.add')}
      </Button>
    </Button.Group>
  );
}

/** Round the middle of the view, on a spiral that never puts two on one spot. */
function placeOf(middle: Position | null, index: number): Position | null {
  if (!middle) return null;
  const angle = index * 2.4;
  const away = apart * Math.sqrt(index);
  return { x: middle.x + away * Math.cos(angle), y: middle.y + away * Math.sin(angle) };
}
