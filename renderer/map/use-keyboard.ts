import { type KeyboardEvent, type RefObject, useState } from 'react';
import { drawnNode, drawnThings } from '../../core/look/drawn';
import { neighbour, stopsOf } from '../../core/picture/finding';
import type { Box, Named, Picture, PictureNode, Point } from '../../core/picture/parts';
import { mapKey } from './keys';
import type { MapView } from './map-view';
import type { Prepared } from './preparing';
import type { MapPaneProps } from './props';
import type { Row } from './tree/rows';
import { useTree } from './tree/use-tree';
import type { Drawing } from './use-drawing';
import type { Gestures } from './use-gestures';
import { useNudge } from './use-nudge';
import { useTrail } from './use-trail';

interface KeyboardSetting {
  readonly props: MapPaneProps;
  readonly picture: Picture;
  readonly prepared: Prepared;
  readonly view: RefObject<MapView | null>;
  readonly drawing: Drawing;
  readonly gestures: Gestures;
}

function mostImportant({ nodes }: Picture): PictureNode | null {
  let found: PictureNode | null = null;
  for (const node of nodes) if (!found || node.importance > found.importance) found = node;
  return found;
}

function extremesOf({ x1, y1, x2, y2 }: Box): Point[] {
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
}

/** Walking through the map, reading it and drawing on it by keys. */
export function useKeyboard({ props, picture, prepared, view, drawing, gestures }: KeyboardSetting) {
  const { scene, selection, onEdit, readOnly, reading } = props;
  const { mode } = drawing;
  const [walked, setWalked] = useState<string | null>(null);
  const nudge = useNudge({
    scene,
    viewId: props.viewId,
    preview: (places) => view.current?.preview(places),
    putBack: () => view.current?.putBack(),
    onEdit,
  });

  /** While a tie is drawn the keyboard may stand on a node that isn't selected. */
  const currentId = mode.type === 'tying' ? walked : ([...selection.nodes].at(-1) ?? null);
  const drawnId = currentId === null ? null : drawnNode(scene, currentId);
  const current = stopsOf(picture).find(({ id }) => id === drawnId) ?? null;

  function stand(next: Named, adding: boolean): void {
    setWalked(next.id);
    if (mode.type === 'tying') gestures.setAim(next.id);
    else if (!adding || !next.selected) gestures.chooseNode(next.id, adding);
    const ground = picture.areas.find(({ id, name }) => name !== null && id === next.id);
    if (ground) view.current?.lookout.bringIntoView(extremesOf(ground.box));
    else view.current?.lookout.reveal(next);
  }

  function standOn(id: string): void {
    const next = stopsOf(picture).find((one) => one.id === id);
    if (next) stand(next, false);
  }

  function goTo(row: Row): void {
    if (row.type === 'node' || row.type === 'ties') standOn(row.id);
    else if (mode.type !== 'looking') return;
    else if (row.type === 'side') gestures.choose({}, false);
    else {
      gestures.chooseTie(row.tie.id, false);
      const ends = new Set([row.tie.sourceId, row.tie.targetId]);
      view.current?.lookout.bringIntoView(stopsOf(picture).filter(({ id }) => ends.has(id)));
    }
  }

  const ties = [...drawnThings(scene, selection).ties];
  const tree = useTree({
    prepared,
    current,
    tie: selection.nodes.size === 0 && ties.length === 1 ? (ties[0] ?? null) : null,
    onGo: goTo,
  });
  const trail = useTrail({
    scene,
    current: current?.id ?? null,
    tiesOf: tree.tiesOf.inOrder,
    onStand: standOn,
  });

  function enter(): void {
    if (mode.type === 'placing' && view.current) drawing.nameAt(mode.kind, view.current.lookout.centre());
    else if (mode.type === 'tying' && current) drawing.tieAtNode(current.id);
    else if (mode.type === 'looking') props.onInspect();
  }

  /** One step at a time: out of what is being dragged or drawn, out of a focus, out of the selection, and back to the whole map. */
  function leave(): void {
    if (view.current?.leaveDrag()) return;
    if (mode.type !== 'looking') drawing.rest();
    else if (props.onLeave()) return;
    else if (selection.nodes.size + selection.ties.size > 0) gestures.choose({}, false);
    else props.onShowAll();
  }

  function act(event: KeyboardEvent): boolean {
    const { key: pressed, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (reading && !shiftKey && !ctrlKey && !metaKey && !altKey && tree.press(pressed)) return true;
    const key = mapKey(event.nativeEvent);
    if (!key) return false;
    switch (key.type) {
      case 'walk': {
        const next = current ? neighbour(picture, current, key.direction) : mostImportant(picture);
        if (next) stand(next, key.adding);
        break;
      }
      case 'follow':
        trail.follow(key.direction);
        break;
      case 'pan':
        view.current?.lookout.panBy(key.dx, key.dy);
        break;
      case 'zoom':
        if (!props.onWiden(key.factor > 1 ? 1 : -1)) view.current?.lookout.zoomBy(key.factor);
        break;
      case 'nudge':
        if (!readOnly)
          nudge(
            picture.nodes.filter(({ selected }) => selected),
            key.dx,
            key.dy,
          );
        break;
      case 'enter':
        enter();
        break;
      case 'toggle':
        if (current) gestures.chooseNode(current.id, true);
        break;
      case 'menu':
        if (current) gestures.openMenu(current);
        break;
      case 'leave':
        leave();
    }
    return true;
  }

  function pressedKey(event: KeyboardEvent): void {
    if (!act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { tree, said: trail.said, pressedKey };
}
