import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { summaryOf, type Turn } from '../../core/look/timeline';
import type { Tie } from '../../core/model/tie';
import { useDesk, useDocument } from '../app/desk-context';
import { useSay } from '../app/language';
import { nameIn } from '../plan/lookups';
import { selected } from '../plan/selection';
import { useDateWords } from './date-words';
import styles from './time.module.css';

/** So many who changed sides are named; the others are counted. */
const mostNamed = 4;

/** What changed between two days, in words; each of them leads to it on the map. */
export function Changes({ since, day }: { readonly since: string; readonly day: string }) {
  const say = useSay();
  const words = useDateWords();
  const desk = useDesk();
  const document = useDocument();
  const { begun, ended, turned } = useMemo(() => summaryOf(document, since, day), [document, since, day]);
  const named = turned.slice(0, mostNamed);
  const others = turned.slice(mostNamed);

  const showTies = (ties: readonly Tie[]) => {
    desk.selection.setState(
      selected(
        [],
        ties.map(({ id }) => id),
      ),
    );
    desk.map.current?.flyTo(ties.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
  };
  const showActors = (turns: readonly Turn[]) => {
    const ids = turns.map(({ actorId }) => actorId);
    desk.selection.setState(selected(ids));
    desk.map.current?.flyTo(ids);
  };
  const nothing = begun.length + ended.length + turned.length === 0;
  return (
    <div className={styles.changes} data-testid="time-changes">
      <span>{say('time:changedSince', { date: words(since) })}</span>
      {nothing ? <span>{say('time:nothing')}</span> : null}
      <ul className={styles.list}>
        {begun.length > 0 ? (
          <Item text={say('time:begun', { count: begun.length })} onChoose={() => showTies(begun)} />
        ) : null}
        {ended.length > 0 ? (
          <Item text={say('time:ended', { count: ended.length })} onChoose={() => showTies(ended)} />
        ) : null}
        {named.map((turn) => (
          <Item
            key={turn.actorId}
            text={say('time:turned', {
              name: nameIn(document, turn.actorId),
              from: say(`model:side.${turn.from}`),
              to: say(`model:side.${turn.to}`),
            })}
            onChoose={() => showActors([turn])}
          />
        ))}
        {others.length > 0 ? (
          <Item
            text={say('time:turnedOthers', { count: others.length })}
            onChoose={() => showActors(others)}
          />
        ) : null}
      </ul>
    </div>
  );
}

function Item({ text, onChoose }: { readonly text: string; readonly onChoose: () => void }) {
  return (
    <li>
      <UnstyledButton className={styles.change} onClick={onChoose}>
        {text}
      </UnstyledButton>
    </li>
  );
}
