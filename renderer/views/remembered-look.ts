import { useEffect, useState } from 'react';
import { z } from 'zod';
import * as field from '../../core/model/fields';
import { look } from '../../core/model/look';
import { camera } from '../../core/model/view';
import type { LookStore, Seeing } from '../plan/look-store';

const seeing = z.object({
  look,
  viewId: field.id.nullable(),
  atLarge: z.object({ look, camera: camera.nullable() }),
});

const keyOf = (planKey: string) => `schiera.look.${planKey}`;

/** How long after the last change it is written down, in milliseconds. */
const pause = 200;

function rememberedSeeing(planKey: string): Seeing | null {
  try {
    return seeing.parse(JSON.parse(sessionStorage.getItem(keyOf(planKey)) ?? 'null'));
  } catch {
    return null;
  }
}

/** Shows a plan as it was last seen in this window, and remembers how it is seen. What can't be read any more is forgotten. */
export function useRememberedLook(store: LookStore, planKey: string): void {
  useState(() => {
    const known = rememberedSeeing(planKey);
    if (known) store.setState(known, true);
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => sessionStorage.setItem(keyOf(planKey), JSON.stringify(store.getState()));
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
