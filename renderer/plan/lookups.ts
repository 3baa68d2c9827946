import type { PlanDocument } from '../../core/model/document';
import type { Language } from '../../core/model/plan';
import { remembered } from '../../core/model/remembered';
import { shapeOf } from '../../core/picture/forms';
import type { Shape } from '../../core/picture/parts';
import { collatorIn } from '../../core/words/locale';

/** The name of an actor or a community; empty when it is neither. */
export function nameIn(document: PlanDocument, id: string): string {
  return document.actor.get(id)?.name ?? document.community.get(id)?.name ?? '';
}

/** The shape that stands for a node on the map. */
export function shapeIn(document: PlanDocument, id: string): Shape {
  return shapeOf(document.actor.get(id)?.type ?? 'community');
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function choicesAmong(
  language: Language,
  ...tables: readonly ReadonlyMap<string, { readonly id: string; readonly name: string }>[]
): readonly Choice[] {
  const { compare } = collatorIn(language);
  return tables
    .flatMap((table) => [...table.values()])
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => compare(a.label, b.label));
}

const everybody = remembered(
  (actors: PlanDocument['actor'], communities: PlanDocument['community'], language: Language) =>
    choicesAmong(language, actors, communities),
);

const everyActor = remembered((actors: PlanDocument['actor'], language: Language) =>
  choicesAmong(language, actors),
);

/** Every actor and community, in the order of names, to choose one from. */
export function nodeChoices({ actor, community }: PlanDocument, language: Language): readonly Choice[] {
  return everybody(actor, community, language);
}

/** Every actor, in the order of names, to choose one from. */
export function actorChoices({ actor }: PlanDocument, language: Language): readonly Choice[] {
  return everyActor(actor, language);
}
