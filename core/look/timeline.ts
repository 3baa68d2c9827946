import { dateOfDay, dayNumber, lastDate } from '../model/calendar';
import type { PlanDocument } from '../model/document';
import { byCodeUnits } from '../model/order';
import { remembered } from '../model/remembered';
import { type Side, sideOf } from '../model/sides';
import type { Stance } from '../model/stance';
import { stancesByActor } from '../model/standings';
import type { Tie } from '../model/tie';
import { datedAs } from './dated';

/** A day on which the map becomes another. */
export interface TimelineDay {
  readonly date: string;
  /** Ties that begin on it, and that held for the last time the day before. */
  readonly ties: number;
  /** Stances taken on it. */
  readonly stances: number;
}

/** When something happens in a plan. */
export interface Timeline {
  /** The day before anything happens, as far as is known. */
  readonly from: string;
  /** The last day on which something happens: from then on all that is known is shown. */
  readonly to: string;
  /** Oldest first, each date once. */
  readonly days: readonly TimelineDay[];
}

type Dates = Pick<PlanDocument, 'tie' | 'stance'>;

const timelineIn = remembered((ties: Dates['tie'], stances: Dates['stance']): Timeline | null => {
  const days = new Map<string, { ties: number; stances: number }>();
  const count = (date: string, what: 'ties' | 'stances') => {
    const day = days.get(date) ?? { ties: 0, stances: 0 };
    day[what] += 1;
    days.set(date, day);
  };
  for (const { since, until } of ties.values()) {
    if (since !== null) count(since, 'ties');
    if (until !== null && until < lastDate) count(dateOfDay(dayNumber(until) + 1), 'ties');
  }
  for (const { date } of stances.values()) count(date, 'stances');
  const all = [...days]
    .map(([date, counts]) => ({ date, ...counts }))
    .sort((a, b) => byCodeUnits(a.date, b.date));
  const first = all[0];
  const last = all.at(-1);
  return first && last ? { from: dateOfDay(dayNumber(first.date) - 1), to: last.date, days: all } : null;
});

/** When something happens in a plan; null where nothing has a date. Worked out once for the same rows. */
export function timelineOf({ tie, stance }: Dates): Timeline | null {
  return timelineIn(tie, stance);
}

/** The next day after `date` on which something happens, or with −1 the one before; the timeline's end where there is none. */
export function happeningNext({ from, to, days }: Timeline, date: string, step: 1 | -1): string {
  if (step === 1) return days.find((day) => day.date > date)?.date ?? to;
  return days.findLast((day) => day.date < date)?.date ?? from;
}

/** The date, brought within the timeline. */
export function within({ from, to }: Pick<Timeline, 'from' | 'to'>, date: string): string {
  if (date < from) return from;
  return date > to ? to : date;
}

/** How much happens in each of `bins` stretches of a timeline of equal length, ties and stances together. */
export function histogram({ from, to, days }: Timeline, bins: number): number[] {
  const first = dayNumber(from);
  const span = Math.max(1, dayNumber(to) - first);
  const counts = new Array<number>(bins).fill(0);
  for (const { date, ties, stances } of days) {
    const bin = Math.min(bins - 1, Math.floor(((dayNumber(date) - first) / span) * bins));
    counts[bin] = (counts[bin] ?? 0) + ties + stances;
  }
  return counts;
}

/** An actor who stands on another side than before. */
export interface Turn {
  readonly actorId: string;
  readonly from: Side;
  readonly to: Side;
}

/** What is otherwise than on an earlier day. */
export interface Summary {
  readonly begun: readonly Tie[];
  readonly ended: readonly Tie[];
  /** Those who moved the farthest first. */
  readonly turned: readonly Turn[];
}

function standingOn(
  stances: readonly Stance[],
  day: string | null,
): { readonly side: Side; readonly value: number } {
  const known = day === null ? stances : stances.filter(({ date }) => date <= day);
  return { side: sideOf(null, known), value: known.at(-1)?.value ?? 0 };
}

/**
 * What changed in a plan from the end of the day `since` to the end of `day`, as `datedAs` has it.
 * @param day null for all that is known
 */
export function summaryOf(document: PlanDocument, since: string, day: string | null): Summary {
  const { changes } = datedAs(document, day, since);
  const stances = stancesByActor(document);
  const begun: Tie[] = [];
  const ended: Tie[] = [];
  const turned: (Turn & { readonly distance: number })[] = [];
  for (const [id, change] of changes) {
    const tie = document.tie.get(id);
    if (tie && change === 'new') begun.push(tie);
    else if (tie && change === 'gone') ended.push(tie);
    else if (change === 'changed' && document.actor.has(id)) {
      const before = standingOn(stances.get(id) ?? [], since);
      const after = standingOn(stances.get(id) ?? [], day);
      const distance = Math.abs(after.value - before.value);
      turned.push({ actorId: id, from: before.side, to: after.side, distance });
    }
  }
  turned.sort((a, b) => b.distance - a.distance || byCodeUnits(a.actorId, b.actorId));
  return { begun, ended, turned: turned.map(({ actorId, from, to }) => ({ actorId, from, to })) };
}
