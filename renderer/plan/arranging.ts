import { z } from 'zod';
import { createStore } from 'zustand/vanilla';
import { layoutOf, layouts } from '../../core/layout/layouts';
import { keep, recall } from './kept';

const remembered = z.object({
  last: z.string(),
  parameters: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** How this user arranges: the layout used last, and what was chosen for each. */
type Arranging = z.infer<typeof remembered>;

function recalled(): Arranging {
  const [usual] = layouts;
  const nothing = { last: usual?.id ?? '', parameters: {} };
  const known = recall('computer', 'arranging', remembered);
  return known && layoutOf(known.last) ? known : nothing;
}

/** Kept for all plans and windows of this user; only what happens in this window is followed. */
export const arranging = createStore<Arranging>(recalled);

arranging.subscribe((state) => keep('computer', 'arranging', state));

/** What was chosen for a layout, or what is usual. */
export function parametersFor({ parameters }: Arranging, id: string): Record<string, unknown> {
  const schema = layoutOf(id)?.parameters;
  const known = schema?.safeParse(parameters[id] ?? {});
  return known?.success ? known.data : (schema?.parse({}) ?? {});
}
