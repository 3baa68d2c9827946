import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { readingOf } from '../../core/attributes/reading';
import { asksNothing, testsFor } from '../../core/look/meeting';
import type { Filter, FilterTest } from '../../core/model/look';
import { useDesk, useDocument } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { dateFrom } from '../plan/fields/dates';
import { NumberEnds } from '../plan/fields/number-ends';
import type { Column, TableTab } from './columns';
import styles from './roster.module.css';

const blank: Readonly<Record<FilterTest['type'], FilterTest>> = {
  oneOf: { type: 'oneOf', values: [] },
  range: { type: 'range', from: null, to: null },
  period: { type: 'period', from: null, to: null },
  contains: { type: 'contains', text: '' },
  is: { type: 'is', value: true },
};

interface ColumnFilterProps {
  readonly tab: TableTab;
  readonly column: Column;
  readonly onClose: () => void;
}

/** What rows are asked in one column; takes effect at once. */
export function ColumnFilter({ tab, column, onClose }: ColumnFilterProps) {
  const say = useSay();
  const desk = useDesk();
  const filters = useStore(desk.roster, ({ tables }) => tables[tab].filters);
  const [usual = 'contains'] = column.type === 'words' ? (['contains'] as const) : testsFor(column.type);
  const known = filters.find(({ attribute }) => attribute === column.id);
  const filter: Filter = known ?? { attribute: column.id, test: blank[usual], unknown: false, not: false };
  const change = (part: Partial<Filter>) => {
    const next = { ...filter, ...part };
    const others = filters.filter(({ attribute }) => attribute !== column.id);
    const asks = !asksNothing(next) || next.unknown || next.not;
    desk.roster.lay(tab, { filters: asks ? [...others, next] : others });
  };
  return (
    <form
      className={styles.filter}
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <TestFields column={column} test={filter.test} onChange={(test) => change({ test })} />
      <Checkbox
        size="xs"
        label={say('roster:filter.unknown')}
        checked={filter.unknown}
        onChange={(event) => change({ unknown: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={say('roster:filter.not')}
        checked={filter.not}
        onChange={(event) => change({ not: event.currentTarget.checked })}
      />
      <Button type="submit" size="xs">
        {say('roster:filter.done')}
      </Button>
    </form>
  );
}

interface TestFieldsProps {
  readonly column: Column;
  readonly test: FilterTest;
  readonly onChange: (test: FilterTest) => void;
}

function TestFields({ column, test, onChange }: TestFieldsProps) {
  const say = useSay();
  const language = useLanguage();
  switch (test.type) {
    case 'oneOf':
      return (
        <Choices column={column} values={test.values} onChange={(values) => onChange({ ...test, values })} />
      );
    case 'contains':
      return (
        <TextInput
          size="xs"
          data-autofocus
          label={say('roster:filter.contains')}
          value={test.text}
          onChange={(event) => onChange({ ...test, text: event.currentTarget.value })}
        />
      );
    case 'range':
      return (
        <NumberEnds
          reader={{ say, language }}
          label={say(column.name)}
          from={test.from}
          to={test.to}
          percent={column.look.kind === 'percent'}
          onChange={(from, to) => onChange({ ...test, from, to })}
        />
      );
    case 'period':
      return (
        <div className={styles.ends}>
          {(['from', 'to'] as const).map((end) => (
            <Day
              key={end}
              label={say(`roster:filter.${end === 'from' ? 'fromDay' : 'toDay'}`)}
              value={test[end]}
              onChange={(value) => onChange({ ...test, [end]: value })}
            />
          ))}
        </div>
      );
    case 'is':
      return (
        <Select
          size="xs"
          label={say(column.name)}
          allowDeselect={false}
          value={String(test.value)}
          data={['true', 'false'].map((value) => ({ value, label: say(`${column.look.words}.${value}`) }))}
          onChange={(value) => onChange({ ...test, value: value === 'true' })}
        />
      );
  }
}

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One end of a stretch of days, as it is typed; what is no date leaves that end open, and says so. */
function Day({ label, value, onChange }: DayProps) {
  const say = useSay();
  const [draft, setDraft] = useState(value ?? '');
  const isWrong = draft.trim() !== '' && dateFrom(draft) === null;
  return (
    <TextInput
      size="xs"
      label={label}
      value={draft}
      error={isWrong && say('inspector:invalid.date')}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        onChange(dateFrom(event.currentTarget.value));
      }}
    />
  );
}

interface ChoicesProps {
  readonly column: Column;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

/** The choices of a column that some row has, each to be ticked. */
function Choices({ column, values, onChange }: ChoicesProps) {
  const say = useSay();
  const id = useId();
  const document = useDocument();
  const table = column.table === 'node' ? document.node : document[column.table];
  const reading = readingOf(document);
  const there = new Set<string>();
  for (const row of table.keys()) {
    const value = column.read(reading, row);
    if (typeof value === 'string') there.add(value);
    else if (typeof value === 'object' && value) for (const one of value) there.add(one);
  }
  const { all = [], words = '' } = column.choices ?? {};
  return (
    <Checkbox.Group label={say(column.name)} value={[...values]} onChange={onChange}>
      {all
        .filter((choice) => there.has(choice) || values.includes(choice))
        .map((choice) => (
          <Checkbox
            key={`${id}${choice}`}
            size="xs"
            mt={6}
            value={choice}
            label={say(`${words}.${choice}`)}
          />
        ))}
    </Checkbox.Group>
  );
}
