import { IconPalette, IconPaletteOff } from '@tabler/icons-react';
import { drawnAsUsual, isDrawnAsUsual } from '../../../core/picture/appearance';
import { type Command, planShown } from './command';

/** Opens what can be chosen of how the map is drawn. */
export const chooseAppearance: Command = {
  id: 'appearance.choose',
  label: 'appearance:command.choose',
  icon: IconPalette,
  shortcuts: ['Shift+S'],
  menu: { section: 'view', group: 8 },
  when: planShown,
  run: ({ desk, frame }) => desk.frame.setState({ form: frame.form === 'appearance' ? null : 'appearance' }),
};

const backToUsual: Command = {
  id: 'appearance.usual',
  label: 'appearance:command.usual',
  icon: IconPaletteOff,
  menu: { section: 'view', group: 8 },
  when: (context) => planShown(context) && !isDrawnAsUsual(context.seeing.look),
  run: ({ desk, seeing }) => desk.look.setState({ look: drawnAsUsual(seeing.look) }),
};

export const appearanceCommands: readonly Command[] = [chooseAppearance, backToUsual];
