import { z } from 'zod';
import type { NodeColumn } from '../../../core/contract/exchange';
import type { Role } from '../../../core/model/actor';
import type { Origin } from '../../../core/model/community';
import type { Evidence } from '../../../core/model/evidence';
import * as field from '../../../core/model/fields';
import type { Side } from '../../../core/model/sides';
import {
  flagWords,
  type NodeType,
  originWords,
  roleWords,
  sideWords,
  typeWords,
} from '../../../core/words/words';
import type { RowReader } from './row-reader';

/** What one row says of a node; undefined where it says nothing. */
export interface NodeDraft {
  readonly reader: RowReader<NodeColumn>;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly type: NodeType | undefined;
  readonly side: Side | undefined;
  readonly roles: Role[] | undefined;
  readonly headline: string | undefined;
  readonly platform: string | undefined;
  readonly handle: string | undefined;
  readonly audience: number | undefined;
  readonly reach: number | undefined;
  readonly tags: string[] | undefined;
  /** Ids or names of those it is a member of. */
  readonly communities: string[] | undefined;
  /** Id or name of the organisation that somebody works for. */
  readonly company: string | undefined;
  readonly notes: string | undefined;
  readonly evidence: Evidence[] | undefined;
  readonly confidence: number | undefined;
  readonly credibility: number | undefined;
  readonly origin: Origin | undefined;
  readonly purpose: string | undefined;
  /** Id or name of an actor. */
  readonly owner: string | undefined;
  readonly activity: number | undefined;
  readonly promoTolerance: number | undefined;
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly pinned: boolean | undefined;
}

/** One cell says so many communities at most. */
const communityNames = z.array(field.name).max(100);

const share = { min: 0, max: 1 };
const coordinate = { min: -1e7, max: 1e7 };

/** Reads one row of a table of nodes. */
export function nodeDraft(reader: RowReader<NodeColumn>): NodeDraft {
  const pinned = reader.word('pinned', flagWords);
  return {
    reader,
    id: reader.line('id', field.name),
    name: reader.line('name', field.name),
    type: reader.word('type', typeWords),
    side: reader.word('side', sideWords),
    roles: reader.words('roles', roleWords),
    headline: reader.line('headline', field.line),
    platform: reader.line('platform', field.line),
    handle: reader.line('handle', field.line),
    audience: reader.headcount('audience'),
    reach: reader.headcount('reach'),
    tags: reader.list('tags', field.tags),
    communities: reader.list('communities', communityNames),
    company: reader.line('company', field.name),
    notes: reader.line('notes', field.text),
    evidence: reader.evidence('evidence'),
    confidence: reader.number('confidence', share),
    credibility: reader.number('credibility', share),
    origin: reader.word('origin', originWords),
    purpose: reader.line('purpose', field.line),
    owner: reader.text('owner'),
    activity: reader.number('activity', share),
    promoTolerance: reader.number('promoTolerance', share),
    x: reader.number('x', coordinate),
    y: reader.number('y', coordinate),
    pinned: pinned === undefined ? undefined : pinned === 'yes',
  };
}
