import { z } from 'zod';
import { name } from '../../../core/model/fields';
import { read } from './legible';
import type { ReadableStore, WritableStore } from './store';

const count = z.number().int().min(0);

/** A named version: a name for a place in the journal. */
const marker = z.object({
  id: z.string().min(1).max(200),
  name,
  at: z.iso.datetime(),
  seq: count,
  actors: count,
  communities: count,
  ties: count,
});
export type Marker = z.infer<typeof marker>;

/** Newest first. */
export function markers(store: ReadableStore): Marker[] {
  return store
    .all('SELECT id, name, at, seq, actors, communities, ties FROM version ORDER BY at DESC, id')
    .flatMap((row) => read(marker, row) ?? []);
}

export function addMarker(store: WritableStore, added: Marker): void {
  const { id, name, at, seq, actors, communities, ties } = added;
  store.run(
    'INSERT INTO version (id, name, at, seq, actors, communities, ties) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[id, name, at, seq, actors, communities, ties],
  );
}
