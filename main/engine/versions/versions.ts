import type { Version } from '../../../core/contract/versions';
import { documentOf, type PlanDocument } from '../../../core/model/document';
import type { Outcome } from '../../../core/model/edits/edit';
import { type Message, Refusal, say } from '../../../core/model/refusal';
import { type Marker, markers } from '../store/markers';
import { openFile } from '../store/open';
import type { PlanFile } from '../store/plan-file';
import type { Snapshot, Snapshots } from './snapshots';
import { asOf, wayBack } from './way-back';

export function namedVersion({ id, name, at, actors, communities, ties }: Marker): Version {
  return { id, kind: 'named', at, label: say('versions:named', { name }), actors, communities, ties };
}

function snapshotVersion({ id, at, reason, actors, communities, ties }: Snapshot): Version {
  return { id, kind: 'snapshot', at, label: say(`versions:snapshot.${reason}`), actors, communities, ties };
}

/** Named versions and snapshots, newest first. */
export function listVersions(file: PlanFile, snapshots: Snapshots | null): Version[] {
  return [
    ...file.asFarAsReadable(markers).map(namedVersion),
    ...(snapshots?.list() ?? []).map(snapshotVersion),
  ].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

/** The plan as that version holds it, and what going back to it is called. */
function versionAt(
  file: PlanFile,
  snapshots: Snapshots | null,
  id: string,
): { readonly label: Message; readonly past: PlanDocument } {
  const now = documentOf(file.rows());
  const marker = markers(file.store).find((one) => one.id === id);
  if (marker)
    return { label: say('edits:restore', { name: marker.name }), past: asOf(file.store, now, marker.seq) };
  const snapshot = snapshots?.find(id);
  if (!snapshot) throw new Refusal('errors:noVersion');
  const opened = openFile(snapshot.path, { readOnly: true });
  opened.renewed?.close();
  opened.connection.close();
  // Of a damaged copy some rows are missing: going back to it would take them out of the plan.
  if (opened.barred?.key !== 'errors:file.lookingOnly') throw new Refusal('errors:versionDamaged');
  return { label: say('edits:restoreSnapshot', { at: snapshot.time }), past: documentOf(opened.rows) };
}

/** What going back to a version changes. */
export function goingBack(file: PlanFile, snapshots: Snapshots | null, id: string): Outcome {
  const { label, past } = versionAt(file, snapshots, id);
  return { label, changes: wayBack(documentOf(file.rows()), past) };
}
