import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type QuestionId, questionIds } from '../../core/insights/answer';
import { type Telling, type ToldFinding, tellingOf } from '../../core/insights/telling';
import type { PlanDocument } from '../../core/model/document';
import { namesOnly } from '../../core/model/finding';
import { useDesk, useDocument } from '../app/desk-context';
import type { Insights } from './insights-store';

/** What is told of the answers of this moment. */
export function useTelling(): Telling {
  const { finding } = useDocument();
  const cards = useStore(useDesk().insights, (all) => all.cards);
  return useMemo(() => {
    const answers = questionIds.flatMap((id) => cards[id].answer ?? []);
    return tellingOf(answers, finding);
  }, [cards, finding]);
}

/** The question that a finding's id says it is an answer to. */
function questionOf({ id }: ToldFinding): QuestionId | undefined {
  const [before] = id.split('.');
  return questionIds.find((question) => question === before);
}

/** Whether a finding isn't found any more, as opposed to not yet. */
export function isGone(one: ToldFinding, cards: Insights['cards']): boolean {
  const question = questionOf(one);
  return one.finding === null && (question === undefined || cards[question].answer !== null);
}

/** Whether what a finding is about is still in the plan. */
export function isAboutPresent({ id }: ToldFinding, { node, tie }: PlanDocument): boolean {
  return namesOnly(id, (named) => node.has(named) || tie.has(named));
}
