import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verbs } from '../../../main/cli/verbs';
import { createPlan } from '../../../main/engine/plans';
import { speakerOf } from '../../../resources/locales/speaker';
import { planWithViews } from '../../fixtures/views-plan';
import { fingerprint, folder, options } from '../desk';
import { schiera } from './command';

const nodes =
  'id,name,type,side,audience\n1,Anna,person,ally,\n2,Bea,person,rival,\n3,Forum,forum,own,8900\n';
const ties = 'source,target,kind,valence\n1,Bea,rivalry,-1\n1,3,membership,\n';

/** A folder with these files in it. */
function desk(files: Readonly<Record<string, string>> = { 'nodes.csv': nodes, 'ties.csv': ties }): string {
  const place = folder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  return place;
}

async function infoOf(place: string, plan: string) {
  const { out, code } = await schiera(place, ['info', plan, '--json']);
  expect(code).toBe(0);
  return JSON.parse(out);
}

describe('import', () => {
  it('makes a plan from two tables, in one step that can be undone', async () => {
    const place = desk();
    const ran = await schiera(place, [
      'import',
      'nodes.csv',
      'ties.csv',
      '--out',
      'plan.schiera',
      '--client',
      'ACME',
    ]);
    expect([ran.code, ran.out]).toEqual([0, '']);
    expect(await infoOf(place, 'plan.schiera')).toMatchObject({
      name: 'plan',
      client: 'ACME',
      language: 'en',
      actors: 2,
      communities: 1,
      ties: 2,
      sides: { own: 1, ally: 1, undecided: 0, rival: 1 },
      journal: 1,
      schemaVersion: expect.any(Number),
      integrity: 'ok',
    });
    expect(readdirSync(place).sort()).toEqual(['nodes.csv', 'plan.schiera', 'ties.csv']);
  });

  it('makes a plan from a list of ties, and says what it made of it', async () => {
    const place = desk({ 'list.tsv': 'a\tb\nb\tc\nc\ta\na\ta\n' });
    const args = [
      'import',
      'list.tsv',
      '--out',
      'p.schiera',
      '--unknown-nodes',
      'community',
      '--directed',
      '--json',
    ];
    const ran = await schiera(place, args);
    expect(JSON.parse(ran.out)).toMatchObject({ actors: 0, communities: 3, ties: 3 });
    expect(ran.err).toContain('Ties go one way');
    expect(ran.err).toContain('One tie from a node to itself is left out.');
  });

  it('refuses everything when a row cannot be read, names file, row and field, and leaves nothing behind', async () => {
    const place = desk({ 'ties.csv': 'source,target,weight,since\na,b,x,2024\nc,,1,\nd,e,1,31/31/2024\n' });
    const ran = await schiera(place, ['import', 'ties.csv', '--out', 'p.schiera', '--lang', 'it']);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('3 celle non si possono leggere');
    expect(ran.err).toContain('ties.csv, riga 2, weight: «x» non è un numero');
    expect(ran.err).toContain('ties.csv, riga 3, target: è vuoto');
    expect(ran.err).toContain('ties.csv, riga 4, since: ');
    expect(readdirSync(place)).toEqual(['ties.csv']);
  });

  it.each([
    ['it', '«mappa.gml» è una rete in formato GML, non una tabella. Aprila con'],
    ['en', '“mappa.gml” is a network in the GML format, not a table. Open it in'],
  ])('says in %s what a file is that is no table, and what to do', async (language, sentence) => {
    const place = desk({ 'mappa.gml': 'graph [\n  node [ id 1 label "Anna" ]\n]\n' });
    const ran = await schiera(place, ['import', 'mappa.gml', '--out', 'p.schiera', '--lang', language]);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain(sentence);
    expect(ran.err).not.toContain('riga');
    expect(readdirSync(place)).toEqual(['mappa.gml']);
  });

  it('writes over no file unless it is told to', async () => {
    const place = desk();
    writeFileSync(join(place, 'p.schiera'), 'mine');
    const args = ['import', 'ties.csv', '--out', 'p.schiera'];
    expect((await schiera(place, args)).code).toBe(1);
    expect(readFileSync(join(place, 'p.schiera'), 'utf8')).toBe('mine');
    expect((await schiera(place, [...args, '--force'])).code).toBe(0);
    expect(await infoOf(place, 'p.schiera')).toMatchObject({ ties: 2 });
  });

  it('brings tables into a plan that is there', async () => {
    const place = desk();
    await schiera(place, ['import', 'nodes.csv', '--out', 'p.schiera']);
    const ran = await schiera(place, ['import', 'ties.csv', '--into', 'p.schiera']);
    expect(ran.code).toBe(0);
    expect(await infoOf(place, 'p.schiera')).toMatchObject({
      actors: 2,
      communities: 1,
      ties: 2,
      journal: 2,
    });
  });

  it('says which file is not there', async () => {
    const ran = await schiera(folder(), ['import', 'none.csv', '--out', 'p.schiera']);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('“none.csv” isn’t there');
  });

  it('says when the plan cannot be written there', async () => {
    const place = desk();
    const ran = await schiera(place, ['import', 'ties.csv', '--out', join('nowhere', 'p.schiera')]);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('p.schiera');
    expect(ran.err).not.toMatch(/^\s+at /m);
  });
});

describe('info', () => {
  it('says for people, beside standard output, what a plan holds', async () => {
    const place = desk();
    await schiera(place, ['sample', '--lang', 'it', '--out', 'p.schiera']);
    const ran = await schiera(place, ['info', 'p.schiera', '--lang', 'it']);
    expect([ran.code, ran.out]).toEqual([0, '']);
    expect(ran.err).toMatch(/^Attori {6}\d\d$/m);
  });

  it('changes no byte of the plan, and reads one that it may only read', async () => {
    const place = desk();
    await schiera(place, ['sample', '--out', 'p.schiera']);
    chmodSync(join(place, 'p.schiera'), 0o444);
    const before = fingerprint(join(place, 'p.schiera'));
    await infoOf(place, 'p.schiera');
    expect(fingerprint(join(place, 'p.schiera'))).toBe(before);
  });

  it.each([
    ['an empty file', ''],
    ['a text', 'id,name\n1,Anna\n'],
  ])('refuses %s', async (_, content) => {
    const place = desk({ 'p.schiera': content });
    const ran = await schiera(place, ['info', 'p.schiera', '--json']);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('p.schiera');
  });
});

describe('export', () => {
  it('writes over no file unless it is told to', async () => {
    const place = desk();
    await schiera(place, ['sample', '--out', 'p.schiera']);
    for (const [format, path, file] of [
      ['--csv', 'p', 'p-ties.csv'],
      ['--json', 'p.json', 'p.json'],
      ['--svg', 'p.svg', 'p.svg'],
      ['--pdf', 'p.pdf', 'p.pdf'],
    ] as const) {
      writeFileSync(join(place, file), 'mine');
      const args = ['export', 'p.schiera', format, path];
      const ran = await schiera(place, args, { SCHIERA_ELECTRON: '/dev/null' });
      expect([ran.code, ran.out]).toEqual([1, '']);
      expect(ran.err).toContain(`${file} is there already`);
      expect(readFileSync(join(place, file), 'utf8')).toBe('mine');
    }
    const forced = await schiera(place, ['export', 'p.schiera', '--csv', 'p', '--json', 'p.json', '--force']);
    expect(forced.code).toBe(0);
    expect(readFileSync(join(place, 'p-ties.csv'), 'utf8')).toContain('source');
    expect(readFileSync(join(place, 'p.json'), 'utf8')).toContain('schiera');
  });

  it('writes several formats at once, which come in again', async () => {
    const place = desk();
    await schiera(place, ['sample', '--lang', 'it', '--out', 'p.schiera']);
    const before = fingerprint(join(place, 'p.schiera'));
    const ran = await schiera(place, [
      'export',
      'p.schiera',
      '--csv',
      'out',
      '--json',
      'out.json',
      '--svg',
      'out.svg',
    ]);
    expect([ran.code, ran.out]).toEqual([0, '']);
    expect(fingerprint(join(place, 'p.schiera'))).toBe(before);
    expect(JSON.parse(readFileSync(join(place, 'out.json'), 'utf8')).format).toBe('schiera');
    expect(readFileSync(join(place, 'out.svg'), 'utf8')).toContain('</svg>');

    await schiera(place, [
      'import',
      'out-nodes.csv',
      'out-ties.csv',
      '--out',
      'again.schiera',
      '--lang',
      'it',
    ]);
    await schiera(place, ['export', 'again.schiera', '--csv', 'again']);
    for (const table of ['nodes', 'ties'])
      expect(readFileSync(join(place, `again-${table}.csv`), 'utf8')).toBe(
        readFileSync(join(place, `out-${table}.csv`), 'utf8'),
      );
  });

  it('never writes over the plan itself', async () => {
    const place = desk();
    await schiera(place, ['sample', '--out', 'p.schiera']);
    const before = fingerprint(join(place, 'p.schiera'));
    const ran = await schiera(place, ['export', 'p.schiera', '--json', './p.schiera']);
    expect(ran.code).toBe(1);
    expect(fingerprint(join(place, 'p.schiera'))).toBe(before);
  });

  it('says when nothing answers that could draw a page', async () => {
    const place = desk({ 'silent.mjs': 'process.stderr.write("no screen\\n"); process.exit(3);' });
    await schiera(place, ['sample', '--out', 'p.schiera']);
    const env = { SCHIERA_ELECTRON: join(place, 'silent.mjs') };
    const ran = await schiera(place, ['export', 'p.schiera', '--pdf', 'p.pdf'], env);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('no screen');
    const none = await schiera(place, ['export', 'p.schiera', '--png', 'p.png'], {
      SCHIERA_ELECTRON: '/none',
    });
    expect(none.code).toBe(1);
  });

  it('passes on what the drawing program answers', async () => {
    const answers = (answer: string) =>
      `process.stdout.write(process.argv[2] + "\\nschiera-job:" + ${JSON.stringify(answer)} + "\\n");`;
    const refused = {
      ok: false,
      refusal: { problem: { key: 'errors:file.diskFull', values: { file: 'x.pdf' } }, rows: [] },
    };
    const place = desk({
      'yes.mjs': answers(JSON.stringify({ ok: true, path: 'x.pdf' })),
      'no.mjs': answers(JSON.stringify(refused)),
    });
    await schiera(place, ['sample', '--out', 'p.schiera']);
    const args = ['export', 'p.schiera', '--pdf', 'x.pdf', '--paper', 'Letter', '--theme', 'dark'];
    const yes = await schiera(place, args, { SCHIERA_ELECTRON: join(place, 'yes.mjs') });
    expect([yes.code, yes.out]).toEqual([0, '']);
    const no = await schiera(place, args, { SCHIERA_ELECTRON: join(place, 'no.mjs') });
    expect(no.code).toBe(1);
    expect(no.err).toContain('The disk is full');
  });
});

describe('export of a view', () => {
  async function withViews(): Promise<string> {
    const place = folder();
    const live = await createPlan(join(place, 'p.schiera'), planWithViews('it'), options());
    await live.close();
    return place;
  }

  it('goes by its name or its id, and is handed on to what draws', async () => {
    const place = await withViews();
    writeFileSync(
      join(place, 'draw.mjs'),
      `import { writeFileSync } from 'node:fs';
      const job = JSON.parse(process.argv.find((one) => one.startsWith('--schiera-job=')).slice(14));
      writeFileSync(job.out, JSON.stringify(job.seen));
      console.log('schiera-job:' + JSON.stringify({ ok: true, path: job.out }));`,
    );
    const args = ['export', 'p.schiera', '--svg', 'p.svg', '--png', 'p.png', '--pdf', 'p.pdf', '--force'];
    for (const view of ['rivals', 'Rivals', 'RIVALS']) {
      const ran = await schiera(place, [...args, '--view', view], {
        SCHIERA_ELECTRON: join(place, 'draw.mjs'),
      });
      expect([ran.code, ran.out], ran.err).toEqual([0, '']);
      for (const file of ['p.png', 'p.pdf'])
        expect(JSON.parse(readFileSync(join(place, file), 'utf8'))).toEqual({ viewId: 'rivals', look: null });
      const svg = readFileSync(join(place, 'p.svg'), 'utf8');
      expect(svg).toContain(': Rivals"');
      expect(svg).not.toContain('>alleato<');
    }
  });

  it.each([
    ['en', 'There is no view called “Friends”. There are: Who counts and Rivals.'],
    ['it', 'Non c’è una vista di nome «Friends». Ci sono: Who counts e Rivals.'],
  ])('that is not there is refused in %s with those that are, and nothing is written', async (lang, said) => {
    const place = await withViews();
    const args = ['export', 'p.schiera', '--svg', 'p.svg', '--json', 'p.json', '--view', 'Friends'];
    const ran = await schiera(place, [...args, '--lang', lang]);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain(said);
    expect(readdirSync(place)).toEqual(['p.schiera']);
  });
});

describe('sample', () => {
  it.each([
    ['it', 'indeciso'],
    ['en', 'undecided'],
  ])('is made in %s, down to the words on its map', async (language, word) => {
    const place = folder();
    const ran = await schiera(place, ['sample', '--lang', language, '--out', 'p.schiera']);
    expect([ran.code, ran.out]).toEqual([0, '']);
    expect((await infoOf(place, 'p.schiera')).language).toBe(language);
    await schiera(place, ['export', 'p.schiera', '--svg', 'p.svg']);
    expect(readFileSync(join(place, 'p.svg'), 'utf8')).toContain(`>${word}<`);
  });
});

describe('usage', () => {
  it.each([
    [[], 'Say what to do'],
    [['paint'], 'There is no verb “paint”'],
    [['import'], '“import” needs to know which file'],
    [['import', 'a', 'b', 'c', '--out', 'p.schiera'], '“c” is one file too many'],
    [['import', 'a.csv'], '--out is missing'],
    [['import', 'a.csv', '--out'], '--out needs a value'],
    [['import', 'a.csv', '--out', 'p.db'], 'has to end in .schiera'],
    [['import', 'a.csv', '--out', 'p.schiera', '--into', 'q.schiera'], 'Either --out or --into'],
    [['import', 'a.csv', '--out', 'p.schiera', '--directed', '--mutual'], 'Either --directed or --mutual'],
    [
      ['import', 'a.csv', '--out', 'p.schiera', '--unknown-nodes', 'cat'],
      'it is one of person, organisation',
    ],
    [['info', 'p.schiera', '--jason'], 'There is no option --jason'],
    [['info', 'p.schiera', '--json=yes'], '--json takes no value'],
    [['export', 'p.schiera'], 'Say what to write'],
    [['export', 'p.schiera', '--csv', 'p', '--view', 'x'], '--view goes with --svg, --png or --pdf'],
    [['import', 'x.csv', '--out', 'p.schiera', '--name', 'n'.repeat(201)], '--name takes 200 characters'],
    [['import', 'x.csv', '--out', 'p.schiera', '--name', ' '], '--name needs a value'],
    [['import', 'x.csv', '--out', 'p.schiera', '--client', 'c'.repeat(301)], '--client takes 300 characters'],
    [['export', 'p.schiera', '--pdf', 'x', '--png', './x'], 'Two formats can’t both go to'],
    [['sample', '--lang', 'fr', '--out', 'p.schiera'], 'it is one of it, en'],
  ])('%j is answered with what is wrong and how it is done, code 2', async (args, message) => {
    const place = folder();
    const ran = await schiera(place, args);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(message);
    expect(ran.err).toContain('schiera ');
    expect(existsSync(join(place, 'p.schiera'))).toBe(false);
  });

  it('is explained on demand, in the language of the system', async () => {
    const place = folder();
    const ran = await schiera(place, ['help'], { LANG: 'it_IT.UTF-8' });
    expect([ran.code, ran.out]).toEqual([0, '']);
    for (const { name } of verbs) expect(ran.err).toContain(`  ${name}`);
    expect(ran.err).toContain('Crea un piano');
    const one = await schiera(place, ['import', '--help', '--lang', 'en']);
    expect(one.code).toBe(0);
    expect(one.err).toContain('--unknown-nodes person|organisation|community');
  });

  it('tells its version as JSON', async () => {
    const ran = await schiera(folder(), ['--version']);
    expect([ran.code, JSON.parse(ran.out)]).toEqual([
      0,
      { version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    ]);
  });

  it('has words for every verb and option in both languages', () => {
    for (const language of ['it', 'en'] as const) {
      const speak = speakerOf(language);
      for (const { name, options } of verbs) {
        const keys = ['does', 'usage', ...Object.keys(options).map((option) => `option.${option}`)];
        for (const key of keys)
          expect(speak({ key: `cli:${name}.${key}`, values: {} })).not.toBe(`${name}.${key}`);
      }
    }
  });
});
