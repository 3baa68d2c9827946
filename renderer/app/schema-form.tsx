import { NativeSelect } from '@mantine/core';
import type { z } from 'zod';
import { type Parameter, parametersOf } from '../../core/attributes/parameters';
import { type Say, useSay } from './language';
import styles from './schema-form.module.css';

interface SchemaFormProps {
  /** The parameters of a descriptor. */
  readonly schema: z.ZodObject;
  readonly value: Readonly<Record<string, unknown>>;
  readonly onChange: (value: Record<string, unknown>) => void;
}

/** A form for the parameters of a layout, a style, or whatever else is chosen from a list: made from their schema. */
export function SchemaForm({ schema, value, onChange }: SchemaFormProps) {
  const say = useSay();
  return (
    <div className={styles.form}>
      {parametersOf(schema).map((parameter) => (
        <NativeSelect
          key={parameter.name}
          size="xs"
          label={say(parameter.label)}
          value={String(value[parameter.name])}
          data={choicesOf(parameter, say)}
          onChange={({ currentTarget }) => onChange({ ...value, [parameter.name]: currentTarget.value })}
        />
      ))}
    </div>
  );
}

function choicesOf(parameter: Parameter, say: Say): { readonly value: string; readonly label: string }[] {
  switch (parameter.kind) {
    case 'choice':
      return parameter.choices.map((value) => ({ value, label: say(`${parameter.words}.${value}`) }));
    case 'option':
      return parameter.options.map(({ value, label }) => ({ value, label: say(label) }));
    case 'attribute':
      return parameter.attributes.map(({ id, name }) => ({ value: id, label: say(name) }));
    case 'nodes':
      return [];
  }
}
