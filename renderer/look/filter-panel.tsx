import { Button, Select, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Attribute } from '../../core/attributes/attribute';
import { attributeOf } from '../../core/attributes/attributes';
import { nodeAttributes } from '../../core/attributes/node-attributes';
import { tieAttributes } from '../../core/attributes/tie-attributes';
import { testsFor } from '../../core/look/meeting';
import { filtering } from '../../core/look/steps';
import type { Filter, FilterTest } from '../../core/model/look';
import { useDesk, useDocument, useScene, useSeeing } from '../app/desk-context';
import { useSay } from '../app/language';
import styles from './drawer.module.css';
import { FilterCard } from './filter-card';
import { countText } from './parts';
import { see } from './seeing';

/** What is asked for most, offered without looking for it. */
const usual = ['side', 'sort', 'roles', 'tags', 'people', 'tieKind', 'valence', 'tieConfidence'];

const unasked: Readonly<Record<FilterTest['type'], FilterTest>> = {
  oneOf: { type: 'oneOf', values: [] },
  range: { type: 'range', from: null, to: null },
  period: { type: 'period', from: null, to: null },
  contains: { type: 'contains', text: '' },
  is: { type: 'is', value: true },
};

function newFilter({ id, type }: Attribute): Filter | null {
  const [test] = testsFor(type);
  return test ? { attribute: id, test: unasked[test], unknown: false, not: false } : null;
}

/** Filters, one below the other, each with the form that its attribute asks for; what they leave is on the map at once. */
export function FilterPanel() {
  const say = useSay();
  const desk = useDesk();
  const document = useDocument();
  const scene = useScene();
  const look = useSeeing((seeing) => seeing.look);
  const { filters } = look;
  const [sought, setSought] = useState('');
  const options = useMemo(() => {
    const items = (attributes: readonly Attribute[]) =>
      attributes.map(({ id, name }) => ({ value: id, label: say(name) }));
    return [
      { group: say('look:panel.nodes'), items: items(nodeAttributes) },
      { group: say('look:panel.ties'), items: items(tieAttributes) },
    ];
  }, [say]);

  const set = (next: readonly Filter[]) => see(desk, (before) => filtering(before, next));
  const add = (id: string | null) => {
    const attribute = id === null ? undefined : attributeOf(id);
    const filter = attribute ? newFilter(attribute) : null;
    if (filter) set([...filters, filter]);
  };
  // Two filters may be of one attribute: their place tells them apart.
  const cards = filters.map((filter, i) => ({ key: `${i} ${filter.attribute}`, filter, i }));
  const taken = new Set(filters.map(({ attribute }) => attribute));
  const offered = usual.flatMap((id) => (taken.has(id) ? [] : (attributeOf(id) ?? [])));

  return (
    <>
      <p className={styles.lead} role="status">
        {countText(document, scene, say) ?? say('look:panel.all')}
      </p>
      <Select
        label={say('look:panel.add')}
        placeholder={say('look:panel.which')}
        data={options}
        value={null}
        onChange={(id) => {
          add(id);
          setSought('');
        }}
        searchValue={sought}
        onSearchChange={setSought}
        searchable
        selectFirstOptionOnChange
        // Without it the choice of the first option is forgotten now and then before Enter takes it.
        selectFirstOptionOnDropdownOpen
        openOnFocus={false}
        data-autofocus
        maxDropdownHeight={320}
        nothingFoundMessage={say('look:panel.none')}
        data-testid="add-filter"
      />
      {filters.length === 0 ? (
        <div className={styles.usual}>
          {offered.map(({ id, name }) => (
            <Button key={id} size="compact-sm" variant="default" onClick={() => add(id)}>
              {say(name)}
            </Button>
          ))}
        </div>
      ) : null}
      <ul className={styles.cards}>
        {cards.map(({ key, filter, i }) => (
          <FilterCard
            key={key}
            filter={filter}
            onChange={(changed) => set(filters.map((one, at) => (at === i ? changed : one)))}
            onRemove={() => set(filters.filter((_, at) => at !== i))}
          />
        ))}
      </ul>
      <Switch
        label={say('look:panel.tiedOnly')}
        checked={look.tiedOnly}
        onChange={({ currentTarget: { checked } }) =>
          see(desk, (before) => ({ ...before, tiedOnly: checked }))
        }
      />
    </>
  );
}
