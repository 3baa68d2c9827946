import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorTypes } from '../../core/model/actor';
import { documentOf, noRows, type PlanRows } from '../../core/model/document';
import { say } from '../../core/model/refusal';
import { sides } from '../../core/model/sides';
import { sidesOf } from '../../core/model/standings';
import { wrapped } from '../../core/picture/letters';
import { exportPlan } from '../../main/engine/exchange/exporting';
import { catalogue } from '../../resources/locales/catalogue';
import { samplePlan } from '../../resources/sample/sample';
import { feetOf, Pdf, reported } from './printed';

const folder = mkdtempSync(join(tmpdir(), 'schiera-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paper = { A4: [595, 842], Letter: [612, 792] } as const;

/** Text without its spaces: where lines break is no matter. */
const dense = (text: string) => text.replaceAll(/\s/gu, '');

describe.each([
  ['it', 'A4', ['In breve', 'E quindi?', 'La mappa', 'Comunità', 'Attori', 'Legami']],
  ['en', 'Letter', ['At a glance', 'So what?', 'The map', 'Communities', 'Actors', 'Ties']],
] as const)('the dossier of the sample, in %s on %s', (language, size, titles) => {
  const sample = samplePlan(language);
  let pdf: Pdf;
  let pages: readonly string[];
  beforeAll(async () => {
    pdf = new Pdf(await reported(folder, sample, { paper: size }));
    pages = pdf.pages;
  });

  test('is on paper of that size, the map where it gets largest', () => {
    const [width, height] = paper[size];
    const [cover, glance, soWhat, map, ...tables] = pdf.sizes;
    for (const page of [cover, glance, soWhat, ...tables]) expect(page).toEqual([width, height]);
    expect([map, [...(map ?? [])].reverse()]).toContainEqual([width, height]);
  });

  test('numbers its pages as they come, but for the cover', () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.length).toBeLessThan(30);
    expect(pdf.feet).toEqual(feetOf(pages.length));
  });

  test('begins with whose plan it is, what it asks and how large it is', () => {
    const [cover = ''] = pages;
    const [plan] = sample.plan;
    for (const said of [plan?.name, plan?.client, plan?.question])
      expect(dense(cover)).toContain(dense(said ?? '?'));
    expect(cover).toContain(String(sample.actor.length));
    expect(cover).toContain(String(sample.tie.length));
  });

  test('is white paper, behind a cover that reaches its edges', () => {
    for (const [across, down] of [
      [0, 0],
      [0.98, 0.01],
      [0.5, 0.02],
    ] as const) {
      expect(pdf.colourAt(1, across, down)).toBe('F6F4EF');
      expect(pdf.colourAt(2, across, down)).toBe('FFFFFF');
      expect(pdf.colourAt(pages.length, across, down)).toBe('FFFFFF');
    }
  });

  test('has bookmarks that lead to where its contents say', () => {
    const bookmarks = new Map(pdf.bookmarks);
    const contents = pages[1] ?? '';
    expect([...bookmarks.keys()][0]).toBe(sample.plan[0]?.name);
    expect([...bookmarks.keys()].filter((title) => (titles as readonly string[]).includes(title))).toEqual(
      titles,
    );
    for (const title of titles.slice(1))
      expect(contents).toMatch(new RegExp(`${title.replace('?', '\\?')}\\s+${bookmarks.get(title)}\\n`, 'u'));
    for (const title of titles) expect(pages[(bookmarks.get(title) ?? 0) - 1]).toContain(title);
  });

  test('is tagged, titled, in its language, and says in words what the map is', () => {
    expect(pdf.info('Tagged')).toBe('yes');
    expect(pdf.info('Title')).toBe(sample.plan[0]?.name);
    expect(readFileSync(pdf.path, 'latin1')).toContain(`/Lang (${language})`);
    // A picture beside each of five findings, and the map.
    expect(pdf.alternatives.length).toBe(6);
    const map = pdf.alternatives.find((words) => words.includes(sample.plan[0]?.name ?? '?'));
    expect(map).toContain(String(sample.actor.length));
  });

  test('carries its fonts, as fonts', () => {
    expect(pdf.fonts.length).toBeGreaterThan(0);
    for (const { name, type, embedded } of pdf.fonts) {
      expect(name).toMatch(/^Inter-/u);
      expect(type).toBe('CID TrueType');
      expect(embedded).toBe(true);
    }
  });

  test('holds no bitmap: the map is drawn in lines', () => {
    expect(pdf.images).toBe(0);
  });

  test('says what follows in five sentences, each with what speaks against it', () => {
    const page = pages[2] ?? '';
    expect(page.match(/^ *[1-9] /gmu)?.length).toBe(5);
    const against =
      language === 'it' ? /Che cosa potrebbe smentirlo\? \S/gu : /What speaks against it\? \S/gu;
    expect(page.match(against)?.length).toBe(5);
  });

  test('names everybody on the map', () => {
    const map = dense(pages[3] ?? '');
    const names = [...sample.actor, ...sample.community].map(({ name }) => name);
    const written = (name: string) =>
      map.includes(dense(name)) || wrapped(name).every((line) => map.includes(dense(line)));
    expect(names.length).toBeGreaterThan(90);
    expect(names.filter((name) => !written(name))).toEqual([]);
  });

  test('breaks no word of its own', () => {
    const tables = pages.slice(4).join('\n');
    const { side, actorType } = catalogue[language].model as Record<string, Record<string, string>>;
    const standing = [...sidesOf(documentOf(sample)).values()];
    for (const word of sides) {
      const rows = standing.filter((of) => of === word).length;
      expect(tables.match(new RegExp(`\\b${side?.[word]}\\b`, 'gu'))?.length, word).toBeGreaterThanOrEqual(
        rows,
      );
    }
    for (const word of actorTypes) {
      const rows = sample.actor.filter(({ type }) => type === word).length;
      expect(
        tables.match(new RegExp(`\\b${actorType?.[word]}\\b`, 'gu'))?.length,
        word,
      ).toBeGreaterThanOrEqual(rows);
    }
  });

  test('lists every actor, community and tie', () => {
    const tables = dense(pages.slice(4).join(''));
    const names = [...sample.actor, ...sample.community].map(({ name }) => name);
    expect(names.filter((name) => !tables.includes(dense(name)))).toEqual([]);
    const ties = pages.slice((new Map(pdf.bookmarks).get(titles[5]) ?? 0) - 1).join('\n');
    const valences = ties.match(/[+−]?[01][.,]\d\d {2,}[01][.,]\d\d/gu) ?? [];
    expect(valences.length).toBe(sample.tie.length);
  });
});

/** The sample with these notes in every private field. */
function noted(note: (i: number) => string): PlanRows {
  const sample = samplePlan('en');
  const notes = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row, i) => ({ ...row, notes: note(i) }));
  return {
    ...sample,
    actor: notes(sample.actor),
    community: notes(sample.community),
    tie: notes(sample.tie),
  };
}

describe('private notes', () => {
  const told = noted((i) => `zqxsecret${i}`);
  const silent = noted(() => '');

  test('are not in the PDF', async () => {
    const pdf = new Pdf(await reported(folder, told, {}));
    expect(pdf.pages.join('')).not.toContain('zqxsecret');
    expect(readFileSync(pdf.path, 'latin1')).not.toContain('zqxsecret');
  });

  test.each(['svg', 'json', 'csv'] as const)('are not in the %s', async (format) => {
    const path = join(folder, `out.${format}`);
    const writing = exportPlan(told, { format, path, theme: 'light', overwrite: true });
    let step = await writing.next();
    while (!step.done) step = await writing.next();
    expect(step.value.paths.length).toBe(format === 'csv' ? 2 : 1);
    for (const path of step.value.paths) {
      const text = readFileSync(path, 'utf8');
      expect(text.length).toBeGreaterThan(5_000);
      expect(text).not.toContain('zqxsecret');
    }
  });

  test('change nothing in the picture', async () => {
    const [one, other] = [
      await reported(folder, told, { format: 'png' }),
      await reported(folder, silent, { format: 'png' }),
    ];
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });
});

describe('the picture', () => {
  test.each(['light', 'dark'] as const)('is a large PNG in the %s theme', async (theme) => {
    const bytes = readFileSync(await reported(folder, samplePlan('it'), { format: 'png', theme }));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(3200);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(1500);
  });
});

describe('a plan that means ill or has nothing', () => {
  test('markup in its words stays text', async () => {
    const sample = samplePlan('en');
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>&amp;';
    const rows: PlanRows = {
      ...sample,
      plan: sample.plan.map((row) => ({ ...row, name: hostile, client: hostile, question: hostile })),
      actor: sample.actor.map((row) => ({ ...row, headline: hostile, platform: hostile })),
      community: sample.community.map((row, i) => ({ ...row, name: `${i} ${hostile}`, purpose: hostile })),
    };
    const pdf = new Pdf(await reported(folder, rows, {}));
    expect(pdf.info('Title')).toBe(hostile);
    expect(pdf.images).toBe(0);
    expect(dense(pdf.pages[0] ?? '')).toContain(dense(hostile));
    expect(dense(pdf.pages[4] ?? '')).toContain(dense(hostile));
  });

  test('an empty plan has a cover, a glance and a page for the map', async () => {
    const empty: PlanRows = { ...noRows, plan: samplePlan('it').plan };
    const pdf = new Pdf(await reported(folder, empty, {}));
    expect(pdf.pages.length).toBe(3);
    expect(pdf.pages[2]).toContain('vuoto');
  });

  test('what follows stands in the user’s words, on as many pages as these take', async () => {
    const rows = samplePlan('en');
    const plain = new Pdf(await reported(folder, rows, {}));
    const said = say('answers:x');
    const mine = (at: number) => `In my own words, at length: ${'because '.repeat(100)}${at}.`;
    const finding = Array.from({ length: 7 }, (_, at) => ({
      ...{ id: `weight.mine:${at}`, state: 'pinned' as const, text: mine(at), ordinal: at, said },
    }));
    const pdf = new Pdf(await reported(folder, { ...rows, finding }, {}));
    expect(pdf.pages.length).toBeGreaterThan(plain.pages.length);
    const all = dense(pdf.pages.join(''));
    for (const { text } of finding) expect(all).toContain(dense(text));
    expect(pdf.feet).toEqual(feetOf(pdf.pages.length));
  });

  test('a long name breaks instead of being cut', async () => {
    const sample = samplePlan('it');
    const name = `Il piano ${'lunghissimo '.repeat(15)}`.trim();
    const rows = {
      ...sample,
      plan: sample.plan.map((row) => ({ ...row, name, question: 'Perché? '.repeat(37).trim() })),
    };
    const pdf = new Pdf(await reported(folder, rows, {}));
    const [cover = ''] = pdf.pages;
    expect(dense(cover)).toContain(dense(name));
    expect(dense(cover)).toContain(dense(String(sample.tie.length)));
    expect(pdf.bookmarks[0]?.[0]).toBe(name);
  });
});
