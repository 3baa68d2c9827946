import { type MouseEvent, type PointerEvent, type RefObject, useState, type WheelEvent } from 'react';
import { movesBehind, nodesBehind, tiesBehind } from '../../core/look/drawn';
import type { PictureNode, Point } from '../../core/picture/parts';
import { type Chosen, selectionAfter } from './choosing';
import type { Press } from './cytoscape';
import type { MapListener, MapView } from './map-view';
import type { MapPaneProps } from './props';
import type { Drawing } from './use-drawing';
import { useHold } from './use-hold';

interface GestureSetting {
  readonly props: MapPaneProps;
  readonly view: RefObject<MapView | null>;
  readonly pane: RefObject<HTMLElement | null>;
  readonly drawing: Drawing;
  /** Puts the keyboard on the map. */
  readonly focus: () => void;
  /** One looks elsewhere now. */
  readonly onMoved: MapListener['moved'];
}

/** What the pointer does on the map, and where it is. */
export function useGestures({ props, view, pane, drawing, focus, onMoved }: GestureSetting) {
  const { document, scene, selection, viewId, several, onSelect, onEdit } = props;
  const { mode } = drawing;
  /** The node under the pointer, or the one whose handle it is on. */
  const [hovered, setHovered] = useState<string | null>(null);
  /** Where a tie in the making leads to: a node, or a place on the map. */
  const [aim, setAim] = useState<string | Point | null>(null);
  /** Whether the map was last touched by a finger, which can't point without pressing. */
  const [byFinger, setByFinger] = useState(false);

  const choose = (chosen: Chosen, adding: boolean) => onSelect(selectionAfter(selection, chosen, adding));
  const chooseNode = (id: string, adding: boolean) =>
    choose({ nodes: nodesBehind(scene, id), asOne: true }, adding);
  const chooseTie = (id: string, adding: boolean) =>
    choose({ ties: tiesBehind(scene, id), asOne: true }, adding);
  const hold = useHold({
    begin: (event) => (mode.type === 'looking' ? (nodeUnder(event)?.id ?? null) : null),
    onHold: props.onHold,
  });

  /** A group put together by hand is no node of the plan: nothing can be tied to it. */
  const canBeTied = (id: string | null): id is string => id !== null && document.node.has(id);

  /** Pressing the map puts the keyboard on it, and leaves a field that is open. */
  function pressedDown(event: MouseEvent<HTMLElement>): void {
    if (!(event.target instanceof Node && view.current?.pane.contains(event.target))) return;
    event.preventDefault();
    focus();
  }

  function pointerDown(event: PointerEvent<HTMLElement>): void {
    const finger = event.pointerType === 'touch';
    setByFinger(finger);
    if (finger && event.target instanceof Node && view.current?.pane.contains(event.target)) focus();
    hold.down(event);
  }

  function pressed({ node, at, touch, ...press }: Press): void {
    if (hold.wasHeld()) return;
    const adding = press.adding || several;
    const tie = node === null ? view.current?.under.tieAt(at, touch) : null;
    if (mode.type === 'placing') drawing.nameAt(mode.kind, at);
    else if (mode.type === 'tying') {
      const end = node ?? view.current?.under.groundAt(at) ?? null;
      if (canBeTied(end)) drawing.tieAtNode(end);
      else if (end === null && mode.from !== null) drawing.nameAt('actor', at, mode.from);
    } else if (node !== null) chooseNode(node, adding);
    else if (tie) chooseTie(tie.id, adding);
    else {
      const ground = view.current?.under.groundAt(at);
      if (ground) chooseNode(ground, adding);
      else if (!adding) choose({}, false);
    }
  }

  function pressedTwice({ node, at, adding, touch }: Press): void {
    if (mode.type !== 'looking' || adding || several) return;
    if (node !== null && scene.groups.has(node)) props.onOpenGroup(node);
    else if (node !== null) drawing.rename(node);
    else if (view.current?.under.tieAt(at, touch)) props.onInspect();
    else drawing.nameAt('actor', at);
  }

  function openMenu(at: Point): void {
    const corner = pane.current?.getBoundingClientRect();
    const place = view.current?.lookout.toPane(at);
    if (corner && place) props.onContextMenu({ x: corner.x + place.x, y: corner.y + place.y });
  }

  function menuAsked({ node, at, touch }: Press): void {
    const tie = node === null ? view.current?.under.tieAt(at, touch) : null;
    const taken = (ids: readonly string[], chosen: ReadonlySet<string>) => ids.every((id) => chosen.has(id));
    if (node !== null && !taken(nodesBehind(scene, node), selection.nodes)) chooseNode(node, false);
    if (tie && !taken(tiesBehind(scene, tie.id), selection.ties)) chooseTie(tie.id, false);
    if (node === null && !tie) choose({}, false);
    openMenu(at);
  }

  async function dragged(places: ReadonlyMap<string, Point>, done: boolean): Promise<void> {
    setHovered(null);
    if (!done) return;
    const moved = movesBehind(scene, places);
    const ok = await onEdit({ type: 'nodes.place', reason: 'move', viewId, places: moved });
    if (!ok) view.current?.putBack();
  }

  function inMap(event: PointerEvent<HTMLElement>): Point | null {
    const lookout = view.current?.lookout;
    return lookout ? lookout.toMap(lookout.inPane(event)) : null;
  }

  function nodeUnder(event: PointerEvent<HTMLElement>): PictureNode | null {
    const sheet = view.current?.pane;
    const at = event.target instanceof Node && sheet?.contains(event.target) ? inMap(event) : null;
    return at ? (view.current?.under.nodeAt(at, event.pointerType === 'touch') ?? null) : null;
  }

  function pointerMoved(event: PointerEvent<HTMLElement>): void {
    hold.moved(event);
    const at = inMap(event);
    if (!at || !view.current) return;
    if (mode.type === 'tying') {
      const { from } = mode;
      const end = view.current.under.endAt(at, event.pointerType === 'touch');
      setAim(end !== null && end !== from ? end : at);
    } else if (event.buttons === 0) {
      const node = view.current.under.nodeAt(at);
      if (pane.current)
        pane.current.dataset.over =
          node || view.current.under.groundAt(at) ? 'node' : view.current.under.tieAt(at) ? 'tie' : 'ground';
      const onControl = event.target instanceof Element && event.target.closest('button') !== null;
      if (!onControl) setHovered(node?.id ?? null);
    }
  }

  /** What is turned over something that lies on the map goes to the map, but for the open tree, which scrolls itself. */
  function wheelTurned({ target, nativeEvent }: WheelEvent<HTMLElement>): void {
    const sheet = view.current?.pane;
    if (!sheet || !(target instanceof Element) || sheet.contains(target)) return;
    if (!props.reading || !target.closest('[role="tree"]')) view.current?.turn(nativeEvent);
  }

  /** A tie is let go of that was drawn from a node's handle. */
  function tieLetGo(event: PointerEvent<HTMLElement>): void {
    const at = inMap(event);
    if (!at || mode.type !== 'tying' || mode.from === null) return;
    const end = view.current?.under.endAt(at, event.pointerType === 'touch') ?? null;
    if (end === null) drawing.nameAt('actor', at, mode.from);
    else if (end !== mode.from && canBeTied(end)) drawing.join(mode.from, end);
    else drawing.rest();
  }

  return {
    listener: {
      moved: (viewport) => {
        setHovered(null);
        onMoved(viewport);
      },
      pressed,
      pressedTwice,
      menuAsked,
      boxed: (nodes) => choose({ nodes: nodes.flatMap((id) => nodesBehind(scene, id)) }, true),
      dragged: (places, done) => void dragged(places, done),
    } satisfies MapListener,
    hovered,
    byFinger,
    aim,
    setAim,
    choose,
    chooseNode,
    chooseTie,
    openMenu,
    pointerDown,
    pointerMoved,
    pointerLeft: () => setHovered(null),
    pressedDown,
    wheelTurned,
    tieLetGo,
  };
}

export type Gestures = ReturnType<typeof useGestures>;
