import { UnstyledButton } from '@mantine/core';
import { type DragEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Chart } from '../../../core/insights/answer';
import { planOf } from '../../../core/model/document';
import { say as message } from '../../../core/model/refusal';
import { countIn } from '../../../core/words/locale';
import { useDesk, useDocument, useWritable } from '../../app/desk-context';
import { useLanguage, useSay } from '../../app/language';
import { todayIn } from '../../app/today';
import { optionKey } from '../../plan/fields/field';
import { nameIn } from '../../plan/lookups';
import { ActorChip } from './actor-chip';
import { type Band, bands, boardOf, movingTo, placesNow } from './bands';
import styles from './board-chart.module.css';
import { usePlaceWords } from './place-words';
import { StanceHistory } from './stance-history';

/** So many chips a band shows until more are asked for, and so many more each time. */
const few = 14;
const further = 300;

const known = bands.filter((band) => band !== null);

/** Where everybody stands, from firmly for to firmly against. Whoever is moved to another band takes that stance today. */
export function BoardChart({ chart }: { readonly chart: Extract<Chart, { type: 'board' }> }) {
  const say = useSay();
  const document = useDocument();
  const writable = useWritable();
  const move = useMove();
  const [asked, setAsked] = useState<ReadonlyMap<Band, number>>(new Map());
  const [current, setCurrent] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [over, setOver] = useState<Band | undefined>();
  const words = usePlaceWords();
  const count = countIn(useLanguage());
  const box = useRef<HTMLUListElement>(null);
  const board = useMemo(() => boardOf(placesNow(chart.places, document)), [chart.places, document]);
  const rows = bands.map((band) => {
    const places = board.get(band) ?? [];
    const most = asked.get(band) ?? (places.length <= few + 4 ? few + 4 : few);
    return { band, places, shown: places.slice(0, most) };
  });
  const showAtLeast = (band: Band, count: number) =>
    setAsked((before) => new Map([...before, [band, Math.max(count, before.get(band) ?? 0)]]));
  const order = rows.flatMap(({ shown }) => shown.map(({ nodeId }) => nodeId));
  const told = rows.flatMap(({ shown }) => shown).find(({ nodeId }) => nodeId === pointed);
  const stop = current !== null && order.includes(current) ? current : order[0];

  const focus = (id: string | undefined) =>
    box.current?.querySelector<HTMLElement>(`[data-actor="${CSS.escape(id ?? '')}"]`)?.focus();

  const shift = async (id: string, band: Band) => {
    if (band === null || !writable || board.get(band)?.some(({ nodeId }) => nodeId === id)) return;
    await move(id, band);
    showAtLeast(band, (board.get(band)?.length ?? 0) + 1);
    requestAnimationFrame(() => focus(id));
  };
  const press = (event: KeyboardEvent) => {
    const id = (event.target as Element).closest('[data-actor]')?.getAttribute('data-actor');
    if (!id || event.ctrlKey || event.metaKey) return;
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (!event.altKey) return focus(order[order.indexOf(id) + step]);
    const from = rows.find(({ places }) => places.some(({ nodeId }) => nodeId === id))?.band ?? null;
    const to = from === null ? known.indexOf(0) : known.indexOf(from) + step;
    const band = known[to];
    if (band !== undefined) void shift(id, band);
  };
  const drop = (band: Band) => (event: DragEvent) => {
    event.preventDefault();
    setOver(undefined);
    void shift(event.dataTransfer.getData(dragged), band);
  };

  return (
    <figure className={styles.figure} data-testid="chart-board">
      <figcaption className={styles.caption}>
        {say(writable ? 'insights:chart.board.how' : 'insights:chart.board.title')}
        {chart.places.length < document.actor.size
          ? ` ${say('insights:chart.board.cut', { shown: chart.places.length, count: document.actor.size })}`
          : ''}
      </figcaption>
      <p className={styles.readout} aria-hidden>
        {told ? (
          <>
            <strong>{nameIn(document, told.nodeId)}</strong>: {words(told)}
          </>
        ) : (
          say('insights:chart.board.point')
        )}
      </p>
      <ul ref={box} className={styles.board} aria-label={say('insights:chart.board.title')} onKeyDown={press}>
        {rows.map(({ band, places, shown }) =>
          band === null && places.length === 0 ? null : (
            <li
              key={band}
              className={styles.band}
              data-band={band ?? 'unknown'}
              data-over={over === band || undefined}
              aria-label={bandName(band, say)}
              onDragOver={(event) => {
                if (!writable || band === null || !event.dataTransfer.types.includes(dragged)) return;
                event.preventDefault();
                setOver(band);
              }}
              onDragLeave={() => setOver(undefined)}
              onDrop={drop(band)}
            >
              <h3 className={styles.bandName}>
                {bandName(band, say)} <span className={styles.count}>{count(places.length)}</span>
              </h3>
              <div className={styles.chips}>
                {shown.map((place) => (
                  <ActorChip
                    key={place.nodeId}
                    place={place}
                    tabIndex={place.nodeId === stop ? 0 : -1}
                    draggable={writable}
                    onReach={() => setCurrent(place.nodeId)}
                    onPoint={() => setPointed(place.nodeId)}
                    onDragStart={(event) => event.dataTransfer.setData(dragged, place.nodeId)}
                  />
                ))}
                {places.length > shown.length ? (
                  <UnstyledButton
                    className={styles.more}
                    onClick={() => showAtLeast(band, shown.length + further)}
                  >
                    {say('insights:showMore', { count: Math.min(further, places.length - shown.length) })}
                  </UnstyledButton>
                ) : null}
              </div>
            </li>
          ),
        )}
      </ul>
      {current !== null && document.actor.has(current) ? <StanceHistory actorId={current} /> : null}
    </figure>
  );
}

/** What is dragged is said under this name, so that nothing else is taken for it. */
const dragged = 'application/x-schiera-actor';

function bandName(band: Band, say: ReturnType<typeof useSay>): string {
  return say(band === null ? 'insights:chart.board.unknown' : `model:stance.${optionKey(band)}`);
}

/** Puts an actor into another band: from today on that is the stance. */
function useMove(): (actorId: string, value: number) => Promise<void> {
  const desk = useDesk();
  return async (actorId, value) => {
    const { document } = desk.plan.getState();
    if (!document) return;
    const today = todayIn(planOf(document).timeZone);
    const done = await desk.attempt(() =>
      desk.plan.edit(movingTo(document, actorId, value, today, crypto.randomUUID())),
    );
    if (!done) return;
    const name = nameIn(document, actorId);
    desk.tellDone(message('insights:chart.board.moved', { name }), done);
  };
}
