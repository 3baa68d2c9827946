import type { Chart, QuestionId } from '../../../core/insights/answer';
import { BarsChart } from './bars-chart';

interface AnswerChartProps {
  readonly chart: Chart;
  readonly question: QuestionId;
}

/** The picture of an answer, large enough to be read and gone through by keys. */
export function AnswerChart({ chart }: AnswerChartProps) {
  switch (chart.type) {
    case 'bars':
      return <BarsChart chart={chart} />;
    default:
      return null;
  }
}
