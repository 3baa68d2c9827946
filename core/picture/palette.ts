import { mixed } from './colour';
import type { PictureTheme } from './theme';

/**
 * Colours for categories, the easiest to tell apart first. Chosen by search: under normal sight and under protanopia and
 * deuteranopia each is apart from all others and from the colours of the sides.
 */
const categorical: Readonly<Record<PictureTheme['name'], readonly string[]>> = {
  light: [
    '#FA9F4D',
    '#2D00A3',
    '#2D60B4',
    '#AA295F',
    '#5AD0AC',
    '#AB7866',
    '#B6AAFF',
    '#193612',
    '#B270DF',
    '#475408',
    '#68ABB6',
    '#E16C10',
  ],
  dark: [
    '#F5B845',
    '#5D81FF',
    '#B25977',
    '#72EBFF',
    '#97871D',
    '#4A44B3',
    '#831169',
    '#675626',
    '#C68E85',
    '#7A6CBC',
    '#89DA9B',
    '#9989B7',
  ],
};

/** So many categories have a colour of their own; what is beyond them is "other". */
export const mostCategories = 12;

/** The colour of a category, counted from 0. */
export function categoryColour(theme: PictureTheme, place: number): string {
  const colours = categorical[theme.name];
  return colours[place % colours.length] ?? theme.soft;
}

/** The colour of all categories that have none of their own. */
export function otherColour(theme: PictureTheme): string {
  return mixed(theme.soft, theme.paper, 0.6);
}

/** The colour of what isn't known: hardly more than paper. */
export function unknownColour(theme: PictureTheme): string {
  return mixed(theme.soft, theme.paper, 0.16);
}

/** So many steps a ramp has: few looks are drawn in one go, and more can't be told apart. */
const steps = 7;

const ramps: Readonly<
  Record<PictureTheme['name'], { readonly rising: readonly string[]; readonly balanced: readonly string[] }>
> = {
  light: {
    rising: ['#DCD3EA', '#9A7BC0', '#3F0F6B'],
    balanced: ['#8C4A08', '#D99A4A', '#E6E1D6', '#9C8CC4', '#4A2680'],
  },
  dark: {
    rising: ['#3A3354', '#8A70C4', '#E9DDFF'],
    balanced: ['#F2A54A', '#8F6B3C', '#3B4048', '#7566A8', '#BFA8FF'],
  },
};

/** The colour at `share` (0 … 1) of the way through these. */
function along(colours: readonly string[], share: number): string {
  const at = share * (colours.length - 1);
  const before = Math.min(colours.length - 2, Math.floor(at));
  return mixed(colours[before + 1] ?? '', colours[before] ?? '', at - before);
}

/** The colours of a ramp from its low to its high end; a balanced one has its palest in the middle. */
export function rampOf(theme: PictureTheme, balanced: boolean): string[] {
  const { rising, balanced: twoSided } = ramps[theme.name];
  return Array.from({ length: steps }, (_, i) => along(balanced ? twoSided : rising, i / (steps - 1)));
}
