import {
  IconArrowLeft,
  IconBulb,
  IconChevronDown,
  IconChevronUp,
  IconCopy,
  IconHelpCircle,
  IconListCheck,
  IconRefresh,
  IconTable,
} from '@tabler/icons-react';
import { questionIds } from '../../../core/insights/answer';
import { type InsightsPage, pageAfter } from '../../insights/insights-store';
import { copyTable, saveTable, tableAt } from '../../insights/taking-tables';
import { sayNow } from '../language';
import { type Command, type CommandContext, planShown } from './command';

const open = ({ frame }: CommandContext) => frame.stage === 'insights' && frame.insight !== null;

function shower(page: InsightsPage, label: string, icon: Command['icon'], group: number): Command {
  return {
    id: `insights.show.${page}`,
    label,
    icon,
    menu: { section: 'insights', group },
    when: planShown,
    checked: (context) => open(context) && context.frame.insight === page,
    run: ({ desk }) => desk.frame.setState({ stage: 'insights', insight: page }),
  };
}

function stepper(step: 1 | -1, id: string, icon: Command['icon'], key: string): Command {
  return {
    id: `insights.${id}`,
    label: `insights:command.${id}`,
    icon,
    shortcuts: [key],
    menu: { section: 'insights', group: 3 },
    when: planShown,
    run(context) {
      const { desk, frame } = context;
      const last = frame.insight ?? desk.insights.getState().at;
      desk.frame.setState({ stage: 'insights', insight: open(context) ? pageAfter(last, step) : last });
    },
  };
}

export const nextInsight = stepper(1, 'next', IconChevronDown, 'Alt+PageDown');
export const previousInsight = stepper(-1, 'previous', IconChevronUp, 'Alt+PageUp');

export const leaveInsight: Command = {
  id: 'insights.leave',
  label: 'insights:command.leave',
  icon: IconArrowLeft,
  menu: { section: 'insights', group: 3 },
  when: open,
  run: ({ desk }) => desk.frame.setState({ insight: null }),
};

export const refreshInsights: Command = {
  id: 'insights.refresh',
  label: 'insights:command.refresh',
  icon: IconRefresh,
  shortcuts: ['F5'],
  menu: { section: 'insights', group: 4 },
  when: (context) => planShown(context) && context.frame.stage === 'insights',
  run: ({ desk }) => desk.insights.setState(({ refreshed }) => ({ refreshed: refreshed + 1 })),
};

function tableTaker(id: string, icon: Command['icon'], take: typeof copyTable | typeof saveTable): Command {
  return {
    id: `insights.${id}`,
    label: `insights:command.${id}`,
    icon,
    menu: { section: 'insights', group: 5 },
    when: (context) => open(context) && tableAt(context.desk) !== null,
    run({ desk }) {
      const table = tableAt(desk);
      return table ? take(desk, table, sayNow()) : undefined;
    },
  };
}

export const copyFigures = tableTaker('copyTable', IconCopy, copyTable);
export const saveFigures = tableTaker('saveTable', IconTable, saveTable);

const why: Command = {
  id: 'insights.why',
  label: 'insights:command.why',
  icon: IconHelpCircle,
  shortcuts: ['Mod+Shift+E'],
  menu: { section: 'insights', group: 4 },
  when: (context) => open(context) && context.frame.insight !== 'soWhat',
  run: ({ desk }) => desk.insights.setState(({ whys }) => ({ whys: whys + 1 })),
};

export const insightsCommands: readonly Command[] = [
  shower('soWhat', 'insights:soWhat.title', IconListCheck, 1),
  ...questionIds.map((id) => shower(id, `questions:${id}.asks`, IconBulb, 2)),
  nextInsight,
  previousInsight,
  leaveInsight,
  refreshInsights,
  why,
  copyFigures,
  saveFigures,
];
