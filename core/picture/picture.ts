import { readingOf } from '../attributes/reading';
import type { Scene } from '../look/scene';
import { atOnce, mapped, type Pausing } from '../model/pausing';
import type { Tie } from '../model/tie';
import { homesOf } from '../network/homes';
import { drawingAreas } from './areas';
import { backdropOf } from './backdrop';
import { boxRound } from './boxes';
import { emphasising } from './emphasising';
import { endsAmong } from './ends';
import { fading } from './fading';
import { highlighted, nothingSelected, type Selection } from './highlight';
import { labelBelow } from './labels';
import { explaining, fadingItems } from './legend';
import { drawingNodes } from './nodes';
import { noteOf } from './notes';
import type { Picture } from './parts';
import { brushOf } from './styles/brush';
import { nodeStyles, tieStyles } from './styles/styles';
import type { PictureTheme } from './theme';
import { drawingLines } from './tie-lines';
import { isDense } from './ties';
import type { Wording } from './wording';
import { bodyBox } from './words';

export { nothingSelected, type Selection };

/** Who looks at a scene: their language, and what they have selected of it. */
export interface Reader extends Wording {
  readonly selection: Selection;
}

/** Everything that is drawn of a scene: a pure function of the scene, the reader and the theme. */
export function pictureOf(scene: Scene, reader: Reader, theme: PictureTheme): Picture {
  return atOnce(picturing(scene, reader, theme));
}

/** {@link pictureOf} with pauses: of thousands of nodes it takes longer than a window may keep anybody waiting. */
export function* picturing(scene: Scene, reader: Reader, theme: PictureTheme): Pausing<Picture> {
  const { document, look } = scene;
  const { styling } = look;
  const source = { reading: readingOf(document), theme, wording: reader };
  const forNodes = brushOf(nodeStyles, styling, source);
  yield undefined;
  const forTies = brushOf(tieStyles, styling, source);
  yield undefined;
  const every = yield* drawingNodes(source, scene, forNodes);
  const all = new Map(every.map((node) => [node.id, node]));
  const { areas, onGround, instead } = yield* drawingAreas(
    all,
    document.community,
    homesOf(document),
    look.communities,
    scene.groups,
    theme,
  );
  const nodes = instead.size === 0 ? every : every.filter(({ id }) => !instead.has(id));
  const byId = instead.size === 0 ? all : new Map(nodes.map((node) => [node.id, node]));
  // An outline says who is a member.
  const rows = [...document.tie.values()].filter(
    ({ sourceId, targetId, kind }) =>
      (byId.has(sourceId) && byId.has(targetId)) ||
      (kind !== 'membership' && all.has(sourceId) && all.has(targetId)),
  );
  const isTold = ({ kind, sourceId: a, targetId: b }: Tie) =>
    kind === 'membership' && Boolean(onGround.get(b)?.has(a) ?? onGround.get(a)?.has(b));
  const ties = yield* drawingLines(
    rows,
    endsAmong((id) => byId.get(id), areas),
    forTies,
    isTold,
    scene.changes,
    theme,
  );
  const notes = [...document.note.values()].map((note) => noteOf(note, theme));
  const backdrop = backdropOf(look.backdrop, nodes, theme);
  const around = yield* mapped(nodes, (node) => [bodyBox(node), labelBelow(node, 1).box]);
  const bounds = boxRound([
    ...areas.map(({ box }) => box),
    ...notes.map(({ box }) => box),
    ...(backdrop && backdrop.type !== 'grid' ? [backdrop.extent] : []),
    ...around.flat(),
  ]);
  const drawn = { scene, nodes, areas, ties, rows, forNodes, forTies, theme, wording: reader };
  const legend = yield* explaining(drawn);
  const dense = isDense(rows.length);
  const plain = { nodes, ties, flows: [], areas, notes, backdrop, legend, bounds, dense };
  return highlighted(yield* focusing(plain, scene, reader, theme), reader.selection, theme);
}

/**
 * Takes the picture of a scene in which nothing is emphasised and nothing fades, draws on it what an answer shows, and has all but
 * what is to stay clear fade; with pauses.
 */
export function* focusing(
  picture: Picture,
  { clear, emphasis }: Pick<Scene, 'clear' | 'emphasis'>,
  wording: Wording,
  theme: PictureTheme,
): Pausing<Picture> {
  if (!clear) return picture;
  const shown = emphasis ? yield* emphasising(picture, emphasis, clear.nodes, theme, wording) : picture;
  return yield* fading(shown, clear, fadingItems(theme, wording), theme);
}
