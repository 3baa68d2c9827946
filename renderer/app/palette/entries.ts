import type { PlanDocument } from '../../../core/model/document';
import type { Side } from '../../../core/model/sides';
import type { Shape } from '../../../core/picture/parts';
import { shapeIn } from '../../plan/lookups';
import { type Command, type CommandContext, labelOf } from '../commands/command';
import type { Say } from '../language';
import { bestOf } from './match';

/** One line of the palette. */
export type Entry =
  | {
      readonly type: 'node';
      readonly id: string;
      readonly name: string;
      readonly about: string;
      readonly side: Side;
      readonly shape: Shape;
    }
  | { readonly type: 'command'; readonly id: string; readonly name: string; readonly command: Command };

/** So many nodes and commands are shown at once; typing on narrows them down. */
const atMost = { nodes: 7, commands: 8 };

/** The commands that apply now and fit; without anything typed, all of them in the menu's order. */
export function commandEntries(
  commands: readonly Command[],
  context: CommandContext,
  words: Say,
  sought: string,
): Entry[] {
  const offered = commands
    .filter((command) => command.inPalette !== false && !command.role && command.when(context))
    .map((command) => ({
      type: 'command' as const,
      id: command.id,
      name: labelOf(command, context, words),
      command,
    }));
  return sought.trim() === '' ? offered : bestOf(offered, sought, ({ name }) => name, atMost.commands);
}

/** The actors and communities whose name, or what is said of them, fits. */
export function nodeEntries(
  document: PlanDocument | null,
  sides: ReadonlyMap<string, Side>,
  sought: string,
): Entry[] {
  if (!document || sought.trim() === '') return [];
  const rows = [
    ...[...document.actor.values()].map(({ id, name, headline }) => ({ id, name, about: headline })),
    ...[...document.community.values()].map(({ id, name, platform }) => ({ id, name, about: platform })),
  ];
  const byName = bestOf(rows, sought, ({ name }) => name, atMost.nodes);
  const more = bestOf(rows, sought, ({ name, about }) => `${name} ${about}`, atMost.nodes);
  return [...new Set([...byName, ...more])].slice(0, atMost.nodes).map((row) => ({
    type: 'node' as const,
    ...row,
    side: sides.get(row.id) ?? 'undecided',
    shape: shapeIn(document, row.id),
  }));
}
