import type { Attribute } from '../../attributes/attribute';
import type { Reading } from '../../attributes/reading';
import type { Styling } from '../../model/look';
import type { PictureTheme } from '../theme';
import type { Wording } from '../wording';

/** Chosen in place of an attribute where a style is to say nothing. */
export const nothing = 'nothing';

/**
 * One way in which data shows in how nodes or ties are drawn. The list of styles (`styles.ts`) feeds the form in which they
 * are chosen; which attribute each goes by is part of the look.
 */
export interface Style {
  /** Its place in the look's styling. */
  readonly id: keyof Styling;
  readonly of: 'node' | 'tie';
  /** Key of its name. */
  readonly name: string;
  /** Key of what it goes by while nothing is chosen. */
  readonly usual: string;
  /** Whether it may be set to {@link nothing}. */
  readonly mayBeNothing: boolean;
  /** Whether it can go by that attribute. */
  fits(attribute: Attribute): boolean;
}

/** What a style has to know of the picture it is for. */
export interface StyleSource {
  readonly reading: Reading;
  readonly theme: PictureTheme;
  readonly wording: Wording;
}
