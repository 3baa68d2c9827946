import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../scripts/machine.mjs';
import { RunningApp } from './app';
import { DeskPage } from './desk';

let app: RunningApp;
let desk: DeskPage;

beforeEach(async () => {
  app = await RunningApp.launch();
  desk = await DeskPage.welcome(app);
  await app.answerDialogs({ save: join(app.documents, 'import.schiera') });
  await desk.page.keyboard.press('Control+n');
  await desk.dialog.getByLabel('Name of the plan').fill('Import');
  await desk.page.keyboard.press('Enter');
  await desk.opened();
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

async function choose(files: Readonly<Record<string, string>>): Promise<void> {
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(app.documents, name);
    writeFileSync(path, content);
    return path;
  });
  await app.answerDialogs({ open: paths });
  await desk.page.keyboard.press('Control+i');
}

const outcome = () => desk.page.getByTestId('import-outcome').textContent();
const bringIn = () => desk.dialog.getByRole('button', { name: 'Import', exact: true });

test('two tables are shown as they are understood and come in as one step', async () => {
  await choose({
    'nodes.csv': 'id;name;type;side\n1;Anna Verdi;person;ally\n2;Club;group;rival\n',
    'ties.csv': 'source;target;kind\n1;2;membership\n',
  });
  await expect.poll(outcome).toMatch(/1\s*actor\s*1\s*community\s*1\s*tie/);
  await expect.poll(() => desk.dialog.textContent()).toContain('2 rows · semicolon-separated · UTF-8');
  await bringIn().click();
  await desk.notice('Imported: 1 actor, 1 community and 1 tie.');
  await desk.goTo('Anna Verdi');
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => desk.title()).toBe('Import');
  await expect
    .poll(() => desk.page.getByRole('button', { name: 'Undo', exact: true }).isDisabled())
    .toBe(true);
});

test('what can’t be read is listed by file, row and column, and nothing comes in', async () => {
  await choose({ 'nodes.csv': 'id,name,reach\n1,Anna,12\n2,Luca,many\n' });
  const problems = desk.page.getByTestId('import-problems');
  await problems.waitFor();
  const cells = await problems.locator('tbody td').allInnerTexts();
  expect(cells.slice(0, 3)).toEqual(['nodes.csv', '3', 'reach']);
  expect(cells[3]).toContain('“many” isn’t a number');
  await expect.poll(() => bringIn().isDisabled()).toBe(true);

  await desk.dialog.getByLabel('What the column “reach” holds').selectOption('(left out)');
  await problems.waitFor({ state: 'detached' });
  await bringIn().click();
  await desk.notice(/Imported: 2 actors/);
});

test('the reading can be put right by hand', async () => {
  await choose({ 'list.csv': 'from,to,remark\nAnna,Luca,x\nLuca,Mario,y\n' });
  await desk.dialog.getByLabel('What the column “from” holds').selectOption('to');
  await desk.dialog.getByLabel('What the column “to” holds').selectOption('from');
  await desk.dialog.getByLabel('What the column “remark” holds').selectOption('tags');
  await desk.dialog.getByLabel('What the tables don’t say is').selectOption('a community');
  await expect.poll(outcome).toMatch(/0\s*actors\s*3\s*communities\s*2\s*ties/);
});

test('files dropped on the window are imported, or it is said what can be dropped', async () => {
  await desk.drop([{ name: 'friends.csv', content: 'from,to\nAnna,Luca\n' }]);
  await expect.poll(outcome).toMatch(/2\s*actors/);
  await desk.page.keyboard.press('Escape');
  await desk.drop([{ name: 'letter.docx', content: 'x' }]);
  await desk.notice('This can’t be dropped here.');
});

const data = process.env.SCHIERA_REFERENCE_DATA ?? join(root, '../shared/data');
const signedPairs = join(data, 'reddit_hyperlinks/signed_pairs_ge4.tsv.gz');

test.skipIf(!existsSync(signedPairs))(
  'a real network of thousands comes in, and the window stays alive',
  async () => {
    const path = join(app.documents, 'signed_pairs.tsv');
    writeFileSync(path, gunzipSync(readFileSync(signedPairs)));
    await app.answerDialogs({ open: [path] });
    await desk.page.keyboard.press('Control+i');
    await bringIn().waitFor();
    await expect.poll(() => bringIn().isEnabled()).toBe(true);
    await desk.page.evaluate(() => {
      const alive = { worst: 0, last: performance.now() };
      Object.assign(window, { alive });
      const tick = () => {
        const now = performance.now();
        alive.worst = Math.max(alive.worst, now - alive.last);
        alive.last = now;
        setTimeout(tick, 10);
      };
      tick();
    });
    const begun = performance.now();
    await bringIn().click();
    await desk.page.getByTestId('job').waitFor();
    await desk.notice(/^Imported: [\d,]+ actors/);
    const took = performance.now() - begun;
    // The map is drawn anew once, when everything is there; before that nothing may hold the window up.
    const worst = await desk.page.evaluate(() => Reflect.get(Reflect.get(window, 'alive'), 'worst'));
    expect(worst).toBeLessThan(took / 2);
  },
);

test.skipIf(!existsSync(signedPairs))(
  'a long import can be cancelled, and then nothing has come in',
  async () => {
    const path = join(app.documents, 'signed_pairs.tsv');
    writeFileSync(path, gunzipSync(readFileSync(signedPairs)));
    await app.answerDialogs({ open: [path] });
    await desk.page.keyboard.press('Control+i');
    await bringIn().waitFor();
    await expect.poll(() => bringIn().isEnabled()).toBe(true);
    await bringIn().click();
    await desk.page.getByTestId('job').getByRole('button', { name: 'Cancel' }).click();
    await desk.page.getByTestId('job').waitFor({ state: 'detached' });
    await desk.type('client', 'Still alive');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: 'Undo: change the plan’s details' }).waitFor();
    await expect.poll(() => desk.inspector.locator('dd').count()).toBe(0);
  },
);
