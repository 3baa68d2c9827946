import type { PlanDocument } from '../../../core/model/document';
import { attitudeOf, isUnsure, type Tie, type TieKind } from '../../../core/model/tie';
import { otherEnd } from '../../../core/model/ties';
import type { Say } from '../../app/language';
import { nameIn } from '../../plan/lookups';

/** What goes without saying of a kind of tie. */
const implied: Readonly<Partial<Record<TieKind, string>>> = { alliance: 'favour', rivalry: 'against' };

function strengthOf({ weight }: Tie): 'strong' | 'middling' | 'weak' {
  if (weight >= 2 / 3) return 'strong';
  return weight < 1 / 3 ? 'weak' : 'middling';
}

/**
 * A tie in words, as it is seen from one of its ends: "allied with Officine Lari, strong".
 * @param together how many ties of the plan it stands for
 */
export function tieSaid(tie: Tie, from: string, document: PlanDocument, together: number, say: Say): string {
  const name = nameIn(document, otherEnd(tie, from));
  const way = tie.mutual ? 'both' : tie.sourceId === from ? 'out' : 'in';
  const rank = say(`model:rank.${tie.rank ?? 'member'}`);
  const attitude = attitudeOf(tie);
  const plain = tie.kind === 'membership';
  const facts = [say(`map:along.${tie.kind}.${way}`, { name, rank })];
  if (!plain && attitude !== 'neutral' && implied[tie.kind] !== attitude)
    facts.push(say(`map:along.${attitude}`));
  if (!plain) facts.push(say(`map:along.${strengthOf(tie)}`));
  if (isUnsure(tie)) facts.push(say('map:along.unsure'));
  if (together > 1) facts.push(say('map:along.together', { count: together }));
  return facts.join(', ');
}
