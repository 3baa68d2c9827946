import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { selected } from '../../plan/selection';
import { SideMark } from '../../plan/side-mark';
import { giveKeyboardBack } from '../../ui/keyboard-home';
import { Keys } from '../../ui/keys';
import { commandsIn } from '../commands/registry';
import { usePrintedKeys, useRun } from '../commands/use-commands';
import { useCommandContext, useDesk, useFrame } from '../desk-context';
import { useSay } from '../language';
import { commandEntries, type Entry, nodeEntries } from './entries';
import styles from './palette.module.css';

/** Finds every command and every node by name; made for the keyboard. */
export function Palette() {
  const desk = useDesk();
  const say = useSay();
  const open = useFrame((frame) => frame.palette);
  const close = () => desk.frame.setState({ palette: false });
  return (
    <Modal.Root
      opened={open}
      onClose={close}
      size={600}
      yOffset="10vh"
      lockScroll={false}
      returnFocus={false}
      classNames={{ content: styles.content ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={say('palette:title')}>
        <Search onClose={close} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const list = useId();
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(sought);
  const choose = useChoose(onClose);
  const chosen = entries[Math.min(at, entries.length - 1)];
  const onScreen = useRef<HTMLDivElement>(null);

  // What was chosen may have taken the keyboard; otherwise it goes back to where it was.
  useEffect(() => giveKeyboardBack, []);

  useEffect(() => {
    onScreen.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = at + step;
      setAt(Math.abs(step) === 1 ? (next + entries.length) % entries.length : clamp(next, entries.length));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen);
    }
  };

  return (
    <>
      <div className={styles.box}>
        <IconSearch size={18} aria-hidden />
        <input
          data-autofocus
          className={styles.input}
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
          aria-autocomplete="list"
          aria-label={say('palette:title')}
          placeholder={say('palette:placeholder')}
          value={sought}
          spellCheck={false}
          onChange={(event) => {
            setSought(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div
        className={styles.list}
        role="listbox"
        id={list}
        aria-label={say('palette:results')}
        ref={onScreen}
      >
        {entries.map((entry, index) => (
          <Line
            key={entry.id}
            id={`${list}-${entry.id}`}
            entry={entry}
            first={entries[index - 1]?.type !== entry.type}
            active={entry === chosen}
            onPoint={() => setAt(index)}
            onChoose={() => choose(entry)}
          />
        ))}
        {entries.length === 0 ? <p className={styles.none}>{say('palette:none', { sought })}</p> : null}
      </div>
    </>
  );
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

function useEntries(sought: string): readonly Entry[] {
  const say = useSay();
  const context = useCommandContext();
  const document = context.plan?.document ?? null;
  return useMemo(
    () => [...nodeEntries(document, sought), ...commandEntries(commandsIn(context), context, say, sought)],
    [document, context, say, sought],
  );
}

function useChoose(onClose: () => void): (entry: Entry) => void {
  const desk = useDesk();
  const run = useRun();
  return (entry) => {
    onClose();
    if (entry.type === 'command') {
      void run(entry.command);
      return;
    }
    desk.selection.setState(selected([entry.id]), true);
    desk.frame.setState({ inspector: true, panel: 'inspector' });
    desk.map.current?.flyTo([entry.id]);
    desk.map.current?.focus();
  };
}

interface LineProps {
  readonly id: string;
  readonly entry: Entry;
  /** Whether it opens a group. */
  readonly first: boolean;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Line({ id, entry, first, active, onPoint, onChoose }: LineProps) {
  const say = useSay();
  const printed = usePrintedKeys();
  const shortcut = entry.type === 'command' ? entry.command.shortcuts?.[0] : undefined;
  return (
    <>
      {first ? (
        <div className={styles.group} role="presentation">
          {say(`palette:group.${entry.type}`)}
        </div>
      ) : null}
      {/* The keyboard is in the box above, which says which line is active. */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={active}
        className={styles.line}
        onPointerMove={() => active || onPoint()}
        onClick={onChoose}
        onKeyDown={(event) => event.key === 'Enter' && onChoose()}
      >
        {entry.type === 'command' ? (
          <entry.command.icon size={17} stroke={1.6} className={styles.icon} aria-hidden />
        ) : (
          <SideMark side={entry.side} shape={entry.shape} size={17} />
        )}
        <span className={styles.name}>{entry.name}</span>
        {entry.type === 'node' ? <span className={styles.about}>{entry.about}</span> : null}
        {shortcut ? <Keys keys={printed(shortcut)} /> : null}
      </div>
    </>
  );
}
