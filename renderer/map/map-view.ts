import type { Body } from '../../core/layout/align';
import { snappedToGrid, snappedToNeighbours } from '../../core/layout/snap';
import type { Camera } from '../../core/model/view';
import { boxRound, grown } from '../../core/picture/boxes';
import { nodeAt, tieAt } from '../../core/picture/finding';
import { type Framing, framed } from '../../core/picture/framing';
import { tiesAt } from '../../core/picture/heaviest';
import { labelBelow } from '../../core/picture/labels';
import { withMoves } from '../../core/picture/moving';
import type { Box, Picture, PictureNode, PictureNote, PictureTie, Point } from '../../core/picture/parts';
import type { PictureTheme } from '../../core/picture/theme';
import { bodyBox, labelScale } from '../../core/picture/words';
import { type Freedom, Graph, type GraphListener, zoomLimits } from './cytoscape';
import { Easel, isLarge } from './easel';
import { fadeIn, Glide, waysTo } from './glide';
import { type Guides, noGuides } from './guides';
import { isWellInside, lookingAt, type Room, zoomedAbout } from './looking';
import { isOnArea, shownBox, type Viewport } from './painting';
import { type Found, nothingFound, type Sketch } from './sketch';

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
export interface MapListener extends Omit<GraphListener, 'drawn' | 'boxed' | 'steered'> {
  /** A box was drawn round these nodes. */
  boxed(nodes: readonly string[]): void;
}

/** What lies over the edges of the map, in pixels. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Up to so many nodes, everything is worked out anew in every frame of a drag. */
const fewNodes = 400;

/** Up to so many nodes, this is done in every frame of a glide, in which all of them move. */
const fewGliding = 120;

const flight = 380;
const padding = 24;

/** At this zoom names can be read: to fly to somebody is to come at least so near. */
const readableZoom = 0.9;

/**
 * How near the pointer must be to a tie, and how far beside a node it may be, in pixels; a finger is less exact. How near
 * a line draws what is dragged.
 */
const reach = { mouse: { tie: 7, node: 4 }, touch: { tie: 16, node: 14 }, line: 5 };

/** The map on the screen: what is drawn, where one looks, what is under the pointer. */
export class MapView {
  /** Where the nodes are drawn and gestures are heard. */
  readonly pane: HTMLElement;
  /** Whether nodes can be dragged. */
  mayDrag = false;
  readonly #graph: Graph;
  readonly #easel: Easel;
  readonly #followers = new Set<() => void>();
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #gone = new AbortController();
  #shown: Shown | null = null;
  #live: Picture | null = null;
  #sketch: Sketch = { hovered: null, line: null };
  #found: Found = nothingFound;
  #notes: readonly PictureNote[] | null = null;
  #insets: Insets = { left: 0, top: 0, right: 0, bottom: 0 };
  #framing: Framing | null = null;
  /** Where all of the map was last looked at from. */
  #fitted: Viewport | null = null;
  #frame = 0;
  /** The frame that was painted last, and whether cytoscape is about to draw one. */
  #painted: CSSNumberish | null = null;
  #moving = false;
  readonly #glide = new Glide();
  readonly #sheets: MapSheets;
  readonly #listener: MapListener;
  #dragging = false;
  #guides: Guides = noGuides;

  constructor(sheets: MapSheets, listener: MapListener) {
    const { under, graph, over } = sheets;
    this.#sheets = sheets;
    this.#listener = listener;
    this.pane = graph;
    this.#easel = new Easel(under, over, () => this.repaint());
    const how = { capture: true, signal: this.#gone.signal };
    graph.addEventListener('pointermove', (event) => this.#handOver(event), how);
    graph.addEventListener('pointerdown', (event) => this.#handOver(event), how);
    graph.addEventListener('pointerdown', () => this.#arrive(), how);
    this.#graph = new Graph(graph, {
      ...listener,
      drawn: () => {
        this.#moving = false;
        this.#paint();
      },
      moved: (viewport) => {
        this.#moving = true;
        listener.moved(viewport);
        for (const follower of this.#followers) follower();
      },
      dragged: (places, done) => this.#carry(this.#together(places), done),
      boxed: (box) => listener.boxed(this.#inside(box)),
      steered: (node, place, free) => this.#steered(node, place, free),
    });
  }

  /** Draws this from now on. */
  show(shown: Shown): void {
    const ways = this.#dragging || this.#still.matches ? [] : waysTo(shown.picture, this.picture);
    const large = isLarge(shown.picture);
    this.#shown = shown;
    this.#live = null;
    this.#notes = null;
    this.#glide.end();
    this.#graph.show(large ? [] : shown.picture.nodes, shown.theme);
    if (ways.length > 0 && large) fadeIn([this.#sheets.under, this.#sheets.over]);
    else if (ways.length > 0)
      this.#glide.begin(
        ways,
        (places) => this.#seeAt(places, fewGliding),
        () => this.putBack(),
      );
    this.repaint();
  }

  /** Whoever presses the map means the nodes where they are, not on their way. */
  #arrive(): void {
    if (this.#glide.end()) this.putBack();
  }

  /** On a large map cytoscape holds the one node that the pointer can touch; the others are painted. */
  #handOver({ clientX, clientY, buttons, type, pointerType }: PointerEvent): void {
    const shown = this.#shown;
    if (
      !shown ||
      pointerType === 'touch' ||
      !isLarge(shown.picture) ||
      (type === 'pointermove' && buttons !== 0)
    )
      return;
    const corner = this.pane.getBoundingClientRect();
    const node = this.nodeAt(this.toMap({ x: clientX - corner.x, y: clientY - corner.y }));
    this.#graph.show(node ? [node] : [], shown.theme);
  }

  #carry(places: ReadonlyMap<string, Point>, done: boolean): void {
    this.#dragging = !done;
    if (done) this.#guides = noGuides;
    this.#glide.end();
    this.#drag(places);
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

  /** On a large map, what is selected moves along with the one of it that is dragged. */
  #together(places: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
    const nodes = this.#shown?.picture.nodes ?? [];
    const [first] = places;
    const held = first && nodes.find(({ id }) => id === first[0]);
    if (!first || !held?.selected || !this.#shown || !isLarge(this.#shown.picture)) return places;
    const dx = first[1].x - held.x;
    const dy = first[1].y - held.y;
    return new Map(
      nodes.filter(({ selected }) => selected).map(({ id, x, y }) => [id, { x: x + dx, y: y + dy }]),
    );
  }

  /** What is dragged snaps to the grid that is seen, or else to the lines of what stands near. */
  #steered(node: string, place: Point, free: boolean): Point {
    const shown = this.#shown;
    this.#guides = noGuides;
    if (free || !shown) return { x: 0, y: 0 };
    if (shown.onGrid) return snappedToGrid(place).by;
    const { zoom } = this.viewport;
    const { width, height } = this.#size();
    const box = shownBox(this.viewport, width, height);
    const near = shown.picture.nodes.filter(
      ({ id, selected, x, y }) =>
        id !== node && !selected && x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2,
    );
    const { by, guides } = snappedToNeighbours(place, near, reach.line / zoom);
    this.#guides = guides;
    return by;
  }

  #inside(box: Box): string[] {
    return (this.picture?.nodes ?? [])
      .filter(({ x, y }) => x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2)
      .map(({ id }) => id);
  }

  #drag(places: ReadonlyMap<string, Point>, limit = fewNodes): void {
    const shown = this.#shown;
    if (!shown) return;
    const few = shown.picture.nodes.length <= limit;
    this.#live = few ? shown.preview(places) : withMoves(shown.picture, places);
  }

  /** Shows nodes elsewhere than the plan has them, until the next picture. */
  preview(places: ReadonlyMap<string, Point>): void {
    this.#seeAt(places, fewNodes);
  }

  #seeAt(places: ReadonlyMap<string, Point>, limit: number): void {
    this.#drag(places, limit);
    this.#graph.place(places);
    this.repaint();
  }

  /** What is on the screen at this moment; null before the first plan. */
  get picture(): Picture | null {
    return this.#live ?? this.#shown?.picture ?? null;
  }

  /** How many of the ties are drawn where one looks; null where all are. */
  get tiesDrawn(): number | null {
    const base = this.#shown?.base;
    if (!base || !isLarge(base)) return null;
    const { width, height } = this.#size();
    const drawn = tiesAt(base, this.viewport.zoom, width, height);
    return drawn === base.ties ? null : drawn.length;
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
    this.#dragging = false;
    this.#guides = noGuides;
    this.#live = null;
    this.#graph.putBack();
    this.repaint();
  }

  set insets(insets: Insets) {
    this.#insets = insets;
  }

  get viewport(): Viewport {
    return this.#graph.viewport();
  }

  #size(): { readonly width: number; readonly height: number } {
    const { clientWidth: width, clientHeight: height } = this.pane;
    return { width, height };
  }

  /** The part of the pane that nothing covers. */
  #room(): Room {
    const { width, height } = this.#size();
    const { left, top, right, bottom } = this.#insets;
    return { left, top, width: width - left - right, height: height - top - bottom };
  }

  /** Shows everything. */
  fit(gently: boolean): void {
    const picture = this.#shown?.picture;
    if (!picture || picture.nodes.length === 0) return;
    const room = this.#room();
    this.#framing = framed(picture, room, padding);
    this.#fitted = lookingAt(this.#framing.box, this.#framing.zoom, room);
    this.#look(this.#fitted, gently);
  }

  /** From where one looks, or is about to; null as long as all is shown, as `fit` put it. */
  camera(): Camera | null {
    const { zoom, x, y } = this.#graph.destination();
    const { width, height } = this.#size();
    const fitted = this.#fitted;
    const isFitted =
      fitted !== null &&
      [fitted.zoom - zoom, fitted.x - x, fitted.y - y].every((off) => Math.abs(off) < 1e-6);
    return isFitted ? null : { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom, zoom };
  }

  /** Looks from there, gently; null to show everything. */
  lookFrom(camera: Camera | null): void {
    if (!camera) {
      this.fit(true);
      return;
    }
    const { x, y, zoom } = camera;
    this.#look(lookingAt({ x1: x, y1: y, x2: x, y2: y }, zoom, { left: 0, top: 0, ...this.#size() }), true);
  }

  /** Brings these nodes into view, no nearer than their names need. */
  flyTo(ids: readonly string[]): void {
    const wanted = new Set(ids);
    const nodes = this.picture?.nodes.filter(({ id }) => wanted.has(id)) ?? [];
    const near = Math.max(this.viewport.zoom, readableZoom);
    const scale = labelScale(near);
    const box = boxRound(nodes.flatMap((node) => [bodyBox(node), labelBelow(node, scale).box]));
    if (!box) return;
    const room = this.#room();
    const fitting = Math.min(room.width / (box.x2 - box.x1 + 160), room.height / (box.y2 - box.y1 + 160));
    this.#look(lookingAt(box, Math.min(fitting, near), room), true);
  }

  #look(viewport: Viewport, gently: boolean): void {
    this.#graph.look(viewport, gently && !this.#still.matches ? flight : 0);
  }

  /** Brings a node into view if it isn't. */
  reveal(node: PictureNode): void {
    if (!isWellInside(this.toPane(node), this.#room(), 30)) this.flyTo([node.id]);
  }

  /** Brings places into view if they aren't, no nearer than one looks now. */
  bringIntoView(places: readonly Point[]): void {
    const room = this.#room();
    if (places.every((place) => isWellInside(this.toPane(place), room, 30))) return;
    const around = boxRound(places.map(({ x, y }) => grown({ x1: x, y1: y, x2: x, y2: y }, 80)));
    if (!around) return;
    const fitting = Math.min(room.width / (around.x2 - around.x1), room.height / (around.y2 - around.y1));
    this.#look(lookingAt(around, Math.min(fitting, this.viewport.zoom), room), true);
  }

  /** Zooms about the middle. */
  zoomBy(factor: number): void {
    const { width, height } = this.#size();
    const to = zoomedAbout(this.viewport, { x: width / 2, y: height / 2 }, factor);
    this.#graph.look(to, this.#still.matches ? 0 : flight / 3);
  }

  /** Two fingers moved: their middle came to `about`, by so much, and they are `factor` times as far apart. */
  pinch(about: Point, by: Point, factor: number): void {
    const { zoom, x, y } = this.viewport;
    const to = Math.min(zoomLimits.nearest, Math.max(zoomLimits.farthest, zoom * factor));
    this.#graph.look(zoomedAbout({ zoom, x: x + by.x, y: y + by.y }, about, to / zoom), 0);
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

  nodeAt(at: Point, touch = false): PictureNode | null {
    const { node } = reach[touch ? 'touch' : 'mouse'];
    return this.picture ? nodeAt(this.picture, at, node / this.viewport.zoom) : null;
  }

  tieAt(at: Point, touch = false): PictureTie | null {
    const { tie } = reach[touch ? 'touch' : 'mouse'];
    return this.picture ? tieAt(this.picture, at, tie / this.viewport.zoom) : null;
  }

  /** The community that is drawn as nothing but the ground at a point; of several the smallest. */
  groundAt(at: Point): string | null {
    const context = this.#sheets.under.getContext('2d');
    if (!context) return null;
    context.setTransform(1, 0, 0, 1, 0, 0);
    const grounds = this.picture?.areas.filter(({ name }) => name !== null) ?? [];
    return grounds.findLast((area) => isOnArea(context, area, at))?.id ?? null;
  }

  /** Calls `follower` whenever one looks elsewhere; the returned function ends that. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Has everything painted in the next frame. */
  repaint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (!this.#moving && this.#painted !== document.timeline.currentTime) this.#paint();
    });
  }

  /** The pane has another size. Who looked at all of the map still does. */
  resize(): void {
    const whole = this.#fitted !== null && this.camera() === null;
    this.#graph.resize();
    if (whole) this.fit(false);
    this.repaint();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#glide.end();
    this.#gone.abort();
    this.#easel.destroy();
    this.#graph.destroy();
  }

  #paint(): void {
    const { picture } = this;
    if (!picture || !this.#shown) return;
    this.#painted = document.timeline.currentTime;
    const { theme, base } = this.#shown;
    const { viewport } = this;
    const whole = this.#easel.paint({
      base,
      picture,
      theme,
      sketch: this.#sketch,
      found: this.#found,
      notes: this.#notes,
      guides: this.#guides,
      framing: this.#framing,
      viewport,
      ...this.#size(),
    });
    if (!whole) this.repaint();
  }
}
