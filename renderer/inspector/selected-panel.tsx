import { useDocument, useSelection } from '../app/desk-context';
import { countOf } from '../plan/selection';
import { ActorPanel } from './actor-panel';
import { CommunityPanel } from './community-panel';
import { NotePanel } from './note-panel';
import { PlanPanel } from './plan-panel';
import { SeveralPanel } from './several-panel';
import { TiePanel } from './tie-panel';

/** What is known of what is selected. */
export default function SelectedPanel() {
  const document = useDocument();
  const selection = useSelection();
  if (countOf(selection) > 1) return <SeveralPanel selection={selection} />;
  const [nodeId] = selection.nodes;
  const [tieId] = selection.ties;
  if (nodeId !== undefined && document.actor.has(nodeId)) return <ActorPanel key={nodeId} id={nodeId} />;
  if (nodeId !== undefined && document.community.has(nodeId))
    return <CommunityPanel key={nodeId} id={nodeId} />;
  const tie = tieId === undefined ? undefined : document.tie.get(tieId);
  const [noteId] = selection.notes;
  const note = noteId === undefined ? undefined : document.note.get(noteId);
  if (note) return <NotePanel key={note.id} note={note} />;
  return tie ? <TiePanel key={tie.id} tie={tie} /> : <PlanPanel />;
}
