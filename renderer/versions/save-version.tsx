import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { say as message } from '../../core/model/refusal';
import { localeOf } from '../../core/words/locale';
import { useDesk } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { Actions, Dialog } from '../ui/dialog';

/** Names the plan as it is now, to come back to. */
export default function SaveVersion({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const desk = useDesk();
  const language = useLanguage();
  const [name, setName] = useState(() =>
    say('versions:usualName', {
      date: new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeStyle: 'short' }).format(
        new Date(),
      ),
    }),
  );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await desk.attempt(() => desk.plan.engine().versions.save({ name: name.trim() }));
    if (!saved) return;
    onClose();
    desk.tell(message('versions:saved', { name: name.trim() }), {
      label: 'versions:show',
      run: () => desk.frame.setState({ inspector: true, panel: 'versions' }),
    });
  };
  return (
    <Dialog
      title={say('versions:save.title')}
      closeLabel={say('app:close')}
      onClose={onClose}
      lead={say('versions:save.lead')}
    >
      <form onSubmit={save}>
        <TextInput
          data-autofocus
          label={say('versions:save.name')}
          value={name}
          maxLength={200}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Actions>
          <Button onClick={onClose}>{say('app:cancel')}</Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>
            {say('versions:save.action')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
