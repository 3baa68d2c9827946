import {
  IconBook2,
  IconEye,
  IconJson,
  IconMap2,
  IconPhoto,
  IconTable,
  IconVector,
} from '@tabler/icons-react';
import type { ShellInput } from '../../../core/contract/shell';
import type { Seen } from '../../../core/look/seen';
import { type Look, look as lookSchema, usualLook } from '../../../core/model/look';
import { remembered } from '../../../core/model/remembered';
import type { Seeing } from '../../plan/look-store';
import { type Command, type CommandContext, planShown } from './command';

const idle = (context: CommandContext) => planShown(context) && context.frame.job === null;

const usual = JSON.stringify(lookSchema.parse(usualLook));

/** Menus ask for every change; an emphasis may name thousands of nodes, and is unusual whatever it names. */
const isUnusual = remembered(
  (look: Look) => look.emphasis !== null || JSON.stringify(lookSchema.parse(look)) !== usual,
);

/** Whether the map is seen otherwise than as usual: in a view, or with something filtered, emphasised, coloured anew. */
function isSpecial({ look, viewId }: Seeing): boolean {
  return viewId !== null || isUnusual(look);
}

/** Whether figures show the whole map as usual. */
function isWhole({ seeing, frame }: CommandContext): boolean {
  return frame.exportsWholeAt === seeing.look || !isSpecial(seeing);
}

type Export = Pick<ShellInput<'exportPlan'>, 'format'> & Partial<ShellInput<'exportPlan'>>;

/** Exports are made for paper unless somebody asks for the colours of the screen, as a picture is. */
function exporter(name: string, icon: Command['icon'], how: Export, shortcut?: string): Command {
  return {
    id: `file.export.${name}`,
    label: `app:command.export.${name}`,
    short: `app:topBar.formats.${name}`,
    icon,
    ...(shortcut ? { shortcuts: [shortcut] } : {}),
    menu: { section: 'file', group: 3 },
    when: idle,
    run(context) {
      const isFigure = how.format !== 'csv' && how.format !== 'json';
      const { look, viewId } = context.seeing;
      const seen: Seen | undefined = isFigure && !isWhole(context) ? { look, viewId } : undefined;
      return context.desk.export({ paper: 'A4', theme: 'light', ...how, ...(seen ? { seen } : {}) });
    },
  };
}

export const exportCommands = [
  exporter('a4', IconBook2, { format: 'pdf', paper: 'A4' }, 'Mod+E'),
  exporter('letter', IconBook2, { format: 'pdf', paper: 'Letter' }),
  exporter('png', IconPhoto, { format: 'png' }),
  exporter('svg', IconVector, { format: 'svg' }),
  exporter('csv', IconTable, { format: 'csv' }),
  exporter('json', IconJson, { format: 'json' }),
] as const;

/** What pictures and dossier show, where the map is seen otherwise than as usual. */
function figureChoice(name: 'shown' | 'whole', icon: Command['icon']): Command {
  return {
    id: `file.figures.${name}`,
    label: `app:command.figures.${name}`,
    short: `app:topBar.figures.${name}`,
    icon,
    menu: { section: 'file', group: 4 },
    when: (context) => planShown(context) && isSpecial(context.seeing),
    checked: (context) => (name === 'whole') === isWhole(context),
    run: ({ desk, seeing }) => desk.frame.setState({ exportsWholeAt: name === 'whole' ? seeing.look : null }),
  };
}

/** First what is shown: who exports gets what is to be seen. */
export const figureCommands = [figureChoice('shown', IconEye), figureChoice('whole', IconMap2)] as const;
