import { statSync } from 'node:fs';
import type { PlanInfo } from '../../core/contract/file';
import { documentOf, planOf } from '../../core/model/document';
import type { Side } from '../../core/model/sides';
import { sidesOf } from '../../core/model/standings';
import type { PlanFile } from './store/plan-file';

/** Counts what a plan holds, and checks the whole file. */
export function infoOf(file: PlanFile): PlanInfo {
  const rows = file.rows();
  const document = documentOf(rows);
  const { name, client, language } = planOf(document);
  const sides: Record<Side, number> = { own: 0, ally: 0, undecided: 0, rival: 0 };
  for (const side of sidesOf(document).values()) sides[side]++;
  return {
    ...{ name, client, language },
    actors: rows.actor.length,
    communities: rows.community.length,
    ties: rows.tie.length,
    stances: rows.stance.length,
    sides,
    journal: file.head.seq,
    schemaVersion: file.format,
    integrity: file.isIntact() ? 'ok' : 'damaged',
    bytes: statSync(file.path).size,
  };
}
