import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core';
import { useId, useMemo } from 'react';
import type { Backdrop, Look } from '../../core/model/look';
import {
  appearanceOf,
  appearanceParameters,
  drawnAsUsual,
  isDrawnAsUsual,
  withAppearance,
} from '../../core/picture/appearance';
import { chooseAppearance } from '../app/commands/appearance';
import { useKeys, useRun } from '../app/commands/use-commands';
import { useDesk, useFrame, useSeeing } from '../app/desk-context';
import { useSay } from '../app/language';
import { SchemaForm } from '../app/schema-form';
import styles from './appearance.module.css';

/** The button that opens how the map is drawn: sizes and colours by data, communities, what lies behind. */
export function Appearance() {
  const say = useSay();
  const run = useRun();
  const desk = useDesk();
  const keys = useKeys(chooseAppearance);
  const opened = useFrame((frame) => frame.appearance);
  const look = useSeeing((seeing) => seeing.look);
  const title = useId();
  const parameters = useMemo(() => appearanceParameters(look), [look]);
  const show = (next: Look) => desk.look.setState({ look: next });
  const name = say('appearance:title');
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && desk.frame.setState({ appearance: false })}
      position="top-end"
      width={340}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip position="left" label={`${name} (${keys.join('+')})`} disabled={opened}>
          <ActionIcon aria-label={name} onClick={() => run(chooseAppearance)}>
            <chooseAppearance.icon size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown
        className={styles.form ?? ''}
        aria-labelledby={title}
        data-own-keys
        data-testid="appearance"
      >
        <h2 className={styles.title} id={title}>
          {name}
        </h2>
        <SchemaForm
          schema={parameters}
          value={appearanceOf(look)}
          onChange={(values) => show(withAppearance(look, values))}
        />
        {look.backdrop.type === 'quadrants' ? (
          <Axes backdrop={look.backdrop} onChange={(backdrop) => show({ ...look, backdrop })} />
        ) : null}
        <Button
          size="xs"
          variant="default"
          disabled={isDrawnAsUsual(look)}
          onClick={() => show(drawnAsUsual(look))}
        >
          {say('appearance:usual')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

interface AxesProps {
  readonly backdrop: Backdrop;
  readonly onChange: (backdrop: Backdrop) => void;
}

/** What the two axes behind the map are called, and their ends. */
function Axes({ backdrop, onChange }: AxesProps) {
  const say = useSay();
  return (['x', 'y'] as const).map((axis) => (
    <fieldset key={axis} className={styles.axis}>
      <legend>{say(`appearance:axis.${axis}`)}</legend>
      {(['name', 'low', 'high'] as const).map((part) => (
        <TextInput
          key={part}
          size="xs"
          label={say(`appearance:axis.${part}`)}
          maxLength={60}
          value={backdrop[axis][part]}
          onChange={({ currentTarget }) =>
            onChange({ ...backdrop, [axis]: { ...backdrop[axis], [part]: currentTarget.value } })
          }
        />
      ))}
    </fieldset>
  ));
}
