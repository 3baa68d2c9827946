import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importedPlan } from '../fixtures/imported-plan';
import { describeOnReferenceData } from '../fixtures/reference-data';
import { feetOf, Pdf, reported } from './printed';

const folder = mkdtempSync(join(tmpdir(), 'schiera-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeOnReferenceData('dossiers of real networks', () => {
  test('sixteen tribes are all named, and all their ties listed', async () => {
    const rows = await importedPlan('highland_tribes/highland_tribes.csv');
    expect([rows.actor.length, rows.tie.length]).toEqual([16, 58]);
    const pdf = new Pdf(await reported(folder, rows, {}));
    const first = new Map(pdf.bookmarks).get('The map') ?? 0;
    const [map = '', ...tables] = pdf.pages.slice(first - 1);
    for (const { name } of rows.actor) expect(map).toContain(name);
    expect(tables.join('').match(/[+−]1\.00/gu)?.length).toBe(58);
    expect(pdf.feet).toEqual(feetOf(pdf.pages.length));
  });

  test('twelve thousand nodes and their ties make a document that can be sent and read', async () => {
    const rows = await importedPlan('reddit_hyperlinks/signed_pairs_ge4.tsv.gz', true);
    expect(rows.actor.length).toBeGreaterThan(12_000);
    const path = await reported(folder, rows, { paper: 'Letter' });
    const pdf = new Pdf(path);
    expect(pdf.feet).toEqual(feetOf(pdf.pages.length));
    expect(pdf.pages.length).toBeLessThan(100);
    expect(statSync(path).size).toBeLessThan(15 * 1024 * 1024);
    expect(pdf.images).toBe(0);
    const map = new Map(pdf.bookmarks).get('The map') ?? 0;
    expect(pdf.pages[map - 1]).toMatch(/6,000 ties of 36,966/u);
    expect(pdf.pages.join('').match(/first 1,000 rows of/gu)?.length).toBe(2);
  });
});
