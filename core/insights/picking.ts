import { byCodeUnits } from '../model/order';
import { type Answer, type Finding, questionIds } from './answer';

/** How many findings the "So what" page says. */
const mostPicked = 5;

/** No question and no node has more of them than this; nothing is said twice of one node by one question. */
const mostAlike = 2;

/** Worth is compared in hundredths: what differs by less is as useful. */
const hundredths = (worth: number) => Math.round(worth * 100);

/** The more useful first; of equals the one whose question is put first, then by id. */
export function byUse(a: Finding, b: Finding): number {
  return (
    hundredths(b.worth) - hundredths(a.worth) ||
    questionIds.indexOf(a.question) - questionIds.indexOf(b.question) ||
    byCodeUnits(a.id, b.id)
  );
}

/**
 * The most useful findings over all answers, the best first: five at most, by worth in hundredths, but no more than two of one question and
 * two about one node, which is the first of a finding's emphasis, and those two of different questions. Of equals those come first whose question is put first, then by id.
 */
export function bestFindings(answers: readonly Answer[]): readonly Finding[] {
  const picked: Finding[] = [];
  const sorted = answers.flatMap(({ findings }) => findings).sort(byUse);
  const aboutOf = ({ emphasis }: Finding) => emphasis.nodes[0]?.id ?? null;
  for (const finding of sorted) {
    if (picked.length === mostPicked) break;
    const about = aboutOf(finding);
    const sameQuestion = picked.filter(({ question }) => question === finding.question);
    const sameNode = picked.filter((one) => about !== null && aboutOf(one) === about);
    const isSaid = sameQuestion.some((one) => one.id === finding.id || sameNode.includes(one));
    if (!isSaid && sameQuestion.length < mostAlike && sameNode.length < mostAlike) picked.push(finding);
  }
  return picked;
}
