import { atOnce, type Pausing } from '../../../core/model/pausing';
import type { Network } from '../../../core/network/network';

type Strings = 'ids' | 'names' | 'tieIds';
type Columns = Omit<Network, Strings>;

/** Many strings in memory that threads share: one after another in UTF-8, and how long each is in UTF-16. */
interface PackedStrings {
  readonly bytes: Uint8Array;
  readonly lengths: Int32Array;
}

/** A network in memory that threads share: it is sent to any number of them and copied for none. */
export interface SharedNetwork {
  readonly columns: Columns;
  readonly strings: Readonly<Record<Strings, PackedStrings>>;
}

/** So many strings are packed between two pauses. */
const stringsAtOnce = 5_000;

/** Puts a network into memory that threads share, in O(its size). */
export function shared(network: Network): SharedNetwork {
  return atOnce(sharing(network));
}

/** What {@link shared} does, with pauses. */
export function* sharing({ ids, names, tieIds, ...columns }: Network): Pausing<SharedNetwork> {
  const moved: Record<string, Column> = {};
  for (const [name, column] of Object.entries(columns)) {
    moved[name] = sharedColumn(column);
    yield;
  }
  const strings = {
    ids: yield* packing(ids),
    names: yield* packing(names),
    tieIds: yield* packing(tieIds),
  };
  return { columns: moved as unknown as Columns, strings };
}

/** The network that a thread was sent. Strings are read when they are first asked for: many figures need none. */
export function networkFrom({ columns, strings }: SharedNetwork): Network {
  const read: Partial<Record<Strings, readonly string[]>> = {};
  const list = (which: Strings) => (read[which] ??= unpacked(strings[which]));
  return {
    ...columns,
    get ids() {
      return list('ids');
    },
    get names() {
      return list('names');
    },
    get tieIds() {
      return list('tieIds');
    },
  };
}

type Column = Columns[keyof Columns];

/** The same numbers in shared memory. */
export function sharedColumn<C extends Column>(column: C): C {
  const memory = new SharedArrayBuffer(column.byteLength);
  const copy = new (column.constructor as new (memory: SharedArrayBuffer) => C)(memory);
  copy.set(column);
  return copy;
}

function* packing(strings: readonly string[]): Pausing<PackedStrings> {
  const parts: Buffer[] = [];
  for (let at = 0; at < strings.length; at += stringsAtOnce) {
    parts.push(Buffer.from(strings.slice(at, at + stringsAtOnce).join(''), 'utf8'));
    yield;
  }
  return {
    bytes: sharedColumn(new Uint8Array(Buffer.concat(parts))),
    lengths: sharedColumn(Int32Array.from(strings, ({ length }) => length)),
  };
}

function unpacked({ bytes, lengths }: PackedStrings): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  let start = 0;
  return Array.from(lengths, (length) => {
    const end = start + length;
    const string = text.slice(start, end);
    start = end;
    return string;
  });
}
