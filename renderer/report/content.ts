import type { Answer } from '../../core/insights/answer';
import { type Seen, seenAsUsual } from '../../core/look/seen';
import { type PlanDocument, planOf } from '../../core/model/document';
import type { PlanRow } from '../../core/model/plan';
import type { Say } from '../app/language';
import { todayIn } from '../app/today';
import { type Facts, factsOf } from './facts';
import { type Figures, figuresIn } from './figures';
import { type Saying, sayingsOf } from './sayings';
import { type Sheet, sheetsOf } from './sheets';
import { type ReportTable, tablesOf } from './tables';

/** All that the dossier says, before it is put on pages. */
export interface Content {
  readonly plan: PlanRow;
  /** The day it was printed. */
  readonly day: string;
  readonly facts: Facts;
  /** What follows from the answers. */
  readonly sayings: readonly Saying[];
  /** The maps, that of the whole plan first. */
  readonly sheets: readonly [Sheet, ...Sheet[]];
  readonly tables: readonly ReportTable[];
  readonly say: Say;
  readonly figures: Figures;
}

/** @param moment when it is printed @param seen what else than the whole map is to be shown */
export function contentOf(
  document: PlanDocument,
  say: Say,
  moment: Date,
  answers: readonly Answer[] = [],
  seen: Seen = seenAsUsual,
): Content {
  const plan = planOf(document);
  const figures = figuresIn(plan.language);
  return {
    plan,
    day: figures.day(moment, plan.timeZone),
    facts: factsOf(document, todayIn(plan.timeZone, moment)),
    sayings: sayingsOf(document, answers, say),
    sheets: sheetsOf(document, say, seen, answers),
    tables: tablesOf(document, say, figures),
    say,
    figures,
  };
}

/** "70 actors", "1 tie": a number of things, in words. */
export function counted(
  { say, figures }: Content,
  what: 'actors' | 'communities' | 'ties',
  count: number,
): string {
  return say(`report:count.${what}`, { count, figure: figures.count(count) });
}
