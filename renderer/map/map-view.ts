import { boxRound } from '../../core/picture/boxes';
import { nodeAt, tieAt } from '../../core/picture/finding';
import { framed } from '../../core/picture/framing';
import { labelBelow } from '../../core/picture/labels';
import { withMoves } from '../../core/picture/moving';
import type { Box, Picture, PictureNode, PictureTie, Point } from '../../core/picture/parts';
import type { PictureTheme } from '../../core/picture/theme';
import { bodyBox, labelScale } from '../../core/picture/words';
import { Graph, type GraphListener } from './cytoscape';
import {
  batched,
  enter,
  paintAreas,
  paintRing,
  paintSelected,
  paintTies,
  paintWords,
  shownBox,
  type TieBatch,
  type Viewport,
} from './painting';
import { Plate } from './plate';
import { paintSketch, type Sketch } from './sketch';
import { Words } from './words';

/** Where the map is drawn: the nodes in `graph`, the rest on a canvas under and one over it. */
export interface MapSheets {
  readonly under: HTMLCanvasElement;
  readonly graph: HTMLElement;
  readonly over: HTMLCanvasElement;
}

/** What is to be drawn. */
export interface Shown {
  /** The picture of nothing selected: what changes only with the plan. */
  readonly base: Picture;
  /** The picture of what is selected. */
  readonly picture: Picture;
  readonly theme: PictureTheme;
  /** The whole picture while nodes are elsewhere; for maps that are small enough. */
  readonly preview: (places: ReadonlyMap<string, Point>) => Picture;
}

export type MapListener = Omit<GraphListener, 'drawn'>;

/** Room at the edges of the map that something else covers, in pixels. */
export interface Insets {
  readonly top: number;
  readonly bottom: number;
}

/** Up to so many nodes, everything is worked out anew in every frame of a drag. */
const fewNodes = 400;

const flight = 380;
const padding = 28;

/** How near the pointer must be to a tie, and how far beside a node it may be, in pixels. */
const reach = { tie: 7, node: 4 };

/** The map on the screen: what is drawn, where one looks, what is under the pointer. */
export class MapView {
  readonly #sheets: MapSheets;
  readonly #listener: MapListener;
  readonly #plate = new Plate();
  readonly #followers = new Set<() => void>();
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  #graph: Graph;
  #large = false;
  #shown: Shown | null = null;
  #live: Picture | null = null;
  readonly #words = new Words(() => this.#paintSoon());
  #batches: { readonly ties: readonly PictureTie[]; readonly batches: readonly TieBatch[] } | null = null;
  #sketch: Sketch = { hovered: null, line: null };
  #insets: Insets = { top: 0, bottom: 0 };
  #freedom = { dragging: true, panning: true };
  #frame = 0;

  constructor(sheets: MapSheets, listener: MapListener) {
    this.#sheets = sheets;
    this.#listener = listener;
    this.#graph = this.#newGraph();
  }

  #newGraph(): Graph {
    return new Graph(
      this.#sheets.graph,
      {
        ...this.#listener,
        drawn: () => this.#paint(),
        moved: (viewport) => {
          this.#listener.moved(viewport);
          for (const follower of this.#followers) follower();
        },
        dragged: (places, done) => {
          this.#drag(places);
          this.#listener.dragged(places, done);
        },
      },
      this.#large,
    );
  }

  /** Draws this from now on. */
  show(shown: Shown): void {
    this.#shown = shown;
    this.#live = null;
    const large = Graph.isLarge(shown.picture);
    if (large !== this.#large) {
      const viewport = this.#graph.viewport();
      this.#graph.destroy();
      this.#large = large;
      this.#graph = this.#newGraph();
      this.#graph.allow(this.#freedom);
      this.#graph.look(viewport, 0);
    }
    this.#graph.show(shown.picture, shown.theme);
    this.#paintSoon();
  }

  #drag(places: ReadonlyMap<string, Point>): void {
    const shown = this.#shown;
    if (!shown) return;
    const few = shown.picture.nodes.length <= fewNodes;
    this.#live = few ? shown.preview(places) : withMoves(shown.picture, places);
  }

  /** Shows nodes elsewhere than the plan has them, until the next picture. */
  preview(places: ReadonlyMap<string, Point>): void {
    this.#drag(places);
    this.#graph.place(places);
    this.#paintSoon();
  }

  /** What is on the screen at this moment; null before the first plan. */
  get picture(): Picture | null {
    return this.#live ?? this.#shown?.picture ?? null;
  }

  /** Draws a hovered node and a tie in the making. */
  sketch(sketch: Sketch): void {
    this.#sketch = sketch;
    this.#paintSoon();
  }

  /** Whether nodes can be dragged, and whether the ground drags the map. */
  allow(freedom: { readonly dragging: boolean; readonly panning: boolean }): void {
    this.#freedom = freedom;
    this.#graph.allow(freedom);
  }

  /** Forgets a drag that came to nothing. */
  putBack(): void {
    this.#live = null;
    this.#graph.putBack();
    this.#paintSoon();
  }

  set insets(insets: Insets) {
    this.#insets = insets;
  }

  get viewport(): Viewport {
    return this.#graph.viewport();
  }

  #size(): { readonly width: number; readonly height: number } {
    const { clientWidth: width, clientHeight: height } = this.#sheets.graph;
    return { width, height };
  }

  /** Shows everything. */
  fit(gently: boolean): void {
    const { picture } = this;
    if (!picture || picture.nodes.length === 0) return;
    const { width, height } = this.#size();
    const { top, bottom } = this.#insets;
    const { zoom, box } = framed(picture, { width, height: height - top - bottom }, padding);
    this.#look(box, zoom, gently);
  }

  /** Brings these nodes into view, no nearer than their names need. */
  flyTo(ids: readonly string[]): void {
    const wanted = new Set(ids);
    const nodes = this.picture?.nodes.filter(({ id }) => wanted.has(id)) ?? [];
    const now = this.viewport.zoom;
    const scale = labelScale(Math.max(now, 0.9));
    const box = boxRound(nodes.flatMap((node) => [bodyBox(node), labelBelow(node, scale).box]));
    if (!box) return;
    const { width, height } = this.#size();
    const fitting = Math.min(width / (box.x2 - box.x1 + 160), height / (box.y2 - box.y1 + 160));
    this.#look(box, Math.min(fitting, Math.max(now, 0.9)), true);
  }

  #look({ x1, y1, x2, y2 }: Box, zoom: number, gently: boolean): void {
    const { width, height } = this.#size();
    const { top, bottom } = this.#insets;
    const x = width / 2 - ((x1 + x2) / 2) * zoom;
    const y = top + (height - top - bottom) / 2 - ((y1 + y2) / 2) * zoom;
    this.#graph.look({ zoom, x, y }, gently && !this.#still.matches ? flight : 0);
  }

  /** Brings a node into view if it isn't. */
  reveal(node: PictureNode): void {
    const { x, y } = this.toPane(node);
    const { width, height } = this.#size();
    const { top, bottom } = this.#insets;
    const inside = x > 40 && x < width - 40 && y > top + 20 && y < height - bottom - 40;
    if (!inside) this.flyTo([node.id]);
  }

  /** Zooms about the middle. */
  zoomBy(factor: number): void {
    const { zoom, x, y } = this.viewport;
    const { width, height } = this.#size();
    const to = {
      zoom: zoom * factor,
      x: width / 2 - (width / 2 - x) * factor,
      y: height / 2 - (height / 2 - y) * factor,
    };
    this.#graph.look(to, this.#still.matches ? 0 : flight / 3);
  }

  panBy(dx: number, dy: number): void {
    const { zoom, x, y } = this.viewport;
    this.#graph.look({ zoom, x: x + dx, y: y + dy }, 0);
  }

  look(viewport: Viewport): void {
    this.#graph.look(viewport, 0);
  }

  /** The middle of what is in view, in map units. */
  centre(): Point {
    const { width, height } = this.#size();
    return this.toMap({ x: width / 2, y: height / 2 });
  }

  /** From pixels of the pane to map units. */
  toMap({ x, y }: Point): Point {
    const view = this.viewport;
    return { x: (x - view.x) / view.zoom, y: (y - view.y) / view.zoom };
  }

  /** From map units to pixels of the pane. */
  toPane({ x, y }: Point): Point {
    const view = this.viewport;
    return { x: x * view.zoom + view.x, y: y * view.zoom + view.y };
  }

  nodeAt(at: Point): PictureNode | null {
    return this.picture ? nodeAt(this.picture, at, reach.node / this.viewport.zoom) : null;
  }

  tieAt(at: Point): PictureTie | null {
    return this.picture ? tieAt(this.picture, at, reach.tie / this.viewport.zoom) : null;
  }

  /** Calls `follower` whenever one looks elsewhere; the returned function ends that. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  repaint(): void {
    this.#paintSoon();
  }

  resize(): void {
    this.#graph.resize();
    this.#paintSoon();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#words.destroy();
    this.#graph.destroy();
  }

  #paintSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    const { picture } = this;
    if (!picture || !this.#shown) return;
    const { theme, base } = this.#shown;
    const { width, height } = this.#size();
    const ratio = this.#large ? 1 : Math.min(2, devicePixelRatio);
    const view = this.viewport;
    const shown = shownBox(view, width, height);
    const under = prepared(this.#sheets.under, width, height, ratio);
    enter(under, view, ratio);
    paintAreas(under, picture.areas);
    let whole = true;
    if (picture.dense) {
      whole = this.#plate.lay(under, this.#batchesOf(base.ties), view, width, height, ratio);
      enter(under, view, ratio);
      const raised = picture.ties.filter(
        (tie, i) => tie.selected || (this.#live && tie !== this.#shown?.picture.ties[i]),
      );
      for (const batch of batched(raised)) paintTies(under, batch, view.zoom, shown);
    } else for (const batch of this.#batchesOf(picture.ties)) paintTies(under, batch, view.zoom, shown);
    const over = prepared(this.#sheets.over, width, height, ratio);
    enter(over, view, ratio);
    paintSelected(
      over,
      picture.nodes.filter(({ selected }) => selected),
      theme,
      view.zoom,
    );
    const hovered = picture.nodes.find(({ id }) => id === this.#sketch.hovered);
    if (hovered && !hovered.selected) paintRing(over, hovered, 3 / view.zoom, 1.5 / view.zoom, theme.soft);
    paintSketch(over, this.#sketch, picture, theme, view.zoom);
    over.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintWords(over, this.#words.of(picture, view.zoom), view, shown, theme.paper);
    if (!whole) this.#paintSoon();
  }

  #batchesOf(ties: readonly PictureTie[]): readonly TieBatch[] {
    if (this.#batches?.ties !== ties) this.#batches = { ties, batches: batched(ties) };
    return this.#batches.batches;
  }
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
