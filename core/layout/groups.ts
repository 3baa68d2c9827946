import { attributeOf } from '../attributes/attributes';
import { type Message, say } from '../model/refusal';
import type { LayoutProblem } from './layout';

/** Nodes with the same value of an attribute. */
export interface Group {
  readonly name: Message;
  /** Places in the problem's list of moving vertices, in ascending order. */
  readonly members: readonly number[];
}

/**
 * The nodes to be placed, by what an attribute says of them: its choices in their order, yes before no, and those of whom
 * nothing is known last. Values that nobody has make no group.
 */
export function groupsOf({ reading, graph, moving }: LayoutProblem, id: string): Group[] {
  const attribute = attributeOf(id);
  const byValue = Map.groupBy(moving.keys(), (i) => {
    const value = attribute?.read(reading, graph.ids[moving[i] as number] as string) ?? null;
    return typeof value === 'string' || typeof value === 'boolean' ? `${value}` : null;
  });
  const named = (value: string, name: string): Group[] => {
    const members = byValue.get(value);
    return members ? [{ name: say(name), members }] : [];
  };
  const known = attribute?.choices
    ? attribute.choices.all.flatMap((value) => named(value, `${attribute.choices?.words}.${value}`))
    : [...named('true', 'layouts:yes'), ...named('false', 'layouts:no')];
  const rest = byValue.get(null);
  return rest ? [...known, { name: say('layouts:unknown'), members: rest }] : known;
}
