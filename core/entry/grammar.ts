import type { ActorType, Role } from '../model/actor';
import type { CommunityKind } from '../model/community';
import type { Message } from '../model/refusal';
import type { Side } from '../model/sides';
import type { Rank, TieKind } from '../model/tie';

/** A stretch of the text that was typed: its line, from 1, and columns from … to, from 0, the last one not included. */
export interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** What a node can be said to be; "community" alone leaves its kind open. */
export type SaidType = ActorType | CommunityKind | 'community';

/** Somebody or something as it was typed: `Anna Bini [alleata, esperta] @anna #nord, direttrice vendite`. */
export interface Mention {
  readonly name: string;
  /** Null where it wasn't said. */
  readonly type: SaidType | null;
  readonly side: Side | null;
  readonly roles: readonly Role[];
  readonly headline: string;
  readonly handle: string;
  readonly tags: readonly string[];
  readonly span: Span;
}

/** Which way a tie was drawn: as is usual for its kind, towards the left, one way only, or both ways. */
export type Arrow = '>' | '<' | '->' | '<>';

/** What was typed behind the arrow: `Vendite Italia, Sala Stampa : member 0.8 +`. */
export interface TieMention {
  readonly arrow: Arrow;
  readonly others: readonly Mention[];
  /** Null where it wasn't said. */
  readonly kind: TieKind | null;
  readonly rank: Rank | null;
  /** How strong, 0 … 1. */
  readonly weight: number | null;
  /** A number from −1 to +1, or a bare sign. */
  readonly valence: number | '+' | '-' | null;
  readonly span: Span;
}

/** One statement: somebody, or the ties of one or several. As it is parsed, only somebody who stands alone has a headline. */
export interface Entry {
  readonly subjects: readonly Mention[];
  readonly tie: TieMention | null;
}

/** What isn't understood, and where it stands. */
export interface EntryProblem {
  readonly span: Span;
  readonly problem: Message;
}
