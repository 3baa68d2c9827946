import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PlanRows } from '../../core/model/document';
import { createPlan, type OpenOptions } from '../../main/engine/plans';

export const openOptions: OpenOptions = {
  snapshotFolder: null,
  program: 'bench',
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  log: (error) => {
    throw error;
  },
};

/** Calls `work` with the file of a plan of these rows, and with the folder it is in; both are gone afterwards. */
export async function withPlan(
  rows: PlanRows,
  work: (path: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'schiera-bench-'));
  try {
    const path = join(folder, 'plan.schiera');
    const live = await createPlan(path, rows, openOptions);
    await live.close();
    await work(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until the map of the window's plan has been painted and can be used. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const drawing = document.querySelector('[data-testid="map"] > div canvas') !== null;
    return drawing && new Promise<boolean>((done) => requestAnimationFrame(() => done(true)));
  });
}
