import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figures } from '../../../core/insights/figures';
import { questions } from '../../../core/insights/questions';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { referenceFile } from '../../fixtures/reference-files';
import { fingerprint, folder } from '../desk';
import { leavesOf, spoilPage } from '../spoil';
import { schiera } from './command';

const textOf = (path: string) => new TextDecoder().decode(referenceFile(path).bytes);

type Row = readonly (string | number)[];

/** Imports a list of ties as a user would, and gives what the verb says of it. */
async function insightsOf(
  ties: string | readonly Row[],
  only: string,
  { directed = false, args = [] }: { directed?: boolean; args?: readonly string[] } = {},
) {
  const place = folder();
  const text = typeof ties === 'string' ? ties : ties.map((row) => `${row.join('\t')}\n`).join('');
  writeFileSync(join(place, 'ties.tsv'), text);
  const way = directed ? ['--directed'] : [];
  const came = await schiera(place, ['import', 'ties.tsv', '--out', 'p.schiera', ...way]);
  expect(came.code, came.err).toBe(0);
  const ran = await schiera(place, ['insights', 'p.schiera', '--json', '--only', only, ...args]);
  expect(ran.code, ran.err).toBe(0);
  return JSON.parse(ran.out);
}

/** The ties of a GML file, by label where nodes have one, with their `value` where asked for. */
function gmlTies(path: string, weighted = false): Row[] {
  const text = textOf(path);
  const blocks = (kind: string) =>
    [...text.matchAll(new RegExp(`${kind}\\s*\\[([^\\]]*)\\]`, 'g'))].map(([, inner = '']) => inner);
  const value = (block: string, key: string) =>
    new RegExp(`\\b${key}\\s+"?([^"\\n]*?)"?\\s*$`, 'm').exec(block)?.[1];
  const names = new Map(
    blocks('node').map((block) => [
      value(block, 'id') ?? '',
      value(block, 'label') ?? value(block, 'id') ?? '',
    ]),
  );
  const titles = weighted ? ['source', 'target', 'weight'] : ['source', 'target'];
  const ties = blocks('edge').map((block): Row => {
    const ends = ['source', 'target'].map((end) => names.get(value(block, end) ?? '') ?? '');
    return weighted ? [...ends, value(block, 'value') ?? 1] : ends;
  });
  return [titles, ...ties];
}

interface Valued {
  readonly name: string;
  readonly value: number;
  readonly normalised: number;
}

const leading = (list: readonly Valued[], count = 5) =>
  Object.fromEntries(list.slice(0, count).map(({ name, normalised }) => [name, normalised]));

/** Those values to that many decimals. */
const nearly = (values: Readonly<Record<string, number>>, decimals = 4) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, expect.closeTo(value, decimals)]));

describeOnReferenceData('published figures, from an import to the answer', () => {
  it('karate: betweenness, modularity, closeness, cores, triangles', async () => {
    const found = await insightsOf(
      gmlTies('classic_small/karate.gml'),
      'betweenness,closeness,kcore,components,triangles,groups',
    );
    expect(leading(found.betweenness)).toEqual(
      nearly({ 1: 0.4376, 34: 0.3041, 33: 0.1452, 3: 0.1437, 32: 0.1383 }),
    );
    // Raw values count each pair once: 528 pairs of others.
    expect(found.betweenness[0].value).toBeCloseTo(528 * found.betweenness[0].normalised, 9);
    expect(found.groups.modularity).toBeCloseTo(0.4198, 4);
    expect(new Set(Object.values(found.groups.assignment)).size).toBe(found.groups.count);
    expect(Object.keys(found.groups.assignment)).toHaveLength(34);
    expect(found.closeness[0]).toMatchObject({ name: '1', normalised: expect.closeTo(33 / 58, 9) });
    expect(found.closeness[0].value).toBeCloseTo(1 / 58, 12);
    expect([found.kcore.max, found.components, found.triangles]).toEqual([4, 1, 45]);
    expect(found.precision.betweenness).toEqual({ exact: true, error: null });
  });

  it.each([
    ['lesmis', 0.56],
    ['dolphins', 0.5285],
    ['polbooks', 0.5272],
  ])('%s: modularity %d', async (name, modularity) => {
    const { groups } = await insightsOf(gmlTies(`classic_small/${name}.gml`), 'groups');
    expect(groups.modularity).toBeCloseTo(modularity, 4);
  });

  it('Les Misérables: betweenness, and weights of 1 to 31 as they are', async () => {
    const ties = gmlTies('classic_small/lesmis.gml', true);
    const found = await insightsOf(ties, 'betweenness,weightedBetweenness,groups');
    const { betweenness, weightedBetweenness, groups } = found;
    expect(leading(betweenness)).toEqual(
      nearly({ Valjean: 0.57, Myriel: 0.1768, Gavroche: 0.1651, Marius: 0.132, Fantine: 0.1296 }),
    );
    // As igraph and networkx find it with lengths of 1 / value, in pairs.
    expect(weightedBetweenness.slice(0, 5).map(({ name, value }: Valued) => [name, value])).toEqual([
      ['Valjean', 2264.75],
      ['Marius', 1422],
      ['Myriel', 638],
      ['Fantine', 551],
      ['Courfeyrac', 503.5],
    ]);
    expect(groups.modularity).toBeCloseTo(0.5667, 4);
  });

  it('football: modularity', async () => {
    const ties = [
      ...textOf('classic_small/football.graphml').matchAll(/<edge .*?source="(.+?)" target="(.+?)"/g),
    ];
    const { groups } = await insightsOf(
      [['source', 'target'], ...ties.map(([, a = '', b = '']) => [a, b])],
      'groups',
    );
    expect(groups.modularity).toBeCloseTo(0.6046, 4);
  });

  it('the political blogs: two camps and some more', async () => {
    const { groups, components } = await insightsOf(gmlTies('polblogs/polblogs.gml'), 'groups,components');
    expect(groups.modularity).toBeGreaterThanOrEqual(0.4268);
    expect(components).toBe(2);
  });

  it('the tribes of the highlands: triangles, balance, and the seven ties that frustrate', async () => {
    const { balance } = await insightsOf(textOf('highland_tribes/highland_tribes.csv'), 'balance');
    expect(balance.triangles).toEqual({ '+++': 19, '++-': 2, '+--': 40, '---': 7 });
    expect(balance.balancedShare).toBeCloseTo(0.8676, 4);
    expect(balance.frustration).toEqual({ lower: 7, upper: 7, exact: true });
    expect(balance.camps.flat().sort()).toHaveLength(16);
  });

  it('Slovene parties: whole numbers as signs and strengths, and the camps of the literature', async () => {
    const matrix = textOf('small_signed_pajek/Stranke94.net').split('*Matrix')[1] ?? '';
    const names = ['SKD', 'ZLSD', 'SDSS', 'LDS', 'ZS-ESS', 'ZS', 'DS', 'SLS', 'SPS', 'SNS'];
    const ties = matrix
      .trim()
      .split('\n')
      .flatMap((line, a) => {
        const row = line.trim().split(/\s+/);
        return row.slice(0, a).map((value, b): Row => [names[a] ?? '', names[b] ?? '', value]);
      });
    const { balance } = await insightsOf([['source', 'target', 'sign'], ...ties], 'balance');
    expect(balance.frustration).toEqual({ lower: 2, upper: 2, exact: true });
    expect(balance.camps).toContainEqual(['SDSS', 'SKD', 'SLS', 'SPS', 'ZS']);
  });

  it.each(['46-49', '61-64', '76-79', '90-93'])(
    'states %s: balance and exact frustration',
    async (window) => {
      const [, ...rows] = textOf('cow_signed_states/cow_signed_edges.csv').trim().split(/\r?\n/);
      const ties = rows
        .filter((row) => row.startsWith(`${window},`))
        .map((row): Row => row.split(',').slice(1));
      const reference = textOf('cow_signed_states/reference_frustration.csv')
        .split(/\r?\n/)
        .find((row) => row.startsWith(`${window},`));
      const [, , , , triangles, share, frustration] = (reference ?? '').split(',').map(Number);
      const { balance } = await insightsOf([['source', 'target', 'sign'], ...ties], 'balance');
      const counted: readonly number[] = Object.values(balance.triangles);
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(triangles);
      expect(balance.balancedShare).toBeCloseTo(share ?? 0, 4);
      expect(balance.frustration).toEqual({ lower: frustration, upper: frustration, exact: true });
    },
  );

  it('signed pairs of boards: triangles and balance of what is left when both ways are summed', async () => {
    const { balance } = await insightsOf(textOf('reddit_hyperlinks/signed_pairs_ge4.tsv.gz'), 'balance');
    expect(balance.triangles).toEqual({ '+++': 103_989, '++-': 6_132, '+--': 471, '---': 13 });
    expect(balance.balancedShare).toBeCloseTo(0.9444, 4);
    const { lower, upper } = balance.frustration;
    expect(lower).toBeLessThanOrEqual(upper);
    // As many ties against as there are could all be wronged, and no more.
    expect(upper).toBeLessThanOrEqual(652);
  }, 120_000);

  it('links between boards, imported with their direction: who gets the attention', async () => {
    const { pagerank } = await insightsOf(
      textOf('reddit_hyperlinks/body_edges_unsigned.csv.gz'),
      'pagerank',
      {
        directed: true,
      },
    );
    // The figures that were published are those after five steps of the iteration, up to 0.00007 away from where it ends.
    expect(pagerank.slice(0, 5).map(({ name }: Valued) => name)).toEqual([
      ...['askreddit', 'iama', 'pics', 'videos', 'writingprompts'],
    ]);
    const published = [0.011211, 0.010201, 0.005008, 0.004876, 0.004091];
    for (const [place, value] of published.entries())
      expect(Math.abs(pagerank[place].value - value)).toBeLessThan(0.00007);
  }, 120_000);
});

/** The sample, and a plan of a few nodes. */
async function desk(): Promise<string> {
  const place = folder();
  await schiera(place, ['sample', '--out', 'sample.schiera']);
  return place;
}

describe('insights', () => {
  it('answers every question with sentences, findings and figures, in the language asked for', async () => {
    const place = await desk();
    const ask = async (language: string) => {
      const ran = await schiera(place, ['insights', 'sample.schiera', '--json', '--lang', language]);
      expect(ran.code, ran.err).toBe(0);
      return JSON.parse(ran.out);
    };
    const [english, italian] = [await ask('en'), await ask('it')];
    expect(Object.keys(english.answers)).toEqual(questions.map(({ id }) => id));
    for (const [question, answer] of Object.entries<Record<string, unknown>>(english.answers)) {
      expect([question, answer.says]).toEqual([question, expect.stringMatching(/^[\p{Lu}\d].*\.$/u)]);
      expect(answer.says).not.toEqual(italian.answers[question].says);
      expect(italian.answers[question].tables.map(({ rows }: { rows: unknown }) => rows)).toHaveLength(
        (answer.tables as unknown[]).length,
      );
    }
    for (const { name } of figures) expect([name, english[name] === undefined]).toEqual([name, false]);
    expect(italian.betweenness).toEqual(english.betweenness);
    const values = english.betweenness.map(({ value }: Valued) => value);
    expect(values).toEqual(values.toSorted((a: number, b: number) => b - a));
  });

  it('tells the answers in a few lines where no JSON is asked for', async () => {
    const place = await desk();
    const ran = await schiera(place, ['insights', 'sample.schiera', '--lang', 'it', '--only', 'weight']);
    expect([ran.code, ran.out]).toEqual([0, '']);
    expect(ran.err).toContain('Chi pesa?');
    expect(ran.err.split('\n').length).toBeGreaterThan(5);
  });

  it('names no sentence that it doesn’t say', async () => {
    const place = await desk();
    for (const args of [[], ['--json']]) {
      const ran = await schiera(place, ['insights', 'sample.schiera', '--lang', 'it', ...args]);
      expect(ran.code, ran.err).toBe(0);
      expect(
        `${ran.out}${ran.err}`.match(/\b(?:answers|attention|balance|cli|groups|metrics|questions):[\w.]+/gu),
      ).toBe(null);
    }
  });

  it('writes nothing to the plan, also to one that can only be read', async () => {
    const place = await desk();
    const path = join(place, 'sample.schiera');
    chmodSync(path, 0o444);
    const before = fingerprint(path);
    expect((await schiera(place, ['insights', 'sample.schiera', '--json', '--exact'])).code).toBe(0);
    expect(fingerprint(path)).toBe(before);
    expect(readdirSync(place)).toEqual(['sample.schiera']);
  });

  it('gives the same bytes for the same plan, day and seed', async () => {
    const place = await desk();
    const ask = async (...args: string[]) =>
      (await schiera(place, ['insights', 'sample.schiera', '--json', '--day', '2027-05-31', ...args])).out;
    expect(await ask('--seed', '7')).toBe(await ask('--seed', '7'));
    expect(JSON.parse(await ask('--seed', '7'))).toMatchObject({ seed: 7, day: '2027-05-31' });
  });

  it.each([
    [['none.schiera'], 1, 'none.schiera'],
    [['foreign.schiera'], 1, 'foreign.schiera'],
    [['sample.schiera', '--only', 'betweenness,nonsense'], 2, 'called “nonsense”'],
    [['sample.schiera', '--seed', 'x'], 2, '--seed can’t be “x”'],
    [['sample.schiera', '--seed', '-1'], 2, '--seed'],
    [['sample.schiera', '--seed', '4294967296'], 2, '--seed can’t be “4294967296”'],
    [['sample.schiera', '--day', '31/05/2027'], 2, '--day can’t be “31/05/2027”'],
    [['sample.schiera', '--only', ''], 2, '--only needs a value'],
    [[], 2, 'needs to know which file'],
  ])('says what is wrong with %j', async (args, code, sentence) => {
    const place = await desk();
    writeFileSync(join(place, 'foreign.schiera'), 'not a plan');
    const ran = await schiera(place, ['insights', ...args, '--json']);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(sentence);
  });

  it('says that figures alone need --json, rather than nothing', async () => {
    const ran = await schiera(await desk(), ['insights', 'sample.schiera', '--only', 'groups,betweenness']);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('“betweenness” is a figure');
  });

  it.each([
    ['en', 'there is no room left'],
    ['it', 'non c’è più spazio'],
  ])('says when there is no room for the answer (%s)', async (language, sentence) => {
    const ran = await schiera(
      await desk(),
      ['insights', 'sample.schiera', '--json', '--only', 'components', '--lang', language],
      {},
      '/dev/full',
    );
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(sentence);
    expect(ran.err).not.toContain('    at ');
  });

  it('ends quietly when nobody reads on', async () => {
    const place = await desk();
    const ran = await schiera(place, ['insights', 'sample.schiera', '--json'], {}, 'closed');
    expect(ran.code).toBe(0);
    expect(ran.err).not.toContain('EPIPE');
  });

  it('looks at what can be read of a damaged plan, and says that it is damaged', async () => {
    const place = await desk();
    const path = join(place, 'sample.schiera');
    for (const page of leavesOf(path, 'tie').slice(0, 1)) spoilPage(path, page);
    const ran = await schiera(place, ['insights', 'sample.schiera', '--json', '--only', 'components']);
    expect([ran.code, Object.keys(JSON.parse(ran.out))]).toEqual([0, expect.arrayContaining(['components'])]);
    expect(ran.err).toContain('“sample.schiera” is damaged. You see what can be read');
  });
});

describe('the tables behind the answers', () => {
  it('are written as CSV, a file each, over none that is there unless told to', async () => {
    const place = folder();
    await schiera(place, ['sample', '--out', 'p.schiera', '--lang', 'en']);
    const args = [
      'insights',
      'p.schiera',
      '--only',
      'weight,leaks',
      '--csv',
      'out.csv',
      '--day',
      '2027-01-01',
    ];
    const ran = await schiera(place, args);
    expect([ran.code, ran.out], ran.err).toEqual([0, '']);
    const files = readdirSync(place).filter((name) => name.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(1);
    for (const name of files) expect(name).toMatch(/^out-(weight|leaks)-\w+\.csv$/u);
    const first = files.find((name) => name.startsWith('out-weight')) ?? '';
    const json = await schiera(place, [
      'insights',
      'p.schiera',
      '--only',
      'weight',
      '--json',
      '--day',
      '2027-01-01',
    ]);
    const { tables } = JSON.parse(json.out).answers.weight;
    const rows = readFileSync(join(place, first), 'utf8').slice(1).trimEnd().split('\r\n');
    const table = tables.find(({ id }: { id: string }) => first === `out-weight-${id}.csv`);
    expect(rows.length).toBe(table.rows.length + 1);
    expect(rows[1]?.split(',').at(-1)).toBe(String(table.rows[0].values.at(-1) ?? ''));
    const again = await schiera(place, args);
    expect(again.code).toBe(1);
    expect(again.err).toContain('is there already');
    expect((await schiera(place, [...args, '--force'])).code).toBe(0);
  });
});
