import type { Progress } from '../../../core/contract/progress';
import type { ChangeSet } from '../../../core/model/changes';
import { arrangement } from '../workers/arranging';
import { door, only } from './door';

export const map = {
  arrange: door.map.arrange.use(only('editor', 'shell')).handler(async function* ({
    context: { engine },
    input,
    signal,
  }): AsyncGenerator<Progress | { readonly type: 'finished'; readonly result: ChangeSet | null }> {
    const { session } = engine;
    const places = yield* arrangement(session.read().rows, input, signal);
    // Nodes that were removed meanwhile have no place any more.
    const present = new Set(session.read().rows.node.map(({ id }) => id));
    const left = places.filter(({ id }) => present.has(id));
    const result =
      left.length === 0
        ? null
        : await session.edit({ type: 'nodes.place', reason: 'arrange', places: [...left] });
    yield { type: 'finished', result };
  }),
};
