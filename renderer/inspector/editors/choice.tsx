import { Menu } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { side as sideSchema } from '../../../core/model/sides';
import { useSay } from '../../app/language';
import { type Field, optionKey } from '../../plan/fields/field';
import { SideMark } from '../../plan/side-mark';

interface ChoiceMenuProps {
  readonly field: Field;
  readonly value: unknown;
  readonly onChoose: (value: unknown) => void;
  /** Where the menu opens, seen from its button. */
  readonly position?: 'bottom-start' | 'bottom-end';
  /** The button that opens the menu. */
  readonly children: ReactElement;
}

/** A menu of the values that a field may have. */
export function ChoiceMenu({ field, value, onChoose, position = 'bottom-end', children }: ChoiceMenuProps) {
  const say = useSay();
  const options = field.options ?? [];
  const chosen = options.find((option) => option === value);
  return (
    <Menu position={position} width="max-content" offset={4}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.RadioGroup
          value={chosen === undefined ? null : optionKey(chosen)}
          onChange={(key) => {
            const option = options.find((one) => optionKey(one) === key);
            if (option !== undefined && option !== value) onChoose(option);
          }}
        >
          {options.map((option) => (
            <Menu.RadioItem
              key={optionKey(option)}
              value={optionKey(option)}
              closeMenuOnClick
              rightSection={signOf(field, option)}
            >
              {say(`${field.words}.${optionKey(option)}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function signOf({ key }: Field, option: unknown): ReactNode {
  const side = key === 'side' ? sideSchema.safeParse(option) : null;
  return side?.success ? <SideMark side={side.data} /> : null;
}
