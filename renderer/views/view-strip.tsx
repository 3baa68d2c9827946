import { UnstyledButton } from '@mantine/core';
import { IconBookmarkPlus, IconMap2 } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
  type WheelEvent,
} from 'react';
import { viewsOf } from '../../core/model/views';
import { useRun } from '../app/commands/use-commands';
import { saveView } from '../app/commands/views';
import { useDesk, useDocument, useFrame, useSeeing, useWritable } from '../app/desk-context';
import { useSay } from '../app/language';
import { NameField } from '../app/name-field';
import { freeName, moveTo, saveSeen, show } from './showing';
import { ViewChip } from './view-chip';
import { type MenuAt, ViewMenu } from './view-menu';
import styles from './views.module.css';

/** The map at large and the saved views, side by side: one is shown. At the end other ways to see the map. */
export function ViewStrip({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const desk = useDesk();
  const run = useRun();
  const document = useDocument();
  const shown = useSeeing((seeing) => seeing.viewId);
  const naming = useFrame((frame) => frame.naming);
  const answer = useShownAnswer();
  const writable = useWritable();
  const views = useMemo(() => viewsOf(document), [document]);
  const [menuAt, setMenuAt] = useState<MenuAt | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const row = useRef<HTMLUListElement>(null);
  // The chip of what is shown is never out of sight; that of the map at large is the first.
  useEffect(() => {
    if (shown === null) row.current?.scrollTo({ left: 0 });
  }, [shown]);

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const chips = [...(row.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])];
    const at = chips.findIndex((chip) => chip.matches(':focus'));
    if (at < 0) return;
    event.preventDefault();
    chips.at((at + step) % chips.length)?.focus();
  };

  /** A wheel turns downwards, the row goes sideways. */
  const roll = ({ currentTarget, deltaY }: WheelEvent<HTMLElement>) => {
    currentTarget.scrollLeft += deltaY;
  };

  const letGo = () => {
    setDragged(null);
    setTarget(null);
  };
  const drop = () => {
    const view = views.find(({ id }) => id === dragged);
    if (!view || target === null) return;
    const from = views.indexOf(view);
    void desk.attempt(() => moveTo(desk, view, target > from ? target - 1 : target));
  };

  if (document.node.size === 0 && views.length === 0) return null;
  return (
    <nav className={styles.strip} aria-label={say('views:strip')} data-own-keys="bar" data-testid="views">
      <ul ref={row} className={styles.row} onKeyDown={walk} onWheel={roll}>
        <li className={styles.item}>
          <UnstyledButton
            className={styles.chip}
            data-chip
            title={say('views:atLargeHint')}
            aria-current={shown === null ? 'true' : undefined}
            tabIndex={shown === null ? 0 : -1}
            onClick={() => show(desk, null)}
          >
            <IconMap2 size={15} stroke={1.75} aria-hidden />
            {say('views:atLarge')}
          </UnstyledButton>
        </li>
        {views.map((view, place) => (
          <ViewChip
            key={view.id}
            view={view}
            place={place}
            naming={naming?.viewId === view.id}
            mark={target === place ? 'before' : target === place + 1 ? 'after' : null}
            onMenu={setMenuAt}
            onDrag={() => setDragged(view.id)}
            onOver={(after) => dragged !== null && setTarget(place + (after ? 1 : 0))}
            onDrop={drop}
            onDragEnd={letGo}
          />
        ))}
        {naming && naming.viewId === null ? (
          <li className={styles.item}>
            <NameField
              className={styles.name}
              label={say('views:name')}
              hint={say('views:name')}
              initial={answer ? freeName(answer, views) : say('views:numbered', { number: views.length + 1 })}
              onDone={(name, byKey) => {
                desk.frame.setState({ naming: null });
                if (byKey) desk.map.current?.focus();
                if (name !== null) void desk.attempt(() => saveSeen(desk, name));
              }}
            />
          </li>
        ) : null}
      </ul>
      {writable ? (
        <UnstyledButton
          className={styles.save}
          title={say('views:command.save')}
          onClick={() => run(saveView)}
        >
          <IconBookmarkPlus size={15} stroke={1.75} aria-hidden />
          <span className={styles.saveWords}>{say('views:save')}</span>
        </UnstyledButton>
      ) : null}
      <div className={styles.tools}>{children}</div>
      <ViewMenu at={menuAt} onClose={() => setMenuAt(null)} />
    </nav>
  );
}

/** What the map is showing of an answer; null where it shows none. */
function useShownAnswer(): string | null {
  const say = useSay();
  const emphasis = useSeeing(({ look }) => look.emphasis);
  return emphasis && say(emphasis.title);
}
