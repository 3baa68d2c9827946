import { basename } from 'node:path';
import type { OpenedPlan } from '../../../core/contract/file';
import type { Finished, Progress } from '../../../core/contract/progress';
import { documentOf, planOf } from '../../../core/model/document';
import { Refusal } from '../../../core/model/refusal';
import { samplePlan } from '../../../resources/sample/sample';
import { exportPlan } from '../exchange/exporting';
import type { LivePlan } from '../live-plan';
import { emptyPlan, salvagePlan } from '../plans';
import { door, only } from './door';

const byShell = only('shell');

function opened(live: LivePlan): OpenedPlan {
  const { rows, state } = live.read();
  const { name, client, language } = planOf(documentOf(rows));
  return { details: { name, client, language }, state };
}

export const file = {
  open: door.file.open.use(byShell).handler(async ({ context: { engine }, input }) => {
    return opened(await engine.open(input.path));
  }),

  create: door.file.create.use(byShell).handler(async ({ context: { engine }, input: { path, from } }) => {
    const { now, timeZone } = engine.world;
    const rows =
      from.type === 'sample' ? samplePlan(from.language) : emptyPlan(from.details, now(), timeZone);
    return opened(await engine.create(path, rows));
  }),

  salvage: door.file.salvage
    .use(byShell)
    .handler(({ context: { engine }, input }) => salvagePlan(input.path, input.to, engine.world)),

  copyTo: door.file.copyTo
    .use(byShell)
    .handler(({ context: { engine }, input }) => engine.live.copyTo(input.path)),

  copySnapshot: door.file.copySnapshot
    .use(byShell)
    .handler(({ context: { engine }, input: { id, path } }) => engine.live.copySnapshotTo(id, path)),

  export: door.file.export.use(byShell).handler(async function* ({
    context: { engine },
    input,
    signal,
  }): AsyncGenerator<Progress | Finished<{ readonly paths: readonly string[] }>> {
    const { live } = engine;
    if (live.isAt(input.path))
      throw new Refusal('errors:file.copyOntoItself', { file: basename(input.path) });
    const result = yield* exportPlan(live.read().rows, input, signal);
    yield { type: 'finished', result };
  }),

  info: door.file.info.use(byShell).handler(({ context: { engine } }) => engine.live.info()),

  close: door.file.close.use(byShell).handler(({ context: { engine } }) => engine.close()),
};
