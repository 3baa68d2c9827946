import { IconBulb, IconLayoutColumns, IconMap2, IconTable } from '@tabler/icons-react';
import type { Frame } from '../frame-store';
import { type Command, planShown } from './command';

function stager(stage: Frame['stage'], icon: Command['icon'], shortcut: string): Command {
  return {
    id: `view.stage.${stage}`,
    label: `app:command.stage.${stage}`,
    icon,
    shortcuts: [shortcut],
    menu: { section: 'view', group: 1 },
    when: planShown,
    checked: ({ frame }) => frame.stage === stage,
    run: ({ desk }) => desk.frame.setState({ stage }),
  };
}

export const showMap = stager('map', IconMap2, 'Mod+1');
export const showRoster = stager('roster', IconTable, 'Mod+2');
export const showBoth = stager('both', IconLayoutColumns, 'Mod+3');

export const showInsights = stager('insights', IconBulb, 'Mod+4');

export const stageCommands: readonly Command[] = [showMap, showRoster, showBoth, showInsights];
