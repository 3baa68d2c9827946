import type { ImportReading } from '../../../core/contract/exchange';
import { added, type RowChange, replaced } from '../../../core/model/changes';
import type { PlanDocument } from '../../../core/model/document';
import { type Message, say } from '../../../core/model/refusal';
import { newTie, type Tie, type TieKind, tieBetween } from '../../../core/model/tie';
import { excerpt } from '../../../core/words/excerpt';
import { begun, differ, freeId, given, kindOfType, type NodeBook } from './node-book';
import type { TieDraft } from './tie-rows';

/** What came of tables of ties. */
export interface GatheredTies {
  readonly changes: readonly RowChange[];
  /** Ties that are new to the plan. */
  readonly ties: number;
  /** Nodes that only the ties name. */
  readonly unknown: { readonly actors: number; readonly communities: number };
  readonly remarks: readonly Message[];
}

/** A tie as a row of a file describes it, all but its id. */
interface Described {
  readonly draft: TieDraft;
  readonly tie: Tie;
  /** The ends in the order of the row. */
  readonly ends: Pick<Tie, 'sourceId' | 'targetId'>;
  /** What the row itself says, apart from what is usual. */
  readonly said: Partial<Tie>;
}

/** Works out the ties of the files: finds their ends, merges rows that say the same, finds those the plan has. */
export function gatherTies(
  drafts: readonly TieDraft[],
  book: NodeBook,
  document: PlanDocument,
  reading: ImportReading,
): GatheredTies {
  const ends = new Ends(book, reading, drafts);
  const seen = new Map<string, TieDraft>();
  const plan = new PlanTies(document, drafts);
  const changes: RowChange[] = [];
  const counts = { self: 0, repeated: 0, known: 0, turned: 0 };
  for (const draft of drafts) {
    const source = ends.find(draft, 'source');
    const target = ends.find(draft, 'target');
    if (source === undefined || target === undefined) continue;
    if (source === target) {
      counts.self++;
      continue;
    }
    const described = describe(draft, source, target, book, reading);
    const key = draft.id === undefined ? sameness(described.tie) : `id ${draft.id}`;
    const earlier = seen.get(key);
    if (earlier) {
      if (draft.id === undefined || saying(earlier) === saying(draft)) counts.repeated++;
      else
        draft.reader.complain(
          'id',
          say('import:problem.twice', { value: excerpt(draft.id), row: earlier.reader.row }),
        );
      continue;
    }
    seen.set(key, draft);
    const before = plan.take(described);
    if (before) counts.known++;
    const after = before ? merged(before, described) : { ...described.tie, id: plan.newId(described) };
    const sound = soundOf(after, draft, book);
    if (sound === null) continue;
    if (draft.kind !== undefined && sound.sourceId !== after.sourceId) counts.turned++;
    if (!before) changes.push(added('tie', sound));
    else if (differ(before, sound)) changes.push(replaced('tie', before, sound));
  }
  const remarks: Message[] = [];
  if (ends.count > 0)
    remarks.push(
      say(ends.count > shownNames ? 'import:remark.manyUnknown' : 'import:remark.unknownNodes', {
        count: ends.count,
        names: ends.names,
      }),
    );
  if (counts.self > 0) remarks.push(say('import:remark.selfTies', { count: counts.self }));
  if (counts.repeated > 0) remarks.push(say('import:remark.tiesRepeated', { count: counts.repeated }));
  if (counts.turned > 0) remarks.push(say('import:remark.tiesTurned', { count: counts.turned }));
  if (counts.known > 0) remarks.push(say('import:remark.tiesKnown', { count: counts.known }));
  const ties = seen.size - counts.known;
  const { communities } = ends;
  return { changes, ties, unknown: { actors: ends.count - communities, communities }, remarks };
}

/** So many of the names that were added are told. */
const shownNames = 5;

/** Finds the nodes at the ends of ties, and adds those that no table of nodes names. */
class Ends {
  readonly #book: NodeBook;
  readonly #type: ImportReading['unknownNodes'];
  /** What memberships lead to: communities, whatever other nodes are taken for. */
  readonly #joined: ReadonlySet<string>;
  /** Those that somebody works for. */
  readonly #employing: ReadonlySet<string>;
  readonly #added: string[] = [];
  communities = 0;

  constructor(book: NodeBook, reading: ImportReading, drafts: readonly TieDraft[]) {
    this.#book = book;
    this.#type = reading.unknownNodes;
    this.#joined = new Set(drafts.flatMap(({ kind, target }) => (kind === 'membership' ? target : [])));
    this.#employing = new Set(drafts.flatMap(({ targetType, target }) => (targetType ? target : [])));
  }

  get count(): number {
    return this.#added.length;
  }

  /** The first few names that were added. */
  get names(): string {
    return this.#added
      .slice(0, shownNames)
      .map((name) => excerpt(name))
      .join(', ');
  }

  find(draft: TieDraft, end: 'source' | 'target'): string | undefined {
    const text = draft[end];
    const found = this.#book.find(text);
    if (found === 'ambiguous') {
      draft.reader.complain(end, say('import:problem.ambiguous', { value: excerpt(text) }));
      return undefined;
    }
    if (found) return found.id;
    const id = this.#book.newId(text);
    const employing = this.#employing.has(text) ? 'organisation' : this.#type;
    const type = this.#joined.has(text) ? 'community' : employing;
    this.#book.add(id, text, type);
    if (kindOfType(type) === 'community') this.communities++;
    this.#added.push(text);
    return id;
  }
}

function describe(
  draft: TieDraft,
  source: string,
  target: string,
  book: NodeBook,
  { directed }: ImportReading,
): Described {
  const mixed = book.kindOf(source) !== book.kindOf(target);
  const oneWay = draft.mutual === undefined ? directed : !draft.mutual;
  const kind = draft.kind ?? usualKind(draft.valence, mixed, oneWay);
  const bare = draft.kind === undefined && kind !== 'membership';
  // Somebody is a member of a community, whichever of the two a bare list names first.
  const usual =
    draft.kind === undefined
      ? tieBetween('', endIn(book, source), endIn(book, target), kind)
      : newTie('', source, target, kind);
  const mutual = draft.mutual ?? (directed ? false : bare ? true : usual.mutual);
  const { rank, valence, weight, confidence, since, until, tags, notes, evidence } = draft;
  const said = given({
    kind: draft.kind,
    mutual: draft.mutual,
    rank,
    valence,
    weight,
    confidence,
    since,
    until,
    tags,
    notes,
    evidence,
  });
  return { draft, tie: { ...usual, ...said, mutual }, ends: { sourceId: source, targetId: target }, said };
}

function endIn(book: NodeBook, id: string) {
  return { id, kind: book.kindOf(id) ?? 'actor' };
}

/** A tie of the plan with what a row says of it; a row that gives its id says also between which nodes it runs. */
function merged(before: Tie, { draft, ends, said }: Described): Tie {
  const after = { ...before, ...said };
  const reversed = after.sourceId === ends.targetId && after.targetId === ends.sourceId;
  return draft.id === undefined || (after.mutual && reversed) ? after : { ...after, ...ends };
}

/** The tie as a plan may hold it: a membership is turned round where need be. Null, with a complaint, where it can't be. */
function soundOf(tie: Tie, draft: TieDraft, book: NodeBook): Tie | null {
  const { since, until, kind, sourceId, targetId } = tie;
  if (since !== null && until !== null && until < since) {
    // Where both stand in the row, reading it has told.
    if (draft.since === undefined || draft.until === undefined)
      draft.reader.complain(
        draft.until === undefined ? 'since' : 'until',
        say('errors:untilBeforeSince', { since, until }),
      );
    return null;
  }
  if (kind !== 'membership') return { ...tie, rank: null };
  if (book.kindOf(sourceId) === book.kindOf(targetId)) {
    draft.reader.complain('kind', say('import:problem.membershipEnds'));
    return null;
  }
  return book.kindOf(sourceId) === 'actor' ? tie : { ...tie, sourceId: targetId, targetId: sourceId };
}

/**
 * What a tie is when the file doesn't say: a rivalry where it is against, else a membership between somebody and a community. A list that
 * goes one way lists links, mentions or followers as a rule: each points at who gets the attention, as a referral does.
 */
function usualKind(valence: number | undefined, mixed: boolean, oneWay: boolean): TieKind {
  if (valence !== undefined && valence < 0) return 'rivalry';
  if (mixed) return 'membership';
  if (valence !== undefined && valence > 0) return 'alliance';
  return oneWay ? 'referral' : 'influence';
}

function saying(draft: TieDraft): string {
  return JSON.stringify({ ...draft, reader: null });
}

/** The same for rows that say the same of the same nodes; a tie that holds both ways may name them in either order. */
function sameness(tie: Tie): string {
  const { sourceId, targetId, ...rest } = tie;
  const ends = tie.mutual ? [sourceId, targetId].sort() : [sourceId, targetId];
  return JSON.stringify([ends, rest]);
}

function endsKey({ sourceId, targetId, kind, mutual }: Tie): string {
  const ends = mutual ? [sourceId, targetId].sort() : [sourceId, targetId];
  return [...ends, kind].join('\n');
}

/** The ties that the plan has, to be met by rows of a file: each by one row at most. */
class PlanTies {
  readonly #document: PlanDocument;
  readonly #free = new Map<string, Tie[]>();
  readonly #taken: Set<string>;

  constructor(document: PlanDocument, drafts: readonly TieDraft[]) {
    this.#document = document;
    const named = new Set(drafts.flatMap(({ id }) => id ?? []));
    this.#taken = new Set([...document.tie.keys(), ...named]);
    for (const tie of document.tie.values()) {
      if (named.has(tie.id)) continue;
      const key = endsKey(tie);
      this.#free.set(key, [...(this.#free.get(key) ?? []), tie]);
    }
  }

  /** The tie of the plan that a row is about: the one with its id, else one between the same ends of the same kind. */
  take({ draft, tie }: Described): Tie | undefined {
    if (draft.id !== undefined) return this.#document.tie.get(draft.id);
    const free = this.#free.get(endsKey(tie));
    const index = free
      ? Math.max(
          0,
          free.findIndex(({ valence }) => valence === tie.valence),
        )
      : -1;
    return free?.splice(index, 1)[0];
  }

  /** An id that says which nodes a tie joins. */
  newId({ draft, tie }: Described): string {
    const { sourceId, targetId, kind } = tie;
    const id = draft.id ?? freeId(`${begun(sourceId, 85)} → ${begun(targetId, 85)} ${kind}`, this.#taken);
    this.#taken.add(id);
    return id;
  }
}
