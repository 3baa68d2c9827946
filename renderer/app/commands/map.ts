import {
  IconFocusCentered,
  IconFrame,
  IconLink,
  IconLinkPlus,
  IconMaximize,
  IconNote,
  IconPencilPlus,
  IconPointerPlus,
  IconSearch,
  IconSitemap,
  IconUserPlus,
  IconUsersPlus,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { type Command, type CommandContext, planShown, writable } from './command';

/** Whether the map is on the screen. Whether its handle is there yet is no part of what is drawn. */
const onMap = (context: CommandContext) => planShown(context) && context.frame.stage !== 'roster';

const severalNodes = ({ plan }: CommandContext) => (plan?.document?.node.size ?? 0) > 1;
const tieable = (context: CommandContext) => writable(context) && severalNodes(context);

const canAdd = (context: CommandContext) => writable(context) && onMap(context);

function adder(kind: 'actor' | 'community' | 'note' | 'frame', icon: Command['icon'], key: string): Command {
  return {
    id: `map.add.${kind}`,
    label: `app:command.add.${kind}`,
    icon,
    shortcuts: [key],
    menu: { section: 'map', group: 0 },
    spots: kind === 'frame' ? ['ground', 'several'] : ['ground'],
    when: canAdd,
    run: ({ map }) => (kind === 'note' || kind === 'frame' ? map?.note(kind) : map?.add(kind)),
  };
}

export const addActor = adder('actor', IconUserPlus, 'A');
export const addCommunity = adder('community', IconUsersPlus, 'C');
const addNote = adder('note', IconNote, 'N');
const addFrame = adder('frame', IconFrame, 'Shift+N');

export const quickAdd: Command = {
  id: 'map.add.quick',
  label: 'app:command.quickAdd',
  icon: IconPencilPlus,
  shortcuts: ['Q'],
  menu: { section: 'map', group: 0 },
  spots: ['ground'],
  when: canAdd,
  run: ({ desk, frame }) => desk.frame.setState({ entry: (frame.entry ?? 0) + 1, finding: null }),
};

export const addTie: Command = {
  id: 'map.add.tie',
  label: 'app:command.add.tie',
  icon: IconLink,
  shortcuts: ['T'],
  menu: { section: 'map', group: 0 },
  spots: ['node'],
  when: (context) => canAdd(context) && severalNodes(context),
  run: ({ map }) => map?.tie(),
};

export const addTieByName: Command = {
  id: 'map.add.tieByName',
  label: 'app:command.add.tieByName',
  icon: IconLinkPlus,
  shortcuts: ['Shift+T'],
  menu: { section: 'map', group: 0 },
  spots: ['several'],
  when: tieable,
  run: ({ desk }) => desk.frame.setState({ dialog: { type: 'addTie' } }),
};

export const fit: Command = {
  id: 'map.fit',
  label: 'app:command.fit',
  icon: IconMaximize,
  shortcuts: ['Mod+0', '0'],
  menu: { section: 'view', group: 0 },
  spots: ['ground'],
  when: onMap,
  run: ({ map }) => map?.fit(),
};

const focusSelection: Command = {
  id: 'map.focusSelection',
  label: 'app:command.focusSelection',
  icon: IconFocusCentered,
  shortcuts: ['F'],
  menu: { section: 'view', group: 0 },
  spots: ['node', 'several'],
  when: (context) => onMap(context) && context.selection.nodes.size > 0,
  run: ({ map, selection }) => map?.flyTo([...selection.nodes]),
};

export const zoomIn: Command = {
  id: 'map.zoomIn',
  label: 'app:command.zoomIn',
  icon: IconZoomIn,
  shortcuts: ['Mod+Plus'],
  menu: { section: 'view', group: 0 },
  when: onMap,
  run: ({ map }) => map?.zoomBy(1.25),
};

export const zoomOut: Command = {
  id: 'map.zoomOut',
  label: 'app:command.zoomOut',
  icon: IconZoomOut,
  shortcuts: ['Mod+Minus'],
  menu: { section: 'view', group: 0 },
  when: onMap,
  run: ({ map }) => map?.zoomBy(0.8),
};

export const find: Command = {
  id: 'map.find',
  label: 'app:command.find',
  icon: IconSearch,
  shortcuts: ['/', 'Mod+F'],
  menu: { section: 'map', group: 2 },
  spots: ['ground'],
  when: onMap,
  run: ({ desk, frame }) => desk.frame.setState({ finding: (frame.finding ?? 0) + 1, entry: null }),
};

/** What is pressed, or touched, adds to the selection, until it is chosen again or Escape. */
export const selectSeveral: Command = {
  id: 'map.several',
  label: 'app:command.several',
  icon: IconPointerPlus,
  shortcuts: ['M'],
  menu: { section: 'map', group: 2 },
  when: onMap,
  checked: ({ frame }) => frame.several,
  run: ({ desk, frame }) => desk.frame.setState({ several: !frame.several }),
};

const readAsTree: Command = {
  id: 'map.read',
  label: 'app:command.readAsTree',
  icon: IconSitemap,
  shortcuts: ['R'],
  menu: { section: 'map', group: 2 },
  when: onMap,
  checked: ({ frame }) => frame.reading,
  run({ desk, frame, map }) {
    desk.frame.setState({ reading: !frame.reading });
    map?.focus();
  },
};

export const mapCommands: readonly Command[] = [
  quickAdd,
  addActor,
  addCommunity,
  addTie,
  addTieByName,
  addNote,
  addFrame,
  fit,
  focusSelection,
  zoomIn,
  zoomOut,
  find,
  selectSeveral,
  readAsTree,
];
