import type { Camera } from '../../core/model/view';
import { boxAround, boxRound } from '../../core/picture/boxes';
import { stopsOf } from '../../core/picture/finding';
import { type Framing, framed } from '../../core/picture/framing';
import { labelBelow } from '../../core/picture/labels';
import type { Box, Named, Picture, Point } from '../../core/picture/parts';
import { bodyBox, labelScale } from '../../core/picture/words';
import { type Graph, zoomLimits } from './cytoscape';
import { isWellInside, lookingAt, type Room, zoomedAbout } from './looking';
import { shownBox, type Viewport } from './painting';

/** What lies over the edges of the map, in pixels. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const flight = 380;
const padding = 24;

/** At this zoom names can be read: to fly to somebody is to come at least so near. */
const readableZoom = 0.9;

/** From this zoom on nobody need come nearer to read the names of a few. */
const legibleZoom = 0.5;

/** Room that the names of nodes at the edge take, in pixels. */
const forNames = { beside: 72, above: 48 };

/** By how much one gets nearer that wants to get nearer by a factor: there are limits. */
function nearerBy(zoom: number, factor: number): number {
  return Math.min(zoomLimits.nearest, Math.max(zoomLimits.farthest, zoom * factor)) / zoom;
}

/** Where one looks on the map, and how one comes to look elsewhere. */
export class Lookout {
  readonly #graph: Graph;
  readonly #pane: HTMLElement;
  readonly #picture: () => Picture | null;
  readonly #followers = new Set<() => void>();
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  #insets: Insets = { left: 0, top: 0, right: 0, bottom: 0 };
  #framing: Framing | null = null;
  /** Where all of the map was last looked at from. */
  #fitted: Viewport | null = null;

  /** @param picture what is to be seen, wherever nodes are on their way; null before the first plan */
  constructor(graph: Graph, pane: HTMLElement, picture: () => Picture | null) {
    this.#graph = graph;
    this.#pane = pane;
    this.#picture = picture;
  }

  set insets(insets: Insets) {
    this.#insets = insets;
  }

  /** Whether things are to come to their places at once. */
  get isStill(): boolean {
    return this.#still.matches;
  }

  get viewport(): Viewport {
    return this.#graph.viewport();
  }

  get size(): { readonly width: number; readonly height: number } {
    const { clientWidth: width, clientHeight: height } = this.#pane;
    return { width, height };
  }

  /** The map units that the pane shows. */
  get box(): Box {
    const { width, height } = this.size;
    return shownBox(this.viewport, width, height);
  }

  /** How the whole map was last fitted into the pane. */
  get framing(): Framing | null {
    return this.#framing;
  }

  /** The part of the pane that nothing covers. */
  get #room(): Room {
    const { width, height } = this.size;
    const { left, top, right, bottom } = this.#insets;
    return { left, top, width: width - left - right, height: height - top - bottom };
  }

  #look(viewport: Viewport, gently: boolean): void {
    this.#graph.look(viewport, gently && !this.isStill ? flight : 0);
  }

  /** Shows everything. */
  fit(gently: boolean): void {
    const picture = this.#picture();
    if (!picture || picture.nodes.length === 0) return;
    const room = this.#room;
    this.#framing = framed(picture, room, padding);
    this.#fitted = lookingAt(this.#framing.box, this.#framing.zoom, room);
    this.#look(this.#fitted, gently);
  }

  /** From where one looks, or is about to; null as long as all is shown, as `fit` put it. */
  camera(): Camera | null {
    const { zoom, x, y } = this.#graph.destination();
    const { width, height } = this.size;
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
    this.#look(lookingAt({ x1: x, y1: y, x2: x, y2: y }, zoom, { left: 0, top: 0, ...this.size }), true);
  }

  #stops(): readonly Named[] {
    const picture = this.#picture();
    return picture ? stopsOf(picture) : [];
  }

  /** Brings these nodes into view, no nearer than their names need. */
  flyTo(ids: readonly string[]): void {
    const wanted = new Set(ids);
    const nodes = this.#stops().filter(({ id }) => wanted.has(id));
    const near = Math.max(this.viewport.zoom, readableZoom);
    const scale = labelScale(near);
    const box = boxRound(nodes.flatMap((node) => [bodyBox(node), labelBelow(node, scale).box]));
    if (!box) return;
    const room = this.#room;
    const fitting = Math.min(room.width / (box.x2 - box.x1 + 160), room.height / (box.y2 - box.y1 + 160));
    this.#look(lookingAt(box, Math.min(fitting, near), room), true);
  }

  /** Brings these nodes into view together, unless they are and their names can be read. */
  keepInSight(ids: readonly string[]): void {
    const wanted = new Set(ids);
    const room = this.#room;
    const seen = this.#stops().every(
      (stop) => !wanted.has(stop.id) || isWellInside(this.toPane(stop), room, 30),
    );
    if (!seen || this.viewport.zoom < legibleZoom) this.flyTo(ids);
  }

  /** Brings a node into view if it isn't. */
  reveal(node: Named): void {
    if (!isWellInside(this.toPane(node), this.#room, 30)) this.flyTo([node.id]);
  }

  /** Brings places into view if they aren't, no nearer than one looks now. Who looked at all of the map still does. */
  bringIntoView(places: readonly Point[]): void {
    const room = this.#room;
    if (places.every((place) => isWellInside(this.toPane(place), room, 30))) return;
    if (this.#fitted !== null && this.camera() === null) {
      this.fit(true);
      return;
    }
    const around = boxAround(places);
    if (!around) return;
    const fitting = Math.min(
      Math.max(80, room.width - 2 * forNames.beside) / Math.max(1, around.x2 - around.x1),
      Math.max(80, room.height - 2 * forNames.above) / Math.max(1, around.y2 - around.y1),
    );
    this.#look(lookingAt(around, Math.min(fitting, this.viewport.zoom), room), true);
  }

  /** Zooms about the middle. */
  zoomBy(factor: number): void {
    const { width, height } = this.size;
    const from = this.#graph.destination();
    const to = zoomedAbout(from, { x: width / 2, y: height / 2 }, nearerBy(from.zoom, factor));
    this.#graph.look(to, this.isStill ? 0 : flight / 3);
  }

  /** Two fingers moved: their middle came to `about`, by so much, and they are `factor` times as far apart. */
  pinch(about: Point, by: Point, factor: number): void {
    const { zoom, x, y } = this.viewport;
    this.look(zoomedAbout({ zoom, x: x + by.x, y: y + by.y }, about, nearerBy(zoom, factor)));
  }

  panBy(dx: number, dy: number): void {
    const { zoom, x, y } = this.viewport;
    this.look({ zoom, x: x + dx, y: y + dy });
  }

  look(viewport: Viewport): void {
    this.#graph.look(viewport, 0);
  }

  /** What of the map is in sight and not covered, in map units. */
  get clearBox(): Box {
    const { left, top, width, height } = this.#room;
    const from = this.toMap({ x: left, y: top });
    const to = this.toMap({ x: left + width, y: top + height });
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  }

  /** The middle of what is in view, in map units. */
  centre(): Point {
    const { width, height } = this.size;
    return this.toMap({ x: width / 2, y: height / 2 });
  }

  /** Where of the pane a pointer is, in pixels. */
  inPane({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Point {
    const corner = this.#pane.getBoundingClientRect();
    return { x: clientX - corner.x, y: clientY - corner.y };
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

  /** Calls `follower` whenever one looks elsewhere; the returned function ends that. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** One looks elsewhere now. */
  moved(): void {
    for (const follower of this.#followers) follower();
  }

  /** The pane has another size. Who looked at all of the map still does. */
  resize(): void {
    const whole = this.#fitted !== null && this.camera() === null;
    this.#graph.resize();
    if (whole) this.fit(false);
  }
}
