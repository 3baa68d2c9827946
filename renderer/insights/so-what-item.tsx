import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconChartBar,
  IconEyeOff,
  IconMap2,
  IconPencil,
  IconPinned,
  IconPinnedOff,
  IconRestore,
} from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { ToldFinding } from '../../core/insights/telling';
import { useDesk, useDocument, useWritable } from '../app/desk-context';
import { useSay } from '../app/language';
import styles from './so-what.module.css';
import { SoWhatWords } from './so-what-words';
import { isAboutPresent, isGone } from './use-telling';

type Icon = typeof IconPencil;

interface SoWhatItemProps {
  readonly one: ToldFinding;
  /** Place among those that are told, from 1; left out for the others. */
  readonly place?: number;
  /** Whether the map shows it. */
  readonly isShown: boolean;
  readonly onShow: () => void;
  /** With the user's words, or nothing for those that were worked out. */
  readonly onWrite: (text: string) => void;
  readonly isPinned?: boolean;
  readonly onPin?: () => void;
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
  readonly onDismiss?: () => void;
  readonly onBringBack?: () => void;
}

/** One finding: what it says, why it may be wrong, and what one can do with it. */
export function SoWhatItem(props: SoWhatItemProps) {
  const { one, place, isShown, onShow, onWrite, isPinned = false } = props;
  const { finding, row, says, isOvertaken } = one;
  const say = useSay();
  const desk = useDesk();
  const document = useDocument();
  const writable = useWritable();
  const cards = useStore(desk.insights, (all) => all.cards);
  const [writing, setWriting] = useState(false);
  const own = row?.text ?? '';
  const found = say(says);
  const text = own === '' ? found : own;
  const marks = [
    ...(isPinned ? [say('findings:pinned')] : []),
    ...(own === '' ? [] : [say('findings:yours')]),
  ];
  const act = (doing: (() => void) | undefined) => (writable ? doing : undefined);
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    'Alt+ArrowUp': act(props.onUp),
    'Alt+ArrowDown': act(props.onDown),
    F2: act(() => setWriting(true)),
    Delete: act(props.onDismiss),
  };
  const press = (event: KeyboardEvent) => {
    const run = keys[`${event.altKey ? 'Alt+' : ''}${event.key}`];
    if (writing || !run || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const done = (words: string | null) => {
    setWriting(false);
    if (words !== null && (words !== own || isOvertaken)) onWrite(words === found ? '' : words);
  };
  return (
    <li className={styles.item} data-finding={one.id} data-shown={isShown || undefined} onKeyDown={press}>
      {place === undefined ? null : (
        <span className={styles.place} aria-hidden>
          {place}
        </span>
      )}
      <div className={styles.body}>
        {marks.length > 0 ? <p className={styles.marks}>{marks.join(' · ')}</p> : null}
        {writing ? (
          <SoWhatWords initial={text} hint={found} onDone={done} />
        ) : (
          <UnstyledButton
            className={styles.says}
            aria-pressed={isShown}
            disabled={!finding}
            title={say('findings:show')}
            onClick={onShow}
          >
            {text}
          </UnstyledButton>
        )}
        {finding ? <p className={styles.doubt}>{say(finding.doubt)}</p> : null}
        {isOvertaken ? (
          <p className={styles.overtaken}>{say('findings:overtaken', { says: found })}</p>
        ) : null}
        {isGone(one, cards) ? (
          <p className={styles.overtaken}>
            {say(isAboutPresent(one, document) ? 'findings:gone' : 'findings:goneWith')}
          </p>
        ) : null}
        <div className={styles.actions}>
          {finding ? (
            <UnstyledButton
              className={styles.figures}
              onClick={() => desk.frame.setState({ insight: finding.question })}
            >
              <IconChartBar size={14} stroke={1.75} aria-hidden />
              {say('findings:figures', { question: say(`questions:${finding.question}.short`) })}
            </UnstyledButton>
          ) : null}
          <span className={styles.tools}>
            <Act icon={IconPencil} name="edit" keys="F2" run={act(() => setWriting(true))} />
            {own === '' ? null : <Act icon={IconArrowBackUp} name="unwrite" run={act(() => onWrite(''))} />}
            {props.onPin ? (
              <Act
                icon={isPinned ? IconPinnedOff : IconPinned}
                name={isPinned ? 'unpin' : 'pin'}
                run={act(props.onPin)}
              />
            ) : null}
            {place === undefined ? null : (
              <>
                <Act icon={IconArrowUp} name="up" keys="Alt+↑" run={act(props.onUp)} />
                <Act icon={IconArrowDown} name="down" keys="Alt+↓" run={act(props.onDown)} />
              </>
            )}
            {props.onDismiss ? (
              <Act icon={IconEyeOff} name="dismiss" keys="Del" run={act(props.onDismiss)} />
            ) : null}
            {props.onBringBack ? (
              <Act icon={IconRestore} name="bringBack" run={act(props.onBringBack)} />
            ) : null}
          </span>
        </div>
      </div>
      {finding && !writing ? <IconMap2 className={styles.mark} size={16} stroke={1.75} aria-hidden /> : null}
    </li>
  );
}

interface ActProps {
  readonly icon: Icon;
  readonly name: string;
  readonly keys?: string;
  /** Left out while it can't be done. */
  readonly run: (() => void) | undefined;
}

function Act({ icon: Shape, name, keys, run }: ActProps) {
  const say = useSay();
  const label = say(`findings:${name}`);
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon size={24} variant="subtle" color="gray" aria-label={label} disabled={!run} onClick={run}>
        <Shape size={15} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
