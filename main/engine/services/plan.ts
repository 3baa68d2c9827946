import { door, only } from './door';
import { eventFor, snapshotFor } from './privacy';
import { eventsOf } from './watch';

const changing = only('editor', 'shell');
const never = new AbortController().signal;

export const plan = {
  read: door.plan.read.handler(({ context: { engine, role } }) => snapshotFor(role, engine.session.read())),

  watch: door.plan.watch.handler(({ context: { engine, role }, signal = never }) =>
    eventsOf(engine.session, signal, (event) => eventFor(role, event)),
  ),

  edit: door.plan.edit.use(changing).handler(({ context: { engine }, input }) => engine.session.edit(input)),

  undo: door.plan.undo.use(changing).handler(({ context: { engine } }) => engine.session.undo()),

  redo: door.plan.redo.use(changing).handler(({ context: { engine } }) => engine.session.redo()),

  history: door.plan.history.handler(({ context: { engine } }) => engine.session.history()),
};
