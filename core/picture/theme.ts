import { type Side, sides } from '../model/sides';
import { mixed, readable } from './colour';

/** The colours a picture is made from, as `#RRGGBB`. */
export interface PictureTheme extends Readonly<Record<Side, string>> {
  readonly name: 'light' | 'dark';
  /** Ground of the map. */
  readonly paper: string;
  /** Ground of cards, and the inside of a rival's hollow shape. */
  readonly panel: string;
  readonly ink: string;
  readonly soft: string;
  readonly hairline: string;
  readonly accent: string;
}

/** The two palettes of the design: light for paper and projectors, dark for desks. */
export const pictureThemes: Readonly<Record<'light' | 'dark', PictureTheme>> = {
  light: {
    name: 'light',
    paper: '#F6F4EF',
    panel: '#FFFFFF',
    ink: '#1B2430',
    soft: '#5B6673',
    hairline: '#E3DFD6',
    accent: '#2B4C8C',
    own: '#12355B',
    ally: '#00808A',
    undecided: '#858B95',
    rival: '#CF432A',
  },
  dark: {
    name: 'dark',
    paper: '#12161C',
    panel: '#1A2029',
    ink: '#E8ECF1',
    soft: '#98A3B0',
    hairline: '#2B333F',
    accent: '#8FB3E8',
    own: '#8FB3E8',
    ally: '#36C3B8',
    undecided: '#9AA3AE',
    rival: '#FF7B5A',
  },
};

/** How strongly a side's colour tints the ground of a community's area. */
export const tint = 0.1;

/** The ground of an area where a community of that side gathers. */
export function areaColour(theme: PictureTheme, side: Side): string {
  return mixed(theme[side], theme.paper, tint);
}

/** The colour of what is said under a community's name: it may stand on any ground. */
export function detailColour(theme: PictureTheme): string {
  return readable(theme.soft, theme.ink, [theme.paper, ...sides.map((side) => areaColour(theme, side))]);
}

/** The side's colour, as dark or as light as text on the map needs it. */
export function labelColour(theme: PictureTheme, side: Side): string {
  return readable(theme[side], theme.ink, [theme.paper, areaColour(theme, side)]);
}
