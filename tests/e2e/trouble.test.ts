import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { enginesOf } from './engine-processes';
import { faultless } from './faultless';

// What the user sees of troubles, and how to go on from there.

let app: RunningApp;
let desk: DeskPage;
let path: string;

beforeEach(async () => {
  app = await RunningApp.launch();
  desk = await DeskPage.withSample(app);
  path = join(app.documents, 'Schiera', 'Sample plan.schiera');
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const recent = () => desk.page.getByRole('listitem').filter({ hasText: 'May meeting' });

async function reopenAfter(harm: () => void): Promise<void> {
  await desk.page.keyboard.press('Control+w');
  await recent().waitFor();
  harm();
  await recent().getByRole('button').first().click();
}

test('an engine that dies is replaced: one notice, and work goes on where it was', async () => {
  await desk.type('client', 'Before');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.read('client')).toBe('client: Before');
  for (const engine of await enginesOf(app)) process.kill(engine, 'SIGKILL');
  await desk.notice('The plan’s engine was restarted.');
  await desk.saved();
  await expect.poll(() => desk.read('client')).toBe('client: Before');
  await desk.type('client', 'After');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.read('client')).toBe('client: After');
  await desk.page.getByRole('button', { name: 'Undo: change the plan’s details' }).click();
  await expect.poll(() => desk.read('client')).toBe('client: Before');
});

test('a damaged plan shows what can be read, says so for as long, and is saved anew', async () => {
  const whole = readFileSync(path).length;
  await reopenAfter(() => truncateSync(path, whole - 4096));
  const harmed = readFileSync(path);
  const salvage = desk.page.getByRole('button', { name: 'Save what can be read…' });
  await salvage.waitFor();
  const to = join(app.documents, 'salvaged.schiera');
  await app.answerDialogs({ save: to });
  await salvage.click();
  await desk.notice(/rows (are in|were saved into) the new plan/);
  expect(readFileSync(to).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(readFileSync(path).equals(harmed)).toBe(true);
});

test('a snapshot of a damaged plan is saved as a plan of its own, and opened', async () => {
  await desk.type('client', 'After the snapshot');
  await desk.page.keyboard.press('Enter');
  await desk.saved();
  await reopenAfter(() => {
    const other = new DatabaseSync(path);
    other.exec("UPDATE actor SET tags = 'no list'");
    other.close();
  });
  await desk.page.getByTestId('banner').getByRole('button', { name: 'Save what can be read…' }).waitFor();
  const harmed = readFileSync(path);
  await desk.page.keyboard.press('Control+h');
  const save = desk.page.getByTestId('versions').getByRole('button', { name: /snapshot of/u });
  await save.first().waitFor();
  await faultless(desk.page, 'the snapshots of a damaged plan');
  const to = join(app.documents, 'kept.schiera');
  await app.answerDialogs({ save: to });
  await save.first().click();
  await expect.poll(() => app.windows().length).toBe(2);
  const kept = new DeskPage(await app.window());
  await kept.opened();
  await expect.poll(() => kept.read('client')).toBe('client: Altomiglio Formazione');
  await expect.poll(() => kept.saveState.getAttribute('data-state')).toBe('saved');
  expect(readFileSync(path).equals(harmed)).toBe(true);
});

test('a plan that the engine can’t bear can be salvaged also when it was chosen in a dialog', async () => {
  await desk.page.keyboard.press('Control+w');
  await recent().waitFor();
  const strange = new DatabaseSync(path);
  strange.exec('CREATE VIEW stranger AS SELECT 1');
  strange.close();
  await app.answerDialogs({ open: [path], save: join(app.documents, 'salvaged.schiera') });
  await desk.page.keyboard.press('Control+o');
  await desk.page
    .getByTestId('problem')
    .filter({ hasText: 'holds things that Schiera doesn’t put into a plan' })
    .waitFor();
  await desk.dialog.getByRole('button', { name: 'Save what can be read…' }).click();
  await desk.opened();
  await desk.notice('Everything could be read');
});

test('a file that turned into nothing is explained', async () => {
  await reopenAfter(() => writeFileSync(path, ''));
  await desk.page.getByTestId('problem').filter({ hasText: 'there isn’t a single byte in it' }).waitFor();
});

test('a plan that is open in another program’s hands can be looked at, and copied elsewhere', async () => {
  await desk.page.keyboard.press('Control+w');
  await recent().waitFor();
  const other = await RunningApp.launch();
  try {
    await other.answerDialogs({ open: [path] });
    const theirs = await DeskPage.welcome(other);
    await theirs.page.keyboard.press('Control+o');
    await theirs.opened();
    await recent().getByRole('button').first().click();
    await desk.page.getByTestId('banner').filter({ hasText: 'already open in another window' }).waitFor();
    await expect.poll(() => desk.saveState.getAttribute('data-state')).toBe('readOnly');
    await expect.poll(() => desk.field('client').getByRole('button').isDisabled()).toBe(true);
    await faultless(desk.page, 'a plan that can only be looked at');
    await desk.goTo('Elena Bianchi');
    await faultless(desk.page, 'an actor that can only be looked at');
    await app.answerDialogs({ save: join(app.documents, 'elsewhere.schiera') });
    await desk.page.getByRole('button', { name: 'Save elsewhere…' }).click();
    await desk.notice('The copy “elsewhere.schiera” was saved.');
  } finally {
    await other[Symbol.asyncDispose]();
  }
});
