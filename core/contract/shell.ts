import { z } from 'zod';
import { seen } from '../look/seen';
import { language, planDetails } from '../model/plan';
import { type Message, message, type RefusalData } from '../model/refusal';

export const themeChoices = ['system', 'light', 'dark'] as const;

/** What the user chose for the program as a whole. */
export const preferences = z.object({ language, theme: z.enum(themeChoices) });
export type Preferences = z.infer<typeof preferences>;

export const papers = ['A4', 'Letter'] as const;

/** What the native menu shows, made from the window's commands. */
const menuItem = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('command'),
    id: z.string().max(80),
    label: z.string().max(200),
    accelerator: z.string().max(40).nullable(),
    enabled: z.boolean(),
    checked: z.boolean().nullable(),
  }),
  z.object({ type: z.literal('separator') }),
  z.object({
    type: z.literal('role'),
    role: z.enum([
      'cut',
      'copy',
      'paste',
      'selectAll',
      'resetZoom',
      'zoomIn',
      'zoomOut',
      'togglefullscreen',
      'minimize',
      'close',
      'quit',
      'toggleDevTools',
    ]),
    label: z.string().max(200),
  }),
]);
export const menuModel = z
  .array(z.object({ label: z.string().max(80), items: z.array(menuItem).max(80) }))
  .max(12);
export type MenuModel = z.infer<typeof menuModel>;
export type MenuItem = z.infer<typeof menuItem>;

/** A file of a plan that was opened before. */
export interface RecentPlan {
  readonly path: string;
  readonly name: string;
  readonly client: string;
  readonly openedAt: string;
}

/** What else has a plan's folder, besides this computer: a service that keeps it in step with others, or the network. */
export type KeptIn = 'dropbox' | 'oneDrive' | 'googleDrive' | 'iCloud' | 'network';

/** What a window is for; decides what the engine lets it see. */
export type WindowRole = 'editor' | 'report' | 'projector';

/** What a window has to know before it can draw. */
export interface WindowStart {
  readonly role: WindowRole;
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly preferences: Preferences;
  /** Null in a window that shows the welcome screen. */
  readonly plan: {
    readonly path: string;
    readonly fileName: string;
    readonly keptIn: KeptIn | null;
  } | null;
  readonly recent: readonly RecentPlan[];
  /** What kept the plan named on the command line from opening. */
  readonly refusal: RefusalData | null;
  /** Set in a report window: how to lay the dossier or the picture out. */
  readonly job: ReportJob | null;
}

const drawing = {
  paper: z.enum(papers),
  theme: z.enum(['light', 'dark']),
  /** What the picture shows, and the dossier besides the whole map; as usual where it isn't said. */
  seen: seen.optional(),
};

export const reportJob = z.object({ format: z.enum(['pdf', 'png']), ...drawing });
export type ReportJob = z.infer<typeof reportJob>;

/** A file the user picked to be imported. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Every answer of the shell: what was asked for, or why not. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: RefusalData };

const nothing = z.undefined();

/** What a window may ask of the shell, with the input of each call. Cancelled dialogs answer null. */
export const shellInputs = {
  /** What to show. */
  start: nothing,
  /** Hands the window a port to its plan's engine; it arrives as a message of type `schiera:engine`. */
  connect: nothing,
  /** Asks where to put it, makes the plan and shows it: in this window when it shows none, else in one of its own. */
  newPlan: planDetails,
  /** Asks which file, and shows that plan, likewise. A plan that a window shows already comes to the front. */
  openPlan: nothing,
  /** Shows the plan of a recent or dropped file. */
  openPath: z.object({ path: z.string().min(1).max(4096) }),
  /** Shows the sample plan, making the file if need be. */
  openSample: z.object({ language }),
  /** Takes a file off the list of recent plans. */
  forget: z.object({ path: z.string().min(1).max(4096) }),
  /** Goes back to the welcome screen. */
  closePlan: nothing,
  /** Asks where to, and copies the plan there. */
  saveCopy: nothing,
  /** Asks where to, copies the plan there, and shows the copy in its stead. */
  workOnCopy: nothing,
  /** Asks where to, and writes the plan in that format. */
  exportPlan: z.object({ format: z.enum(['pdf', 'png', 'svg', 'csv', 'json']), ...drawing }),
  /** Asks where to, and writes a table as CSV. */
  saveTable: z.object({
    name: z.string().min(1).max(300),
    rows: z.array(z.array(z.union([z.string().max(2_000), z.number(), z.null()])).max(100)).max(2_000),
  }),
  /** Breaks off an export under way. */
  cancelExport: nothing,
  /** Shows an exported file in the system's file manager. */
  reveal: z.object({ path: z.string().min(1).max(4096) }),
  /** Saves what can be read of a damaged plan into a new file, and opens that. */
  salvage: z.object({ path: z.string().min(1).max(4096) }),
  /** Asks where to, copies a snapshot of the plan there as a plan of its own, and opens that. */
  openSnapshot: z.object({ id: z.string().min(1).max(300) }),
  /** Asks which files to import, and reads them. */
  pickImport: nothing,
  setMenu: menuModel,
  setPreferences: preferences,
  /** The window's title, beside the program's name. */
  setTitle: z.object({ title: z.string().max(300) }),
  /** How far a report window has got with what it draws from. */
  reportProgress: z.object({ doing: message, done: z.number().min(0).max(1).nullable() }),
  /** A report window has drawn everything. For a picture it hands over the PNG. */
  reportReady: z.object({ png: z.instanceof(Uint8Array).nullable() }),
  /** A report window can't be drawn. */
  reportFailed: z.object({ problem: z.string().max(2000) }),
} as const;

interface ShellOutputs {
  start: WindowStart;
  connect: null;
  newPlan: { readonly opened: true } | null;
  openPlan: { readonly opened: true } | null;
  openPath: { readonly opened: true };
  openSample: { readonly opened: true };
  forget: readonly RecentPlan[];
  closePlan: null;
  saveCopy: { readonly path: string } | null;
  workOnCopy: { readonly opened: true } | null;
  exportPlan: { readonly paths: readonly string[] } | null;
  saveTable: { readonly paths: readonly string[] } | null;
  cancelExport: null;
  reveal: null;
  salvage: { readonly rows: number; readonly lost: number } | null;
  openSnapshot: { readonly opened: true } | null;
  pickImport: readonly PickedFile[] | null;
  setMenu: null;
  setPreferences: null;
  setTitle: null;
  reportProgress: null;
  reportReady: null;
  reportFailed: null;
}

export type ShellCall = keyof typeof shellInputs;
export type ShellInput<C extends ShellCall> = z.infer<(typeof shellInputs)[C]>;
export type ShellOutput<C extends ShellCall> = ShellOutputs[C];

/** What the shell tells a window unasked. */
export type ShellEvent =
  /** A menu item was chosen. */
  | { readonly type: 'command'; readonly id: string }
  | { readonly type: 'preferences'; readonly preferences: Preferences }
  /** The window shows another plan now, or none: start anew. */
  | { readonly type: 'restart' }
  /** The engine was restarted; a new port is on its way. The words for it come as a notice. */
  | { readonly type: 'engineRestarted' }
  | { readonly type: 'notice'; readonly notice: Message }
  /** How far an export has got, 0 … 1 or null. */
  | { readonly type: 'exporting'; readonly doing: Message; readonly done: number | null };

/** The type of the window message that carries the engine's port. */
export const enginePortMessage = 'schiera:engine';

/** The channels between preload and shell; the name of a call follows `call`. */
export const channels = { call: 'schiera:call/', event: 'schiera:event', port: 'schiera:port' } as const;

/** The bridge that the preload puts on `window.schiera`. */
export interface Bridge {
  call<C extends ShellCall>(name: C, input: ShellInput<C>): Promise<Reply<ShellOutput<C>>>;
  /** Calls `listener` for every event of the shell; the returned function ends that. */
  listen(listener: (event: ShellEvent) => void): () => void;
  /** The path of a file that was dropped on the window. */
  pathOf(file: File): string;
}
