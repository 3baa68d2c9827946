import { useDocument } from '../../app/desk-context';
import { useLanguage, useSay } from '../../app/language';
import type { Field } from '../../plan/fields/field';
import { listOf } from '../../plan/fields/shown';
import { actorChoices } from '../../plan/lookups';
import { tagsIn } from '../../plan/tags';
import type { UsedField } from '../use-field';
import { Box } from './box';
import { Day } from './day';
import { Pick } from './pick';
import { Tags } from './tags';

interface InPlaceProps {
  readonly field: Field;
  readonly used: UsedField;
  readonly onDone: (byKey: boolean) => void;
}

/** What edits a field in the place of its value. */
export function InPlace({ field, used, onDone }: InPlaceProps) {
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const { label, value, text, save, saveText } = used;
  switch (field.kind) {
    case 'tags':
      return (
        <Tags
          label={label}
          value={listOf(value)}
          known={[...tagsIn(document, language).keys()]}
          onCommit={save}
          onDone={onDone}
        />
      );
    case 'date':
      return (
        <Day label={label} value={typeof value === 'string' ? value : null} onCommit={save} onDone={onDone} />
      );
    case 'actor':
      return (
        <Pick
          label={label}
          value={typeof value === 'string' ? value : null}
          options={actorChoices(document, language)}
          clearable
          onPick={save}
          onDone={onDone}
        />
      );
    case 'timeZone':
      return (
        <Pick
          label={label}
          value={String(value)}
          options={timeZones()}
          clearable={false}
          onPick={save}
          onDone={onDone}
        />
      );
    default: {
      const hints = {
        share: 'inspector:hint.share',
        percent: 'inspector:hint.percent',
        valence: 'inspector:hint.valence',
        longText: 'inspector:hint.lines',
      };
      const hint = Object.entries(hints).find(([kind]) => kind === field.kind)?.[1];
      return (
        <Box
          label={label}
          text={text}
          lines={field.kind === 'longText'}
          hint={hint && say(hint)}
          onCommit={saveText}
          onDone={onDone}
        />
      );
    }
  }
}

function timeZones() {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
}
