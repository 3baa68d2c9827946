import type { Body } from '../../core/layout/align';
import { tiesAt } from '../../core/picture/heaviest';
import { type Moved, withMoves } from '../../core/picture/moving';
import type { Picture, PictureNote, Point } from '../../core/picture/parts';
import type { PictureTheme } from '../../core/picture/theme';
import { bodyBox } from '../../core/picture/words';
import { Carrying, together } from './carrying';
import { type Freedom, Graph, type GraphListener } from './cytoscape';
import { Easel, isLarge } from './easel';
import { EdgePan } from './edge-pan';
import { fadeIn, Glide, waysTo } from './glide';
import { Lookout } from './lookout';
import { type Found, nothingFound, type Sketch } from './sketch';
import { UnderPointer } from './under-pointer';

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
  /** Whether a grid is seen behind the map, on which dragged nodes come to stand. */
  readonly onGrid: boolean;
}

/** What the map tells of. */
export interface MapListener extends Omit<GraphListener, 'drawn' | 'boxed' | 'steered' | 'held'> {
  /** A box was drawn round these nodes. */
  boxed(nodes: readonly string[]): void;
}

/** Up to so many nodes, everything is worked out anew in every frame of a drag. */
const fewNodes = 400;

/** Up to so many nodes, this is done in every frame of a glide, in which all of them move. */
const fewGliding = 120;

/** The map on the screen: what is drawn of it, and where. */
export class MapView {
  /** Where the nodes are drawn and gestures are heard. */
  readonly pane: HTMLElement;
  readonly lookout: Lookout;
  readonly under: UnderPointer;
  /** Whether nodes can be dragged. */
  mayDrag = false;
  readonly #graph: Graph;
  readonly #easel: Easel;
  readonly #gone = new AbortController();
  #shown: Shown | null = null;
  /** The whole picture while nodes of a small map are elsewhere. */
  #preview: Picture | null = null;
  /** What of a larger map is elsewhere. */
  #moved: Moved | null = null;
  /** Where nodes are that are elsewhere. */
  #places: ReadonlyMap<string, Point> | null = null;
  #sketch: Sketch = { hovered: null, line: null };
  #found: Found = nothingFound;
  #notes: readonly PictureNote[] | null = null;
  #frame = 0;
  /** The frame that was painted last, and whether cytoscape is about to draw one. */
  #painted: CSSNumberish | null = null;
  #moving = false;
  readonly #glide = new Glide();
  readonly #sheets: MapSheets;
  readonly #listener: MapListener;
  readonly #carrying = new Carrying();
  readonly #edge: EdgePan;

  constructor(sheets: MapSheets, listener: MapListener) {
    const { under, graph, over } = sheets;
    this.#sheets = sheets;
    this.#listener = listener;
    this.pane = graph;
    this.#easel = new Easel(under, over, () => this.repaint());
    const how = { capture: true, signal: this.#gone.signal };
    graph.addEventListener('pointermove', (event) => this.#handOver(event), how);
    graph.addEventListener('pointerdown', () => this.#arrive(), how);
    graph.addEventListener('pointerdown', (event) => this.#handOver(event), how);
    this.#graph = new Graph(graph, {
      ...listener,
      drawn: () => {
        this.#moving = false;
        this.#paint();
      },
      moved: (viewport) => {
        this.#moving = true;
        listener.moved(viewport);
        this.lookout.moved();
      },
      dragged: (places, done) => this.#carry(together(places, this.#shown?.picture ?? null), done),
      boxed: (box) => {
        this.#edge.end();
        listener.boxed(this.under.inside(box));
      },
      steered: (node, place, free) => this.#steered(node, place, free),
      held: (at) => this.#edge.hold(at, () => this.#graph.follow()),
    });
    this.lookout = new Lookout(this.#graph, graph, () => this.#shown?.picture ?? null);
    this.under = new UnderPointer(() => this.picture, this.lookout, under);
    this.#edge = new EdgePan(this.lookout);
    window.addEventListener('blur', () => this.leaveDrag(), { signal: this.#gone.signal });
  }

  /** Draws this from now on. */
  show(shown: Shown): void {
    const ways = this.#carrying.underWay || this.lookout.isStill ? [] : waysTo(shown.picture, this.picture);
    const large = isLarge(shown.picture);
    // What was put elsewhere stays there, whatever is selected, until a picture has it there.
    const places = shown.base === this.#shown?.base && !this.#glide.underWay ? this.#places : null;
    this.#shown = shown;
    this.#settle();
    if (places) this.#drag(places, fewNodes);
    this.#notes = null;
    this.#glide.end();
    this.#graph.show([], shown.theme);
    if (ways.length > 0 && large) fadeIn([this.#sheets.under, this.#sheets.over]);
    else if (ways.length > 0)
      this.#glide.begin(
        ways,
        (places) => this.preview(places, fewGliding),
        () => this.putBack(),
      );
    this.repaint();
  }

  /** Whoever presses the map means the nodes where they are, not on their way. */
  #arrive(): void {
    if (this.#glide.end()) this.putBack();
  }

  /** Cytoscape holds the one node that the pointer can touch. */
  #handOver(event: PointerEvent): void {
    const { buttons, type, pointerType } = event;
    const shown = this.#shown;
    if (!shown || pointerType === 'touch' || (type === 'pointermove' && buttons !== 0)) return;
    const node = this.under.nodeAt(this.lookout.toMap(this.lookout.inPane(event)));
    this.#graph.show(node ? [node] : [], shown.theme);
  }

  #carry(places: ReadonlyMap<string, Point>, done: boolean): void {
    if (done) {
      this.#carrying.end();
      this.#edge.end();
    } else this.#carrying.underWay = true;
    this.#glide.end();
    this.#drag(places, fewNodes);
    this.#listener.dragged(places, done);
  }

  /** A finger carries nodes to these places, `held` being the one that it is on; `done` when it is taken away. */
  carry(held: string, places: ReadonlyMap<string, Point>, done: boolean): void {
    const at = places.get(held);
    if (!at) return;
    const by = this.#steered(held, at, false);
    const all = new Map([...places].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]));
    this.#graph.place(all);
    this.#carry(all, done);
    this.repaint();
  }

  #steered(node: string, place: Point, free: boolean): Point {
    const shown = this.#shown;
    if (free || !shown) return this.#carrying.unsteered();
    const { box, viewport } = this.lookout;
    return this.#carrying.steered(node, place, { ...shown, box, zoom: viewport.zoom });
  }

  /** Nothing is elsewhere any more. */
  #settle(): void {
    this.#preview = null;
    this.#moved = null;
    this.#places = null;
  }

  #drag(places: ReadonlyMap<string, Point>, limit: number): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#places = places;
    const few = shown.picture.nodes.length <= limit && !isLarge(shown.picture);
    this.#preview = few ? shown.preview(places) : null;
    this.#moved = few ? null : withMoves(shown.picture, places);
  }

  /** Shows nodes elsewhere than the plan has them, until the next picture. */
  preview(places: ReadonlyMap<string, Point>, limit = fewNodes): void {
    this.#drag(places, limit);
    this.#graph.place(places);
    this.repaint();
  }

  /** What is on the screen at this moment; null before the first plan. */
  get picture(): Picture | null {
    return this.#moved?.picture ?? this.#preview ?? this.#shown?.picture ?? null;
  }

  /** How many of the ties are drawn where one looks; null where all are. */
  get tiesDrawn(): number | null {
    const base = this.#shown?.base;
    if (!base || !isLarge(base)) return null;
    const { viewport, size } = this.lookout;
    const drawn = tiesAt(base, viewport.zoom, size.width, size.height);
    return drawn === base.ties ? null : drawn.length;
  }

  /** A wheel or a trackpad is turned over something that lies on the map. */
  turn(event: WheelEvent): void {
    this.#graph.turn(event);
  }

  /** Draws a hovered node and a tie in the making. */
  sketch(sketch: Sketch): void {
    this.#sketch = sketch;
    this.repaint();
  }

  /** Lets these nodes glow. */
  glow(found: Found): void {
    this.#found = found;
    this.repaint();
  }

  /** Draws these notes in place of the picture's, until the picture is another; null for the picture's. */
  sketchNotes(notes: readonly PictureNote[] | null): void {
    this.#notes = notes;
    this.repaint();
  }

  allow(freedom: Freedom): void {
    this.mayDrag = freedom.dragging;
    this.#graph.allow(freedom);
  }

  /** Forgets a drag that came to nothing. */
  putBack(): void {
    this.#carrying.end();
    this.#settle();
    this.#graph.putBack();
    this.repaint();
  }

  /** Leaves what the mouse is dragging where it was, or a box undrawn. False when it drags nothing. */
  leaveDrag(): boolean {
    if (!this.#graph.leave()) return false;
    this.#edge.end();
    this.putBack();
    return true;
  }

  /** Those of these nodes that are drawn, with what their bodies take up. */
  bodies(ids: readonly string[]): Body[] {
    const wanted = new Set(ids);
    return (this.#shown?.picture.nodes ?? []).flatMap((node) => {
      if (!wanted.has(node.id)) return [];
      const box = bodyBox(node);
      const half = { halfWidth: (box.x2 - box.x1) / 2, halfHeight: (box.y2 - box.y1) / 2 };
      return [{ id: node.id, x: node.x, y: node.y, ...half }];
    });
  }

  /** Has everything painted in the next frame. */
  repaint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (!this.#moving && this.#painted !== document.timeline.currentTime) this.#paint();
    });
  }

  resize(): void {
    this.lookout.resize();
    this.repaint();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#edge.end();
    this.#glide.end();
    this.#gone.abort();
    this.#easel.destroy();
    this.#graph.destroy();
  }

  #paint(): void {
    if (!this.#shown) return;
    this.#painted = document.timeline.currentTime;
    const { theme, base, picture } = this.#shown;
    const { viewport, framing, size } = this.lookout;
    const whole = this.#easel.paint({
      base,
      picture: this.#preview ?? picture,
      moved: this.#moved,
      theme,
      sketch: this.#sketch,
      found: this.#found,
      notes: this.#notes,
      guides: this.#carrying.guides,
      framing,
      viewport,
      ...size,
    });
    if (!whole) this.repaint();
  }
}
