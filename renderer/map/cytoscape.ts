import cytoscape from 'cytoscape';
import type { Box, PictureNode, Point } from '../../core/picture/parts';
import type { PictureTheme } from '../../core/picture/theme';
import { dataOf, reserveStylesheet, styleOf } from './cytoscape-style';
import type { Viewport } from './painting';
import { type Turning, turnedBy, turningAfter } from './wheel';

/** A press of the mouse, a pen or a finger on the map. */
export interface Press {
  /** Null on the ground. */
  readonly node: string | null;
  /** Where, in map units. */
  readonly at: Point;
  /** Adds to what is selected: Shift, Ctrl or ⌘ is held. */
  readonly adding: boolean;
  /** By a finger, which is less exact. */
  readonly touch: boolean;
}

/** What the pointer may do on the map. */
export interface Freedom {
  /** Whether nodes can be dragged. */
  readonly dragging: boolean;
  /** Whether what is pressed is selected together with what was selected before. */
  readonly adding: boolean;
}

/** What cytoscape tells of. */
export interface GraphListener {
  /** A frame was drawn: what lies under and over the nodes follows. */
  drawn(): void;
  moved(viewport: Viewport): void;
  pressed(press: Press): void;
  pressedTwice(press: Press): void;
  menuAsked(press: Press): void;
  /** A box was drawn, in map units. */
  boxed(box: Box): void;
  /** Where a node may go that the pointer has at `place`, dragged with others: how far beside it. `free`: Alt is held. */
  steered(node: string, place: Point, free: boolean): Point;
  /** What is dragged, or a corner of a box, is held at this place of the pane, in pixels. */
  held(at: Point): void;
  /** Nodes are being dragged, or were let go of. */
  dragged(places: ReadonlyMap<string, Point>, done: boolean): void;
}

/** From how far and how near one can look. */
export const zoomLimits = { nearest: 4, farthest: 0.02 };
const { nearest, farthest } = zoomLimits;

/** The nodes that a pointer can touch, unseen, and every gesture on the map. No other file but its style knows cytoscape. */
export class Graph {
  readonly #container: HTMLElement;
  readonly #cy: cytoscape.Core;
  readonly #gone = new AbortController();
  readonly #listener: GraphListener;
  #shown = new Map<string, PictureNode>();
  #theme: PictureTheme | null = null;
  #bound: Viewport | null = null;
  #dragging = new Set<string>();
  #boxing = false;
  #turning: Turning | null = null;
  /** The mouse as it was heard of last while something is dragged. */
  #mouse: MouseEvent | null = null;
  /** How far what is dragged lies beside where the pointer has it. */
  #beside: Point = { x: 0, y: 0 };

  constructor(container: HTMLElement, listener: GraphListener) {
    reserveStylesheet();
    cytoscape.warnings(false);
    this.#container = container;
    this.#listener = listener;
    this.#cy = cytoscape({
      container,
      minZoom: farthest,
      maxZoom: nearest,
      userZoomingEnabled: false,
      boxSelectionEnabled: true,
      selectionType: 'single',
    });
    container.addEventListener('wheel', (event) => this.turn(event), {
      capture: true,
      passive: false,
      signal: this.#gone.signal,
    });
    this.#listen();
  }

  /** A wheel or a trackpad is turned over the map. */
  turn(event: WheelEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.#turning = turningAfter(this.#turning, event);
    const turned = turnedBy(event, this.#turning.device);
    const corner = this.#container.getBoundingClientRect();
    const cy = this.#cy;
    cy.stop();
    if (turned.type === 'pan') cy.panBy({ ...turned.by });
    else
      cy.zoom({
        level: cy.zoom() * turned.factor,
        renderedPosition: { x: event.clientX - corner.x, y: event.clientY - corner.y },
      });
    this.follow();
  }

  /** Holds these nodes. Only what differs from those before is touched; what is being dragged stays. */
  show(nodes: readonly PictureNode[], theme: PictureTheme): void {
    const cy = this.#cy;
    if (theme !== this.#theme) cy.style(styleOf(theme));
    this.#theme = theme;
    const next = new Map(nodes.map((node) => [node.id, node]));
    const added: PictureNode[] = [];
    cy.batch(() => {
      for (const [id, node] of this.#shown) {
        if (next.has(id)) continue;
        if (this.#dragging.has(id)) next.set(id, node);
        else cy.getElementById(id).remove();
      }
      for (const node of nodes) {
        const before = this.#shown.get(node.id);
        if (!before) added.push(node);
        else if (before !== node) this.#change(before, node);
      }
      cy.add(
        added.map((node) => ({
          group: 'nodes' as const,
          data: dataOf(node),
          position: { x: node.x, y: node.y },
          selected: node.selected,
        })),
      );
    });
    this.#shown = next;
  }

  #change(before: PictureNode, node: PictureNode): void {
    const element = this.#cy.getElementById(node.id);
    const { x, y, selected } = node;
    if (node.shape !== before.shape || node.size !== before.size) element.data(dataOf(node));
    const place = element.position();
    if (!this.#dragging.has(node.id) && (place.x !== x || place.y !== y)) element.position({ x, y });
    if (selected !== element.selected()) {
      if (selected) element.select();
      else element.unselect();
    }
  }

  #listen(): void {
    const cy = this.#cy;
    const tell = this.#listener;
    const pressOf = (event: cytoscape.EventObject): Press => {
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
      const node = event.target === cy ? null : (event.target as cytoscape.NodeSingular).id();
      return { node, at: event.position, adding: shiftKey || ctrlKey || metaKey, touch: false };
    };
    cy.on('render', () => {
      if (this.#dragging.size > 0) tell.dragged(this.#draggedPlaces(), false);
      tell.drawn();
    });
    cy.on('viewport', () => tell.moved(this.viewport()));
    cy.on('tap', (event) => tell.pressed(pressOf(event)));
    cy.on('dbltap', (event) => tell.pressedTwice(pressOf(event)));
    cy.on('cxttap', (event) => tell.menuAsked(pressOf(event)));
    // A box begins where the mouse went down, which is before cytoscape takes it for a box.
    let corner: Point = { x: 0, y: 0 };
    cy.on('tapstart', (event) => {
      corner = { ...event.position };
    });
    cy.on('boxstart', (event) => {
      this.#boxing = true;
      this.#mouse = event.originalEvent;
    });
    cy.on('tapdrag', (event) => {
      if (!this.#boxing) return;
      this.#mouse = event.originalEvent;
      tell.held(event.renderedPosition);
    });
    cy.on('boxend', (event) => {
      if (!this.#boxing) return;
      this.#boxing = false;
      const { x, y } = event.position;
      tell.boxed({
        x1: Math.min(corner.x, x),
        y1: Math.min(corner.y, y),
        x2: Math.max(corner.x, x),
        y2: Math.max(corner.y, y),
      });
    });
    cy.on('drag', 'node', (event) => {
      const id = (event.target as cytoscape.NodeSingular).id();
      const [first] = this.#dragging;
      if (id === first) this.#steer(id, event.originalEvent.altKey);
      this.#dragging.add(id);
      this.#mouse = event.originalEvent;
      tell.held(event.renderedPosition);
    });
    cy.on('dragfreeon', 'node', () => {
      this.#beside = { x: 0, y: 0 };
      const places = this.#draggedPlaces();
      this.#dragging.clear();
      if (places.size > 0) tell.dragged(places, true);
    });
  }

  /** Cytoscape has moved what is dragged as far as the pointer went: from where it was put beside it, if it was. */
  #steer(first: string, free: boolean): void {
    const { x, y } = this.#cy.getElementById(first).position();
    const place = { x: x - this.#beside.x, y: y - this.#beside.y };
    const beside = this.#listener.steered(first, place, free);
    const by = { x: beside.x - this.#beside.x, y: beside.y - this.#beside.y };
    this.#beside = beside;
    if (by.x === 0 && by.y === 0) return;
    this.place([...this.#draggedPlaces()].map(([id, at]) => [id, { x: at.x + by.x, y: at.y + by.y }]));
  }

  #draggedPlaces(): Map<string, Point> {
    return new Map(
      [...this.#dragging].map((id) => {
        const { x, y } = this.#cy.getElementById(id).position();
        return [id, { x, y }];
      }),
    );
  }

  #send(type: 'mousemove' | 'mouseup'): void {
    if (!this.#mouse) return;
    const { clientX, clientY, altKey } = this.#mouse;
    window.dispatchEvent(new MouseEvent(type, { clientX, clientY, altKey, buttons: 1 }));
  }

  /** What is dragged, or a corner of a box, follows the mouse, under which the map has moved. */
  follow(): void {
    if (this.#dragging.size > 0 || this.#boxing) this.#send('mousemove');
  }

  /** Leaves a drag or a box that is under way, as if it had never begun. False when there is none. */
  leave(): boolean {
    if (this.#dragging.size === 0 && !this.#boxing) return false;
    this.#dragging.clear();
    this.#boxing = false;
    this.#beside = { x: 0, y: 0 };
    this.#send('mouseup');
    this.#mouse = null;
    for (const { id, selected } of this.#shown.values()) {
      const element = this.#cy.getElementById(id);
      if (selected) element.select();
      else element.unselect();
    }
    return true;
  }

  /** Moves nodes, without telling of it. */
  place(places: Iterable<readonly [string, Point]>): void {
    this.#cy.batch(() => {
      for (const [id, { x, y }] of places)
        if (this.#shown.has(id)) this.#cy.getElementById(id).position({ x, y });
    });
  }

  /** Puts every node where the picture has it. */
  putBack(): void {
    this.place([...this.#shown].map(([id, { x, y }]) => [id, { x, y }]));
  }

  viewport(): Viewport {
    return { zoom: this.#cy.zoom(), ...this.#cy.pan() };
  }

  /** Where one looks once a flight under way has come to its end. */
  destination(): Viewport {
    return this.#bound && this.#cy.animated() ? this.#bound : this.viewport();
  }

  /** Looks elsewhere: at once, or in a flight of `milliseconds`. */
  look({ zoom, x, y }: Viewport, milliseconds: number): void {
    const cy = this.#cy;
    const level = Math.min(nearest, Math.max(farthest, zoom));
    cy.stop();
    this.#bound = milliseconds === 0 ? null : { zoom: level, x, y };
    if (milliseconds === 0) cy.viewport({ zoom: level, pan: { x, y } });
    else cy.animate({ zoom: level, pan: { x, y } }, { duration: milliseconds, easing: 'ease-in-out-cubic' });
  }

  allow({ dragging, adding }: Freedom): void {
    this.#cy.autoungrabify(!dragging);
    this.#cy.selectionType(adding ? 'additive' : 'single');
  }

  resize(): void {
    this.#cy.resize();
  }

  destroy(): void {
    this.#gone.abort();
    this.#cy.destroy();
  }
}
