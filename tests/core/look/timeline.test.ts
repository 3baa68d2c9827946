import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datedAs } from '../../../core/look/dated';
import { happeningNext, histogram, summaryOf, timelineOf, within } from '../../../core/look/timeline';
import { newActor } from '../../../core/model/actor';
import { dateOfDay, dayNumber, monthsLater } from '../../../core/model/calendar';
import { documentOf, noRows, type PlanDocument } from '../../../core/model/document';
import { sideOf } from '../../../core/model/sides';
import { newTie } from '../../../core/model/tie';
import { samplePlan } from '../../../resources/sample/sample';

const day = fc.integer({ min: dayNumber('2025-12-20'), max: dayNumber('2026-03-10') }).map(dateOfDay);

/** Plans of five actors with ties and stances, most of which have dates close together. */
const plan: fc.Arbitrary<PlanDocument> = fc
  .record({
    ties: fc.array(fc.record({ a: fc.nat(4), b: fc.nat(4), since: fc.option(day), until: fc.option(day) }), {
      maxLength: 12,
    }),
    stances: fc.array(fc.record({ actor: fc.nat(4), date: day, value: fc.integer({ min: -2, max: 2 }) }), {
      maxLength: 12,
    }),
    set: fc.array(fc.constantFrom('ally', 'rival', null), { minLength: 5, maxLength: 5 }),
  })
  .map(({ ties, stances, set }) =>
    documentOf({
      ...noRows,
      node: [0, 1, 2, 3, 4].map((at) => ({ id: `a${at}`, kind: 'actor', x: 0, y: 0, pinned: false })),
      actor: [0, 1, 2, 3, 4].map((at) => ({ ...newActor(`a${at}`, `A${at}`), side: set[at] ?? null })),
      tie: ties
        .filter(({ since, until }) => since === null || until === null || since <= until)
        .map(({ a, b, since, until }, at) => ({
          ...newTie(`t${at}`, `a${a}`, `a${b}`, 'influence'),
          since,
          until,
        })),
      stance: stances.map(({ actor, date, value }, at) => ({
        id: `s${at}`,
        actorId: `a${actor}`,
        date,
        value,
        confidence: null,
        evidence: [],
      })),
    }),
  );

const shownOn = (document: PlanDocument, date: string | null) => {
  const { tie, stance } = datedAs(document, date, null).document;
  return { ties: new Set(tie.keys()), stances: new Set(stance.keys()) };
};

test('the map becomes another on the days of the timeline, and on no others', () => {
  fc.assert(
    fc.property(plan, (document) => {
      const timeline = timelineOf(document);
      if (!timeline) {
        expect([...document.tie.values()].every(({ since, until }) => since === null && until === null)).toBe(
          true,
        );
        expect(document.stance.size).toBe(0);
        return;
      }
      const happening = new Set(timeline.days.map(({ date }) => date));
      for (let at = dayNumber(timeline.from); at <= dayNumber(timeline.to) + 3; at += 1) {
        const same = JSON.stringify([
          ...shownOn(document, dateOfDay(at)).ties,
          ...shownOn(document, dateOfDay(at)).stances,
        ]);
        const before = shownOn(document, dateOfDay(at - 1));
        // A tie may begin on the day on which another ends, but a set of both never stays the same.
        expect(JSON.stringify([...before.ties, ...before.stances]) !== same).toBe(
          happening.has(dateOfDay(at)),
        );
      }
    }),
  );
});

test('on the timeline’s last day all that is known is shown', () => {
  fc.assert(
    fc.property(plan, (document) => {
      const timeline = timelineOf(document);
      const last = timeline && shownOn(document, timeline.to);
      // What has ended by then isn't shown on it, and is part of what is known.
      const held = [...document.tie.values()].filter(
        ({ until }) => until === null || (timeline && until >= timeline.to),
      );
      if (last) expect([...last.ties].sort()).toEqual(held.map(({ id }) => id).sort());
      if (last) expect(last.stances.size).toBe(document.stance.size);
    }),
  );
});

test('stepping visits every day on which something happens, forth and back', () => {
  fc.assert(
    fc.property(plan, (document) => {
      const timeline = timelineOf(document);
      if (!timeline) return;
      const visited: string[] = [];
      for (let at = timeline.from; at < timeline.to; ) {
        at = happeningNext(timeline, at, 1);
        visited.push(at);
      }
      expect(visited).toEqual(timeline.days.map(({ date }) => date));
      const back: string[] = [];
      for (let at = timeline.to; at > timeline.from; ) {
        back.push(at);
        at = happeningNext(timeline, at, -1);
      }
      expect(back.reverse()).toEqual(visited);
      expect(within(timeline, '1900-01-01')).toBe(timeline.from);
      expect(within(timeline, '2900-01-01')).toBe(timeline.to);
    }),
  );
});

test('the histogram counts everything once', () => {
  fc.assert(
    fc.property(plan, fc.integer({ min: 1, max: 40 }), (document, bins) => {
      const timeline = timelineOf(document);
      if (!timeline) return;
      const sum = (all: readonly number[]) => all.reduce((total, count) => total + count, 0);
      const dates = [...document.tie.values()].flatMap(({ since, until }) => [since, until]);
      expect(sum(histogram(timeline, bins))).toBe(
        dates.filter((date) => date !== null).length + document.stance.size,
      );
    }),
  );
});

test('what a summary says begun is there and was not, what it says ended was there or came and went', () => {
  fc.assert(
    fc.property(plan, day, day, (document, one, other) => {
      const [since, to] = [one, other].sort();
      if (since === undefined || to === undefined || since === to) return;
      const before = shownOn(document, since).ties;
      const after = shownOn(document, to).ties;
      const { begun, ended, turned } = summaryOf(document, since, to);
      expect(begun.map(({ id }) => id).sort()).toEqual([...after].filter((id) => !before.has(id)).sort());
      for (const { id } of ended) expect(after.has(id)).toBe(false);
      for (const id of before) if (!after.has(id)) expect(ended.some((tie) => tie.id === id)).toBe(true);
      const sideOn = (actorId: string, date: string) =>
        sideOf(
          document.actor.get(actorId)?.side ?? null,
          [...document.stance.values()].filter((stance) => stance.actorId === actorId && stance.date <= date),
        );
      const expected = [...document.actor.keys()].filter((id) => sideOn(id, since) !== sideOn(id, to));
      expect(turned.map(({ actorId }) => actorId).sort()).toEqual(expected.sort());
      for (const { actorId, from, to: now } of turned)
        expect([from, now]).toEqual([sideOn(actorId, since), sideOn(actorId, to)]);
    }),
  );
});

test('months are as long as they are', () => {
  expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsLater('2028-02-29', -12)).toBe('2027-02-28');
  expect(monthsLater('2026-03-15', -3)).toBe('2025-12-15');
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 60 }), (date, months) => {
      const later = monthsLater(date, months);
      expect(later.slice(8) <= date.slice(8)).toBe(true);
      const count = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
      expect(count(later) - count(date)).toBe(months);
    }),
  );
});

test('dates at the ends of what can be written stay dates', () => {
  expect(monthsLater('0099-01-31', 1)).toBe('0099-02-28');
  expect([monthsLater('9999-12-31', 1), monthsLater('0000-01-01', -1)]).toEqual(['9999-12-31', '0000-01-01']);
  expect([dateOfDay(1e9), dateOfDay(-1e9)]).toEqual(['9999-12-31', '0000-01-01']);
  const ends = documentOf({
    ...noRows,
    tie: [{ ...newTie('t', 'a', 'b', 'influence'), since: '0000-01-01', until: '9999-12-31' }],
  });
  expect(timelineOf(ends)).toEqual({
    from: '0000-01-01',
    to: '0000-01-01',
    days: [{ date: '0000-01-01', ties: 1, stances: 0 }],
  });
});

test('the sample’s last year is worth replaying', () => {
  const document = documentOf(samplePlan('en'));
  const timeline = timelineOf(document);
  expect(timeline?.days.length).toBeGreaterThan(60);
  const { begun, ended, turned } = summaryOf(document, '2026-03-01', null);
  expect(begun.length).toBeGreaterThan(10);
  expect(ended.length).toBeGreaterThan(0);
  expect(turned).toContainEqual({ actorId: 'elena-bianchi', from: 'undecided', to: 'ally' });
});
