import {
  IconArrowsMaximize,
  IconDeviceDesktop,
  IconLanguage,
  IconLayoutSidebarRight,
  IconListDetails,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { themeChoices } from '../../../core/contract/shell';
import { languages } from '../../../core/model/plan';
import { type Command, planShown } from './command';

const always = () => true;

export const openPalette: Command = {
  id: 'view.palette',
  label: 'app:command.palette',
  icon: IconSearch,
  shortcuts: ['Mod+K'],
  menu: { section: 'view', group: 1 },
  inPalette: false,
  when: always,
  run: ({ desk }) => desk.frame.setState({ palette: true }),
};

export const toggleInspector: Command = {
  id: 'view.inspector',
  label: 'app:command.inspector',
  icon: IconLayoutSidebarRight,
  shortcuts: ['Mod+.'],
  menu: { section: 'view', group: 1 },
  when: planShown,
  checked: ({ frame }) => frame.inspector,
  run: ({ desk, frame }) => desk.frame.setState({ inspector: !frame.inspector, panel: 'inspector' }),
};

export const toggleLegend: Command = {
  id: 'view.legend',
  label: 'map:legend.whole',
  icon: IconListDetails,
  shortcuts: ['L'],
  menu: { section: 'view', group: 1 },
  when: planShown,
  checked: ({ frame }) => frame.legend,
  run: ({ desk, frame }) => desk.frame.setState({ legend: !frame.legend }),
};

const themeIcons = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon };

export const themeCommands: readonly Command[] = themeChoices.map((theme) => ({
  id: `view.theme.${theme}`,
  label: `app:command.theme.${theme}`,
  short: `app:settings.themes.${theme}`,
  icon: themeIcons[theme],
  menu: { section: 'view', group: 2 },
  when: always,
  checked: ({ preferences }) => preferences.theme === theme,
  run: ({ desk, preferences }) => desk.setPreferences({ ...preferences, theme }),
}));

export const languageCommands: readonly Command[] = languages.map((language) => ({
  id: `view.language.${language}`,
  label: `app:command.language.${language}`,
  short: `app:settings.languages.${language}`,
  icon: IconLanguage,
  menu: { section: 'view', group: 3 },
  when: always,
  checked: ({ preferences }) => preferences.language === language,
  run: ({ desk, preferences }) => desk.setPreferences({ ...preferences, language }),
}));

const fullscreen: Command = {
  id: 'view.fullscreen',
  label: 'app:command.fullscreen',
  icon: IconArrowsMaximize,
  menu: { section: 'view', group: 4 },
  role: 'togglefullscreen',
  when: always,
  run: () => undefined,
};

export const viewCommands: readonly Command[] = [
  openPalette,
  toggleInspector,
  toggleLegend,
  ...themeCommands,
  ...languageCommands,
  fullscreen,
];
