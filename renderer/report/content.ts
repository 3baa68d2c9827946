import type { Answer } from '../../core/insights/answer';
import { type ToldFinding, tellingOf } from '../../core/insights/telling';
import { sceneOf } from '../../core/look/scene';
import { type PlanDocument, planOf } from '../../core/model/document';
import { usualLook } from '../../core/model/look';
import type { PlanRow } from '../../core/model/plan';
import { nothingSelected } from '../../core/picture/highlight';
import type { Picture } from '../../core/picture/parts';
import { pictureOf } from '../../core/picture/picture';
import type { Say } from '../app/language';
import { todayIn } from '../app/today';
import { drawnTies } from './drawn-ties';
import { type Facts, factsOf } from './facts';
import { type Figures, figuresIn } from './figures';
import { paper } from './paper';
import { type ReportTable, tablesOf } from './tables';

/** All that the dossier says, before it is put on pages. */
export interface Content {
  readonly plan: PlanRow;
  /** The day it was printed. */
  readonly day: string;
  readonly facts: Facts;
  /** What follows from the answers. */
  readonly told: readonly ToldFinding[];
  /** The map as it goes on paper: every node, and the ties that are drawn. */
  readonly picture: Picture;
  readonly tables: readonly ReportTable[];
  readonly say: Say;
  readonly figures: Figures;
}

/** @param moment when it is printed */
export function contentOf(
  document: PlanDocument,
  say: Say,
  moment: Date,
  answers: readonly Answer[] = [],
): Content {
  const plan = planOf(document);
  const figures = figuresIn(plan.language);
  const view = { selection: nothingSelected, language: plan.language, say };
  const picture = pictureOf(sceneOf(document, usualLook), view, paper);
  const drawn = drawnTies(document);
  return {
    plan,
    day: figures.day(moment, plan.timeZone),
    facts: factsOf(document, todayIn(plan.timeZone, moment)),
    told: tellingOf(answers, document.finding).told,
    picture: { ...picture, ties: picture.ties.filter(({ id }) => drawn.has(id)) },
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
