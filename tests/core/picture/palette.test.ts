import { describe, expect, it } from 'vitest';
import { sides } from '../../../core/model/sides';
import { contrast } from '../../../core/picture/colour';
import { fills, mostCategories, strokes } from '../../../core/picture/palette';
import { pictureThemes } from '../../../core/picture/theme';

type Triple = readonly [number, number, number];

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(matrix: readonly Triple[], [a, b, c]: Triple): Triple {
  const [x = 0, y = 0, z = 0] = matrix.map(([i, j, k]) => i * a + j * b + k * c);
  return [x, y, z];
}

/**
 * How linear RGB looks without one kind of cone: Machado, Oliveira & Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), table 1, severity 1.0.
 */
const eyes: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** CIELAB under D65 from linear sRGB (IEC 61966-2-1; CIE 15). */
function lab(rgb: Triple): Triple {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    [within(rgb[0]), within(rgb[1]), within(rgb[2])],
  );
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const degrees = (radians: number) => ((radians * 180) / Math.PI + 360) % 360;
const cosine = (angle: number) => Math.cos((angle * Math.PI) / 180);
const sine = (angle: number) => Math.sin((angle * Math.PI) / 180);
const root = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

/** CIEDE2000 (CIE 142-2001), as Sharma, Wu & Dalal, Color Research & Application 30 (2005), write it out. */
function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const g = 0.5 * (1 - root((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)];
  const h1 = c1 === 0 ? 0 : degrees(Math.atan2(b1, a1 * (1 + g)));
  const h2 = c2 === 0 ? 0 : degrees(Math.atan2(b2, a2 * (1 + g)));
  const grey = c1 * c2 === 0;
  const apart = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const far = Math.abs(h1 - h2) > 180;
  const hue = grey ? h1 + h2 : far ? ((h1 + h2 + 360) / 2) % 360 : (h1 + h2) / 2;
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const t =
    1 -
    0.17 * cosine(hue - 30) +
    0.24 * cosine(2 * hue) +
    0.32 * cosine(3 * hue + 6) -
    0.2 * cosine(4 * hue - 63);
  const dl = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const dc = (c2 - c1) / (1 + 0.045 * c);
  const dh = (2 * Math.sqrt(c1 * c2) * sine(apart / 2)) / (1 + 0.015 * c * t);
  const turn = -sine(60 * Math.exp(-(((hue - 275) / 25) ** 2))) * 2 * root(c);
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + turn * dc * dh);
}

describe('the measure', () => {
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('gives the published difference of %j and %j', (one, other, published) => {
    expect(difference(one, other)).toBeCloseTo(published, 4);
  });
});

/** What can be told apart side by side in small areas, and on thin lines; a just noticeable difference is 1. */
const least = {
  shapes: { normal: 9, protanopia: 6, deuteranopia: 6 },
  lines: { normal: 12, protanopia: 7, deuteranopia: 7 },
};

const themes = [pictureThemes.light, pictureThemes.dark];
const palettes = themes.flatMap((theme) => [
  { of: 'shapes' as const, name: theme.name, theme, colours: fills(theme) },
  { of: 'lines' as const, name: theme.name, theme, colours: strokes(theme) },
]);

describe.each(palettes)('colours of $of on $name ground', ({ of, theme, colours }) => {
  const categories = Array.from({ length: mostCategories }, (_, i) => colours.category(i));
  const ground = [...sides.map((side) => theme[side]), theme.paper];
  const greys = of === 'lines' ? [colours.other, colours.unknown] : [];

  it.each(['normal', 'protanopia', 'deuteranopia'] as const)(
    'keep apart from one another, from the sides and from paper for eyes with %s sight',
    (eye) => {
      const seen = (hex: string) => lab(times(eyes[eye] ?? [], linear(hex)));
      const close = categories.flatMap((one, i) =>
        [...categories.slice(i + 1), ...ground, ...greys]
          .map((other) => ({ pair: `${one} ${other}`, apart: difference(seen(one), seen(other)) }))
          .filter(({ apart }) => apart < least[of][eye]),
      );
      expect(close).toEqual([]);
    },
  );

  it.each([false, true])(
    'have ramps whose neighbouring steps can be told apart (balanced: %s)',
    (balanced) => {
      for (const eye of ['normal', 'protanopia', 'deuteranopia']) {
        const ramp = colours.ramp(balanced).map((hex) => lab(times(eyes[eye] ?? [], linear(hex))));
        for (const [i, step] of ramp.slice(1).entries())
          expect(difference(step, ramp[i] ?? step), `${eye} ${i}`).toBeGreaterThan(3);
      }
    },
  );

  it('have a ramp that gets steadily darker or steadily lighter', () => {
    const steps = colours.ramp(false).map((colour) => contrast(colour, theme.paper));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

it.each(themes)('lines stand out from $name paper by 3 to 1, whatever they say', (theme) => {
  const { category, other, unknown, ramp } = strokes(theme);
  const categories = Array.from({ length: mostCategories }, (_, i) => category(i));
  for (const colour of [...categories, other, unknown, ...ramp(false), ...ramp(true)])
    expect(contrast(colour, theme.paper), colour).toBeGreaterThanOrEqual(3);
});
