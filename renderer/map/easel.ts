import { remembered } from '../../core/model/remembered';
import type { Framing } from '../../core/picture/framing';
import { tiesAt } from '../../core/picture/heaviest';
import type { Moved } from '../../core/picture/moving';
import type { Box, Picture, PictureNode, PictureNote, PictureTie } from '../../core/picture/parts';
import { atLeast, leastSize } from '../../core/picture/sizes';
import type { PictureTheme } from '../../core/picture/theme';
import { EmblemImages } from './emblem-images';
import { type Guides, paintGuides } from './guides';
import {
  alike,
  batched,
  enter,
  paintAreas,
  paintNodes,
  paintRing,
  paintSelected,
  paintTies,
  paintWords,
  shownBox,
  type TieBatch,
  type Viewport,
} from './painting';
import { paintBackdrop, paintBackdropWords } from './painting-backdrop';
import { isLettered, paintFlows, paintLetters, paintShoulders } from './painting-emphasis';
import { paintNotes } from './painting-notes';
import { isSigned, paintSigns } from './painting-signs';
import { type Brush, type Layer, Plate, type Stroke } from './plate';
import { type Found, paintFound, paintSketch, type Sketch } from './sketch';
import { carried, Words } from './words';

/** One moment of the map. */
export interface Moment {
  /** The picture of nothing selected and nothing moved. */
  readonly base: Picture;
  /** What is to be seen, where the plan has it. */
  readonly picture: Picture;
  /** What of it is elsewhere; null where nothing is. */
  readonly moved: Moved | null;
  readonly theme: PictureTheme;
  readonly sketch: Sketch;
  readonly found: Found;
  /** Notes as they are while one of them is drawn elsewhere; null where none is. */
  readonly notes: readonly PictureNote[] | null;
  readonly guides: Guides;
  /** How the whole map was last fitted into the window. */
  readonly framing: Framing | null;
  readonly viewport: Viewport;
  readonly width: number;
  readonly height: number;
}

/** More nodes than this are painted onto a plate together with their ties. */
export const fewNodes = 600;

/** Whether a picture is so large that its nodes are painted instead of being drawn one by one. */
export function isLarge({ nodes, dense }: Picture): boolean {
  return dense || nodes.length > fewNodes;
}

/** What is painted over the plate. */
interface Raised {
  readonly nodes: readonly PictureNode[];
  readonly ties: readonly PictureTie[];
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

const drawnIds = remembered(idsOf);

/** What is selected of a picture: what differs from the one of nothing selected. */
const selectedIn = remembered(
  ({ nodes, ties }: Picture): Raised => ({
    nodes: nodes.filter(({ selected }) => selected),
    ties: ties.filter(({ selected }) => selected),
  }),
);

/** Paints the map: on a canvas under the sheet that hears gestures, and on one over it. */
export class Easel {
  readonly #under: HTMLCanvasElement;
  readonly #over: HTMLCanvasElement;
  readonly #plate = new Plate();
  readonly #words: Words;
  readonly #images: EmblemImages;
  #layers: {
    readonly of: Picture;
    readonly ties: readonly PictureTie[];
    readonly layers: readonly Layer[];
  } | null = null;
  #batches: { readonly of: readonly PictureTie[]; readonly batches: readonly TieBatch[] } | null = null;

  /** @param onChange called when there is more to paint than was painted */
  constructor(under: HTMLCanvasElement, over: HTMLCanvasElement, onChange: () => void) {
    this.#under = under;
    this.#over = over;
    this.#words = new Words(onChange);
    this.#images = new EmblemImages(() => {
      this.#layers = null;
      onChange();
    });
  }

  /** Paints a moment. Returns false when the next frame would show more of it. */
  paint(moment: Moment): boolean {
    const whole = this.#paintUnder(moment);
    this.#paintOver(moment);
    return whole;
  }

  #paintUnder(moment: Moment): boolean {
    const { base, moved, theme, viewport, width, height } = moment;
    const picture = moved?.picture ?? moment.picture;
    const ratio = ratioFor(picture);
    const context = prepared(this.#under, width, height, ratio);
    const shown = shownBox(viewport, width, height);
    const least = leastSize(base, viewport.zoom);
    enter(context, viewport, ratio);
    if (picture.backdrop) paintBackdrop(context, picture.backdrop, viewport.zoom, shown);
    paintAreas(context, picture.areas);
    paintNotes(context, moment.notes ?? picture.notes, viewport.zoom, shown);
    if (!isLarge(picture)) {
      for (const batch of this.#batchesOf(picture.ties)) paintTies(context, batch, viewport.zoom, shown);
      paintFlows(context, picture.flows, theme.paper, viewport.zoom, shown);
      for (const node of picture.nodes) paintNodes(context, { form: node, nodes: [node] }, shown, least);
      paintSigns(context, picture.nodes.filter(isSigned), this.#images, shown, least);
      paintLetters(context, picture.nodes, viewport.zoom, shown, least);
      return true;
    }
    const drawn = tiesAt(base, viewport.zoom, width, height);
    const whole = this.#plate.lay(
      context,
      this.#layersOf(base, drawn, theme.paper),
      viewport,
      width,
      height,
      ratio,
    );
    enter(context, viewport, ratio);
    const { nodes, ties } = this.#raisedIn(moment, drawn);
    for (const batch of this.#batchesOf(ties)) paintTies(context, batch, viewport.zoom, shown);
    paintFlows(context, moved?.flows ?? [], theme.paper, viewport.zoom, shown);
    for (const batch of alike(nodes)) paintNodes(context, batch, shown, least);
    paintSigns(context, nodes.filter(isSigned), this.#images, shown, least);
    paintLetters(context, nodes, viewport.zoom, shown, least);
    return whole;
  }

  #paintOver(moment: Moment): void {
    const { base, moved, theme, sketch, found, guides, framing, viewport, width, height } = moment;
    const picture = moved?.picture ?? moment.picture;
    const ratio = finest();
    const context = prepared(this.#over, width, height, ratio);
    const shown = shownBox(viewport, width, height);
    const { zoom } = viewport;
    enter(context, viewport, ratio);
    if (picture.backdrop) paintBackdropWords(context, picture.backdrop, zoom, shown, theme.paper);
    const least = leastSize(base, zoom);
    const selected = picture.nodes.filter((node) => node.selected).map((node) => atLeast(node, least));
    paintSelected(context, selected, theme, zoom);
    const hovered = picture.nodes.find(({ id }) => id === sketch.hovered);
    if (hovered && !hovered.selected)
      paintRing(context, atLeast(hovered, least), 3 / zoom, 1.5 / zoom, theme.soft);
    paintFound(context, found, picture, theme, zoom);
    paintSketch(context, sketch, picture, theme, zoom);
    paintGuides(context, guides, shown, theme.accent, zoom);
    paintShoulders(context, picture.nodes, theme.paper, zoom, shown, least);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const words = this.#words.of(moment.picture, zoom, framing);
    paintWords(context, moved ? carried(words, moved.nodes) : words, viewport, shown, theme.paper);
  }

  #batchesOf(ties: readonly PictureTie[]): readonly TieBatch[] {
    if (this.#batches?.of !== ties) this.#batches = { of: ties, batches: batched(ties) };
    return this.#batches.batches;
  }

  #layersOf(base: Picture, drawn: readonly PictureTie[], paper: string): readonly Layer[] {
    if (this.#layers?.of === base && this.#layers.ties === drawn) return this.#layers.layers;
    const leastAt = (zoom: number) => leastSize(base, zoom);
    const layers = [
      layer(() => batched(drawn), paintTies),
      layer(
        () => handfuls(base.flows),
        (context, some, zoom, shown) => paintFlows(context, some, paper, zoom, shown),
      ),
      layer(
        () => alike(base.nodes),
        (context, batch, zoom, shown) => paintNodes(context, batch, shown, leastAt(zoom)),
      ),
      layer(
        () => handfuls(base.nodes.filter(isSigned)),
        (context, some, zoom, shown) => paintSigns(context, some, this.#images, shown, leastAt(zoom)),
      ),
      layer(
        () => handfuls(base.nodes.filter(isLettered)),
        (context, some, zoom, shown) => paintLetters(context, some, zoom, shown, leastAt(zoom)),
      ),
    ];
    this.#layers = { of: base, ties: drawn, layers };
    return layers;
  }

  /** What differs from the plate, which has the ties in `drawn`: what is selected, and what is elsewhere. */
  #raisedIn({ base, picture, moved }: Moment, drawn: readonly PictureTie[]): Raised {
    const raised = selectedIn(picture);
    if (!moved) return raised;
    const { nodes, ties } = raised;
    const nodesMoved = idsOf(moved.nodes);
    const tiesMoved = idsOf(moved.ties);
    const onPlate = drawn === base.ties ? null : drawnIds(drawn);
    return {
      nodes: [...nodes.filter(({ id }) => !nodesMoved.has(id)), ...moved.nodes],
      ties: [
        ...ties.filter(({ id }) => !tiesMoved.has(id)),
        ...moved.ties.filter(({ id, selected }) => selected || !onPlate || onPlate.has(id)),
      ],
    };
  }

  destroy(): void {
    this.#words.destroy();
    this.#images.destroy();
  }
}

/** A layer of the plate, put in order when it is first painted. */
function layer<Part>(
  parts: () => readonly Part[],
  paint: (context: Brush, part: Part, zoom: number, shown: Box) => void,
): Layer {
  let strokes: readonly Stroke[] | null = null;
  return () => {
    strokes ??= parts().map(
      (part): Stroke =>
        (context, zoom, shown) =>
          paint(context, part, zoom, shown),
    );
    return strokes;
  };
}

/** So many of what takes its time are painted in one go. */
const handful = 16;

function handfuls<Item>(items: readonly Item[]): Item[][] {
  const lists: Item[][] = [];
  for (let i = 0; i < items.length; i += handful) lists.push(items.slice(i, i + handful));
  return lists;
}

/** Device pixels a pixel of what is sharp on every screen. */
function finest(): number {
  return Math.min(2, devicePixelRatio);
}

/** More of them than this, and what is painted onto the plate is quick before it is fine. */
const fine = { nodes: 2_500, ties: 8_000 };

function ratioFor({ nodes, ties }: Picture): number {
  return nodes.length > fine.nodes || ties.length > fine.ties ? 1 : finest();
}

/** The context of a canvas that has the size of the map and nothing on it. */
function prepared(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  ratio: number,
): CanvasRenderingContext2D {
  const wide = Math.round(width * ratio);
  const high = Math.round(height * ratio);
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, wide, high);
  return context;
}
