import type { PlanDocument } from '../../../core/model/document';
import { remembered } from '../../../core/model/remembered';
import type { Side } from '../../../core/model/sides';
import { sidesOf } from '../../../core/model/standings';
import type { Shape } from '../../../core/picture/parts';
import { folded } from '../../../core/words/folded';
import { shapeIn } from '../../plan/lookups';
import { type Command, type CommandContext, labelOf } from '../commands/command';
import type { Say } from '../language';
import { bestOf, seeker } from './match';

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

/** Found by another word for it, a command comes after those that are called so. */
const bySynonym = 0.1;

/** Found by its name, a node comes before one that is found by what else is said of it. */
const byName = 10;

/** The commands that apply now and fit; without anything typed, all of them in the menu's order. */
export function commandEntries(
  commands: readonly Command[],
  context: CommandContext,
  words: Say,
  sought: string,
): readonly Entry[] {
  const offered = commands
    .filter((command) => command.inPalette !== false && !command.role && command.when(context))
    .map((command) => ({
      type: 'command' as const,
      id: command.id,
      name: labelOf(command, context, words),
      command,
    }));
  if (sought.trim() === '') return offered;
  const scoreOf = seeker(sought);
  const score = ({ id, name }: (typeof offered)[number]) => {
    const also = alsoCalled(id, words);
    const other = Math.max(scoreOf(folded(also)), scoreOf(folded(`${name} ${also}`)));
    return scoreOf(folded(name)) || other * bySynonym;
  };
  return bestOf(offered, score, atMost.commands);
}

/** What else people call what a command does; nothing where its name says it all. */
function alsoCalled(id: string, words: Say): string {
  return words(`palette:also.${id}`, { defaultValue: '' });
}

/** The actors and communities whose name, or what is said of them, fits. */
export function nodeEntries(document: PlanDocument | null, sought: string): readonly Entry[] {
  if (!document || sought.trim() === '') return [];
  const scoreOf = seeker(sought);
  const sides = sidesOf(document);
  const score = ({ plainName, plainAll }: Findable) => {
    const name = scoreOf(plainName);
    return name > 0 ? name + byName : scoreOf(plainAll);
  };
  return bestOf(findableIn(document.actor, document.community), score, atMost.nodes).map(
    ({ id, name, about }) => ({
      type: 'node',
      id,
      name,
      about,
      side: sides.get(id) ?? 'undecided',
      shape: shapeIn(document, id),
    }),
  );
}

interface Findable {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly plainName: string;
  readonly plainAll: string;
}

/** What can be found, made ready once for as long as nobody is renamed. */
const findableIn = remembered(
  (actors: PlanDocument['actor'], communities: PlanDocument['community']): readonly Findable[] =>
    [
      ...[...actors.values()].map(({ id, name, headline }) => ({ id, name, about: headline })),
      ...[...communities.values()].map(({ id, name, platform }) => ({ id, name, about: platform })),
    ].map((row) => ({ ...row, plainName: folded(row.name), plainAll: folded(`${row.name} ${row.about}`) })),
);
