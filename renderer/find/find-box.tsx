import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { sidesOf } from '../../core/model/standings';
import { folded } from '../../core/words/folded';
import { useDesk, useFrame, useScene } from '../app/desk-context';
import { useSay } from '../app/language';
import { bestOf, seeker } from '../app/palette/match';
import { shapeIn } from '../plan/lookups';
import { selected } from '../plan/selection';
import { SideMark } from '../plan/side-mark';
import styles from './find.module.css';

/** So many hits are listed; all of them glow. */
const listed = 6;

/** Looks for names among what is on the map: hits glow, and one can be gone to or added to the selection. */
export function FindBox() {
  const say = useSay();
  const desk = useDesk();
  const list = useId();
  const { open } = useScene();
  const asked = useFrame((frame) => frame.finding);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);

  const names = useMemo(
    () =>
      [...open.actor.values(), ...open.community.values()].map(({ id, name }) => ({
        id,
        name,
        text: folded(name),
      })),
    [open.actor, open.community],
  );
  const sought = useDeferredValue(text);
  const hits = useMemo(() => {
    const score = seeker(sought);
    return sought.trim() === '' ? [] : bestOf(names, (one) => score(one.text), names.length);
  }, [names, sought]);
  const here = hits[at];
  const first = Math.max(0, Math.min(at - 2, hits.length - listed));

  useEffect(() => {
    if (asked !== null) field.current?.select();
  }, [asked]);
  useEffect(() => {
    desk.map.current?.glow(
      hits.map(({ id }) => id),
      here?.id ?? null,
    );
  }, [desk, hits, here]);
  useEffect(() => () => desk.map.current?.glow([], null), [desk]);

  function close(): void {
    desk.frame.setState({ finding: null });
    desk.map.current?.focus();
  }

  function step(by: number): void {
    if (hits.length > 0) setAt((at + by + hits.length) % hits.length);
  }

  /** Selects the hit, alone or together with what is selected; then the map has the keyboard, or the box keeps it. */
  function take(adding: boolean): void {
    if (!here) return;
    const before = adding ? desk.selection.getState().nodes : [];
    desk.selection.setState(selected([...before, here.id]), true);
    if (adding) {
      step(1);
      return;
    }
    close();
    desk.map.current?.flyTo([here.id]);
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') take(event.shiftKey);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search className={styles.box} aria-label={say('find:title')} data-testid="find" data-own-keys>
      <div className={styles.top}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <input
          ref={field}
          className={styles.field}
          role="combobox"
          aria-label={say('find:title')}
          aria-expanded={hits.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={here ? `${list}-${at}` : undefined}
          placeholder={say('find:hint')}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <span className={styles.count} role="status">
          {sought.trim() === ''
            ? ''
            : hits.length === 0
              ? say('find:none')
              : say('find:at', { place: at + 1, count: hits.length })}
        </span>
        <ActionIcon aria-label={say('find:previous')} disabled={hits.length < 2} onClick={() => step(-1)}>
          <IconArrowUp size={18} stroke={1.75} />
        </ActionIcon>
        <ActionIcon aria-label={say('find:next')} disabled={hits.length < 2} onClick={() => step(1)}>
          <IconArrowDown size={18} stroke={1.75} />
        </ActionIcon>
        <ActionIcon aria-label={say('find:add')} disabled={!here} onClick={() => take(true)}>
          <IconPlus size={18} stroke={1.75} />
        </ActionIcon>
        <ActionIcon aria-label={say('app:close')} onClick={close}>
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </div>
      <div
        id={list}
        role="listbox"
        className={styles.list}
        aria-label={say('find:hits')}
        hidden={hits.length === 0}
      >
        {hits.slice(first, first + listed).map(({ id, name }, i) => (
          <div
            key={id}
            id={`${list}-${first + i}`}
            role="option"
            tabIndex={-1}
            aria-selected={first + i === at}
            aria-setsize={hits.length}
            aria-posinset={first + i + 1}
            className={styles.hit}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              setAt(first + i);
              field.current?.focus();
            }}
            onDoubleClick={() => take(false)}
            onKeyDown={press}
          >
            <SideMark side={sidesOf(open).get(id) ?? 'undecided'} shape={shapeIn(open, id)} />
            <span className={styles.name}>{name}</span>
          </div>
        ))}
      </div>
    </search>
  );
}
