import { useEffect } from 'react';
import { z } from 'zod';
import * as field from '../../core/model/fields';
import { look, usualLook } from '../../core/model/look';
import { camera, type View } from '../../core/model/view';
import { keep, recall } from '../plan/kept';
import type { LookStore, Seeing } from '../plan/look-store';

const seeing = z.object({
  look,
  viewId: field.id.nullable(),
  atLarge: z.object({ look, camera: camera.nullable() }),
});

/** How long after the last change it is written down, in milliseconds. */
const pause = 200;

/** Shows a plan as it was last seen in this window. What can't be read any more is forgotten. */
export function recallLook(store: LookStore, planKey: string): void {
  const known = recall('window', `look.${planKey}`, seeing);
  if (known) store.setState(known, true);
}

/** Without what an answer shows for as long as it lies open; what a saved view shows of one belongs to the view. */
function lasting(seen: Seeing, views: readonly View[]): Seeing {
  const { emphasis } = views.find(({ id }) => id === seen.viewId)?.look ?? usualLook;
  return { ...seen, look: { ...seen.look, emphasis } };
}

/** Remembers how a plan is seen in this window. `viewsOf` tells the views that the plan has by then. */
export function useRememberedLook(store: LookStore, planKey: string, viewsOf: () => readonly View[]): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => keep('window', `look.${planKey}`, lasting(store.getState(), viewsOf()));
    const forget = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(write, pause);
    });
    return () => {
      forget();
      clearTimeout(timer);
      write();
    };
  }, [store, planKey, viewsOf]);
}
