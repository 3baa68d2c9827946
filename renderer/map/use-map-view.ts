import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type MapListener, type MapSheets, MapView, type Shown } from './map-view';
import { Touch } from './touch';
import { rememberedViewport, rememberViewport } from './viewports';

interface MapViewSetting {
  readonly planKey: string;
  readonly shown: Shown;
  /** How many nodes the plan has, on the map or not. */
  readonly planned: number;
  readonly listener: MapListener;
  /** Whether the tree lies open over the left of the map. */
  readonly reading: boolean;
  /** How far what stands at the head of the map reaches into it, in pixels. */
  readonly head: number;
  /** How far what lies over the right of the map reaches into it, in pixels. */
  readonly over: number;
  /** What covers the foot of the map. */
  readonly foot: RefObject<HTMLElement | null>;
}

/** So many nodes more at once are an import: the map is shown whole. */
const burst = 20;

/** Room for the buttons on the left and right of the map and above the legend, in pixels. */
const edges = { left: 48, top: 8, right: 40, bottom: 24 };

/** How far the open tree reaches into the map, in pixels. */
const treeEnd = 500;

/** The map on its sheets, for as long as the pane is on the screen. */
export function useMapView(sheets: RefObject<Partial<MapSheets>>, setting: MapViewSetting): MapView | null {
  const [view, setView] = useState<MapView | null>(null);
  const latest = useRef(setting);
  latest.current = setting;
  const { planKey, shown, planned, reading, head, over } = setting;
  const known = useRef(0);
  const drawn = useRef(false);

  useLayoutEffect(() => {
    const { under, graph, over } = sheets.current;
    if (!under || !graph || !over) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listener: MapListener = {
      moved(viewport) {
        latest.current.listener.moved(viewport);
        clearTimeout(timer);
        graph.dataset.looking = 'about';
        timer = setTimeout(() => {
          graph.dataset.looking = 'still';
          const whole = made.lookout.camera() === null;
          rememberViewport(latest.current.planKey, { ...viewport, whole });
        }, 200);
      },
      pressed: (press) => latest.current.listener.pressed(press),
      pressedTwice: (press) => latest.current.listener.pressedTwice(press),
      menuAsked: (press) => latest.current.listener.menuAsked(press),
      boxed: (nodes) => latest.current.listener.boxed(nodes),
      dragged: (places, done) => latest.current.listener.dragged(places, done),
    };
    const made = new MapView({ under, graph, over }, listener);
    const touch = new Touch(made, listener);
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(graph);
    setView(made);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      touch.destroy();
      made.destroy();
      setView(null);
    };
  }, [sheets]);

  useLayoutEffect(() => {
    if (!view) return;
    const before = known.current;
    const first = !drawn.current && shown.picture.nodes.length > 0;
    known.current = planned;
    drawn.current ||= first;
    const foot = latest.current.foot.current?.offsetHeight ?? 0;
    const { offsetWidth } = view.pane;
    const left = reading && offsetWidth > 1.5 * treeEnd ? treeEnd : edges.left;
    const { lookout } = view;
    const right = Math.max(edges.right, over);
    lookout.insets = { left, right, top: head + edges.top, bottom: foot + edges.bottom };
    view.show(shown);
    const remembered = first ? rememberedViewport(planKey) : null;
    if (first) {
      if (remembered && !remembered.whole) lookout.look(remembered);
      else lookout.fit(false);
    } else if (planned > before + burst && planned > 1.5 * before) lookout.fit(true);
  }, [view, shown, planned, planKey, reading, head, over]);

  // Words are measured for Inter: paint once more when it has come.
  useEffect(() => {
    if (!view) return undefined;
    let gone = false;
    const faces = ['400', '500', '650'].map((weight) =>
      document.fonts.load(`${weight} 12px "Inter Variable"`),
    );
    void Promise.all(faces).then(() => !gone && view.repaint());
    return () => {
      gone = true;
    };
  }, [view]);

  return view;
}
