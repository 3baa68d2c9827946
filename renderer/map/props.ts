import type { PlanDocument } from '../../core/model/document';
import type { EditCommand } from '../../core/model/edits/edits';
import type { Language } from '../../core/model/plan';
import type { Selection } from '../../core/picture/picture';

/** What the map needs from the window it stands in. Words come from i18next's namespace `map`. */
export interface MapPaneProps {
  /** Names the plan among others: what the map remembers (viewport) is kept under it, in the window only. */
  readonly planKey: string;
  readonly document: PlanDocument;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Runs a command; the document that comes back shows what it did. False where the plan can't be changed. */
  readonly onEdit: (command: EditCommand) => void;
  readonly readOnly: boolean;
  readonly theme: 'light' | 'dark';
  readonly language: Language;
  /** Opens the inspector on what is selected (Enter, double click). */
  readonly onInspect: () => void;
  /** Asks for the context menu of what is selected, at a point of the window. */
  readonly onContextMenu: (at: { readonly x: number; readonly y: number }) => void;
  /** What an empty map offers besides drawing. */
  readonly onImport: () => void;
  readonly onSample: () => void;
}
