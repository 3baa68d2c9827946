import { door, only } from './door';
import { eventFor, snapshotFor } from './privacy';
import { eventsOf } from './watch';

const changing = only('editor', 'shell');
const never = new AbortController().signal;

export const plan = {
  read: door.plan.read.handler(({ context: { engine, role } }) => snapshotFor(role, engine.live.read())),

  watch: door.plan.watch.handler(({ context: { engine, role }, signal = never }) =>
    eventsOf(engine.live, signal, (event) => eventFor(role, event)),
  ),

  edit: door.plan.edit.use(changing).handler(({ context: { engine }, input }) => engine.live.edit(input)),

  undo: door.plan.undo.use(changing).handler(({ context: { engine } }) => engine.live.undo()),

  redo: door.plan.redo.use(changing).handler(({ context: { engine } }) => engine.live.redo()),

  history: door.plan.history.handler(({ context: { engine } }) => engine.live.history()),
};
