import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Chart } from '../../../core/insights/answer';
import { figureOf } from '../../../core/insights/figures';
import { metricOf } from '../../../core/insights/metrics';
import { balanceMetrics } from '../../../core/insights/metrics/balance';
import { sides as question } from '../../../core/insights/questions/sides';
import { subjectOf } from '../../../core/insights/subject';
import { newActor } from '../../../core/model/actor';
import { newCommunity } from '../../../core/model/community';
import { documentOf, noRows, type PlanRows } from '../../../core/model/document';
import { look } from '../../../core/model/look';
import type { Side } from '../../../core/model/sides';
import { newTie } from '../../../core/model/tie';
import { networkOf } from '../../../core/network/network';
import { sentencesIn } from '../../../resources/locales/sentences';
import { samplePlan } from '../../../resources/sample/sample';
import { importedPlan } from '../../fixtures/imported-plan';
import { describeOnReferenceData } from '../../fixtures/reference-data';

/** Actors named by letters, their sides, stances by date, and ties written `a+b` or `a-b`, with a weight after it. */
interface Sketch {
  readonly nodes: readonly string[];
  readonly communities?: readonly string[];
  readonly sides?: Readonly<Record<string, Side>>;
  readonly stances?: readonly (readonly [
    actorId: string,
    date: string,
    value: number,
    confidence?: number,
  ])[];
  readonly ties?: readonly string[];
}

function planOf({ nodes, communities = [], sides = {}, stances = [], ties = [] }: Sketch): PlanRows {
  return {
    ...noRows,
    node: [
      ...nodes.map((id) => ({ id, kind: 'actor' as const, x: 0, y: 0, pinned: false })),
      ...communities.map((id) => ({ id, kind: 'community' as const, x: 0, y: 0, pinned: false })),
    ],
    actor: nodes.map((id) => ({ ...newActor(id, id.toUpperCase()), side: sides[id] ?? null })),
    community: communities.map((id) => ({ ...newCommunity(id, id), side: sides[id] ?? 'undecided' })),
    stance: stances.map(([actorId, date, value, confidence], at) => ({
      ...{ id: `s${at}`, actorId, date, value, confidence: confidence ?? null, evidence: [] },
    })),
    tie: ties.map((text, at) => {
      const [, from = '', sign, to = '', weight] = /^(\w+)([+-])(\w+)(?: (.+))?$/u.exec(text) ?? [];
      const tie = newTie(`t${at}`, from, to, sign === '+' ? 'alliance' : 'rivalry');
      return { ...tie, valence: sign === '+' ? 1 : -1, weight: Number(weight ?? 0.5) };
    }),
  };
}

function subjectOfPlan(plan: PlanRows, exact = true) {
  return subjectOf(networkOf(documentOf(plan)), { day: '2027-02-01', seed: 1, exact });
}

function ask(sketch: Sketch): Answer {
  return question.run(subjectOfPlan(planOf(sketch)), {});
}

function measured(sketch: Sketch, metric: string): Record<string, number> {
  const subject = subjectOfPlan(planOf(sketch));
  const { values } = subject.measured(metric);
  return Object.fromEntries(subject.network.ids.map((id, v) => [id, values[v] as number]));
}

it('three allies make a camp ours rather than one of our own, one ally does not', () => {
  const camps = (sides: Readonly<Record<string, Side>>) => {
    const plan = planOf({ nodes: ['a', 'b', 'c', 'd'], sides, ties: ['a-b', 'b+c', 'c+d'] });
    return figureOf('balance')?.of(subjectOfPlan(plan));
  };
  expect(camps({ a: 'own', b: 'ally', c: 'ally', d: 'ally' })).toMatchObject({
    camps: [['b', 'c', 'd'], ['a']],
  });
  expect(camps({ a: 'own', b: 'ally' })).toMatchObject({ camps: [['a'], ['b', 'c', 'd']] });
});

/** Every sentence of an answer. */
function saidIn(answer: Answer) {
  const { says, more, doubt, precision, missing, findings, tables, emphasis } = answer;
  return [
    ...[says, ...more, doubt, precision, missing, emphasis.title],
    ...findings.flatMap((finding) => [finding.says, finding.doubt, finding.emphasis.title]),
    ...tables.flatMap(({ name, rows }) => [name, ...rows.map((row) => row.name)]),
  ].filter((message) => message !== null);
}

function placesOf(chart: Chart | null) {
  return chart?.type === 'board' ? chart.places : [];
}

const twoCamps: Sketch = {
  nodes: ['us', 'ann', 'bob', 'cid', 'dan', 'eve'],
  sides: { us: 'own', ann: 'ally', bob: 'ally', cid: 'rival', dan: 'rival' },
  ties: ['us+ann', 'us+bob', 'ann+bob', 'cid+dan', 'dan+eve', 'us-cid', 'ann-dan', 'bob-eve'],
};

describe('the answer which side everybody is on', () => {
  it('parts allies from rivals, and whoever has said nothing by their ties', () => {
    const { says, more, emphasis, missing } = ask(twoCamps);
    expect(says.key).toBe('balance:stand');
    expect(more[0]).toEqual({ key: 'balance:says.oursClean', values: { ours: 3, theirs: 3, ties: 8 } });
    expect(emphasis.nodes.map(({ id, group }) => [id, group])).toEqual([
      ...[
        ['us', 0],
        ['ann', 0],
        ['bob', 0],
        ['cid', 1],
        ['dan', 1],
        ['eve', 1],
      ],
    ]);
    expect(emphasis.ties).toEqual([]);
    expect(missing).toBeNull();
  });

  it('names who is set to our side but tied to the other, and shows the ties that don’t fit', () => {
    const { more, tables, emphasis } = ask({
      ...twoCamps,
      sides: { ...twoCamps.sides, eve: 'ally' },
      ties: [...(twoCamps.ties ?? []), 'eve+cid', 'eve+us'],
    });
    expect(more[0]?.values).toMatchObject({ count: 1 });
    expect(more).toContainEqual({ key: 'balance:across', values: { names: ['EVE'], count: 1 } });
    expect(tables.find(({ id }) => id === 'across')?.rows.map(({ nodeIds }) => nodeIds)).toEqual([['eve']]);
    expect(emphasis.ties).toEqual(['t9']);
  });

  it('finds whoever holds two camps together', () => {
    const { findings } = ask({
      nodes: ['us', 'ann', 'cid', 'dan', 'mid'],
      sides: { us: 'own', cid: 'rival' },
      ties: [
        'us+ann',
        'cid+dan',
        'us-cid',
        'ann-dan',
        'us-dan',
        'mid+us',
        'mid+ann',
        'mid+cid',
        'mid+dan 0.4',
      ],
    });
    expect(findings.find(({ id }) => id === 'sides.torn:mid')?.says).toEqual({
      key: 'balance:finding.torn',
      values: { name: 'MID', count: 2, others: 2 },
    });
  });

  it('finds two of ours at odds who have a friend of ours in common, and lists it first by its weakest tie', () => {
    const { findings, tables } = ask({
      nodes: ['us', 'ann', 'bob', 'cid'],
      sides: { us: 'own', ann: 'ally', bob: 'ally' },
      ties: ['us+ann 1', 'us+bob 0.9', 'ann-bob 0.8', 'us+cid 1', 'cid-ann 0.2'],
    });
    expect(findings.map(({ id }) => id)).toContain('sides.quarrel:us:ann:bob');
    expect(tables.find(({ id }) => id === 'quarrels')?.rows.map(({ values }) => values)).toEqual([
      [0.8],
      [0.2],
    ]);
  });

  it('finds allies whose stance has fallen within a year, however it stood before', () => {
    const { findings } = ask({
      ...twoCamps,
      stances: [
        ['ann', '2024-01-01', 0.5],
        ['ann', '2026-01-01', 2],
        ['ann', '2027-01-01', 1],
        ['bob', '2020-01-01', 2],
        ['bob', '2026-12-01', 1.6],
      ],
    });
    expect(findings.map(({ id }) => id).filter((id) => id.startsWith('sides.slipping'))).toEqual([
      'sides.slipping:ann',
    ]);
  });

  it('shows stances with date and confidence, and says where they are assumed', () => {
    const { chart } = ask({ ...twoCamps, stances: [['dan', '2026-05-04', 0.5, 0.6]] });
    const places = placesOf(chart);
    const place = (id: string) => places.find(({ nodeId }) => nodeId === id);
    expect(place('dan')).toMatchObject({ stance: 0.5, confidence: 0.6, date: '2026-05-04', assumed: false });
    expect(place('us')).toMatchObject({ stance: 2, assumed: true, date: null });
    expect(place('cid')).toMatchObject({ stance: -1, assumed: true });
    expect(place('eve')).toMatchObject({ stance: null, assumed: true });
    const stances = places.map(({ stance }) => stance ?? -3);
    expect(stances).toEqual(stances.toSorted((a, b) => b - a));
  });

  it.each([
    ['nothing', { nodes: [] }, 'balance:says.noTies', 'balance:missing.sides'],
    ['one node', { nodes: ['a'] }, 'balance:says.noTies', 'balance:missing.sides'],
    [
      'neutral ties',
      { nodes: ['a', 'b'], ties: ['a+b', 'a-b'] },
      'balance:says.noTies',
      'balance:missing.sides',
    ],
    ['friends only', { nodes: ['a', 'b'], ties: ['a+b'] }, 'balance:says.noEnmity', 'balance:missing.sides'],
    [
      'one quarrel among many friends',
      { nodes: ['a', 'b', 'c', 'd'], ties: ['a+c', 'b+c', 'a+d', 'b+d', 'a-b'], sides: { a: 'own' } },
      'balance:says.oneCamp',
      null,
    ],
  ] as const)('has something to say of %s', (_, sketch, says, missing) => {
    const answer = ask(sketch as Sketch);
    expect([answer.says, ...answer.more].map(({ key }) => key)).toContain(says);
    expect(answer.missing?.key ?? null).toBe(missing);
  });

  it('tells of nobody to be won where nobody is on our side', () => {
    const { sides: _, ...faceless } = twoCamps;
    const { findings, chart, tables } = ask(faceless);
    expect(findings.filter(({ id }) => id.startsWith('sides.swing'))).toEqual([]);
    expect(tables.map(({ id }) => id)).not.toContain('swing');
    // Everybody is there to be put where they stand.
    expect(placesOf(chart).map(({ stance }) => stance)).toEqual(placesOf(chart).map(() => null));
    expect(placesOf(chart)).toHaveLength(twoCamps.nodes.length);
  });

  it('asks for ties where sides are known, and has no figures of ties that aren’t there', () => {
    const { missing, tables, chart } = ask({ nodes: ['a', 'b'], sides: { a: 'own' } });
    expect(missing?.key).toBe('balance:missing.ties');
    for (const id of ['balance', 'triangles']) expect(tables.map((table) => table.id)).not.toContain(id);
    expect(placesOf(chart).map(({ nodeId }) => nodeId)).toEqual(['a', 'b']);
  });
});

describe('whom it would pay to win', () => {
  const faced: Sketch = {
    ...twoCamps,
    nodes: [...twoCamps.nodes, 'far', 'rim'],
    ties: [...(twoCamps.ties ?? []), 'far+us', 'rim+far'],
  };

  it('counts openness, doubt, ties to both camps and movement', () => {
    const found = measured(
      {
        ...faced,
        stances: [
          ['far', '2026-01-01', 0, 1],
          ['far', '2026-06-01', 0.5, 0.75],
        ],
      },
      'persuadability',
    );
    expect(found.far).toBeCloseTo(0.4 * 0.75 + 0.2 * 0.25 + 0.2 * 0 + 0.2 * 0.5, 12);
    expect(found.rim).toBeCloseTo(0.4 + 0.1, 12);
    expect(found.cid).toBeCloseTo(0.4 * 0.5 + 0.1, 12);
    expect(found.us).toBeNaN();
  });

  it('counts steps beyond whom we know and hostility as effort', () => {
    const found = measured(faced, 'effort');
    // Next to us; behind her; a rival with nothing but a tie against us, whom no way leads to.
    expect([found.far, found.rim, found.cid]).toEqual([1, 2, 1 + 3 + 2]);
  });

  it('is influence times persuadability by effort, of those who aren’t ours', () => {
    const [worth, open, effort, regard] = ['swing', 'persuadability', 'effort', 'pagerank'].map((metric) =>
      measured(faced, metric),
    );
    const highest = Math.max(...Object.values(regard ?? {}));
    for (const id of ['eve', 'cid', 'far', 'rim'])
      expect(worth?.[id]).toBeCloseTo(
        (((regard?.[id] ?? 0) / highest) * (open?.[id] ?? 0)) / (effort?.[id] ?? 1),
        12,
      );
    expect([worth?.ann, worth?.us]).toEqual([Number.NaN, Number.NaN]);
  });
});

/** Plans of any shape, small and without care. */
const anyPlan = fc
  .record({
    nodes: fc.nat(8),
    communities: fc.nat(3),
    sides: fc.array(fc.constantFrom('own', 'ally', 'undecided', 'rival', null), { maxLength: 8 }),
    stances: fc.array(
      fc.tuple(fc.nat(7), fc.integer({ min: 2020, max: 2027 }), fc.double({ min: -2, max: 2, noNaN: true })),
    ),
    ties: fc.array(fc.tuple(fc.nat(10), fc.constantFrom('+', '-'), fc.nat(10)), { maxLength: 30 }),
  })
  .map(({ nodes, communities, sides, stances, ties }): PlanRows => {
    const actors = Array.from({ length: nodes }, (_, at) => `a${at}`);
    const places = Array.from({ length: communities }, (_, at) => `c${at}`);
    const all = [...actors, ...places];
    const given = actors.flatMap((id, at) => (sides[at] ? [[id, sides[at]] as const] : []));
    return planOf({
      nodes: actors,
      communities: places,
      sides: Object.fromEntries(given),
      stances: stances
        .filter(([at]) => at < nodes)
        .map(([at, year, value]) => [`a${at}`, `${year}-01-01`, value]),
      ties:
        all.length > 1
          ? ties.flatMap(([a, sign, b]) =>
              a % all.length === b % all.length
                ? []
                : [`${all[a % all.length]}${sign}${all[b % all.length]}`],
            )
          : [],
    });
  });

describe('any plan', () => {
  const voices = (['it', 'en'] as const).map((language) => sentencesIn(language, 'balance'));

  it('is answered in sentences that there are, the same each time, with a look that can be saved', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const answer = question.run(subjectOfPlan(plan), {});
        expect(question.run(subjectOfPlan(plan), {})).toEqual(answer);
        for (const { t, exists } of voices)
          for (const { key, values } of saidIn(answer)) {
            expect(exists(key, values)).toBe(true);
            expect(t(key, values)).not.toMatch(/\{\{|undefined|NaN/u);
          }
        expect(look.shape.emphasis.safeParse(answer.emphasis).success).toBe(true);
        for (const { worth } of answer.findings) {
          expect(worth).toBeGreaterThan(0);
          expect(worth).toBeLessThanOrEqual(1);
        }
        expect(new Set(answer.findings.map(({ id }) => id)).size).toBe(answer.findings.length);
      }),
    );
  });

  it('has figures within their ranges, in tables whose rows fit their columns', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const subject = subjectOfPlan(plan);
        for (const { id, range, measure } of balanceMetrics) {
          const [low, high] = range;
          for (const value of measure ? subject.measured(id).values : []) {
            if (low !== null && !Number.isNaN(value)) expect(value).toBeGreaterThanOrEqual(low);
            if (high !== null && !Number.isNaN(value)) expect(value).toBeLessThanOrEqual(high);
          }
        }
        for (const { columns, rows, total } of question.run(subject, {}).tables) {
          expect(columns.map(({ metric }) => metricOf(metric).unit)).toEqual(columns.map(({ unit }) => unit));
          expect(total).toBeGreaterThanOrEqual(rows.length);
          for (const { values } of rows) expect(values).toHaveLength(columns.length);
        }
      }),
    );
  });
});

describe('the sample plan', () => {
  it('has two camps with Elena Bianchi, who calls herself an ally, in the other one', () => {
    const { says, more, findings } = question.run(subjectOfPlan(samplePlan('en')), {});
    expect(says).toMatchObject({
      key: 'balance:stand',
      values: { ours: 25, undecided: 28, rivals: 19, total: 72 },
    });
    expect(more[0]).toMatchObject({ key: 'balance:says.ours', values: { count: 20, ties: 246 } });
    expect(findings.map(({ id }) => id)).toContain('sides.across:elena-bianchi');
  });
});

describeOnReferenceData('the tribes of the highlands', () => {
  it('fall into two camps of 12 and 4, with 7 of 58 ties that don’t fit', async () => {
    const { says, emphasis, precision } = question.run(
      subjectOfPlan(await importedPlan('highland_tribes/highland_tribes.csv'), false),
      {},
    );
    expect(says).toEqual({ key: 'balance:says.two', values: { ours: 12, theirs: 4, ties: 58, count: 7 } });
    expect(emphasis.ties).toHaveLength(7);
    expect(precision).toBeNull();
  }, 60_000);
});
