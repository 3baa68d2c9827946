import { IconInfoCircle, IconKeyboard } from '@tabler/icons-react';
import type { Command } from './command';

export const showShortcuts: Command = {
  id: 'help.shortcuts',
  label: 'app:command.shortcuts',
  icon: IconKeyboard,
  shortcuts: ['F1', '?'],
  menu: { section: 'help', group: 0 },
  when: () => true,
  run: ({ desk }) => desk.frame.setState({ dialog: { type: 'shortcuts' } }),
};

const about: Command = {
  id: 'help.about',
  label: 'app:command.about',
  icon: IconInfoCircle,
  menu: { section: 'help', group: 1 },
  when: () => true,
  run: ({ desk }) => desk.frame.setState({ dialog: { type: 'about' } }),
};

export const helpCommands: readonly Command[] = [showShortcuts, about];
