import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Look, usualLook } from '../../core/model/look';
import type { Camera } from '../../core/model/view';

/** How the map at large was seen, and from where. */
export interface Outlook {
  readonly look: Look;
  readonly camera: Camera | null;
}

/** How the map is seen in this window at this moment. Nothing of it changes the plan. */
export interface Seeing {
  readonly look: Look;
  /** The saved view that is shown, changed or not; null for the map at large. */
  readonly viewId: string | null;
  /** How the map at large was left when a view took its place. */
  readonly atLarge: Outlook;
}

export type LookStore = StoreApi<Seeing>;

export function createLookStore(): LookStore {
  return createStore<Seeing>(() => ({
    look: usualLook,
    viewId: null,
    atLarge: { look: usualLook, camera: null },
  }));
}
