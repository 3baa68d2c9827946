import { IconClock, IconPlayerSkipBack, IconPlayerSkipForward } from '@tabler/icons-react';
import { happeningNext, timelineOf } from '../../../core/look/timeline';
import { monthsLater } from '../../../core/model/calendar';
import { type Command, type CommandContext, planShown } from './command';

const timelineIn = ({ plan }: CommandContext) => (plan?.document ? timelineOf(plan.document) : null);

const timeShown = (context: CommandContext) => planShown(context) && context.seeing.look.day !== null;

/** Shows the plan as of a day, at first the last on which something happens, or all that is known again. */
export const toggleTime: Command = {
  id: 'time.toggle',
  label: 'time:command.toggle',
  icon: IconClock,
  shortcuts: ['D'],
  menu: { section: 'view', group: 7 },
  when: (context) => timeShown(context) || timelineIn(context) !== null,
  checked: timeShown,
  run(context) {
    const { look } = context.seeing;
    const day = look.day === null ? (timelineIn(context)?.to ?? null) : null;
    context.desk.look.setState({ look: { ...look, day, since: day === null ? null : look.since } });
  },
};

/** Marks what changed in the half year before the day that is shown, or nothing any more. */
export const toggleComparison: Command = {
  id: 'time.compare',
  label: 'time:command.compare',
  icon: IconClock,
  menu: { section: 'view', group: 7 },
  when: timeShown,
  checked: ({ seeing }) => seeing.look.since !== null,
  run({ seeing: { look }, desk }) {
    const since = look.since === null && look.day !== null ? monthsLater(look.day, -6) : null;
    desk.look.setState({ look: { ...look, since } });
  },
};

function stepper(step: 1 | -1, id: string, icon: Command['icon'], key: string): Command {
  return {
    id: `time.${id}`,
    label: `time:command.${id}`,
    icon,
    shortcuts: [key],
    menu: { section: 'view', group: 7 },
    when: timeShown,
    run(context) {
      const timeline = timelineIn(context);
      const { look } = context.seeing;
      if (!timeline || look.day === null) return;
      const day = happeningNext(timeline, look.day, step);
      context.desk.look.setState({ look: { ...look, day } });
    },
  };
}

export const timeCommands: readonly Command[] = [
  toggleTime,
  toggleComparison,
  stepper(-1, 'earlier', IconPlayerSkipBack, ','),
  stepper(1, 'later', IconPlayerSkipForward, '.'),
];
