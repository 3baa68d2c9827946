import { type ReactNode, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { reordered, type ToldFinding, touchedRow } from '../../core/insights/telling';
import type { FindingReason } from '../../core/model/edits/set-findings';
import type { FindingRow } from '../../core/model/finding';
import { useDesk, useEdit } from '../app/desk-context';
import { useSay } from '../app/language';
import insights from './insights.module.css';
import { PageHead } from './page-head';
import { useShownOnMap } from './pointing';
import styles from './so-what.module.css';
import { SoWhatItem } from './so-what-item';
import { useTelling } from './use-telling';

/** What follows from all the answers, in sentences that the user can put in their own words, keep, put away and order. */
export function SoWhatPage() {
  const say = useSay();
  const edit = useEdit();
  const isAsking = useStore(useDesk().insights, ({ cards }) =>
    Object.values(cards).some((card) => card.asking),
  );
  const { told, others, dismissed } = useTelling();
  const [chosen, setChosen] = useState<string | null>(null);
  const all = [...told, ...others, ...dismissed];
  const { isHidden, show } = useShownOnMap(
    all.find(({ id }) => id === chosen)?.finding?.emphasis ?? null,
    chosen,
  );
  const list = useRef<HTMLDivElement>(null);

  const write = (reason: FindingReason, ...rows: FindingRow[]) =>
    edit({ type: 'findings.set', reason, rows });
  /** After what has the keyboard went elsewhere, the one that stands in its place has it. */
  const touch = (reason: FindingReason, one: ToldFinding, change: Parameters<typeof touchedRow>[1]) => {
    const place = all.indexOf(one);
    void write(reason, touchedRow(one, change)).then(() =>
      requestAnimationFrame(() => focusNear(list.current, one.id, place)),
    );
  };
  const item = (one: ToldFinding) => ({
    one,
    isShown: one.id === chosen && !isHidden,
    onShow: () => (one.id !== chosen ? setChosen(one.id) : isHidden ? show() : setChosen(null)),
    onWrite: (text: string) => touch(text === '' ? 'unwrite' : 'write', one, { text }),
  });
  return (
    <article className={insights.page}>
      <PageHead page="soWhat" title={say('insights:soWhat.title')} />
      <div ref={list} className={insights.content}>
        <p className={insights.answer}>{say('insights:soWhat.lead')}</p>
        {told.length === 0 ? (
          <p className={styles.none} role="status">
            {say(isAsking ? 'insights:waiting' : 'findings:none')}
          </p>
        ) : (
          <ol className={styles.list} aria-label={say('findings:list')} data-testid="told">
            {told.map((one, at) => {
              const move = (by: 1 | -1) =>
                told[at + by] ? () => void write('order', ...reordered(told, at, at + by)) : undefined;
              const isPinned = one.row?.state === 'pinned';
              return (
                <SoWhatItem
                  key={one.id}
                  {...item(one)}
                  place={at + 1}
                  onUp={move(-1)}
                  onDown={move(1)}
                  isPinned={isPinned}
                  onPin={() =>
                    touch(isPinned ? 'unpin' : 'pin', one, { state: isPinned ? 'shown' : 'pinned' })
                  }
                  onDismiss={() => touch('dismiss', one, { state: 'dismissed', ordinal: null })}
                />
              );
            })}
          </ol>
        )}
        <Further title={say('findings:others', { count: others.length })} findings={others}>
          {(one) => (
            <SoWhatItem
              key={one.id}
              {...item(one)}
              onPin={() => touch('pin', one, { state: 'pinned' })}
              onDismiss={() => touch('dismiss', one, { state: 'dismissed' })}
            />
          )}
        </Further>
        <Further title={say('findings:dismissed', { count: dismissed.length })} findings={dismissed}>
          {(one) => (
            <SoWhatItem
              key={one.id}
              {...item(one)}
              onBringBack={() => touch('bringBack', one, { state: 'shown' })}
            />
          )}
        </Further>
      </div>
    </article>
  );
}

/** Puts the keyboard on a finding; where that isn't listed any more, on the one that is in its place now. */
function focusNear(list: HTMLElement | null, id: string, place: number): void {
  if (!list || list.contains(document.activeElement)) return;
  const all = [...list.querySelectorAll<HTMLElement>('[data-finding]')];
  const next = all.find(({ dataset }) => dataset.finding === id) ?? all[Math.min(place, all.length - 1)];
  next?.querySelector<HTMLElement>('button')?.focus();
}

interface FurtherProps {
  readonly title: string;
  readonly findings: readonly ToldFinding[];
  readonly children: (one: ToldFinding) => ReactNode;
}

/** Findings that aren't told, behind their title. */
function Further({ title, findings, children }: FurtherProps) {
  if (findings.length === 0) return null;
  return (
    <details className={styles.further}>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list}>{findings.map(children)}</ul>
    </details>
  );
}
