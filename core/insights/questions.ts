import type { QuestionId } from './answer';
import type { Question } from './question';
import { brokers } from './questions/brokers';
import { groups } from './questions/groups';
import { leaks } from './questions/leaks';
import { reach } from './questions/reach';
import { routes } from './questions/routes';
import { sides } from './questions/sides';
import { unknowns } from './questions/unknowns';
import { watchers } from './questions/watchers';
import { weight } from './questions/weight';

/** Every question that the product answers, in the order in which they are put. */
export const questions: readonly Question[] = [
  weight,
  brokers,
  groups,
  sides,
  reach,
  leaks,
  watchers,
  routes,
  unknowns,
];

/** The question of that id; undefined for one that this program doesn't answer. */
export function questionOf(id: QuestionId): Question | undefined {
  return questions.find((question) => question.id === id);
}
