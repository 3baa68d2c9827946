import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, RunningApp, until } from './app';

// The program asks nothing of anybody: the counter stays at nought through a session of work, and would have counted.

test('a session of work makes no request to anybody else', async () => {
  await using app = await RunningApp.launch();
  const page = await app.window();
  await ask(page, 'openSample', { language: 'it' });
  await page.locator('canvas').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Altomiglio');
  await page.keyboard.press('Escape');
  for (const format of ['pdf', 'png', 'svg', 'csv', 'json'] as const) {
    await app.answerDialogs({ save: join(app.documents, `out.${format}`) });
    expect(await ask(page, 'exportPlan', { format, paper: 'A4', theme: 'dark' })).toMatchObject({ ok: true });
  }
  await ask(page, 'setPreferences', { language: 'it', theme: 'dark' });
  await ask(page, 'closePlan', undefined);
  expect(await app.externalRequests()).toEqual([]);
});

test('the counter counts attempts, wherever they are stopped', async () => {
  await using app = await RunningApp.launch();
  const page = await app.window();
  const counted = async (what: string) => (await app.externalRequests()).some((one) => one.includes(what));

  await page.evaluate(() => fetch('https://policy.example/').catch(() => undefined));
  await until(() => counted('policy.example'));
  await app.electron.evaluate(({ net }) => net.fetch('https://gate.example/').catch(() => undefined));
  await until(() => counted('gate.example'));
  await app.electron.evaluate(async () => {
    const { connect } = process.getBuiltinModule('node:net');
    connect(9, '127.0.0.1').on('error', () => undefined);
  });
  expect(await until(() => counted('a socket of the shell'))).toBe(true);
});
