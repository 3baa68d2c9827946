import { z } from 'zod';
import { keep, recall } from '../plan/kept';

const pairs = z.array(z.string());

/** So many pairs are remembered; the oldest are forgotten first. */
const most = 5_000;

/** The pairs of a plan that somebody at this computer said to be two. */
export function rememberedApart(planKey: string): ReadonlySet<string> {
  return new Set(recall('computer', `apart.${planKey}`, pairs));
}

export function rememberApart(planKey: string, apart: ReadonlySet<string>): void {
  keep('computer', `apart.${planKey}`, [...apart].slice(-most));
}
