import { z } from 'zod';
import type { Viewport } from './painting';

const viewport = z.object({ zoom: z.number().positive(), x: z.number(), y: z.number() });

const keyOf = (planKey: string) => `schiera.map.${planKey}`;

/** Where one last looked on this plan's map, in this window. */
export function rememberedViewport(planKey: string): Viewport | null {
  const known = sessionStorage.getItem(keyOf(planKey));
  if (known === null) return null;
  const parsed = viewport.safeParse(JSON.parse(known));
  return parsed.success ? parsed.data : null;
}

export function rememberViewport(planKey: string, seen: Viewport): void {
  sessionStorage.setItem(keyOf(planKey), JSON.stringify(seen));
}
