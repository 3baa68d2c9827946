import { Button, Progress } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { pairKey, searchDuplicates } from '../../core/duplicates/duplicates';
import type { PlanDocument } from '../../core/model/document';
import { mergedLook } from '../../core/model/merged-look';
import { say as message } from '../../core/model/refusal';
import { useDesk, useDocument, useWritable } from '../app/desk-context';
import { useSay } from '../app/language';
import { selected } from '../plan/selection';
import { Dialog } from '../ui/dialog';
import { inSlices } from '../ui/in-slices';
import { Keys } from '../ui/keys';
import { rememberApart, rememberedApart } from './apart';
import styles from './duplicates.module.css';
import { MergeForm, type Picks, patchOf } from './merge-form';
import { PairList, type Suggestion } from './pair-list';
import { bestToKeep, candidatesOf } from './picking';

interface DuplicatesDialogProps {
  /** Nodes that somebody chose to merge; null to look for pairs. */
  readonly ids: readonly string[] | null;
  readonly onClose: () => void;
}

const noPicks: Picks = new Map();

/** Pairs that may be one, and the merging of each; or the merging of nodes that were selected. */
export default function DuplicatesDialog({ ids, onClose }: DuplicatesDialogProps) {
  const say = useSay();
  const desk = useDesk();
  const document = useDocument();
  const writable = useWritable();
  const planKey = desk.start.plan?.path ?? '';
  const looked = usePairs(ids, document, planKey);
  const pairs = typeof looked === 'number' ? null : looked;
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const [choice, setChoice] = useState<{ readonly key: string; readonly keep: string | null; picks: Picks }>({
    ...{ key: '', keep: null, picks: noPicks },
  });
  const open = useMemo(
    () => pairs?.filter(({ key, ids: all }) => !done.has(key) && candidatesOf(document, all)) ?? null,
    [pairs, done, document],
  );
  const current = open?.[Math.min(at, open.length - 1)];
  const candidates = current ? candidatesOf(document, current.ids) : null;
  const own = current && choice.key === current.key ? choice : null;
  const keep = candidates ? (own?.keep ?? bestToKeep(document, candidates)) : '';
  const picks = own?.picks ?? noPicks;

  const next = (key: string) => {
    setDone(new Set(done).add(key));
    if (ids !== null) onClose();
  };

  async function merge(): Promise<void> {
    if (!current || !candidates || !writable) return;
    const gone = candidates.rows.map(({ id }) => id).filter((id) => id !== keep);
    const patch = patchOf(candidates, keep, picks);
    const merged = await desk.attempt(() =>
      desk.plan.edit({
        ...{ type: 'nodes.merge', keep, gone, actor: {}, community: {} },
        [candidates.kind]: patch,
      }),
    );
    if (!merged) return;
    desk.look.setState(({ look, atLarge }) => ({
      look: mergedLook(look, keep, gone),
      atLarge: { ...atLarge, look: mergedLook(atLarge.look, keep, gone) },
    }));
    desk.selection.setState(selected([keep]), true);
    if (ids !== null) desk.tellDone(message('duplicates:merged', { count: gone.length + 1 }), merged);
    next(current.key);
  }

  function apart(): void {
    if (!current) return;
    rememberApart(planKey, new Set(rememberedApart(planKey)).add(current.key));
    next(current.key);
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const radio = event.target instanceof HTMLInputElement;
    const step = radio ? undefined : { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const key = event.key.toLowerCase();
    if (step !== undefined && open) setAt(Math.max(0, Math.min(open.length - 1, at + step)));
    else if (key === 'm') void merge();
    else if (key === 'n' && ids === null) apart();
    else if (key === 'l' && ids === null && current) next(current.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // The letters work wherever in the dialog the keyboard is.
  const [body, setBody] = useState<HTMLElement | null>(null);
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const dialog = body?.closest('[role="dialog"]');
    const heard = (event: Event) => event instanceof KeyboardEvent && latest.current(event);
    dialog?.addEventListener('keydown', heard);
    return () => dialog?.removeEventListener('keydown', heard);
  }, [body]);

  const buttons = current ? (
    <>
      {ids === null ? (
        <>
          <Button onClick={() => next(current.key)} rightSection={<Keys keys={['L']} />}>
            {say('duplicates:later')}
          </Button>
          <Button onClick={apart} rightSection={<Keys keys={['N']} />}>
            {say('duplicates:apart')}
          </Button>
        </>
      ) : (
        <Button onClick={onClose}>{say('app:cancel')}</Button>
      )}
      <Button variant="filled" disabled={!writable} onClick={merge} rightSection={<Keys keys={['M']} />}>
        {say('duplicates:merge')}
      </Button>
    </>
  ) : (
    <Button variant={open === null ? 'default' : 'filled'} onClick={onClose}>
      {say(open === null ? 'app:cancel' : 'app:close')}
    </Button>
  );

  return (
    <Dialog
      title={say(ids === null ? 'duplicates:title' : 'duplicates:mergeTitle')}
      closeLabel={say('app:close')}
      onClose={onClose}
      size={ids === null ? 1040 : 760}
      {...(ids === null && open && open.length > 0 ? { lead: say('duplicates:lead') } : {})}
      actions={buttons}
    >
      <div ref={setBody} className={styles.body} data-testid="duplicates">
        {typeof looked === 'number' ? (
          <>
            <p role="status">{say('duplicates:looking')}</p>
            <Progress value={100 * looked} aria-label={say('duplicates:looking')} />
          </>
        ) : null}
        {open?.length === 0 ? (
          <p role="status" className={styles.none}>
            {say(
              done.size > 0 ? 'duplicates:allDone' : ids === null ? 'duplicates:none' : 'duplicates:cannot',
            )}
          </p>
        ) : null}
        {ids === null && open && open.length > 0 ? (
          <PairList pairs={open} current={current ?? null} document={document} onChoose={setAt} />
        ) : null}
        {current && candidates ? (
          <div className={styles.form}>
            <MergeForm
              document={document}
              candidates={candidates}
              keep={keep}
              picks={picks}
              onKeep={(id) => setChoice({ key: current.key, keep: id, picks })}
              onPick={(field, id) =>
                setChoice({ key: current.key, keep, picks: new Map(picks).set(field, id) })
              }
            />
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}

/** The pairs as they were when the dialog was opened; until they have been looked for, how far that has got, 0 … 1. */
function usePairs(
  ids: readonly string[] | null,
  document: PlanDocument,
  planKey: string,
): readonly Suggestion[] | number {
  const [pairs, setPairs] = useState<readonly Suggestion[] | number>(
    ids === null ? 0 : [{ key: 'chosen', ids }],
  );
  const first = useRef(document);
  useEffect(() => {
    if (ids !== null) return undefined;
    const cancel = new AbortController();
    const search = searchDuplicates(first.current, rememberedApart(planKey));
    inSlices(
      search,
      cancel.signal,
      (found) => setPairs(found.map((pair) => ({ ...pair, key: pairKey(...pair.ids) }))),
      setPairs,
    );
    return () => cancel.abort();
  }, [ids, planKey]);
  return pairs;
}
