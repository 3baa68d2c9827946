import { Menu } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useSay } from '../../app/language';
import { type Field, optionKey } from '../../plan/fields/field';
import { listOf } from '../../plan/fields/shown';

interface ChoicesMenuProps {
  readonly field: Field;
  readonly value: unknown;
  /** Called once, when the menu is closed with another choice. */
  readonly onChoose: (value: readonly string[]) => void;
  readonly children: ReactElement;
}

/** A menu in which any number of values can be ticked. */
export function ChoicesMenu({ field, value, onChoose, children }: ChoicesMenuProps) {
  const say = useSay();
  const [draft, setDraft] = useState<readonly string[] | null>(null);
  const ticked = draft ?? listOf(value);
  const change = (open: boolean) => {
    if (open) setDraft(listOf(value));
    else {
      if (draft && JSON.stringify(draft) !== JSON.stringify(listOf(value))) onChoose(draft);
      setDraft(null);
    }
  };
  return (
    <Menu opened={draft !== null} onChange={change} position="bottom-start" width="max-content" offset={4}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxGroup value={[...ticked]} onChange={(values: readonly string[]) => setDraft(values)}>
          {(field.options ?? []).map((option) => (
            <Menu.CheckboxItem key={optionKey(option)} value={optionKey(option)} closeMenuOnClick={false}>
              {say(`${field.words}.${optionKey(option)}`)}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
