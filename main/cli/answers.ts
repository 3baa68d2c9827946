import type { Answer, FigureRow, FigureTable, QuestionId } from '../../core/insights/answer';
import { type Message, say } from '../../core/model/refusal';
import { numberIn } from '../../core/words/locale';
import type { Speaker } from '../../resources/locales/speaker';
import type { Call } from './verb';

/** Rows of figures that are told of an answer. */
const toldRows = 5;

/** An answer as JSON, its sentences in the language of the speaker. */
export function answerAsJson(answer: Answer, speak: Speaker): unknown {
  const orNull = (message: Message | null) => message && speak(message);
  const { says, more, doubt, precision, missing, findings, tables, chart } = answer;
  return {
    says: speak(says),
    more: more.map(speak),
    doubt: speak(doubt),
    precision: orNull(precision),
    missing: orNull(missing),
    findings: findings.map((finding) => ({
      id: finding.id,
      says: speak(finding.says),
      doubt: speak(finding.doubt),
      worth: finding.worth,
    })),
    tables: tables.map(({ id, name, columns, rows, total }) => ({
      id,
      name: speak(name),
      columns: columns.map(({ metric, unit }) => ({ metric, name: metricName(metric, speak), unit })),
      rows: rows.map((row) => ({ nodeIds: row.nodeIds, name: orNull(row.name), values: row.values })),
      total,
    })),
    chart,
  };
}

/** Tells an answer in a few lines: the question, what it says, and the first of its figures. */
export function tellAnswer(
  question: QuestionId,
  { says, more, precision, missing, tables }: Answer,
  nameOf: (nodeId: string) => string,
  { language, say: tell }: Call,
  speak: Speaker,
): void {
  tell(say('cli:insights.asked', { question: speak(say(`questions:${question}.asks`)) }));
  for (const message of [says, ...more, precision, missing])
    if (message) tell(say('cli:insights.said', { sentence: speak(message) }));
  const [table] = tables;
  if (!table) return;
  const rowName = ({ name, nodeIds }: FigureRow) => {
    const nodes = nodeIds.map(nameOf);
    if (!name) return nodes.join(' – ');
    const said = speak(name);
    return nodes.every((node) => said.includes(node)) ? said : `${nodes.join(' – ')}: ${said}`;
  };
  tellRows(table, rowName, tell, numberIn(language, { maximumSignificantDigits: 4 }), speak);
}

function tellRows(
  { name, columns, rows }: FigureTable,
  nameOf: (row: FigureRow) => string,
  tell: Call['say'],
  number: (value: number) => string,
  speak: Speaker,
): void {
  const shown = rows.slice(0, toldRows);
  if (shown.length === 0) return;
  tell(say('cli:insights.table', { name: speak(name) }));
  const width = Math.max(...shown.map((row) => nameOf(row).length));
  for (const row of shown) {
    const figures = row.values.map(
      (value, i) => `${metricName(columns[i]?.metric ?? '', speak)} ${value === null ? '–' : number(value)}`,
    );
    tell(say('cli:insights.row', { name: nameOf(row).padEnd(width), figures: figures.join(' · ') }));
  }
}

function metricName(metric: string, speak: Speaker): string {
  return speak(say(`metrics:${metric}.name`));
}
