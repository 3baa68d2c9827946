import type { Attribute } from '../../attributes/attribute';
import type { Reading } from '../../attributes/reading';
import type { NodeKind } from '../../model/node';
import type { Form, LegendItem, PictureNode, PictureTie } from '../parts';
import type { PictureTheme } from '../theme';
import type { Wording } from '../wording';

/** Chosen in place of an attribute where a style is to say nothing. */
export const nothing = 'nothing';

/** What a style goes by: an attribute that fits it, {@link nothing}, or null for what is usual. */
export type Chosen = Attribute | typeof nothing | null;

/** What a style has to know of the picture it is for. */
export interface StyleSource {
  readonly reading: Reading;
  readonly theme: PictureTheme;
  readonly wording: Wording;
}

/** A node while it is painted: styles change it, one after the other. */
export interface NodePaint {
  readonly id: string;
  readonly kind: NodeKind;
  /** Width of the shape, in map units. */
  size: number;
  /** What its kind and side give it, before the signs of closed groups, pins and changes. */
  form: Form;
  /** How many times as large as usual its words are. */
  typeScale: number;
}

/** A tie while it is painted: styles change it, one after the other. */
export interface TiePaint {
  readonly id: string;
  colour: string;
  /** In map units, before all lines of a dense picture are made thinner. */
  width: number;
  dash: readonly number[];
  opacity: number;
}

/** What a style does in one picture, and how it is explained. */
export interface Painting<Paint, Drawn> {
  /** Changes how one node or tie looks. */
  paint(paint: Paint): void;
  /** Explains what occurs among what is drawn; nothing where nothing is drawn. */
  legendOf(drawn: readonly Drawn[]): LegendItem[];
}

/**
 * One way in which data shows in how nodes or ties are drawn. The list of styles (`styles.ts`) feeds the form in which they are
 * chosen, the drawing and the legend; what each goes by is kept in the look under the style's id.
 */
export interface StyleOf<Of extends 'node' | 'tie', Paint, Drawn> {
  /** Unique among all styles, and never changed: saved views speak of it. */
  readonly id: string;
  readonly of: Of;
  /** Key of its name. */
  readonly name: string;
  /** Key of what it goes by while nothing is chosen. */
  readonly usual: string;
  /** Whether it may be set to {@link nothing}. */
  readonly mayBeNothing: boolean;
  /** Whether it takes the place of a usual sign where an attribute is chosen: of the side's colour, or of the attitude's. */
  readonly replaces: boolean;
  /** Whether it can go by that attribute. */
  fits(attribute: Attribute): boolean;
  /** What it does with a picture; null where that is nothing, and nothing has to be explained. */
  run(chosen: Chosen, source: StyleSource): Painting<Paint, Drawn> | null;
}

export type NodeStyle = StyleOf<'node', NodePaint, PictureNode>;
export type TieStyle = StyleOf<'tie', TiePaint, PictureTie>;
export type Style = NodeStyle | TieStyle;
