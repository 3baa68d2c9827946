import type { ReactNode } from 'react';
import type { Scene } from '../../core/look/scene';
import type { PlanDocument } from '../../core/model/document';
import type { EditCommand } from '../../core/model/edits/edits';
import type { Language } from '../../core/model/plan';
import type { Selection } from '../../core/picture/picture';
import type { MapHandle } from '../plan/map-handle';

/** What the map needs from the window it stands in. */
export interface MapPaneProps {
  /** Holds what the rest of the window may ask of the map, while it is on the screen. */
  readonly handle: { current: MapHandle | null };
  /** Names the plan among others: where one last looked is kept under it, in this window only. */
  readonly planKey: string;
  /** The whole plan. */
  readonly document: PlanDocument;
  /** What of it is on the map. */
  readonly scene: Scene;
  /** The view that is shown: what is moved is moved in it. */
  readonly viewId: string | null;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** A node is held down: its surroundings stay while the rest fades; null when it is let go of. */
  readonly onHold: (node: string | null) => void;
  /** Widens what stays clear by one step, or narrows it; false when nothing fades. */
  readonly onWiden: (by: 1 | -1) => boolean;
  /** Leaves what was entered last, such as a focus; false when there is nothing to leave. */
  readonly onLeave: () => boolean;
  /** Opens a closed group. */
  readonly onOpenGroup: (id: string) => void;
  /** Calls a closed group that was put together by hand otherwise. */
  readonly onNameGroup: (id: string, name: string) => void;
  /** Shows everything. */
  readonly onShowAll: () => void;
  /** Runs a command; resolves to whether it was done. The document that comes back shows what it did. */
  readonly onEdit: (command: EditCommand) => Promise<boolean>;
  readonly readOnly: boolean;
  /** How far what stands at the head of the map reaches into it, in pixels. */
  readonly head: number;
  /** How far what lies over the right of the map reaches into it, in pixels. */
  readonly over: number;
  /** What is pressed is selected together with what was selected before. */
  readonly several: boolean;
  /** The map is read as a tree, which lies open over it. */
  readonly reading: boolean;
  readonly theme: 'light' | 'dark';
  readonly language: Language;
  /** Opens the inspector on what is selected. */
  readonly onInspect: () => void;
  /** Asks for the context menu of what is selected, at a point of the window. */
  readonly onContextMenu: (at: { readonly x: number; readonly y: number }) => void;
  /** What an empty map offers besides drawing. */
  readonly onImport: () => void;
  readonly onSample: () => void;
  /** Whether the legend tells all it knows or its first line alone, and how that is changed. */
  readonly legend: { readonly whole: boolean; readonly onWhole: () => void };
  /** The buttons that lie on the map: what can be added, and how near one looks. */
  readonly tools?: { readonly adding: ReactNode; readonly zooming: ReactNode };
}
