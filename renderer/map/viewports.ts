import { z } from 'zod';
import { keep, recall } from '../plan/kept';
import type { Viewport } from './painting';

const viewport = z.object({ zoom: z.number().positive(), x: z.number(), y: z.number() });

/** Where one last looked on this plan's map, in this window. */
export function rememberedViewport(planKey: string): Viewport | null {
  return recall('window', `map.${planKey}`, viewport);
}

export function rememberViewport(planKey: string, seen: Viewport): void {
  keep('window', `map.${planKey}`, seen);
}
