import { stopsOf } from '../../core/picture/finding';
import type { Framing } from '../../core/picture/framing';
import { type PlacedLabel, visibleLabels } from '../../core/picture/labels';
import type { Box, Named, Picture, PictureNode } from '../../core/picture/parts';

/** From so many nodes on, words are placed anew only when the zoom rests. */
const manyNodes = 1500;

/** Words that were placed at another zoom are drawn up to so many times as large or as small. */
const mostStretched = 1.5;

/** How long a zoom must rest, in milliseconds. */
const rest = 140;

/** The words on the map: placed roughly while one zooms, and exactly when the zoom rests; on a large map gone while one zooms far. */
export class Words {
  readonly #onChange: () => void;
  #labels: readonly PlacedLabel[] = [];
  #of: { readonly nodes: readonly PictureNode[]; readonly zoom: number; readonly within: Box | null } | null =
    null;
  #wanted = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onChange called when words were placed anew later than they were asked for */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /**
   * The words to show of a picture at that zoom.
   * @param framing how the whole map was last fitted into the window: at that zoom, words stay inside
   */
  of(picture: Picture, zoom: number, framing: Framing | null): readonly PlacedLabel[] {
    const known = this.#of;
    const within = framing && Math.abs(framing.zoom / zoom - 1) < 0.001 ? framing.within : null;
    if (known?.nodes === picture.nodes && known.zoom === zoom && known.within === within) return this.#labels;
    const many = picture.nodes.length >= manyNodes;
    const step = 2 ** (Math.round(Math.log2(zoom) * 6) / 6);
    if (!known || (!many && known.nodes !== picture.nodes)) this.#place(picture, zoom, within);
    else if (known.nodes !== picture.nodes) this.#labels = followed(this.#labels, picture);
    else if (!many && Math.abs(Math.log2(known.zoom / zoom)) > 1 / 6) this.#place(picture, step, null);
    if (this.#wanted !== zoom || many) this.#placeLater(picture, zoom, within);
    this.#wanted = zoom;
    const stretched = Math.abs(Math.log2((this.#of?.zoom ?? zoom) / zoom));
    return stretched > Math.log2(mostStretched) ? [] : this.#labels;
  }

  #placeLater(picture: Picture, zoom: number, within: Box | null): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#place(picture, zoom, within);
      this.#onChange();
    }, rest);
  }

  #place(picture: Picture, zoom: number, within: Box | null): void {
    clearTimeout(this.#timer);
    this.#of = { nodes: picture.nodes, zoom, within };
    this.#labels = visibleLabels(picture, zoom, within);
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}

/** Labels at the places where their nodes are now, those without a node left out. */
function followed(labels: readonly PlacedLabel[], picture: Picture): PlacedLabel[] {
  const now = new Map(stopsOf(picture).map((named) => [named.id, named]));
  return labels.flatMap((label) => {
    const node = now.get(label.node.id);
    return node ? [at(label, node)] : [];
  });
}

/** Labels at the places where some of their nodes are now, the rest as they are. */
export function carried(labels: readonly PlacedLabel[], moved: readonly Named[]): PlacedLabel[] {
  const now = new Map(moved.map((named) => [named.id, named]));
  return labels.map((label) => at(label, now.get(label.node.id) ?? label.node));
}

function at(label: PlacedLabel, node: Named): PlacedLabel {
  const dx = node.x - label.node.x;
  const dy = node.y - label.node.y;
  const { x1, y1, x2, y2 } = label.box;
  return { ...label, node, box: { x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy } };
}
