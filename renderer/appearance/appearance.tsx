import { Button, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Scene } from '../../core/look/scene';
import { type Backdrop, type Look, noBackdrop } from '../../core/model/look';
import {
  appearanceOf,
  appearanceSections,
  drawnAsUsual,
  isDrawnAsUsual,
  withAppearance,
} from '../../core/picture/appearance';
import { boxAround, middleOf } from '../../core/picture/boxes';
import { placesOf } from '../../core/picture/places';
import { CommandPopover } from '../app/command-popover';
import { chooseAppearance } from '../app/commands/appearance';
import { useDesk, useFrame, useScene, useSeeing } from '../app/desk-context';
import { useSay } from '../app/language';
import { SchemaForm } from '../app/schema-form';
import styles from './appearance.module.css';

/** The button that opens how the map is drawn. */
export function Appearance() {
  const say = useSay();
  const desk = useDesk();
  const opened = useFrame(({ form }) => form === 'appearance');
  return (
    <CommandPopover
      command={chooseAppearance}
      title={say('appearance:title')}
      opened={opened}
      onClose={() => desk.frame.setState({ form: null })}
      position="top-end"
      testId="appearance"
    >
      <AppearanceForm />
    </CommandPopover>
  );
}

/** The middle of what is on the map, in map units. */
function middleOfMap({ document }: Scene): Backdrop['centre'] {
  const box = boxAround(placesOf(document).values());
  return box ? middleOf(box) : noBackdrop.centre;
}

/** How the map is drawn: sizes and colours by data, communities, what lies behind. */
function AppearanceForm() {
  const say = useSay();
  const desk = useDesk();
  const look = useSeeing((seeing) => seeing.look);
  const scene = useScene();
  const sections = useMemo(() => appearanceSections(look), [look]);
  const show = (next: Look) => desk.look.setState({ look: next });
  return (
    <div className={styles.form}>
      {sections.map(({ name, parameters }) => (
        <fieldset key={name} className={styles.section}>
          <legend>{say(name)}</legend>
          <SchemaForm
            schema={parameters}
            value={appearanceOf(look)}
            onChange={(values) => show(withAppearance(look, values, middleOfMap(scene)))}
          />
        </fieldset>
      ))}
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
    </div>
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
