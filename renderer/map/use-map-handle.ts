import { type RefObject, useEffect, useRef } from 'react';
import { drawnNode } from '../../core/look/drawn';
import { stopsOf } from '../../core/picture/finding';
import type { MapView } from './map-view';
import type { Notes } from './notes/use-notes';
import type { MapPaneProps } from './props';
import type { Drawing } from './use-drawing';

interface HandleSetting {
  readonly props: MapPaneProps;
  readonly view: MapView | null;
  readonly drawing: Drawing;
  readonly notes: Notes;
  readonly list: RefObject<HTMLElement | null>;
  /** Whether the map is about to show something newer than it does. */
  readonly isBehind: boolean;
}

/** Hands the map to the rest of the window while it is on the screen. */
export function useMapHandle({ props, view, drawing, notes, list, isBehind }: HandleSetting): void {
  const { handle, scene, selection } = props;
  const latest = useRef({ drawing, notes, scene, selection, isBehind });
  latest.current = { drawing, notes, scene, selection, isBehind };
  /** Ways to look elsewhere that go by what the map is about to show. */
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    if (!isBehind) for (const look of waiting.current.splice(0)) look();
  }, [isBehind]);
  useEffect(() => {
    if (!view) return undefined;
    const focus = () => list.current?.focus({ preventScroll: true });
    const drawn = (ids: readonly string[]) => ids.map((id) => drawnNode(latest.current.scene, id));
    const soon = (look: () => void) => {
      if (latest.current.isBehind) waiting.current.push(look);
      else look();
    };
    handle.current = {
      fit: () => soon(() => view.lookout.fit(true)),
      zoomBy: (factor) => view.lookout.zoomBy(factor),
      flyTo: (ids) => soon(() => view.lookout.flyTo(drawn(ids))),
      keepInSight: (ids) => soon(() => view.lookout.keepInSight(drawn(ids))),
      glow(ids, at) {
        const [here = null] = at === null ? [] : drawn([at]);
        view.glow({ nodes: new Set(drawn(ids)), at: here });
        const node = view.picture?.nodes.find(({ id }) => id === here);
        if (node) view.lookout.reveal(node);
      },
      camera: () => view.lookout.camera(),
      lookFrom: (camera) => soon(() => view.lookout.lookFrom(camera)),
      bringIntoView: (places) => view.lookout.bringIntoView(places),
      centre: () => view.lookout.centre(),
      bodies: (ids) => view.bodies(ids),
      focus,
      add(kind) {
        focus();
        latest.current.drawing.place(kind);
      },
      rename(id) {
        const stop = view.picture && stopsOf(view.picture).find((one) => one.id === id);
        if (!stop) return false;
        focus();
        view.lookout.reveal(stop);
        latest.current.drawing.rename(id);
        return true;
      },
      note: (kind) => latest.current.notes.begin(kind),
      tie() {
        focus();
        const { selection, drawing } = latest.current;
        const [only] = selection.nodes;
        drawing.tieFrom(selection.nodes.size === 1 && only !== undefined ? only : null);
      },
    };
    return () => {
      handle.current = null;
    };
  }, [handle, view, list]);
}
