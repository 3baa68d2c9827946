import { stopsOf } from './finding';
import { actorLabel } from './nodes';
import type { Picture, PictureArea, PictureNode, PictureTie } from './parts';
import type { PictureTheme } from './theme';

/** Ids of the nodes, ties and notes that are selected. */
export interface Selection {
  readonly nodes: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

export const nothingSelected: Selection = { nodes: new Set(), ties: new Set(), notes: new Set() };

/** The ties of more selected nodes than this would be all one sees. */
const mostWithTies = 8;

function loud(tie: PictureTie, theme: PictureTheme): PictureTie {
  const colour = tie.attitude === 'against' ? tie.colour : theme.accent;
  return { ...tie, colour, width: tie.width + 1, opacity: 1, selected: true };
}

function strong(node: PictureNode, theme: PictureTheme): PictureNode {
  const isStrong = node.label.lines.some(({ weight }) => weight === 650);
  const label = isStrong ? node.label : actorLabel(node.name, theme, true, node.typeScale);
  return { ...node, label, selected: true };
}

/** A ground that stands for its community, selected. */
function outlined(area: PictureArea, theme: PictureTheme): PictureArea {
  const stroke = { colour: theme.accent, width: area.stroke.width + 1.5, dash: [] };
  const name = area.name && { ...area.name, selected: true };
  return { ...area, stroke, fillOpacity: 1.6 * area.fillOpacity, name };
}

/**
 * The picture of nothing selected, with this selected: ringed nodes with strong names, and their ties in the accent's
 * colour on top of the others, but for ties to what is faded. All that it doesn't touch stays the same values.
 */
export function highlighted(picture: Picture, selection: Selection, theme: PictureTheme): Picture {
  const { nodes: chosen, ties: chosenTies, notes: chosenNotes } = selection;
  const notes =
    chosenNotes.size === 0
      ? picture.notes
      : picture.notes.map((note) => (chosenNotes.has(note.id) ? { ...note, selected: true } : note));
  if (chosen.size === 0 && chosenTies.size === 0)
    return notes === picture.notes ? picture : { ...picture, notes };
  const withTies = chosen.size <= mostWithTies;
  const faded = new Set(stopsOf(picture).flatMap(({ id, faded }) => (faded ? [id] : [])));
  const quiet: PictureTie[] = [];
  const raised: PictureTie[] = [];
  for (const tie of picture.ties) {
    const isLoud =
      chosenTies.has(tie.id) ||
      (withTies &&
        (chosen.has(tie.sourceId) || chosen.has(tie.targetId)) &&
        !(faded.has(tie.sourceId) || faded.has(tie.targetId)));
    if (isLoud) raised.push(loud(tie, theme));
    else quiet.push(tie);
  }
  return {
    ...picture,
    notes,
    areas: picture.areas.some(({ id }) => chosen.has(id))
      ? picture.areas.map((area) => (chosen.has(area.id) && area.name ? outlined(area, theme) : area))
      : picture.areas,
    nodes: picture.nodes.map((node) => (chosen.has(node.id) ? strong(node, theme) : node)),
    ties: [...quiet, ...raised],
  };
}
