import { useEffect } from 'react';
import { z } from 'zod';
import * as field from '../../core/model/fields';
import { look } from '../../core/model/look';
import { camera } from '../../core/model/view';
import { keep, recall } from '../plan/kept';
import type { LookStore } from '../plan/look-store';

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

/** Remembers how a plan is seen in this window. */
export function useRememberedLook(store: LookStore, planKey: string): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => keep('window', `look.${planKey}`, store.getState());
    const forget = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(write, pause);
    });
    return () => {
      forget();
      clearTimeout(timer);
      write();
    };
  }, [store, planKey]);
}
