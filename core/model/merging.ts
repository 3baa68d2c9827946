import type { Actor } from './actor';
import type { Community } from './community';
import { type Evidence, mostEvidence } from './evidence';
import * as field from './fields';
import { byCodeUnits } from './order';
import { Refusal } from './refusal';
import type { Stance } from './stance';
import { type Rank, ranks, type Tie } from './tie';

/** Each of the values once, in their order; objects count as the same when they read the same. */
function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function tagsOf(rows: readonly { readonly tags: readonly string[] }[]): string[] {
  const tags = distinct(rows.flatMap((row) => row.tags));
  if (tags.length > field.mostTags) throw new Refusal('errors:tooManyTags', { most: field.mostTags });
  return tags;
}

function evidenceOf(rows: readonly { readonly evidence: readonly Evidence[] }[]): Evidence[] {
  const evidence = distinct(rows.flatMap((row) => row.evidence));
  if (evidence.length > mostEvidence) throw new Refusal('errors:tooManySources', { most: mostEvidence });
  return evidence;
}

/** The texts, each paragraph once. */
function notesOf(rows: readonly { readonly notes: string }[]): string {
  const paragraphs = rows.flatMap((row) => row.notes.trim().split(/\n{2,}/u)).filter((text) => text !== '');
  const notes = distinct(paragraphs).join('\n\n');
  if (notes.length > field.mostText) throw new Refusal('errors:notesTooLong');
  return notes;
}

/** The first value that says something. */
function firstKnown<Value>(values: readonly Value[]): Value {
  return values.find((value) => value !== null && value !== '') ?? (values[0] as Value);
}

const unitedFields: ReadonlySet<string> = new Set(['id', 'roles', 'tags', 'evidence', 'notes']);

/**
 * One row out of several for the same actor or community, that which stays first: each field as the first row has it that
 * says anything; roles, tags and evidence united, private notes one below the other.
 * Throws a refusal where that is more than a row holds.
 */
export function mergedRow<Row extends Actor | Community>(rows: readonly [Row, ...Row[]]): Row {
  const [keep] = rows;
  const fields = Object.keys(keep) as (keyof Row & string)[];
  const known = Object.fromEntries(
    fields.filter((name) => !unitedFields.has(name)).map((name) => [name, knownOf(rows, name)]),
  );
  const roles = rows.flatMap((row) => ('roles' in row ? row.roles : []));
  return {
    ...keep,
    ...known,
    ...('roles' in keep ? { roles: distinct(roles) } : {}),
    tags: tagsOf(rows),
    evidence: evidenceOf(rows),
    notes: notesOf(rows),
  };
}

/** "undecided" is what a community is as long as nobody says otherwise. */
function knownOf<Row extends Actor | Community>(rows: readonly Row[], name: keyof Row & string): unknown {
  const values = rows.map((row) => row[name]);
  const open = name === 'side' && !('roles' in (rows[0] as Row));
  return (
    firstKnown(open ? values.map((value) => (value === 'undecided' ? null : value)) : values) ?? values[0]
  );
}

/**
 * One tie out of several of one kind between the same two: the first one's id and ends; it holds both ways if any does;
 * the highest rank; weight and valence of the strongest (of equally strong ones that with the larger valence either way);
 * the highest confidence; since the earliest known day, until the latest, or open where any is; tags, evidence and notes
 * of all.
 */
export function combinedTie(ties: readonly [Tie, ...Tie[]]): Tie {
  const [first] = ties;
  const strongest = ties.reduce((best, tie) => (isStronger(tie, best) ? tie : best));
  const days = (read: (tie: Tie) => string | null) =>
    ties.flatMap((tie) => read(tie) ?? []).sort(byCodeUnits);
  const confidences = ties.flatMap(({ confidence }) => confidence ?? []);
  return {
    ...first,
    mutual: ties.some(({ mutual }) => mutual),
    rank: ties.reduce<Rank | null>((best, { rank }) => (height(rank) > height(best) ? rank : best), null),
    weight: strongest.weight,
    valence: strongest.valence,
    confidence: confidences.length > 0 ? Math.max(...confidences) : null,
    since: days(({ since }) => since)[0] ?? null,
    until: ties.some(({ until }) => until === null) ? null : (days(({ until }) => until).at(-1) ?? null),
    tags: tagsOf(ties),
    evidence: evidenceOf(ties),
    notes: notesOf(ties),
  };
}

const height = (rank: Rank | null) => (rank === null ? -1 : ranks.indexOf(rank));

function isStronger(tie: Tie, than: Tie): boolean {
  if (tie.weight !== than.weight) return tie.weight > than.weight;
  const [own, other] = [Math.abs(tie.valence), Math.abs(than.valence)];
  return own === other ? tie.valence > than.valence : own > other;
}

/** One stance out of several on one day for one position: the highest confidence, the evidence of all. */
export function combinedStance(stances: readonly [Stance, ...Stance[]]): Stance {
  const confidences = stances.flatMap(({ confidence }) => confidence ?? []);
  return {
    ...stances[0],
    confidence: confidences.length > 0 ? Math.max(...confidences) : null,
    evidence: evidenceOf(stances),
  };
}
