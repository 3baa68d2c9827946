import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { happeningNext, histogram, type Timeline, within } from '../../core/look/timeline';
import { dateOfDay, dayNumber, lastDate, monthsLater } from '../../core/model/calendar';
import { useSay } from '../app/language';
import { useDateWords } from './date-words';
import styles from './time.module.css';

/** Stretches of the timeline of which each has one bar. */
const bins = 120;

interface TrackProps {
  readonly timeline: Timeline;
  readonly day: string;
  readonly since: string | null;
  readonly onDay: (date: string) => void;
  readonly onSince: (date: string) => void;
}

/** Share of the timeline's length that a date is from its beginning, 0 … 1. */
function shareOf({ from, to }: Timeline, date: string): number {
  const first = dayNumber(from);
  const span = Math.max(1, dayNumber(to) - first);
  return Math.min(1, Math.max(0, (dayNumber(date) - first) / span));
}

/** Where each bar stands and how high it is, 0 … 1: by the root of what happens, so that one thing is seen beside many. */
function barsOf(timeline: Timeline): { readonly at: number; readonly height: number }[] {
  const counts = histogram(timeline, bins);
  const most = Math.max(1, ...counts);
  return counts.map((count, at) => ({ at, height: Math.sqrt(count / most) }));
}

/** More years than this can't be told apart under a timeline. */
const mostYears = 24;

/** So many years lie from one mark to the next. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

const yearOf = (date: string) => Number(date.slice(0, 4));

/** The first days of years, of quarters where the timeline is short, of decades or more where it is long. */
function marksOf({ from, to }: Timeline): { readonly date: string; readonly text: string }[] {
  const short = dayNumber(to) - dayNumber(from) < 800;
  const step = steps.find((years) => (yearOf(to) - yearOf(from)) / years <= mostYears) ?? 500;
  const first = String(yearOf(from) - (yearOf(from) % step)).padStart(4, '0');
  const marks: { date: string; text: string }[] = [];
  for (let at = `${first}-01-01`; at <= to && at < lastDate; at = monthsLater(at, short ? 3 : 12 * step)) {
    const isYear = at.slice(5, 7) === '01';
    if (at >= from) marks.push({ date: at, text: isYear ? at.slice(0, 4) : '' });
  }
  return marks;
}

/** The timeline with a bar where something happens, and a handle for each of the two days. */
export function Track({ timeline, day, since, onDay, onSince }: TrackProps) {
  const say = useSay();
  const track = useRef<HTMLDivElement>(null);
  const bars = useMemo(() => barsOf(timeline), [timeline]);
  const marks = useMemo(() => marksOf(timeline), [timeline]);

  const dateAt = (clientX: number) => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return day;
    const share = Math.min(1, Math.max(0, (clientX - box.left) / box.width));
    const first = dayNumber(timeline.from);
    return dateOfDay(first + share * (dayNumber(timeline.to) - first));
  };
  const pressed = (event: PointerEvent) => {
    if (event.button === 0) onDay(dateAt(event.clientX));
  };
  return (
    <div className={styles.trackRoom}>
      <div ref={track} className={styles.track} onPointerDown={pressed}>
        <svg className={styles.bars} viewBox={`0 0 ${bins} 1`} preserveAspectRatio="none" aria-hidden="true">
          {bars.map(({ at, height }) => (
            <rect key={at} x={at + 0.1} y={1 - height} width={0.8} height={height} />
          ))}
        </svg>
        <div
          className={styles.span}
          style={{
            left: `${100 * (since === null ? 0 : shareOf(timeline, since))}%`,
            right: `${100 * (1 - shareOf(timeline, day))}%`,
          }}
          data-compared={since === null ? undefined : true}
        />
        {marks.map(({ date, text }) => (
          <span key={date} className={styles.mark} style={{ left: `${100 * shareOf(timeline, date)}%` }}>
            {text}
          </span>
        ))}
        {since === null ? null : (
          <Handle
            timeline={timeline}
            label={say('time:sinceHandle')}
            date={since}
            kind="since"
            dateAt={dateAt}
            onMove={(date) => onSince(date > day ? day : date)}
          />
        )}
        <Handle
          timeline={timeline}
          label={say('time:dayHandle')}
          date={day}
          kind="day"
          dateAt={dateAt}
          onMove={(date) => onDay(since !== null && date < since ? since : date)}
        />
      </div>
    </div>
  );
}

interface HandleProps {
  readonly timeline: Timeline;
  readonly label: string;
  readonly date: string;
  readonly kind: 'day' | 'since';
  readonly dateAt: (clientX: number) => string;
  readonly onMove: (date: string) => void;
}

/** One day of the timeline: dragged, or moved by keys from one day on which something happens to the next. */
function Handle({ timeline, label, date, kind, dateAt, onMove }: HandleProps) {
  const words = useDateWords();
  const press = (event: KeyboardEvent) => {
    const next = movedBy(timeline, date, event.key);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(next);
  };
  return (
    <div
      className={styles.handle}
      data-kind={kind}
      style={{ left: `${100 * shareOf(timeline, date)}%` }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={dayNumber(timeline.from)}
      aria-valuemax={dayNumber(timeline.to)}
      aria-valuenow={dayNumber(within(timeline, date))}
      aria-valuetext={words(date)}
      title={words(date)}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(dateAt(event.clientX));
      }}
    />
  );
}

function movedBy(timeline: Timeline, date: string, key: string): string | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return happeningNext(timeline, date, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return happeningNext(timeline, date, -1);
    case 'PageUp':
      return within(timeline, monthsLater(date, 1));
    case 'PageDown':
      return within(timeline, monthsLater(date, -1));
    case 'Home':
      return timeline.from;
    case 'End':
      return timeline.to;
    default:
      return null;
  }
}
