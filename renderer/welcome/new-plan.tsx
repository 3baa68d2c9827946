import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { languages, planDetails } from '../../core/model/plan';
import { useDesk } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { ask } from '../plan/bridge';
import { Actions, Dialog } from '../ui/dialog';

interface NewPlanProps {
  /** Tables that are to be imported into it. */
  readonly tables: readonly File[];
  readonly onClose: () => void;
}

/** What a new plan is called, for whom it is, and in which language it speaks. */
export default function NewPlan({ tables, onClose }: NewPlanProps) {
  const say = useSay();
  const desk = useDesk();
  const [name, setName] = useState(() => tables[0]?.name.replace(/\.[^.]+$/u, '') ?? '');
  const [client, setClient] = useState('');
  const [language, setLanguage] = useState(useLanguage());
  const [busy, setBusy] = useState(false);
  const details = planDetails.safeParse({ name, client, language });

  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (!details.success) return;
    setBusy(true);
    desk.bring(tables);
    const made = await desk.attempt(() => ask('newPlan', details.data));
    if (made) onClose();
    else desk.unpack();
    setBusy(false);
  };

  return (
    <Dialog
      title={say('welcome:newPlan.title')}
      closeLabel={say('app:close')}
      onClose={onClose}
      lead={say(tables.length > 0 ? 'welcome:newPlan.leadTables' : 'welcome:newPlan.lead')}
    >
      <form onSubmit={make}>
        <TextInput
          data-autofocus
          withAsterisk
          label={say('welcome:newPlan.name')}
          placeholder={say('welcome:newPlan.namePlaceholder')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          mt={12}
          label={say('model:field.client')}
          placeholder={say('welcome:newPlan.clientPlaceholder')}
          value={client}
          maxLength={300}
          onChange={(event) => setClient(event.currentTarget.value)}
        />
        <NativeSelect
          mt={12}
          label={say('welcome:newPlan.language')}
          description={say('welcome:newPlan.languageHint')}
          value={language}
          onChange={(event) =>
            setLanguage(languages.find((one) => one === event.currentTarget.value) ?? language)
          }
          data={languages.map((one) => ({ value: one, label: say(`model:language.${one}`) }))}
        />
        <Actions>
          <Button onClick={onClose}>{say('app:cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={!details.success}>
            {say('welcome:newPlan.make')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
