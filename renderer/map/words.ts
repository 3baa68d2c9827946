import { stopsOf } from '../../core/picture/finding';
import type { Framing } from '../../core/picture/framing';
import { type PlacedLabel, placingLabels, visibleLabels } from '../../core/picture/labels';
import type { Box, Named, Picture, PictureNode } from '../../core/picture/parts';
import { inSlices } from '../ui/in-slices';

/** From so many nodes on, words are placed anew only when the zoom rests, and in slices. */
const manyNodes = 1500;

/** Words that were placed at another zoom are drawn up to so many times as large or as small. */
const mostStretched = 1.5;

/** How long a zoom must rest, in milliseconds. */
const rest = 140;

/** What words are placed for. */
interface Occasion {
  readonly nodes: readonly PictureNode[];
  readonly zoom: number;
  readonly within: Box | null;
}

function isSame(a: Occasion | null, b: Occasion): boolean {
  return a?.nodes === b.nodes && a.zoom === b.zoom && a.within === b.within;
}

/** The words on the map: placed roughly while one zooms, and exactly when the zoom rests; on a large map gone while one zooms far. */
export class Words {
  readonly #onChange: () => void;
  #labels: readonly PlacedLabel[] = [];
  /** What the words were placed for. */
  #of: Occasion | null = null;
  /** The nodes at which they stand now. */
  #at: readonly PictureNode[] | null = null;
  /** What they are to be placed for, later or at this moment. */
  #wanted: Occasion | null = null;
  #placing = new AbortController();
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
    const { nodes } = picture;
    const within = framing && Math.abs(framing.zoom / zoom - 1) < 0.001 ? framing.within : null;
    const now = { nodes, zoom, within };
    const known = this.#of;
    if (isSame(known, now)) return this.#labels;
    const many = nodes.length >= manyNodes;
    const step = 2 ** (Math.round(Math.log2(zoom) * 6) / 6);
    if (!known || (!many && known.nodes !== nodes)) this.#place(picture, now);
    else if (this.#at !== nodes) this.#follow(picture);
    else if (!many && Math.abs(Math.log2(known.zoom / zoom)) > 1 / 6)
      this.#place(picture, { nodes, zoom: step, within: null });
    if (!isSame(this.#of, now) && !isSame(this.#wanted, now)) this.#placeLater(picture, now);
    const stretched = Math.abs(Math.log2((this.#of?.zoom ?? zoom) / zoom));
    return stretched > Math.log2(mostStretched) ? [] : this.#labels;
  }

  #placeLater(picture: Picture, occasion: Occasion): void {
    this.#leave();
    this.#wanted = occasion;
    this.#timer = setTimeout(() => {
      const { zoom, within } = occasion;
      inSlices(placingLabels(picture, zoom, within), this.#placing.signal, (labels) => {
        this.#take(labels, occasion);
        this.#onChange();
      });
    }, rest);
  }

  #place(picture: Picture, occasion: Occasion): void {
    this.#take(visibleLabels(picture, occasion.zoom, occasion.within), occasion);
  }

  #take(labels: readonly PlacedLabel[], occasion: Occasion): void {
    this.#leave();
    this.#of = occasion;
    this.#at = occasion.nodes;
    this.#labels = labels;
  }

  /** Puts the words where their nodes are now, those without a node left out. */
  #follow(picture: Picture): void {
    const now = new Map(stopsOf(picture).map((named) => [named.id, named]));
    this.#at = picture.nodes;
    this.#labels = this.#labels.flatMap((label) => {
      const node = now.get(label.node.id);
      return node && !node.faded ? [at(label, node)] : [];
    });
  }

  /** Leaves what is being placed, or about to be. */
  #leave(): void {
    clearTimeout(this.#timer);
    this.#placing.abort();
    this.#placing = new AbortController();
    this.#wanted = null;
  }

  destroy(): void {
    this.#leave();
  }
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
