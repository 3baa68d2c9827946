import { z } from 'zod';
import { keep, recall } from '../plan/kept';
import type { Viewport } from './painting';

const viewport = z.object({
  zoom: z.number().positive(),
  x: z.number(),
  y: z.number(),
  whole: z.boolean().default(false),
});

/** Where one looked, and whether that was at all of the map. */
interface Looked extends Viewport {
  readonly whole: boolean;
}

/** Where one last looked on this plan's map, in this window. */
export function rememberedViewport(planKey: string): Looked | null {
  return recall('window', `map.${planKey}`, viewport);
}

export function rememberViewport(planKey: string, seen: Looked): void {
  keep('window', `map.${planKey}`, seen);
}
