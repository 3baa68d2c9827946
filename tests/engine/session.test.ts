import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanEvent } from '../../core/contract/plan';
import { newActor } from '../../core/model/actor';
import { documentOf, withChanges } from '../../core/model/document';
import { readerOf } from '../../core/model/edits/document-reader';
import { runEdit } from '../../core/model/edits/edits';
import { Refusal } from '../../core/model/refusal';
import { createPlan, openPlan } from '../../main/engine/plans';
import type { PlanSession } from '../../main/engine/session';
import { type Intent, intent, rowsOf } from '../core/model/random-edits';
import { blank, fingerprint, folder, newPlan, open, options } from './desk';

const addActor = (id: string, name = id) =>
  ({ type: 'actor.add', row: newActor(id, name), at: null }) as const;

/** The plan's content, to be compared byte by byte. */
function content(session: PlanSession): string {
  return JSON.stringify(session.read().rows);
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.problem.key;
    throw error;
  }
  return 'no refusal';
}

/** What somebody does: an edit, or undo and redo. */
type Step = Intent | 'undo' | 'redo' | 'reopen';
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: intent, weight: 12 },
  { arbitrary: fc.constantFrom('undo' as const, 'redo' as const), weight: 3 },
  { arbitrary: fc.constant('reopen' as const), weight: 1 },
);

/** Does a step; a refused edit counts as none. */
async function take(session: PlanSession, what: Step): Promise<PlanSession> {
  if (what === 'reopen') {
    await session.close();
    return openPlan(session.path, options());
  }
  if (what === 'undo' || what === 'redo') {
    await session[what]();
    return session;
  }
  const command = what(documentOf(session.read().rows));
  if (command) await refusalOf(session.edit(command));
  return session;
}

test('whatever is done, undoing all of it leads back to the start and redoing to the end, byte by byte, across reopening', async () => {
  const home = folder();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
      let session = await createPlan(`${home}/${runs++}.schiera`, blank, options());
      const start = content(session);
      for (const what of steps) session = await take(session, what);
      const end = content(session);

      session = await take(session, 'reopen');
      expect(content(session)).toBe(end);
      for (let at = 1; await session.undo(); at++) if (at % 7 === 0) session = await take(session, 'reopen');
      expect(content(session)).toBe(start);
      expect(session.state().undo).toBeNull();

      session = await take(session, 'reopen');
      const redone: string[] = [];
      while (await session.redo()) redone.push(content(session));
      // What had been undone when the steps were over is done again, too: the end is on the way.
      expect([start, ...redone]).toContain(end);

      expect(session.info()).toMatchObject({ integrity: 'ok' });
      await session.close();
    }),
    { numRuns: 40 },
  );
});

test('an edit comes to the same in the file and in memory, and the change set says what happened', async () => {
  const home = folder();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(intent, { minLength: 10, maxLength: 40, size: 'max' }), async (intents) => {
      await using session = await createPlan(`${home}/${runs++}.schiera`, blank, options());
      let document = documentOf(blank);
      for (const want of intents) {
        const command = want(document);
        if (!command) continue;
        const inFile = await session.edit(command).catch((error: unknown) => error);
        try {
          const { label, changes } = runEdit(readerOf(document), command);
          if (changes.length === 0) expect(inFile).toBeNull();
          else
            expect(JSON.parse(JSON.stringify(inFile))).toMatchObject(
              JSON.parse(JSON.stringify({ label, changes })),
            );
          document = withChanges(document, changes);
        } catch (error) {
          expect(inFile).toEqual(error);
        }
      }
      expect(content(session)).toBe(JSON.stringify(rowsOf(document)));
    }),
    { numRuns: 40 },
  );
});

test('the journal numbers every entry, says what undo and redo are about, and survives reopening', async () => {
  const session = await newPlan();
  await session.edit(addActor('anna', 'Anna'));
  await session.edit(addActor('bruno', 'Bruno'));
  expect(session.state()).toMatchObject({
    seq: 2,
    undo: { key: 'edits:addActor', values: { name: 'Bruno' } },
    redo: null,
  });
  expect(await session.undo()).toMatchObject({ seq: 3, kind: 'undo', of: 2, changes: { length: 2 } });
  await session.close();

  const again = open(session.path);
  expect(again.state()).toMatchObject({
    seq: 3,
    undo: { values: { name: 'Anna' } },
    redo: { values: { name: 'Bruno' } },
  });
  expect(await again.redo()).toMatchObject({ seq: 4, kind: 'redo', of: 2 });
  expect(await again.redo()).toBeNull();
  expect(again.history().map(({ seq, kind }) => `${seq} ${kind}`)).toEqual([
    '4 redo',
    '3 undo',
    '2 do',
    '1 do',
  ]);
});

test('after a new command, what had been undone can’t be done again', async () => {
  const session = await newPlan();
  await session.edit(addActor('anna'));
  await session.undo();
  await session.edit(addActor('bruno'));
  expect(session.state().redo).toBeNull();
  expect(await session.redo()).toBeNull();
  await session.undo();
  await session.undo();
  expect(session.read().rows.actor).toEqual([]);
});

test('a command that changes nothing leaves no entry', async () => {
  const session = await newPlan();
  await session.edit(addActor('anna', 'Anna'));
  expect(await session.edit({ type: 'actor.change', ids: ['anna'], patch: { name: 'Anna' } })).toBeNull();
  expect(session.state().seq).toBe(1);
});

test('a refused command changes nothing and says why', async () => {
  const session = await newPlan();
  await session.edit(addActor('anna'));
  const before = content(session);
  expect(await refusalOf(session.edit(addActor('anna')))).toBe('errors:idTaken');
  expect(content(session)).toBe(before);
  expect(session.state()).toMatchObject({ seq: 1, trouble: null });
});

test('commands sent all at once are carried out one after the other', async () => {
  const session = await newPlan();
  const sets = await Promise.all(Array.from({ length: 50 }, (_, at) => session.edit(addActor(`a${at}`))));
  expect(sets.map((set) => set?.seq)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});

test('listeners hear every change in its order, with the state after it', async () => {
  const session = await newPlan();
  const heard: PlanEvent[] = [];
  const stop = session.listen((event) => heard.push(event));
  await session.edit(addActor('anna'));
  await session.undo();
  stop();
  await session.redo();
  expect(heard.map((event) => [event.type, event.state.seq])).toEqual([
    ['changed', 1],
    ['changed', 2],
  ]);
});

test('opening, reading and closing change neither a byte nor the time of the file', async () => {
  const session = await newPlan();
  await session.edit(addActor('anna'));
  await session.close();
  const before = fingerprint(session.path);
  const looked = open(session.path);
  looked.read();
  looked.history();
  looked.versions();
  looked.info();
  looked.verify();
  await refusalOf(looked.edit({ type: 'nodes.pin', ids: ['nobody'], pinned: true }));
  await looked.close();
  expect(fingerprint(session.path)).toBe(before);
});

test('between commands the plan is one file', async () => {
  const { readdirSync } = await import('node:fs');
  const home = folder();
  await using session = await createPlan(`${home}/plan.schiera`, blank, options());
  await session.edit(addActor('anna'));
  expect(readdirSync(home)).toEqual(['plan.schiera']);
});

test('a copy is whole, and a plan of its own', async () => {
  const session = await newPlan();
  await session.edit(addActor('anna'));
  const copy = `${folder()}/copy.schiera`;
  await session.copyTo(copy);
  const copied = open(copy);
  expect(content(copied)).toBe(content(session));
  expect(copied.state().undo).toEqual(session.state().undo);
  await session.edit(addActor('bruno'));
  expect(copied.read().rows.actor).toHaveLength(1);
  expect(await refusalOf(session.copyTo(session.path))).toBe('errors:file.copyOntoItself');
  await copied.edit(addActor('carla'));
});

test('a closed plan takes no more commands', async () => {
  const session = await newPlan();
  await session.close();
  expect(session.ended.aborted).toBe(true);
  expect(await refusalOf(session.edit(addActor('anna')))).toBe('errors:noPlan');
});
