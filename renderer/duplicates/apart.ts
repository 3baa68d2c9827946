import { z } from 'zod';

const pairs = z.array(z.string());

/** So many pairs are remembered; the oldest are forgotten first. */
const most = 5_000;

const keyOf = (planKey: string) => `schiera.apart.${planKey}`;

/** The pairs of a plan that somebody at this computer said to be two. */
export function rememberedApart(planKey: string): ReadonlySet<string> {
  const known = localStorage.getItem(keyOf(planKey));
  if (known === null) return new Set();
  try {
    return new Set(pairs.parse(JSON.parse(known)));
  } catch {
    return new Set();
  }
}

export function rememberApart(planKey: string, apart: ReadonlySet<string>): void {
  localStorage.setItem(keyOf(planKey), JSON.stringify([...apart].slice(-most)));
}
