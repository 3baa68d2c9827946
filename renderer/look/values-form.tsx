import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Side, sides } from '../../core/model/sides';
import { folded } from '../../core/words/folded';
import { countIn } from '../../core/words/locale';
import { useLanguage, useSay } from '../app/language';
import { SideMark } from '../plan/side-mark';
import styles from './drawer.module.css';
import { valueText } from './filter-words';
import type { TestFormProps } from './test-form';

/** So many values are listed; beyond them one looks for a word. */
const fewValues = 10;

const isSide = (value: string): value is Side => (sides as readonly string[]).includes(value);

/** The values that a choice, tags or words can have, each with how many have it. */
export function ValuesForm({ attribute, tally, test, label, onChange }: TestFormProps<'oneOf'>) {
  const say = useSay();
  const language = useLanguage();
  const [sought, setSought] = useState('');
  const [all, setAll] = useState(false);
  const chosen = new Set(test.values);
  const listed = useMemo(() => {
    const there = tally.counts.map(([value, count]) => ({
      value,
      count,
      text: valueText(attribute, value, say),
    }));
    const gone = test.values.filter((value) => !tally.counts.some(([known]) => known === value));
    return [...there, ...gone.map((value) => ({ value, count: 0, text: valueText(attribute, value, say) }))];
  }, [attribute, tally, test.values, say]);
  const word = folded(sought.trim());
  const found = listed.filter(
    ({ value, count, text }) => chosen.has(value) || (count > 0 && folded(text).includes(word)),
  );
  const shown = all
    ? found.slice(0, 300)
    : found.filter(({ value }, i) => i < fewValues || chosen.has(value));

  const toggle = (value: string, on: boolean) => {
    const values = on ? [...test.values, value] : test.values.filter((one) => one !== value);
    onChange({ type: 'oneOf', values });
  };

  return (
    <fieldset className={styles.values} aria-label={label}>
      {listed.length > fewValues ? (
        <TextInput
          size="xs"
          aria-label={say('look:values.seek', { name: label })}
          placeholder={say('look:values.seek', { name: label })}
          value={sought}
          onChange={({ currentTarget: { value } }) => setSought(value)}
        />
      ) : null}
      {shown.map(({ value, count, text }) => (
        <Checkbox
          key={value}
          size="xs"
          checked={chosen.has(value)}
          onChange={({ currentTarget: { checked } }) => toggle(value, checked)}
          label={
            <span className={styles.value}>
              {attribute.id === 'side' && isSide(value) ? <SideMark side={value} /> : null}
              <span className={styles.valueText} data-word={attribute.choices !== undefined || undefined}>
                {text}
              </span>
              <span className={styles.valueCount}>{countIn(language)(count)}</span>
            </span>
          }
          classNames={{ body: styles.valueBody ?? '', labelWrapper: styles.valueLabel ?? '' }}
        />
      ))}
      {found.length > shown.length && !all ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          {say('look:values.all', { count: found.length })}
        </Button>
      ) : null}
    </fieldset>
  );
}
