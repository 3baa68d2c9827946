import type { Chart } from '../../../core/insights/answer';
import { BarsChart } from './bars-chart';
import { BoardChart } from './board-chart';
import { CurveChart } from './curve-chart';
import { HeatChart } from './heat-chart';
import { RangeChart } from './range-chart';
import { WaysChart } from './ways-chart';

/** The picture of an answer, large enough to be read and gone through by keys. */
export function AnswerChart({ chart }: { readonly chart: Chart }) {
  switch (chart.type) {
    case 'bars':
      return <BarsChart chart={chart} />;
    case 'heat':
      return <HeatChart chart={chart} />;
    case 'board':
      return <BoardChart chart={chart} />;
    case 'range':
      return <RangeChart chart={chart} />;
    case 'curve':
      return <CurveChart chart={chart} />;
    case 'ways':
      return <WaysChart chart={chart} />;
  }
}
