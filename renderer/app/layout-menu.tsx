import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Attribute } from '../../core/attributes/attribute';
import { attributeOf } from '../../core/attributes/attributes';
import { parametersOf } from '../../core/attributes/parameters';
import { readingOf } from '../../core/attributes/reading';
import type { Layout } from '../../core/layout/layout';
import { layouts } from '../../core/layout/layouts';
import { arranging, parametersFor } from '../plan/arranging';
import { CommandPopover } from './command-popover';
import { arrangeBy, chooseLayout } from './commands/layouts';
import { contextNow, useDesk, useDocument, useFrame, useSelection, useSurroundings } from './desk-context';
import { useSay } from './language';
import styles from './layout-menu.module.css';
import { SchemaForm } from './schema-form';

/** The button on the map that lists the layouts. */
export function LayoutMenu() {
  const say = useSay();
  const desk = useDesk();
  const opened = useFrame(({ form }) => form === 'layouts');
  const close = () => desk.frame.setState({ form: null });
  return (
    <CommandPopover
      command={chooseLayout}
      title={say('layouts:menu.title')}
      opened={opened}
      onClose={close}
      position="left-end"
    >
      <Layouts onChosen={close} />
    </CommandPopover>
  );
}

/** The layouts: a click arranges, and each says what it is good for. */
function Layouts({ onChosen }: { readonly onChosen: () => void }) {
  const say = useSay();
  const surroundings = useSurroundings();
  const { desk } = surroundings;
  const { last } = useStore(arranging);
  const [open, setOpen] = useState<string | null>(null);
  const selected = useSelection().nodes.size;
  const all = useDocument().node.size;
  const choose = (layout: Layout) => {
    onChosen();
    // At once: who goes on to something else while the layout is worked out, stays there.
    desk.map.current?.focus();
    void desk.attempt(() => arrangeBy(layout, contextNow(surroundings)));
  };
  return (
    <div className={styles.menu}>
      <p className={styles.scope}>
        {selected > 1
          ? say('layouts:menu.some', { count: selected })
          : say('layouts:menu.all', { count: all })}
      </p>
      {layouts.map((layout) => (
        <Entry
          key={layout.id}
          layout={layout}
          last={layout.id === last}
          open={layout.id === open}
          onOpen={() => setOpen(layout.id === open ? null : layout.id)}
          onChoose={() => choose(layout)}
        />
      ))}
    </div>
  );
}

interface EntryProps {
  readonly layout: Layout;
  /** Whether it was used last. */
  readonly last: boolean;
  /** Whether its parameters are shown. */
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onChoose: () => void;
}

/** What a layout would go by though nobody has it; null where somebody does. */
function useUnknown(layout: Layout, value: Readonly<Record<string, unknown>>): string | null {
  const document = useDocument();
  const asked = parametersOf(layout.parameters)
    .flatMap(({ kind, name }) => (kind === 'attribute' ? [String(value[name])] : []))
    .join();
  return useMemo(() => {
    const reading = readingOf(document);
    const nobody = ({ read }: Attribute) =>
      ![...document.node.keys()].some((id) => read(reading, id) !== null);
    const attributes = asked.split(',').flatMap((id) => attributeOf(id) ?? []);
    return document.node.size === 0 ? null : (attributes.find(nobody)?.name ?? null);
  }, [document, asked]);
}

function Entry({ layout, last, open, onOpen, onChoose }: EntryProps) {
  const say = useSay();
  const state = useStore(arranging);
  const name = say(layout.name);
  const form = useId();
  const value = parametersFor(state, layout.id);
  const unknown = useUnknown(layout, value);
  const adjustable = Object.keys(layout.parameters.shape).length > 0;
  return (
    <div className={styles.entry} data-last={last || undefined}>
      <div className={styles.row}>
        <UnstyledButton className={styles.layout ?? ''} onClick={onChoose} data-layout={layout.id}>
          <svg className={styles.glyph} viewBox="0 0 24 24" aria-hidden>
            {layout.glyph.map(([x, y]) => (
              <circle key={`${x} ${y}`} cx={x} cy={y} r={2} />
            ))}
          </svg>
          <span>
            <span className={styles.name}>{name}</span>
            <span className={styles.hint}>{say(layout.hint)}</span>
            {unknown === null ? null : (
              <span className={styles.unknown}>{say('layouts:menu.unknown', { field: say(unknown) })}</span>
            )}
          </span>
        </UnstyledButton>
        {adjustable ? (
          <ActionIcon
            aria-label={say('layouts:menu.options', { layout: name })}
            aria-expanded={open}
            aria-controls={form}
            onClick={onOpen}
          >
            <IconAdjustmentsHorizontal size={16} stroke={1.75} />
          </ActionIcon>
        ) : null}
      </div>
      {open ? (
        <div className={styles.form} id={form}>
          <SchemaForm
            schema={layout.parameters}
            value={value}
            onChange={(parameters) =>
              arranging.setState({ parameters: { ...state.parameters, [layout.id]: parameters } })
            }
          />
          <Button size="xs" variant="filled" onClick={onChoose}>
            {say('layouts:menu.run')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
