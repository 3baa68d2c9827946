import type { Side } from '../../../core/model/sides';
import type { Shape } from '../../../core/picture/parts';
import type { Range, Spot } from './cursor';

/** A column as the grid draws it. */
export interface GridColumn {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  /** Figures stand at the end of their cells. */
  readonly atEnd: boolean;
  readonly editable: boolean;
  readonly sorted: 'ascending' | 'descending' | null;
  /** Its place among the columns that rows are sorted by, from 1; null where it is the only one, or none. */
  readonly sortPlace: number | null;
  readonly filtered: boolean;
}

/** What stands in a cell. */
export interface GridCell {
  readonly text: string;
  /** Worked out, not written by anybody: said more quietly. */
  readonly soft: boolean;
  /** The mark in front of the text. */
  readonly side: Side | null;
  readonly shape: Shape | null;
}

/** Texts that may be meant by what is typed. */
export interface Suggestions {
  readonly options: readonly Suggestion[];
  /** Nothing else fits: the first option is meant. */
  readonly strict: boolean;
}

export interface Suggestion {
  /** What the cell's text becomes. */
  readonly text: string;
  readonly label: string;
}

/** What was copied elsewhere: as a text, and as a page where it was copied as one; empty for what isn't there. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/** What a grid shows and what can be done in it. Places count what is shown, from 0; the row after the last is the new one. */
export interface GridModel {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly ids: readonly string[];
  readonly selected: ReadonlySet<string>;
  /** What the cells of the line for a new row invite to; null where there is no such line. */
  readonly invitations: readonly string[] | null;
  cell(id: string, column: number): GridCell;
  /** The text to begin editing with; null where the cell can't be edited. */
  textAt(spot: Spot): string | null;
  /** Whether the cell holds several lines. */
  isLong(column: number): boolean;
  suggest(column: number, text: string): Suggestions;
  /** Puts a text into a cell, or into that column of all selected or marked rows; says what is wrong with it, if anything. */
  write(spot: Spot, text: string, all: Range | null): string | null;
  copy(range: Range): { readonly text: string; readonly html: string };
  clear(range: Range): void;
  paste(range: Range, pasted: Pasted): void;
  fill(range: Range): void;
  select(ids: readonly string[], how: 'only' | 'toggle'): void;
  /** Takes the selected rows away. */
  remove(): void;
  sort(column: number, add: boolean): void;
  resize(column: number, width: number): void;
  openMenu(column: number, box: DOMRect): void;
  openContextMenu(point: { readonly x: number; readonly y: number }): void;
}
