import { MultiSelect, NativeSelect, Select } from '@mantine/core';
import { useMemo } from 'react';
import type { z } from 'zod';
import { type Parameter, parametersOf } from '../../core/attributes/parameters';
import { nodeChoices } from '../plan/lookups';
import { useDocument } from './desk-context';
import { type Say, useLanguage, useSay } from './language';
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
      {parametersOf(schema).map((parameter) => {
        const { name } = parameter;
        const choose = (chosen: unknown) => onChange({ ...value, [name]: chosen });
        return parameter.kind === 'nodes' ? (
          <NodesField key={name} parameter={parameter} value={value[name]} onChange={choose} />
        ) : (
          <NativeSelect
            key={name}
            size="xs"
            label={say(parameter.label)}
            value={String(value[name])}
            data={choicesOf(parameter, say)}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
        );
      })}
    </div>
  );
}

interface NodesFieldProps {
  readonly parameter: Extract<Parameter, { kind: 'nodes' }>;
  readonly value: unknown;
  readonly onChange: (value: string | readonly string[] | null) => void;
}

/** A node, or several, found by their names; empty for what is usual. */
function NodesField({ parameter: { label, kinds, several }, value, onChange }: NodesFieldProps) {
  const say = useSay();
  const document = useDocument();
  const all = nodeChoices(document, useLanguage());
  const choices = useMemo(
    () => all.filter(({ value }) => kinds.some((kind) => kind === document.node.get(value)?.kind)),
    [all, document.node, kinds],
  );
  const how = {
    size: 'xs',
    label: say(label),
    data: choices,
    placeholder: say('app:usual'),
    searchable: true,
    selectFirstOptionOnChange: true,
    clearable: true,
    limit: 40,
    nothingFoundMessage: say('app:add.nobody'),
    clearButtonProps: { 'aria-label': say('app:backToUsual') },
    className: styles.wide ?? '',
  } as const;
  if (!several)
    return <Select {...how} value={typeof value === 'string' ? value : null} onChange={onChange} />;
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <MultiSelect
      {...how}
      placeholder={chosen.length === 0 ? how.placeholder : ''}
      withScrollArea={false}
      value={chosen}
      onChange={(ids) => onChange(ids.length > 0 ? ids : null)}
    />
  );
}

function choicesOf(
  parameter: Exclude<Parameter, { kind: 'nodes' }>,
  say: Say,
): { readonly value: string; readonly label: string }[] {
  switch (parameter.kind) {
    case 'choice':
      return parameter.choices.map((value) => ({ value, label: say(`${parameter.words}.${value}`) }));
    case 'option':
      return parameter.options.map(({ value, label }) => ({ value, label: say(label) }));
    case 'attribute':
      return parameter.attributes.map(({ id, name }) => ({ value: id, label: say(name) }));
  }
}
