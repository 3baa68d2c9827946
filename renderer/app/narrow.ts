import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { countOf } from '../plan/selection';
import { useDesk, useFrame } from './desk-context';

/** The width of the panel beside the map, in pixels, as the theme has it. */
const panelWidth = 352;

/** In a narrow window the panel lies over the map instead of beside it. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 959px)', undefined, { getInitialValueInEffect: false }) ?? false;
}

/** In a narrow window the panel comes with the first that is selected, and goes with the last. */
export function usePanelComing(narrow: boolean): void {
  const desk = useDesk();
  useLayoutEffect(() => {
    if (!narrow) return undefined;
    const { frame, selection } = desk;
    const { inspector: before, panel } = frame.getState();
    if (panel === 'inspector') frame.setState({ inspector: countOf(selection.getState()) > 0 });
    const forget = selection.subscribe((now, earlier) => {
      const [is, was] = [countOf(now) > 0, countOf(earlier) > 0];
      const { stage, panel } = frame.getState();
      if (is !== was && (stage === 'map' || stage === 'both') && panel === 'inspector')
        frame.setState({ inspector: is });
    });
    return () => {
      forget();
      frame.setState({ inspector: before });
    };
  }, [desk, narrow]);
}

/** How far the panel reaches over the map, in pixels; what is selected comes out from under it. */
export function usePanelOver(): number {
  const desk = useDesk();
  const narrow = useNarrow();
  const open = useFrame((frame) => frame.inspector);
  const over = narrow && open ? panelWidth : 0;
  const before = useRef(over);
  useEffect(() => {
    const { current: map } = desk.map;
    if (over > 0) map?.bringIntoView(map.bodies([...desk.selection.getState().nodes]));
    else if (before.current > 0 && map?.camera() === null) map.fit();
    before.current = over;
  }, [desk, over]);
  return over;
}
