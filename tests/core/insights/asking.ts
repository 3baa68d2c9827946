import type { z } from 'zod';
import type { Answer, FigureTable } from '../../../core/insights/answer';
import type { Question } from '../../../core/insights/question';
import { subjectOf } from '../../../core/insights/subject';
import type { PlanDocument } from '../../../core/model/document';
import { networkOf } from '../../../core/network/network';
import { today } from './laws';

/** The answer to one question about a plan, today. */
export function asked<Parameters extends z.ZodObject>(
  question: Question<Parameters>,
  plan: PlanDocument,
  chosen: Record<string, unknown> = {},
): Answer {
  const subject = subjectOf(networkOf(plan), { day: today, seed: 1, exact: true });
  return question.run(subject, question.parameters.parse(chosen));
}

/** A column of a table by node id; of rows about two nodes, by both ids. */
export function columnIn(answer: Answer, table: string, metric: string): ReadonlyMap<string, number | null> {
  const found: FigureTable | undefined = answer.tables.find(({ id }) => id === table);
  const at = found?.columns.findIndex((column) => column.metric === metric) ?? -1;
  if (!found || at < 0) throw new Error(`no figures for ${metric} in ${table}`);
  return new Map(found.rows.map(({ nodeIds, values }) => [nodeIds.join(' '), values[at] ?? null]));
}
