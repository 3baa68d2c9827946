import {
  IconBook2,
  IconCopy,
  IconDeviceFloppy,
  IconDoorExit,
  IconFile,
  IconFileImport,
  IconFolderOpen,
  IconHistory,
  IconLogout,
} from '@tabler/icons-react';
import { say } from '../../../core/model/refusal';
import { ask } from '../../plan/bridge';
import { fileNameOf } from '../desk';
import { opening } from '../opening';
import { type Command, planShown, writable } from './command';
import { exportCommands, figureCommands } from './exports';

const always = () => true;

export const newPlan: Command = {
  id: 'file.new',
  label: 'app:command.new',
  icon: IconFile,
  shortcuts: ['Mod+N'],
  menu: { section: 'file', group: 0 },
  when: always,
  run: ({ desk }) => desk.frame.setState({ dialog: { type: 'newPlan' } }),
};

export const openPlan: Command = {
  id: 'file.open',
  label: 'app:command.open',
  icon: IconFolderOpen,
  shortcuts: ['Mod+O'],
  menu: { section: 'file', group: 0 },
  when: always,
  run: ({ desk }) => opening(desk, null, () => ask('openPlan')),
};

export const openSample: Command = {
  id: 'file.sample',
  label: 'app:command.sample',
  icon: IconBook2,
  menu: { section: 'file', group: 0 },
  when: always,
  run: ({ desk, preferences }) =>
    opening(desk, null, () => ask('openSample', { language: preferences.language })),
};

export const importTables: Command = {
  id: 'file.import',
  label: 'app:command.import',
  icon: IconFileImport,
  shortcuts: ['Mod+I'],
  menu: { section: 'file', group: 2 },
  spots: ['ground'],
  when: (context) => writable(context) && context.frame.job === null,
  async run({ desk }) {
    const picked = await ask('pickImport');
    if (!picked || picked.length === 0) return;
    const files = picked.map(({ name, bytes }) => new File([bytes], name));
    desk.frame.setState({ dialog: { type: 'import', files } });
  },
};

const saveVersion: Command = {
  id: 'file.saveVersion',
  label: 'app:command.saveVersion',
  icon: IconDeviceFloppy,
  shortcuts: ['Mod+S'],
  menu: { section: 'file', group: 1 },
  when: writable,
  run: ({ desk }) => desk.frame.setState({ dialog: { type: 'saveVersion' } }),
};

export const showVersions: Command = {
  id: 'file.versions',
  label: 'app:command.versions',
  icon: IconHistory,
  shortcuts: ['Mod+H'],
  menu: { section: 'file', group: 1 },
  when: planShown,
  checked: ({ frame }) => frame.inspector && frame.panel === 'versions',
  run: ({ desk, frame }) =>
    desk.frame.setState(
      frame.inspector && frame.panel === 'versions'
        ? { panel: 'inspector' }
        : { panel: 'versions', inspector: true },
    ),
};

export const saveCopy: Command = {
  id: 'file.saveCopy',
  label: 'app:command.saveCopy',
  icon: IconCopy,
  shortcuts: ['Mod+Shift+S'],
  menu: { section: 'file', group: 1 },
  when: planShown,
  async run({ desk }) {
    const saved = await ask('saveCopy');
    if (!saved) return;
    const { path } = saved;
    desk.tell(say('app:notice.copied', { file: fileNameOf(path) }), {
      label: 'app:notice.reveal',
      run: () => desk.attempt(() => ask('reveal', { path })),
    });
  },
};

const closePlan: Command = {
  id: 'file.close',
  label: 'app:command.close',
  icon: IconDoorExit,
  shortcuts: ['Mod+W'],
  menu: { section: 'file', group: 5 },
  when: ({ plan }) => plan !== null,
  run: () => ask('closePlan'),
};

const quit: Command = {
  id: 'file.quit',
  label: 'app:command.quit',
  icon: IconLogout,
  menu: { section: 'file', group: 5 },
  role: 'quit',
  when: always,
  run: () => undefined,
};

export const fileCommands: readonly Command[] = [
  newPlan,
  openPlan,
  openSample,
  saveVersion,
  showVersions,
  saveCopy,
  importTables,
  ...exportCommands,
  ...figureCommands,
  closePlan,
  quit,
];
