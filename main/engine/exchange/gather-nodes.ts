import type { ImportReading, NodeColumn } from '../../../core/contract/exchange';
import { type Message, say } from '../../../core/model/refusal';
import { excerpt } from '../../../core/words/excerpt';
import { kindOfType, type NodeBook } from './node-book';
import type { NodeDraft } from './node-rows';

/** What came of tables of nodes. */
export interface GatheredNodes {
  readonly actors: number;
  readonly communities: number;
  /** Nodes that were in the plan already. */
  readonly known: number;
  readonly remarks: readonly Message[];
}

/** Columns that say nothing of the other kind of node. */
const onlyActors = [
  'roles',
  'credibility',
  'communities',
  'company',
] as const satisfies readonly NodeColumn[];
const onlyCommunities = [
  'origin',
  'owner',
  'activity',
  'promoTolerance',
] as const satisfies readonly NodeColumn[];

/** Adds the nodes of the files to the book, or brings those of the plan up to date; complains where rows contradict. */
export function gatherNodes(
  drafts: readonly NodeDraft[],
  book: NodeBook,
  reading: ImportReading,
): GatheredNodes {
  const seen = new Map<string, { readonly draft: NodeDraft; readonly said: string }>();
  const counts = { actor: 0, community: 0, known: 0, repeated: 0 };
  const unsuited = new Map<string, number>();
  for (const draft of drafts) {
    const { reader } = draft;
    const name = draft.name ?? draft.id;
    if (name === undefined) {
      reader.complain('name', say('import:problem.missing'));
      continue;
    }
    const key = draft.id === undefined ? `name ${name}` : `id ${draft.id}`;
    const said = JSON.stringify({ ...draft, reader: null });
    const earlier = seen.get(key);
    if (earlier) {
      if (earlier.said === said) counts.repeated++;
      else
        reader.complain(
          draft.id === undefined ? 'name' : 'id',
          say('import:problem.twice', { value: excerpt(draft.id ?? name), row: earlier.draft.reader.row }),
        );
      continue;
    }
    seen.set(key, { draft, said });
    const id = draft.id ?? knownId(draft, name, book);
    if (id === null) continue;
    if (id === undefined || !book.has(id)) {
      const type = draft.type ?? (draft.audience === undefined ? reading.unknownNodes : 'community');
      const fresh = id ?? book.newId(name);
      book.add(fresh, name, type);
      book.apply(fresh, draft);
      counts[kindOfType(type)]++;
      count(unsuited, draft, kindOfType(type));
    } else if (draft.type && kindOfType(draft.type) !== book.kindOf(id)) {
      reader.complain('type', say('import:problem.otherKind', { name: excerpt(name) }));
    } else {
      if (book.isInPlan(id)) counts.known++;
      book.apply(id, draft);
      count(unsuited, draft, book.kindOf(id) ?? 'actor');
    }
  }
  settleOwners(drafts, book);
  const remarks = [...unsuited].map(([column, rows]) =>
    say('import:remark.unsuited', { column: column === 'owner' ? 'ownerId' : column, count: rows }),
  );
  if (counts.repeated > 0) remarks.unshift(say('import:remark.nodesRepeated', { count: counts.repeated }));
  return { actors: counts.actor, communities: counts.community, known: counts.known, remarks };
}

/** The id of the plan's node of that name; undefined for a new one, null where that can't be told. */
function knownId(draft: NodeDraft, name: string, book: NodeBook): string | undefined | null {
  const found = book.find(name);
  if (found !== 'ambiguous') return found?.id;
  draft.reader.complain('name', say('import:problem.ambiguous', { value: excerpt(name) }));
  return null;
}

function count(unsuited: Map<string, number>, draft: NodeDraft, kind: ReturnType<typeof kindOfType>): void {
  const columns = kind === 'actor' ? onlyCommunities : onlyActors;
  for (const column of columns)
    if (draft[column] !== undefined) unsuited.set(column, (unsuited.get(column) ?? 0) + 1);
}

/** Who runs a community may stand in any row, so this waits until all are known. */
function settleOwners(drafts: readonly NodeDraft[], book: NodeBook): void {
  for (const { reader, owner, id, name } of drafts) {
    if (owner === undefined) continue;
    const own = book.find(id ?? name ?? '');
    if (own === undefined || own === 'ambiguous' || book.kindOf(own.id) !== 'community') continue;
    const found = book.find(owner);
    if (found === 'ambiguous')
      reader.complain('owner', say('import:problem.ambiguous', { value: excerpt(owner) }));
    else if (!found || book.kindOf(found.id) !== 'actor')
      reader.complain('owner', say('import:problem.noSuchActor', { value: excerpt(owner) }));
    else book.setOwner(own.id, found.id);
  }
}
