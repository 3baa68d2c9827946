import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportPlan } from '../../../main/engine/exchange/exporting';
import { samplePlan } from '../../../resources/sample/sample';
import { planWithViews } from '../../fixtures/views-plan';
import { folder } from '../desk';
import { finished } from '../finished';

const rows = samplePlan('it');
const secrets = rows.actor.flatMap(({ notes }) => (notes === '' ? [] : [notes.slice(0, 40)]));

describe('an export', () => {
  it('of tables writes two files', async () => {
    const path = join(folder(), 'piano.csv');
    const { paths } = await finished(
      exportPlan(rows, { format: 'csv', path, theme: 'light', overwrite: false }),
    );
    expect(paths).toEqual([path.replace('.csv', '-nodes.csv'), path.replace('.csv', '-ties.csv')]);
    const [nodes = '', ties = ''] = paths.map((file) => readFileSync(file, 'utf8'));
    expect(nodes.split('\r\n')[0]).toMatch(/^\u{feff}id,name,type,side,roles/u);
    expect(nodes.split('\r\n')).toHaveLength(rows.actor.length + rows.community.length + 2);
    expect(ties.split('\r\n')).toHaveLength(rows.tie.length + 2);
    expect(readdirSync(join(path, '..'))).toHaveLength(2);
  });

  it('as JSON holds every row and says what it is', async () => {
    const path = join(folder(), 'piano.json');
    await finished(exportPlan(rows, { format: 'json', path, theme: 'light', overwrite: false }));
    const document = JSON.parse(readFileSync(path, 'utf8'));
    expect(document).toMatchObject({ format: 'schiera', version: 2, plan: { name: rows.plan[0]?.name } });
    expect(document.actors).toHaveLength(rows.actor.length);
    expect(document.communities).toHaveLength(rows.community.length);
    expect(document.stances).toHaveLength(rows.stance.length);
    expect(document.ties).toHaveLength(rows.tie.length);
    expect(document.actors[0]).toHaveProperty('x');
    expect(document.actors[0]).not.toHaveProperty('notes');
  });

  it('as SVG draws the map with its legend in the language of the plan', async () => {
    const path = join(folder(), 'piano.svg');
    await finished(exportPlan(rows, { format: 'svg', path, theme: 'dark', overwrite: false }));
    const svg = readFileSync(path, 'utf8');
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('#12161C');
    expect(svg).toContain('>rivale<');
    expect(svg).toContain('@font-face');
    expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  it('as SVG draws a view as it is seen: what it shows, and what fades', async () => {
    const plan = planWithViews('en');
    const drawn = async (seen?: { viewId: string; look: null }) => {
      const path = join(folder(), 'view.svg');
      await finished(exportPlan(plan, { format: 'svg', path, theme: 'light', overwrite: false, seen }));
      return readFileSync(path, 'utf8');
    };
    const nodesIn = (svg: string) => (svg.match(/<g><title>/gu) ?? []).length;
    const [usual, told, rivals] = [
      await drawn(),
      await drawn({ viewId: 'told', look: null }),
      await drawn({ viewId: 'rivals', look: null }),
    ];
    const name = plan.plan[0]?.name ?? '?';
    expect(usual).toContain(`aria-label="${name}"`);
    expect(told).toContain(`aria-label="${name}: Who counts"`);
    for (const words of ['What is shown', 'place in the ranking', 'what is lost', 'out of focus']) {
      expect(told).toContain(`>${words}<`);
      expect(usual).not.toContain(`>${words}<`);
    }
    expect(told).toContain('data-flow="loss"');
    expect(nodesIn(told)).toBe(nodesIn(usual));
    expect(nodesIn(rivals)).toBeLessThan(nodesIn(usual) / 2);
    expect(rivals).toContain('>rival<');
    expect(rivals).not.toContain('>ally<');
  });

  it('of a view that is gone is refused', async () => {
    const path = join(folder(), 'view.svg');
    const seen = { viewId: 'gone', look: null };
    const call = exportPlan(rows, { format: 'svg', path, theme: 'light', overwrite: false, seen });
    await expect(finished(call)).rejects.toThrow('errors:view.gone');
  });

  it.each(['csv', 'json', 'svg'] as const)('as %s leaves private notes out', async (format) => {
    const path = join(folder(), `piano.${format}`);
    const { paths } = await finished(exportPlan(rows, { format, path, theme: 'light', overwrite: false }));
    const text = paths.map((file) => readFileSync(file, 'utf8')).join('');
    expect(secrets.length).toBeGreaterThan(0);
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it.each([
    ['csv', 'piano-ties.csv'],
    ['csv', 'piano-nodes.csv'],
    ['json', 'piano.json'],
  ] as const)('as %s writes over %s only when told to', async (format, name) => {
    const place = folder();
    const path = join(place, `piano.${format}`);
    writeFileSync(join(place, name), 'mine');
    const call = exportPlan(rows, { format, path, theme: 'light', overwrite: false });
    await expect(finished(call)).rejects.toMatchObject({
      problem: { key: 'errors:export.exists', values: { file: join(place, name) } },
    });
    expect(readdirSync(place)).toEqual([name]);
    expect(readFileSync(join(place, name), 'utf8')).toBe('mine');
    await finished(exportPlan(rows, { format, path, theme: 'light', overwrite: true }));
    expect(readFileSync(join(place, name), 'utf8')).not.toBe('mine');
  });

  it('leaves nothing half-written behind', async () => {
    const place = folder();
    const path = join(place, 'piano');
    mkdirSync(`${path}-ties.csv`);
    const call = exportPlan(rows, { format: 'csv', path, theme: 'light', overwrite: true });
    await expect(finished(call)).rejects.toThrow('errors:file.unwritable');
    expect(readdirSync(place).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says which folder is missing', async () => {
    const path = join(folder(), 'nowhere', 'piano.json');
    const call = exportPlan(rows, { format: 'json', path, theme: 'light', overwrite: false });
    await expect(finished(call)).rejects.toThrow('errors:file.folderMissing');
  });

  it('can be broken off', async () => {
    const path = join(folder(), 'piano.svg');
    const call = exportPlan(
      rows,
      { format: 'svg', path, theme: 'light', overwrite: false },
      AbortSignal.abort(),
    );
    await expect(finished(call)).rejects.toThrow('abort');
  });
});
