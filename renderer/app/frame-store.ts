import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Look } from '../../core/model/look';
import type { Message } from '../../core/model/refusal';
import type { InsightsPage } from '../insights/insights-store';
import { keep, recall } from '../plan/kept';

/** The one dialog that may lie over the window. */
export type Dialog =
  | { readonly type: 'newPlan'; readonly tables?: readonly File[] }
  | { readonly type: 'cannotOpen'; readonly problem: Message; readonly path: string | null }
  | { readonly type: 'addTie' }
  /** With `ids`, these are merged; without, duplicates are looked for. */
  | { readonly type: 'duplicates'; readonly ids: readonly string[] | null }
  | { readonly type: 'saveVersion' }
  | { readonly type: 'import'; readonly files: readonly File[] }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'about' };

/** A long call under way, as the user sees it. */
export interface Job {
  readonly doing: Message;
  /** 0 … 1; null when it can't be told. */
  readonly done: number | null;
  cancel(): void;
}

/** The share of the middle that the answers have unless the user moves the divider. */
export const usualAnswersShare = 0.36;

/** What of the editor window is open. Nothing of it outlives the window but how the legend was left. */
export interface Frame {
  readonly dialog: Dialog | null;
  /** What fills the middle. */
  readonly stage: 'map' | 'roster' | 'both' | 'insights';
  /** The part of the middle that the map has where it shares it, 0 … 1. */
  readonly mapShare: number;
  /** The part of the middle that the answers have beside the map, 0 … 1. */
  readonly answersShare: number;
  /** What of the answers lies open; null for their list. */
  readonly insight: InsightsPage | null;
  readonly palette: boolean;
  /** The form that lies open on the map: the list of layouts, or how the map is drawn. */
  readonly form: 'layouts' | 'appearance' | null;
  /** Whether the legend tells all it knows, and not its first line alone. */
  readonly legend: boolean;
  readonly inspector: boolean;
  /** What the right-hand panel shows. */
  readonly panel: 'inspector' | 'versions';
  /** A field that the inspector is to open for editing, once. */
  readonly toEdit: string | null;
  /** What is being named in the row of views: a new one, or the view of that id. */
  readonly naming: { readonly viewId: string | null } | null;
  /** How often the quick-add box was asked for since it was opened; null while it is closed. */
  readonly entry: number | null;
  /** How often the find box was asked for since it was opened; null while it is closed. */
  readonly finding: number | null;
  /** Whether what is pressed on the map is selected together with what was selected before. */
  readonly several: boolean;
  /** Whether the map is read as a tree. */
  readonly reading: boolean;
  /** What lies open to the left of the map. */
  readonly drawer: 'filters' | 'routes' | null;
  /** While a node is held down: the focus that comes back when it is let go of. */
  readonly held: { readonly before: Look['focus'] } | null;
  /** Seen like this, the map is exported whole and as usual all the same; seen otherwise, what is shown is exported again. */
  readonly exportsWholeAt: Look | null;
  readonly job: Job | null;
}

export type FrameStore = StoreApi<Frame>;

export function createFrameStore(): FrameStore {
  const store = createStore<Frame>(() => ({
    dialog: null,
    stage: 'map',
    mapShare: 0.5,
    answersShare: usualAnswersShare,
    insight: null,
    palette: false,
    form: null,
    legend: recall('computer', 'legend', z.boolean()) ?? false,
    inspector: true,
    panel: 'inspector',
    toEdit: null,
    naming: null,
    entry: null,
    finding: null,
    several: false,
    reading: false,
    drawer: null,
    held: null,
    exportsWholeAt: null,
    job: null,
  }));
  store.subscribe(({ legend, palette, dialog, form }, before) => {
    if (legend !== before.legend) keep('computer', 'legend', legend);
    // A form on the map would lie over what takes the whole window.
    if (form && ((palette && !before.palette) || (dialog && !before.dialog))) store.setState({ form: null });
  });
  return store;
}
