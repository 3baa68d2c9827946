import type { ImportResult } from '../../../core/contract/exchange';
import type { Finished, Progress } from '../../../core/contract/progress';
import { importChanges, previewImport, stillFitting } from '../exchange/importing';
import type { IncomingFile } from '../exchange/sheet';
import { door, only } from './door';

const changing = only('editor', 'shell');

async function incoming(files: readonly File[]): Promise<IncomingFile[]> {
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

export const exchange = {
  preview: door.exchange.preview
    .use(changing)
    .handler(async ({ context: { engine }, input, signal }) =>
      previewImport(await incoming(input.files), input.reading, engine.live.read().rows, signal),
    ),

  import: door.exchange.import.use(changing).handler(async function* ({
    context: { engine },
    input,
    signal,
  }): AsyncGenerator<Progress | Finished<ImportResult>> {
    const { live } = engine;
    const files = await incoming(input.files);
    const outcome = yield* importChanges(files, input.reading, live.read().rows, signal);
    const changeSet = await live.change((plan) => stillFitting(plan, outcome), 'import');
    const { actors, communities, ties, remarks } = outcome;
    yield { type: 'finished', result: { changeSet, actors, communities, ties, remarks } };
  }),
};
