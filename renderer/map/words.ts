import { type PlacedLabel, visibleLabels } from '../../core/picture/labels';
import type { Picture, PictureNode } from '../../core/picture/parts';

/** From so many nodes on, words are placed anew only when the zoom rests. */
const manyNodes = 1500;

/** How long a zoom must rest, in milliseconds. */
const rest = 140;

/** The words on the map, placed anew at every sixth of a doubling of the zoom. */
export class Words {
  readonly #onChange: () => void;
  #labels: readonly PlacedLabel[] = [];
  #of: { readonly nodes: readonly PictureNode[]; readonly zoom: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onChange called when words were placed anew later than they were asked for */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The words to show of a picture at that zoom. */
  of(picture: Picture, zoom: number): readonly PlacedLabel[] {
    const step = 2 ** (Math.round(Math.log2(zoom) * 6) / 6);
    const known = this.#of;
    if (known?.nodes === picture.nodes && known.zoom === step) return this.#labels;
    clearTimeout(this.#timer);
    if (!known || picture.nodes.length < manyNodes) this.#place(picture, step);
    else {
      if (known.nodes !== picture.nodes) this.#labels = followed(this.#labels, picture);
      this.#timer = setTimeout(() => {
        this.#place(picture, step);
        this.#onChange();
      }, rest);
    }
    return this.#labels;
  }

  #place(picture: Picture, zoom: number): void {
    this.#of = { nodes: picture.nodes, zoom };
    this.#labels = visibleLabels(picture, zoom);
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}

/** Labels at the places where their nodes are now, those without a node left out. */
function followed(labels: readonly PlacedLabel[], picture: Picture): PlacedLabel[] {
  const now = new Map(picture.nodes.map((node) => [node.id, node]));
  return labels.flatMap((label) => {
    const node = now.get(label.node.id);
    if (!node) return [];
    const dx = node.x - label.node.x;
    const dy = node.y - label.node.y;
    const { x1, y1, x2, y2 } = label.box;
    return [{ ...label, node, box: { x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy } }];
  });
}
