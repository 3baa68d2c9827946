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

/** The same for lines: thin as they are, each stands out from paper by 3 to 1 at least. */
const categoricalLines: typeof categorical = {
  light: [
    '#097FBA',
    '#C0045D',
    '#202D14',
    '#E16A00',
    '#A26BFF',
    '#349C7C',
    '#603A41',
    '#3931FF',
    '#A1745A',
    '#250095',
    '#743E0B',
    '#793A8D',
  ],
  dark: [
    '#FDBD2A',
    '#004EFF',
    '#BFF5FF',
    '#EC4160',
    '#89DA9B',
    '#76683E',
    '#C57200',
    '#C268B3',
    '#A0A68C',
    '#975869',
    '#9A71FF',
    '#B200B2',
  ],
};

/** The colours that data can have. */
export interface Colours {
  /** The colour of a category, counted from 0. */
  category(place: number): string;
  /** The colour of all categories that have none of their own. */
  readonly other: string;
  /** The colour of what isn't known. */
  readonly unknown: string;
  /** The colours of a ramp from its low to its high end; a balanced one has its quietest in the middle. */
  ramp(balanced: boolean): string[];
}

/** The grey of shapes whose fill says nothing of its own. */
export function otherColour(theme: PictureTheme): string {
  return mixed(theme.soft, theme.paper, 0.6);
}

/** So many steps a ramp has: few looks are drawn in one go, and more can't be told apart. */
const steps = 7;

type Ramps = Readonly<
  Record<PictureTheme['name'], { readonly rising: readonly string[]; readonly balanced: readonly string[] }>
>;

const ramps: Ramps = {
  light: {
    rising: ['#DCD3EA', '#9A7BC0', '#3F0F6B'],
    balanced: ['#8C4A08', '#D99A4A', '#E6E1D6', '#9C8CC4', '#4A2680'],
  },
  dark: {
    rising: ['#3A3354', '#8A70C4', '#E9DDFF'],
    balanced: ['#F2A54A', '#8F6B3C', '#3B4048', '#7566A8', '#BFA8FF'],
  },
};

const rampLines: Ramps = {
  light: {
    rising: ['#A07FC8', '#5D3387', '#240048'],
    balanced: ['#7A3E00', '#BC7A2E', '#868D95', '#8A74B8', '#3F1A78'],
  },
  dark: {
    rising: ['#6F5C9F', '#A994D8', '#EFE6FF'],
    balanced: ['#FFB65E', '#A5774A', '#68707B', '#8577BE', '#CBB8FF'],
  },
};

/** The colour at `share` (0 … 1) of the way through these. */
function along(colours: readonly string[], share: number): string {
  const at = share * (colours.length - 1);
  const before = Math.min(colours.length - 2, Math.floor(at));
  return mixed(colours[before + 1] ?? '', colours[before] ?? '', at - before);
}

function coloursFrom(
  categories: readonly string[],
  { rising, balanced }: Ramps['light'],
  grey: Pick<Colours, 'other' | 'unknown'>,
): Colours {
  return {
    ...grey,
    category: (place) => categories[place % categories.length] ?? grey.other,
    ramp: (twoSided) =>
      Array.from({ length: steps }, (_, i) => along(twoSided ? balanced : rising, i / (steps - 1))),
  };
}

/** The colours that shapes are filled with; what isn't known is hardly more than paper. */
export function fills(theme: PictureTheme): Colours {
  const grey = { other: otherColour(theme), unknown: mixed(theme.soft, theme.paper, 0.16) };
  return coloursFrom(categorical[theme.name], ramps[theme.name], grey);
}

/** The colours of lines: all of them stand out from paper. */
export function strokes(theme: PictureTheme): Colours {
  const grey = { other: theme.soft, unknown: mixed(theme.soft, theme.paper, 0.75) };
  return coloursFrom(categoricalLines[theme.name], rampLines[theme.name], grey);
}
