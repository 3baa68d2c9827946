import { type Scene, sceneOf } from '../../../core/look/scene';
import { type Actor, newActor } from '../../../core/model/actor';
import { type Community, newCommunity } from '../../../core/model/community';
import { documentOf, noRows, type PlanDocument } from '../../../core/model/document';
import { type Look, usualLook } from '../../../core/model/look';
import type { Language } from '../../../core/model/plan';
import type { Message } from '../../../core/model/refusal';
import { newTie, type Tie, type TieKind } from '../../../core/model/tie';
import type { Picture } from '../../../core/picture/parts';
import { nothingSelected, pictureOf, type Reader } from '../../../core/picture/picture';
import { type PictureTheme, pictureThemes } from '../../../core/picture/theme';
import { sentencesIn } from '../../../resources/locales/sentences';

type At = readonly [x: number, y: number] | null;

/** A plan written down in a few lines, node by node and tie by tie. */
export class Drawing {
  readonly #node: {
    id: string;
    kind: 'actor' | 'community';
    x: number | null;
    y: number | null;
    pinned: boolean;
  }[] = [];
  readonly #actor: Actor[] = [];
  readonly #community: Community[] = [];
  readonly #tie: Tie[] = [];

  #place(id: string, kind: 'actor' | 'community', at: At): void {
    this.#node.push({ id, kind, x: at?.[0] ?? null, y: at?.[1] ?? null, pinned: false });
  }

  actor(id: string, at: At, more: Partial<Actor> = {}): this {
    this.#place(id, 'actor', at);
    this.#actor.push({ ...newActor(id, id), ...more });
    return this;
  }

  community(id: string, at: At, more: Partial<Community> = {}): this {
    this.#place(id, 'community', at);
    this.#community.push({ ...newCommunity(id, id), ...more });
    return this;
  }

  tie(from: string, to: string, kind: TieKind, more: Partial<Tie> = {}): this {
    const id = `${from}-${to}${this.#tie.length}`;
    this.#tie.push({ ...newTie(id, from, to, kind), ...more });
    return this;
  }

  document(): PlanDocument {
    return documentOf({
      ...noRows,
      node: this.#node,
      actor: this.#actor,
      community: this.#community,
      tie: this.#tie,
    });
  }

  scene(look: Partial<Look> = {}): Scene {
    return sceneOf(this.document(), { ...usualLook, ...look });
  }

  picture(view: Partial<Reader> = {}, theme: PictureTheme = pictureThemes.light): Picture {
    return pictureOf(this.scene(), { ...readerIn('it'), ...view }, theme);
  }

  /** The picture as a look shows it. */
  seen(look: Partial<Look>, theme: PictureTheme = pictureThemes.light): Picture {
    return pictureOf(this.scene(look), readerIn('it'), theme);
  }
}

/** A view of nothing selected, with the program's own sentences. */
export function readerIn(language: Language): Reader {
  const sentences = sentencesIn(language, 'map');
  const say = ({ key, values }: Message) => sentences.t(key, { ...values });
  return { selection: nothingSelected, language, say };
}

/** A plan of that many nodes and ties, strewn about by a fixed dice. */
export function strewn(nodes: number, ties: number): Drawing {
  let seed = 7;
  const dice = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const drawing = new Drawing();
  const spread = Math.sqrt(nodes) * 70;
  const sides = ['own', 'ally', 'undecided', 'rival'] as const;
  for (let i = 0; i < nodes; i++) {
    const at = [Math.round(dice() * spread * 1.5), Math.round(dice() * spread)] as const;
    const side = sides[i % 4] ?? 'own';
    const heads = Math.round(10 ** (1 + dice() * 5));
    if (i % 10 === 0) drawing.community(`n${i}`, at, { name: `Comunità numero ${i}`, side, audience: heads });
    else drawing.actor(`n${i}`, at, { name: `Persona ${i}`, side, reach: heads });
  }
  for (let i = 0; i < ties; i++) {
    const from = Math.floor(dice() * nodes);
    const to = (from + 1 + Math.floor(dice() * (nodes - 1))) % nodes;
    const kind = (['influence', 'alliance', 'rivalry', 'membership'] as const)[i % 4] ?? 'influence';
    drawing.tie(`n${from}`, `n${to}`, kind, { weight: dice(), confidence: dice() });
  }
  return drawing;
}
