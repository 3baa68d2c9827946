import type { RefusalData } from '../../core/model/refusal';
import { ask } from '../plan/bridge';
import { refusalIn } from '../plan/engine-link';
import type { Desk } from './desk';

/** Opens a plan; what keeps it from opening is explained in a dialog, with a way on. */
export async function opening(desk: Desk, path: string | null, open: () => Promise<unknown>): Promise<void> {
  try {
    await open();
  } catch (error) {
    const refused = refusalIn(error);
    if (!refused) throw error;
    explain(desk, refused, path);
  }
}

export function openPath(desk: Desk, path: string): Promise<void> {
  return opening(desk, path, () => ask('openPath', { path }));
}

/** Shows why a plan doesn't open. Its path may be known already, or come with the refusal. */
export function explain(desk: Desk, { problem }: Pick<RefusalData, 'problem'>, path: string | null): void {
  const told = problem.values.path;
  desk.frame.setState({
    dialog: { type: 'cannotOpen', problem, path: path ?? (typeof told === 'string' ? told : null) },
  });
}

/** Troubles with a file out of which what can be read may be saved. */
const salvageable: ReadonlySet<string> = new Set([
  'errors:file.damaged',
  'errors:file.damagedWhileOpen',
  'errors:file.damagedJournal',
  'errors:file.strangeContents',
  'errors:file.crashes',
  'errors:file.hangs',
  'errors:file.otherJournal',
  'errors:file.cutOff',
]);

export function canBeSalvaged(problem: { readonly key: string }): boolean {
  return salvageable.has(problem.key);
}
