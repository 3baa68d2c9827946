type Channels = readonly [number, number, number];

function channels(hex: string): Channels {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Relative luminance of `#RRGGBB`, 0 … 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two `#RRGGBB` colours, 1 … 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour that `share` (0 … 1) of `over` laid on `under` gives; all `#RRGGBB`. */
export function mixed(over: string, under: string, share: number): string {
  const below = channels(under);
  const parts = channels(over).map((channel, i) =>
    Math.round(channel * share + (below[i] ?? 0) * (1 - share)),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** `colour`, moved towards `ink` in small steps until it stands out from every ground by `least` to one. */
export function readable(colour: string, ink: string, grounds: readonly string[], least = 4.6): string {
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mixed(ink, colour, share);
    if (grounds.every((ground) => contrast(candidate, ground) >= least)) return candidate;
  }
  return ink;
}
