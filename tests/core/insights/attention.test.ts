import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Answer, FigureTable } from '../../../core/insights/answer';
import { metricOf } from '../../../core/insights/metrics';
import { leaks } from '../../../core/insights/questions/leaks';
import { reach } from '../../../core/insights/questions/reach';
import { watchers } from '../../../core/insights/questions/watchers';
import { subjectOf } from '../../../core/insights/subject';
import { documentOf } from '../../../core/model/document';
import { look, usualLook } from '../../../core/model/look';
import type { Message } from '../../../core/model/refusal';
import { type Network, networkOf } from '../../../core/network/network';
import { sentencesIn } from '../../../resources/locales/sentences';
import { samplePlan } from '../../../resources/sample/sample';
import { type Cast, castOf, oddPlan, oddPlans } from '../diffusion/plans';

const subject = (network: Network) => subjectOf(network, { day: '2027-01-20', seed: 1, exact: true });

const answered = (network: Network, communities: readonly string[] | null = null) => ({
  reach: reach.run(subject(network), { communities: communities && [...communities] }),
  leaks: leaks.run(subject(network), {}),
  watchers: watchers.run(subject(network), { communities: communities && [...communities] }),
});

const sample = networkOf(documentOf(samplePlan('it')));

const tableOf = ({ tables }: Answer, id: string): FigureTable => {
  const found = tables.find((one) => one.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
};

/** The values of the row about these nodes, by metric. */
function rowOf(
  answer: Answer,
  table: string,
  ...nodeIds: string[]
): Record<string, number | null | undefined> {
  const { columns, rows } = tableOf(answer, table);
  const row = rows.find((one) => one.nodeIds.join() === nodeIds.join());
  return Object.fromEntries(columns.map(({ metric }, i) => [metric, row?.values[i]]));
}

describe('how many the sample reaches', () => {
  const { reach: answer } = answered(sample);

  it('is the union of ten communities, by hand', () => {
    // The sum of ten audiences. At most: less the three overlaps on record (a forest): 0.31 · 3,900, 0.26 · 6,100, 0.21 · 480.
    const sum = 12_400 + 7_800 + 620 + 5_300 + 340 + 3_900 + 2_150 + 480 + 6_100 + 1_350;
    const high = sum - 0.31 * 3_900 - 0.26 * 6_100 - 0.21 * 480;
    // At least: all may be in Vendere in chiaro, but for those of Donne in trattativa who are known not to be.
    const low = 12_400 + 3_900 - 0.31 * 3_900;
    const row = rowOf(answer, 'together');
    expect(row).toMatchObject({
      reachLow: expect.closeTo(low, 6),
      reachHigh: expect.closeTo(high, 6),
      reachSum: sum,
    });
    expect(answer.says.values).toMatchObject({
      count: 10,
      low: expect.closeTo(low, 6),
      high: expect.closeTo(high, 6),
    });
    expect(row.reachLikely).toBeGreaterThan(low);
    expect(row.reachLikely).toBeLessThan(high);
  });

  it('says of how many pairs nothing is known', () => {
    expect(answer.doubt.values).toMatchObject({ count: 42, pairs: 45 });
  });

  it('is asked about the communities that are chosen', () => {
    const two = answered(sample, ['vendere-in-chiaro', 'donne-in-trattativa']).reach;
    const union = 12_400 + 3_900 - 0.31 * 3_900;
    expect(two.chart).toMatchObject({ low: union, likely: union, high: union, sum: 16_300 });
  });
});

test('the ledger says in each row what its hours rest on that nobody noted', () => {
  const { ids, isCommunity } = sample;
  const [known, noAudience, noActivity, neither] = [...ids.keys()].filter((v) => isCommunity[v] === 1);
  if (known === undefined || noAudience === undefined || noActivity === undefined || neither === undefined)
    throw new Error('too few communities');
  const [people, activity] = [sample.people.slice(), sample.activity.slice()];
  for (const v of [known, noAudience, noActivity, neither]) [people[v], activity[v]] = [1_000, 0.2];
  for (const v of [noAudience, neither]) people[v] = Number.NaN;
  for (const v of [noActivity, neither]) activity[v] = Number.NaN;
  const { rows } = tableOf(answered({ ...sample, people, activity }).leaks, 'ledger');
  const said = (v: number) => rows.find(({ nodeIds }) => nodeIds[0] === ids[v])?.name?.key ?? null;
  expect([known, noAudience, noActivity, neither].map(said)).toEqual([
    null,
    'attention:row.audienceAssumed',
    'attention:row.activityAssumed',
    'attention:row.bothAssumed',
  ]);
});

describe('where the attention of the sample leaks', () => {
  const { leaks: answer } = answered(sample);

  it('is shared out by hand between Vendere in chiaro and Club della Chiusura', () => {
    // Pulls: activity · √(audience / 1,000) · origin · trust in who runs it (Altomiglio 0.75 + 0.5 · credibility).
    const pull = (id: string) => rowOf(answer, 'ledger', id).pull as number;
    const taken = (share: number, audience: number, contest: number, other: number, own: number) =>
      (share / audience) * contest * (other / (other + own));
    const vic = pull('vendere-in-chiaro');
    // Likeness 0.6 · 0.5 (no tags) + 0.2 for the same platform + 0.2 (both groups); raised by the valence of the tie.
    const contest = (likeness: number, valence: number) =>
      valence < 0 ? likeness + (1 - likeness) * -valence : likeness * (1 - valence);
    const club = taken(0.34 * 12_400, 12_400, contest(0.5, -0.5), pull('club-della-chiusura'), vic);
    const limpida = taken(0.41 * 4_700, 12_400, contest(0.7, -0.7), pull('vendita-limpida'), vic);
    const donne = taken(0.31 * 3_900, 12_400, contest(0.7, 0.4), pull('donne-in-trattativa'), vic);
    const all = 1 - (1 - club) * (1 - limpida) * (1 - donne);
    const hours = (12_400 * 0.18 * all * club) / (club + limpida + donne);
    const row = rowOf(answer, 'erosion', 'vendere-in-chiaro', 'club-della-chiusura');
    expect(row.attentionMoved).toBeCloseTo(hours, 6);
    expect(row.erosion).toBeCloseTo(hours / (12_400 * 0.18), 9);
    expect(row.erosion).toBeCloseTo(0.12, 2);
  });

  it('is conserved, and the heat table says the same as the list', () => {
    const { rows } = tableOf(answer, 'ledger');
    const column = (at: number) => rows.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
    expect(column(1)).toBeCloseTo(column(2), 6);
    expect(column(0)).toBeCloseTo(column(3), 6);
    if (answer.chart?.type !== 'heat') throw new Error('no heat table');
    const { nodeIds, values } = answer.chart;
    expect(nodeIds.length).toBe(12);
    for (const [row, taker] of nodeIds.entries())
      for (const [at, loser] of nodeIds.entries()) {
        const expected = row === at ? null : (rowOf(answer, 'erosion', loser, taker).erosion ?? 0);
        expect(values[row]?.[at]).toBe(expected);
      }
  });

  it('shows losses from ours to others as such, the rest not', () => {
    const ours = new Set(sample.ids.filter((_, v) => (sample.side[v] as number) <= 1));
    const { flows } = answer.emphasis;
    expect(flows.length).toBeGreaterThan(5);
    for (const { from, to, isLoss } of flows) expect(isLoss).toBe(ours.has(from) && !ours.has(to));
  });
});

describe('who watches in the sample', () => {
  const { watchers: answer } = answered(sample);

  it('is worked out by hand for somebody who is in two of our communities', () => {
    // A contributor of Officina trattative (activity 0.52, sure 0.85), a member of Vendere in chiaro (0.18, 0.8).
    const missed = (1 - 0.85 * (1 - 0.48 ** 3)) * (1 - 0.8 * 0.18);
    expect(rowOf(answer, 'watchers', 'walter-zambon').exposureSeen).toBeCloseTo(1 - missed, 9);
    // A moderator of Vendere in chiaro.
    expect(rowOf(answer, 'watchers', 'fabrizio-landolfi').exposureSeen).toBeCloseTo(
      0.85 * (1 - 0.82 ** 10),
      9,
    );
  });

  it('names the rival who moderates our group, and what could be left out', () => {
    const ids = answer.findings.map(({ id }) => id);
    expect(ids).toContain('watchers.inside:fabrizio-landolfi vendere-in-chiaro');
    expect(ids.some((id) => id.startsWith('watchers.drop:'))).toBe(true);
  });

  it('gives nobody a place who is not watching, and places in the order of chances', () => {
    const placed = answer.emphasis.nodes.filter(({ place }) => place !== null);
    expect(placed.map(({ place }) => place)).toEqual(placed.map((_, i) => i + 1));
    const chances = placed.map(({ id }) => rowOf(answer, 'watchers', id).exposure as number);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(chances.every((chance) => chance > 0)).toBe(true);
  });
});

function messagesOf(answer: Answer): Message[] {
  return [
    ...[answer.says, answer.doubt, answer.precision, answer.missing].filter((one) => one !== null),
    ...answer.more,
    ...answer.findings.flatMap(({ says, doubt, emphasis }) => [says, doubt, emphasis.title]),
    ...answer.tables.flatMap(({ name, rows }) => [name, ...rows.flatMap((row) => row.name ?? [])]),
    answer.emphasis.title,
  ];
}

/** What must hold of every answer, however odd the plan. */
function sound(network: Network, answer: Answer, metrics: readonly string[]): void {
  for (const language of ['it', 'en'] as const) {
    const sentences = sentencesIn(language, 'attention');
    for (const { key, values } of messagesOf(answer)) {
      expect(sentences.exists(key, { ...values }), key).toBe(true);
      expect(sentences.t(key, { ...values })).not.toMatch(/\{\{|NaN|∞|undefined/);
    }
  }
  expect(answer.more.length).toBeLessThanOrEqual(3);
  const ids = new Set(network.ids);
  for (const { emphasis, worth } of answer.findings) {
    expect(look.shape.emphasis.parse(emphasis)).toEqual(emphasis);
    expect(worth).toBeGreaterThanOrEqual(0);
    expect(worth).toBeLessThanOrEqual(1);
  }
  expect(look.parse({ ...usualLook, emphasis: answer.emphasis }).emphasis).toEqual(answer.emphasis);
  const shownIds = answer.emphasis.nodes.map(({ id }) => id);
  expect(new Set(shownIds).size).toBe(shownIds.length);
  expect(shownIds.filter((id) => !ids.has(id))).toEqual([]);
  for (const { columns, rows } of answer.tables) {
    expect(
      columns.filter(({ metric, unit }) => metricOf(metric).unit !== unit || !metrics.includes(metric)),
    ).toEqual([]);
    for (const { values } of rows) {
      expect(values.length).toBe(columns.length);
      values.forEach((value, i) => {
        if (value === null) return;
        const [low, high] = metricOf(columns[i]?.metric ?? '').range;
        expect(value).toBeGreaterThanOrEqual((low ?? -Infinity) - 1e-9);
        expect(value).toBeLessThanOrEqual((high ?? Infinity) + 1e-9);
      });
    }
  }
  const { chart } = answer;
  if (chart?.type === 'range') {
    expect(chart.low).toBeLessThanOrEqual(chart.likely);
    expect(chart.likely).toBeLessThanOrEqual(chart.high);
    expect(chart.high).toBeLessThanOrEqual(chart.sum + 1);
  }
}

function allSound(network: Network, communities: readonly string[] | null = null): void {
  const answers = answered(network, communities);
  sound(network, answers.reach, reach.metrics);
  sound(network, answers.leaks, leaks.metrics);
  sound(network, answers.watchers, watchers.metrics);
}

describe('on odd plans', () => {
  const missing = (cast: Cast) => {
    const network = castOf(cast);
    allSound(network);
    const answers = answered(network);
    return [answers.reach, answers.leaks, answers.watchers].map((one) => one.missing?.key ?? null);
  };

  it('an empty plan is told what to fill in', () => {
    const wanted = 'attention:missing.communities';
    expect(missing({})).toEqual([wanted, wanted, wanted]);
  });

  it('so is one without audiences, overlaps, rivals or members', () => {
    expect(missing({ communities: [{ side: 'own' }] })).toEqual([
      'attention:missing.audiences',
      'attention:missing.overlaps',
      'attention:missing.rivals',
    ]);
    expect(
      missing({ communities: [{ side: 'own', audience: 10, activity: 1 }], actors: [{ side: 'rival' }] }),
    ).toEqual([null, 'attention:missing.overlaps', 'attention:missing.members']);
  });

  it('one where all are rivals answers about the largest communities', () => {
    const cast: Cast = {
      communities: Array.from({ length: 14 }, (_, i) => ({
        side: 'rival',
        audience: 100 * i,
        activity: 0.2,
      })),
      actors: [{ name: 'r', side: 'rival' }],
      ties: [
        ['c1', 'c2', 'overlap'],
        ['r', 'c13', 'membership'],
      ],
    };
    expect(missing(cast)).toEqual([null, null, 'attention:missing.membersMany']);
    const { reach: answer, leaks: moving } = answered(castOf(cast));
    expect(answer.says).toMatchObject({ key: 'attention:reach.says.size', values: { count: 12 } });
    expect(moving.says.key).toBe('attention:leaks.saysAnywhere');
  });

  it('answers are sound whatever the plan, and the same again', () => {
    fc.assert(
      fc.property(oddPlans, fc.option(fc.subarray(['c0', 'c1', 'c2', 'a0', 'gone'])), (plan, chosen) => {
        const network = oddPlan(plan);
        allSound(network, chosen);
        expect(JSON.stringify(answered(network, chosen))).toBe(
          JSON.stringify(answered(oddPlan(plan), chosen)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('the sample is sound too', () => {
    allSound(sample);
  });
});
