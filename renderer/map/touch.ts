import type { Point } from '../../core/picture/parts';
import type { Press } from './cytoscape';
import { EdgePan } from './edge-pan';
import { Fingers } from './fingers';
import type { MapListener, MapView } from './map-view';

interface Dragging {
  /** The node that the finger is on; null on the ground. */
  readonly held: string | null;
  /** Where the nodes stood that are dragged. */
  readonly nodes: ReadonlyMap<string, Point>;
  readonly from: Point;
  last: Point;
}

/**
 * Fingers on the map: one drags a node or the ground, two zoom and pan; a tap, two taps and a long press mean what
 * the mouse's clicks mean. Cytoscape is told of none of it, so that large maps, of which it holds one node at most, are
 * touched in the same way.
 */
export class Touch {
  readonly #view: MapView;
  readonly #fingers: Fingers;
  readonly #gone = new AbortController();
  readonly #known = new Set<number>();
  readonly #edge: EdgePan;
  #dragging: Dragging | null = null;

  constructor(view: MapView, listener: MapListener) {
    this.#view = view;
    this.#edge = new EdgePan(view.lookout);
    this.#fingers = new Fingers({
      tapped: (at, times) => {
        listener.pressed(this.#pressAt(at));
        if (times === 2) listener.pressedTwice(this.#pressAt(at));
      },
      tappedWithTwo: (at) => listener.menuAsked(this.#pressAt(at)),
      rested: (at) => {
        const press = this.#pressAt(at);
        if (press.node === null) listener.menuAsked(press);
      },
      dragBegun: (from) => this.#begin(from),
      dragged: (to) => this.#drag(to),
      dragEnded: (done) => this.#end(done),
      pinched: (about, by, factor) => view.lookout.pinch(about, by, factor),
    });
    const how = { capture: true, signal: this.#gone.signal };
    const { pane } = view;
    pane.addEventListener('pointerdown', (event) => this.#down(event), how);
    pane.addEventListener('pointermove', (event) => this.#moved(event), how);
    pane.addEventListener('pointerup', (event) => this.#up(event), how);
    pane.addEventListener('pointercancel', (event) => this.#cancel(event), how);
    // Neither cytoscape nor a mouse that the browser makes of a finger hears of it.
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
      pane.addEventListener(type, (event) => this.#keep(event), { ...how, passive: false });
  }

  #keep(event: TouchEvent): void {
    if (event.cancelable) event.preventDefault();
    event.stopPropagation();
  }

  #pressAt(at: Point): Press {
    const place = this.#view.lookout.toMap(at);
    return { node: this.#view.under.nodeAt(place, true)?.id ?? null, at: place, adding: false, touch: true };
  }

  #down(event: PointerEvent): void {
    if (event.pointerType !== 'touch') return;
    this.#known.add(event.pointerId);
    this.#fingers.down(event.pointerId, this.#view.lookout.inPane(event));
  }

  #moved(event: PointerEvent): void {
    if (this.#known.has(event.pointerId))
      this.#fingers.move(event.pointerId, this.#view.lookout.inPane(event));
  }

  #up(event: PointerEvent): void {
    if (this.#known.delete(event.pointerId)) this.#fingers.up(event.pointerId, event.timeStamp);
  }

  #cancel(event: PointerEvent): void {
    if (!this.#known.delete(event.pointerId)) return;
    this.#known.clear();
    this.#fingers.cancel();
  }

  #begin(from: Point): void {
    const view = this.#view;
    const at = view.lookout.toMap(from);
    const node = view.mayDrag ? view.under.nodeAt(at, true) : null;
    const together = node?.selected ? (view.picture?.nodes ?? []).filter(({ selected }) => selected) : [node];
    this.#dragging = {
      held: node?.id ?? null,
      nodes: new Map(together.flatMap((one) => (one ? [[one.id, { x: one.x, y: one.y }]] : []))),
      from: at,
      last: from,
    };
  }

  #places({ nodes, from, last }: Dragging): Map<string, Point> {
    const to = this.#view.lookout.toMap(last);
    return new Map([...nodes].map(([id, { x, y }]) => [id, { x: x + to.x - from.x, y: y + to.y - from.y }]));
  }

  #drag(to: Point): void {
    const dragging = this.#dragging;
    if (!dragging) return;
    const { held, last } = dragging;
    dragging.last = to;
    if (held === null) this.#view.lookout.panBy(to.x - last.x, to.y - last.y);
    else {
      this.#view.carry(held, this.#places(dragging), false);
      this.#edge.hold(to, () => this.#view.carry(held, this.#places(dragging), false));
    }
  }

  #end(done: boolean): void {
    const dragging = this.#dragging;
    this.#dragging = null;
    this.#edge.end();
    if (!dragging || dragging.held === null) return;
    if (done) this.#view.carry(dragging.held, this.#places(dragging), true);
    else this.#view.putBack();
  }

  destroy(): void {
    this.#gone.abort();
    this.#edge.end();
    this.#fingers.cancel();
  }
}
