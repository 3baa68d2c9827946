import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Look, usualLook } from '../../core/model/look';

/** How the map is seen in this window at this moment. Nothing of it changes the plan. */
export interface Seeing {
  readonly look: Look;
  /** The saved view that is shown, changed or not; null for the map at large. */
  readonly viewId: string | null;
}

export type LookStore = StoreApi<Seeing>;

export function createLookStore(): LookStore {
  return createStore<Seeing>(() => ({ look: usualLook, viewId: null }));
}
