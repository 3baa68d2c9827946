import type { Reading } from './reading';

/**
 * What an attribute's values are: one of a few choices, several of them, free words, free words of which there are
 * several, a whole or broken number, a share (0 … 1), a calendar date `YYYY-MM-DD`, yes or no.
 */
export type AttributeType = 'choice' | 'choices' | 'text' | 'words' | 'number' | 'share' | 'date' | 'flag';

/** The value of one node or tie; null where it isn't known, an empty list where there are none. */
export type Value = string | number | boolean | readonly string[] | null;

/** The choices of an attribute, in the order in which they are shown, and the words for them. */
export interface Choices {
  readonly all: readonly string[];
  /** `words` followed by a dot and the choice is the key of its words: "model:side". */
  readonly words: string;
}

/**
 * Something that can be read off nodes or ties. The list of attributes (`attributes.ts`) feeds filters, styles, the legend,
 * the columns of tables and their order, and layouts. Pure: the same plan gives the same values.
 */
export interface Attribute {
  /** Unique among all attributes, and never changed: saved views speak of it. */
  readonly id: string;
  readonly of: 'node' | 'tie';
  readonly type: AttributeType;
  /** Key of its name. */
  readonly name: string;
  /** For `choice` and `choices`. */
  readonly choices?: Choices;
  /** Its value for the node or tie of that id; null also where the attribute doesn't apply to it. */
  read(reading: Reading, id: string): Value;
}
