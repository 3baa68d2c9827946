import { ActionIcon, Checkbox, SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useMemo } from 'react';
import { askedBy } from '../../core/look/meeting';
import { tallyOf } from '../../core/look/tally';
import type { Filter, FilterTest } from '../../core/model/look';
import { useDocument } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import styles from './drawer.module.css';
import { filterText } from './filter-words';
import { PeriodForm } from './period-form';
import { RangeForm } from './range-form';
import type { TestFormProps } from './test-form';
import { TextForm } from './text-form';
import { ValuesForm } from './values-form';

interface FilterCardProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  readonly onRemove: () => void;
}

/** One filter: what it asks of its attribute. */
export function FilterCard({ filter, onChange, onRemove }: FilterCardProps) {
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const title = useId();
  const attribute = askedBy(filter);
  const tally = useMemo(
    () => (attribute ? tallyOf(document, attribute, language) : null),
    [document, attribute, language],
  );
  const name = attribute ? say(attribute.name) : filter.attribute;
  return (
    <li className={styles.card} aria-labelledby={title} data-filter={filter.attribute}>
      <div className={styles.cardHead}>
        <h3 id={title} className={styles.cardTitle}>
          {name}
        </h3>
        <SegmentedControl
          size="xs"
          aria-label={say('look:not.label', { name })}
          value={filter.not ? 'not' : 'is'}
          onChange={(value) => onChange({ ...filter, not: value === 'not' })}
          data={[
            { value: 'is', label: say('look:not.is') },
            { value: 'not', label: say('look:not.not') },
          ]}
        />
        <ActionIcon
          size="sm"
          aria-label={say('look:clear', { part: filterText(filter, say, language) })}
          onClick={onRemove}
        >
          <IconX size={15} stroke={1.75} />
        </ActionIcon>
      </div>
      {attribute && tally ? (
        <>
          <TestForm
            attribute={attribute}
            tally={tally}
            test={filter.test}
            label={name}
            onChange={(test) => onChange({ ...filter, test })}
          />
          {tally.unknown > 0 ? (
            <Checkbox
              size="xs"
              label={say('look:unknown', { count: tally.unknown })}
              checked={filter.unknown}
              onChange={({ currentTarget: { checked } }) => onChange({ ...filter, unknown: checked })}
            />
          ) : null}
        </>
      ) : (
        <p className={styles.note}>{say('look:notUnderstood')}</p>
      )}
    </li>
  );
}

function TestForm({ test, ...rest }: Omit<TestFormProps<never>, 'test'> & { readonly test: FilterTest }) {
  const say = useSay();
  switch (test.type) {
    case 'oneOf':
      return <ValuesForm {...rest} test={test} />;
    case 'range':
      return <RangeForm {...rest} test={test} />;
    case 'period':
      return <PeriodForm {...rest} test={test} />;
    case 'contains':
      return <TextForm {...rest} test={test} />;
    case 'is':
      return (
        <SegmentedControl
          size="xs"
          aria-label={rest.label}
          value={String(test.value)}
          onChange={(value) => rest.onChange({ type: 'is', value: value === 'true' })}
          data={[
            { value: 'true', label: say('look:test.yes') },
            { value: 'false', label: say('look:test.no') },
          ]}
        />
      );
  }
}
