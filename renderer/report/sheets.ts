import type { Answer } from '../../core/insights/answer';
import type { Scene } from '../../core/look/scene';
import { type Seen, sceneSeen, seenAsUsual } from '../../core/look/seen';
import { type PlanDocument, planOf } from '../../core/model/document';
import type { Emphasis } from '../../core/model/look';
import { viewsOf } from '../../core/model/views';
import { nothingSelected } from '../../core/picture/highlight';
import type { Picture } from '../../core/picture/parts';
import { pictureOf } from '../../core/picture/picture';
import type { Say } from '../app/language';
import { drawnTies, mostTies } from './drawn-ties';
import { paper } from './paper';

/** A map of the dossier, on a page of its own. */
export interface Sheet {
  /** Where the contents lead to. */
  readonly id: string;
  readonly title: string;
  /** What the map is about, in a sentence; null where the title says all there is to say. */
  readonly says: string | null;
  /** As it goes on paper: every node, and the ties that are drawn. */
  readonly picture: Picture;
  /** The saved view that is shown; null for the map at large. */
  readonly view: string | null;
  /** How many there are of each in what is shown, drawn or not. */
  readonly actors: number;
  readonly communities: number;
  readonly ties: number;
}

/** What of a scene goes on paper. */
function pictureOnPaper(
  scene: Scene,
  wording: { readonly language: 'it' | 'en'; readonly say: Say },
): Picture {
  const picture = pictureOf(scene, { selection: nothingSelected, ...wording }, paper);
  const drawn = drawnTies(scene.document, mostTies, scene.clear?.ties);
  return { ...picture, ties: picture.ties.filter(({ id }) => drawn.has(id)) };
}

/** What is shown, but for how much of it each has: that changes a little with every day. */
function gist({ title, nodes, flows }: Emphasis): string {
  const told = nodes.map(({ id, place, group }) => [id, place, group].join(' ')).sort();
  const passing = flows.map(({ from, to, isLoss }) => [from, to, isLoss].join(' ')).sort();
  return JSON.stringify([title, told, passing]);
}

/** What an answer says of what a view emphasises, as long as it still shows that. */
function saidOf(emphasis: Emphasis | null, answers: readonly Answer[], say: Say): string | null {
  if (!emphasis) return null;
  const shown = gist(emphasis);
  const all = [...answers, ...answers.flatMap(({ findings }) => findings)];
  const found = all.find((one) => gist(one.emphasis) === shown);
  return found ? say(found.says) : null;
}

/**
 * The maps of the dossier: the whole plan as usual; what else was asked for; and the saved views that show an answer, in
 * their order.
 */
export function sheetsOf(
  document: PlanDocument,
  say: Say,
  seen: Seen,
  answers: readonly Answer[],
): [Sheet, ...Sheet[]] {
  const { language } = planOf(document);
  const sheet = (id: string, title: string, how: Seen): Sheet => {
    const scene = sceneSeen(document, how);
    const { actor, community, tie } = scene.document;
    return {
      id,
      title,
      says: saidOf(scene.look.emphasis, answers, say),
      picture: pictureOnPaper(scene, { language, say }),
      view: how.viewId,
      actors: actor.size,
      communities: community.size,
      ties: tie.size,
    };
  };
  const asked = seen.viewId === null ? undefined : document.view.get(seen.viewId);
  const isUsual = seen.viewId === null && seen.look === null;
  return [
    sheet('map', say('report:map.title'), seenAsUsual),
    ...(isUsual ? [] : [sheet('shown', asked?.name ?? say('report:map.shown'), seen)]),
    ...viewsOf(document)
      .filter(({ id, look }) => look.emphasis !== null && id !== seen.viewId)
      .map(({ id, name }) => sheet(`view-${id}`, name, { viewId: id, look: null })),
  ];
}
