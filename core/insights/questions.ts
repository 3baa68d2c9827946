import type { QuestionId } from './answer';
import type { Question } from './question';
import { brokers } from './questions/brokers';
import { groups } from './questions/groups';
import { routes } from './questions/routes';
import { sides } from './questions/sides';
import { weight } from './questions/weight';

/** Every question that the product answers, in the order in which they are put. */
export const questions: readonly Question[] = [weight, brokers, groups, sides, routes];

/** The question of that id; undefined for one that this program doesn't answer. */
export function questionOf(id: QuestionId): Question | undefined {
  return questions.find((question) => question.id === id);
}
