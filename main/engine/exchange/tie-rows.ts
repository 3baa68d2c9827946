import type { TieColumn } from '../../../core/contract/exchange';
import type { Evidence } from '../../../core/model/evidence';
import * as field from '../../../core/model/fields';
import { type Message, say } from '../../../core/model/refusal';
import type { Rank, TieKind } from '../../../core/model/tie';
import { directionWords, rankWords, tieKindWords } from '../../../core/words/words';
import { kindOfType } from './node-book';
import type { NodeDraft } from './node-rows';
import type { RowReader } from './row-reader';

/** What one row says of a tie; undefined where it says nothing. */
export interface TieDraft {
  readonly reader: Pick<RowReader<TieColumn>, 'row' | 'complain'>;
  readonly id: string | undefined;
  /** Ids or names of nodes. */
  readonly source: string;
  readonly target: string;
  /** What the target is where nothing else says it. */
  readonly targetType: 'organisation' | undefined;
  readonly kind: TieKind | undefined;
  readonly rank: Rank | undefined;
  readonly mutual: boolean | undefined;
  readonly valence: number | undefined;
  readonly weight: number | undefined;
  readonly confidence: number | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly tags: string[] | undefined;
  readonly notes: string | undefined;
  readonly evidence: Evidence[] | undefined;
}

/** By how much the numbers of a column are divided to come into range; 1 leaves them alone. */
export interface Scales {
  readonly valence: number;
  readonly weight: number;
}

/** Reads one row of a table of ties; undefined where an end is missing, which is complained about. */
export function tieDraft(reader: RowReader<TieColumn>, scales: Scales): TieDraft | undefined {
  const source = reader.line('source', field.name);
  const target = reader.line('target', field.name);
  for (const [column, end] of [
    ['source', source],
    ['target', target],
  ] as const)
    if (end === undefined && reader.text(column) === undefined)
      reader.complain(column, say('import:problem.missing'));
  if (source === undefined || target === undefined) return undefined;
  const direction = reader.word('mutual', directionWords);
  const since = reader.date('since', false);
  const until = reader.date('until', true);
  if (since !== undefined && until !== undefined && until < since)
    reader.complain('until', say('errors:untilBeforeSince', { since, until }));
  const weight = reader.number('weight');
  if (weight !== undefined && weight < 0)
    reader.complain('weight', say('import:problem.negative', { value: weight }));
  return {
    reader,
    id: reader.line('id', field.name),
    source,
    target,
    targetType: undefined,
    kind: reader.word('kind', tieKindWords),
    rank: reader.word('rank', rankWords),
    mutual: direction === undefined ? undefined : direction === 'both',
    valence: scaled(reader.valence('valence'), scales.valence),
    weight: scaled(weight, scales.weight),
    confidence: reader.number('confidence', { min: 0, max: 1 }),
    since,
    until,
    tags: reader.list('tags', field.tags),
    notes: reader.line('notes', field.text),
    evidence: reader.evidence('evidence'),
  };
}

function scaled(value: number | undefined, scale: number): number | undefined {
  return value === undefined ? undefined : value / scale;
}

/**
 * The ties that a row of a table of nodes tells of: memberships, and one to the organisation that somebody works for, of which it
 * says no kind. None for what is itself a community.
 */
export function draftsWithin({
  reader,
  id,
  name,
  type,
  audience,
  communities,
  company,
}: NodeDraft): TieDraft[] {
  const source = id ?? name;
  const isCommunity = type === undefined ? audience !== undefined : kindOfType(type) === 'community';
  if (source === undefined || isCommunity) return [];
  const from = (column: 'communities' | 'company') => ({
    ...unsaid,
    reader: { row: reader.row, complain: (_: unknown, problem: Message) => reader.complain(column, problem) },
    source,
  });
  const memberships = [...new Set(communities)].map(
    (target): TieDraft => ({ ...from('communities'), target, kind: 'membership' }),
  );
  if (company === undefined || company === name) return memberships;
  return [...memberships, { ...from('company'), target: company, targetType: 'organisation' }];
}

/** What a row that only names the ends leaves open. */
const unsaid = {
  id: undefined,
  targetType: undefined,
  kind: undefined,
  rank: undefined,
  mutual: undefined,
  valence: undefined,
  weight: undefined,
  confidence: undefined,
  since: undefined,
  until: undefined,
  tags: undefined,
  notes: undefined,
  evidence: undefined,
} as const satisfies Partial<TieDraft>;
