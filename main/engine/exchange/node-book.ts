import { type Actor, newActor } from '../../../core/model/actor';
import { added, type RowChange, replaced } from '../../../core/model/changes';
import {
  type Community,
  type CommunityKind,
  communityKind,
  newCommunity,
} from '../../../core/model/community';
import type { PlanDocument } from '../../../core/model/document';
import type { Node, NodeKind } from '../../../core/model/node';
import type { NodeType } from '../../../core/words/words';
import type { NodeDraft } from './node-rows';

/** A node as the files leave it. */
interface Settled {
  readonly node: Node;
  readonly row: Actor | Community;
}

/** What a name stands for: one node, or several that can't be told apart. */
const several = Symbol('several');

/** Every node of the plan and of the files, to be found by id or name. */
export class NodeBook {
  readonly #document: PlanDocument;
  readonly #settled = new Map<string, Settled>();
  readonly #byName = new Map<string, string | typeof several>();
  readonly #taken: Set<string>;

  /** @param reserved ids that the files use, so that no made-up id takes one of them */
  constructor(document: PlanDocument, reserved: Iterable<string>) {
    this.#document = document;
    this.#taken = new Set([...document.node.keys(), ...reserved]);
    for (const { id, name } of [...document.actor.values(), ...document.community.values()])
      this.#name(id, name);
  }

  /** The id that a text in a file means, itself an id or the name of one node; `ambiguous` when several have that name. */
  find(text: string): { readonly id: string } | 'ambiguous' | undefined {
    if (this.#settled.has(text) || this.#document.node.has(text)) return { id: text };
    const id = this.#byName.get(text);
    if (id === undefined) return undefined;
    return id === several ? 'ambiguous' : { id };
  }

  kindOf(id: string): NodeKind | undefined {
    return (this.#settled.get(id)?.node ?? this.#document.node.get(id))?.kind;
  }

  /** Whether the plan has that node or a row of the files has brought it in. */
  has(id: string): boolean {
    return this.#settled.has(id) || this.isInPlan(id);
  }

  isInPlan(id: string): boolean {
    return this.#document.node.has(id);
  }

  /** An id for a node of which the files give only the name: the name itself, or the name with a number behind. */
  newId(name: string): string {
    const id = freeId(name, this.#taken);
    this.#taken.add(id);
    return id;
  }

  /** Adds a node of that type, with nothing but a name. */
  add(id: string, name: string, type: NodeType): void {
    const kind = kindOfType(type);
    const node: Node = { id, kind, x: null, y: null, pinned: false };
    const row =
      kind === 'actor'
        ? { ...newActor(id, name), type: type === 'organisation' ? type : ('person' as const) }
        : { ...newCommunity(id, name), kind: communityKindOf(type) ?? 'group' };
    this.#settled.set(id, { node, row });
    this.#name(id, name);
  }

  /** Lays what a row of a file says over a node of the plan, or over one that was added. */
  apply(id: string, draft: NodeDraft): void {
    const found = this.#settled.get(id) ?? this.#inPlan(id);
    if (!found) throw new Error(`no node ${id}`);
    const { node, row } = found;
    const { x, y, pinned } = draft;
    const place = x === undefined || y === undefined ? {} : { x, y };
    const settled = {
      node: { ...node, ...place, ...given({ pinned }) },
      row: isActor(row) ? actorWith(row, draft) : communityWith(row, draft),
    };
    this.#settled.set(id, settled);
    this.#name(id, settled.row.name);
  }

  /** Makes an actor the one who runs a community. */
  setOwner(id: string, ownerId: string): void {
    const found = this.#settled.get(id);
    if (found && !isActor(found.row)) this.#settled.set(id, { ...found, row: { ...found.row, ownerId } });
  }

  /** What is to be changed in the plan, owners before what they own. */
  changes(): RowChange[] {
    const [nodes, actors, communities]: [RowChange[], RowChange[], RowChange[]] = [[], [], []];
    for (const { node, row } of this.#settled.values()) {
      const before = this.#document.node.get(node.id);
      if (!before) nodes.push(added('node', node));
      else if (differ(before, node)) nodes.push(replaced('node', before, node));
      if (isActor(row)) {
        const old = this.#document.actor.get(row.id);
        if (!old) actors.push(added('actor', row));
        else if (differ(old, row)) actors.push(replaced('actor', old, row));
      } else {
        const old = this.#document.community.get(row.id);
        if (!old) communities.push(added('community', row));
        else if (differ(old, row)) communities.push(replaced('community', old, row));
      }
    }
    return [...nodes, ...actors, ...communities];
  }

  #inPlan(id: string): Settled | undefined {
    const node = this.#document.node.get(id);
    const row = this.#document.actor.get(id) ?? this.#document.community.get(id);
    return node && row && { node, row };
  }

  #name(id: string, name: string): void {
    const known = this.#byName.get(name);
    this.#byName.set(name, known === undefined || known === id ? id : several);
  }
}

/** The text up to so many units, without half a character at its end. */
export function begun(text: string, most: number): string {
  return text.slice(0, most).replace(/[\u{d800}-\u{dbff}]$/u, '');
}

/** `wanted`, or with the first number behind it that makes it free. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const end = `~${number}`;
    const candidate = `${begun(wanted, 200 - end.length)}${end}`;
    if (!taken.has(candidate)) return candidate;
  }
}

export function kindOfType(type: NodeType): NodeKind {
  return type === 'person' || type === 'organisation' ? 'actor' : 'community';
}

function communityKindOf(type: NodeType | undefined): CommunityKind | undefined {
  return communityKind.safeParse(type).data;
}

function isActor(row: Actor | Community): row is Actor {
  return 'reach' in row;
}

export function differ(before: object, after: object): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

type Given<Row> = { [Field in keyof Row]?: Exclude<Row[Field], undefined> };

/** The fields that say something. */
export function given<Row extends object>(row: Row): Given<Row> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Given<Row>;
}

function actorWith(row: Actor, draft: NodeDraft): Actor {
  const { name, side, roles, headline, platform, handle, tags, notes, evidence, confidence, credibility } =
    draft;
  const type = draft.type === 'person' || draft.type === 'organisation' ? draft.type : undefined;
  const reach = draft.reach ?? draft.audience;
  const said = { name, type, side, roles, headline, platform, handle, reach, credibility, confidence, tags };
  return { ...row, ...given({ ...said, evidence, notes }) };
}

function communityWith(row: Community, draft: NodeDraft): Community {
  const {
    name,
    side,
    origin,
    platform,
    handle,
    activity,
    promoTolerance,
    confidence,
    tags,
    notes,
    evidence,
  } = draft;
  const kind = communityKindOf(draft.type);
  const purpose = draft.purpose ?? draft.headline;
  const audience = draft.audience ?? draft.reach;
  const said = { name, kind, side, origin, purpose, platform, handle, audience, activity, promoTolerance };
  return { ...row, ...given({ ...said, confidence, tags, evidence, notes }) };
}
