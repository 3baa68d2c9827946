import type { Body } from '../../core/layout/align';
import type { NodeKind, Position } from '../../core/model/node';
import type { Note } from '../../core/model/note';
import type { Camera } from '../../core/model/view';

/** What the rest of the window may ask of the map while it is on the screen. */
export interface MapHandle {
  /** Shows the whole map. */
  fit(): void;
  /** Zooms about the middle of the view; 2 is twice as near. */
  zoomBy(factor: number): void;
  /** Brings these nodes into view, gently. */
  flyTo(nodeIds: readonly string[]): void;
  /** Brings these nodes into view together; stays where it is when they are and their names can be read. */
  keepInSight(nodeIds: readonly string[]): void;
  /** Lets nodes glow, one of them most, and brings that one into view. */
  glow(nodeIds: readonly string[], at: string | null): void;
  /** From where one looks; null where all of the map is shown. */
  camera(): Camera | null;
  /** Looks from there, gently; null to show all of the map. */
  lookFrom(camera: Camera | null): void;
  /** Brings these places, in map units, into view; stays where it is when all of them are. */
  bringIntoView(places: readonly Position[]): void;
  /** The middle of what is in view, in map units: where something new goes. */
  centre(): Position;
  /** Those of these nodes that are drawn, with what their bodies take up. */
  bodies(nodeIds: readonly string[]): readonly Body[];
  /** Begins to add an actor or a community: where, and its name, are asked for on the map. */
  add(kind: NodeKind): void;
  /** Begins to rename a node or a closed group where it stands, and brings it into view; false when it isn't drawn. */
  rename(id: string): boolean;
  /** Begins to draw a tie, from the selected node if there is one. */
  tie(): void;
  /** Begins a note in the middle of the view, or a frame round what is selected. */
  note(kind: Note['kind']): void;
  /** Puts the keyboard on the map. */
  focus(): void;
}
