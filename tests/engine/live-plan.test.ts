import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanEvent } from '../../core/contract/plan';
import { newActor } from '../../core/model/actor';
import { documentOf, withChanges } from '../../core/model/document';
import { readerOf } from '../../core/model/edits/document-reader';
import { runEdit } from '../../core/model/edits/edits';
import type { LivePlan } from '../../main/engine/live-plan';
import { createPlan, openPlan } from '../../main/engine/plans';
import { type Intent, intent, rowsOf } from '../core/model/random-edits';
import { blank, content, fingerprint, folder, newPlan, open, options, refusalOf } from './desk';

const addActor = (id: string, name = id) =>
  ({ type: 'actor.add', row: newActor(id, name), at: null }) as const;

/** What somebody does: an edit, or undo and redo. */
type Step = Intent | 'undo' | 'redo' | 'reopen';
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: intent, weight: 12 },
  { arbitrary: fc.constantFrom('undo' as const, 'redo' as const), weight: 3 },
  { arbitrary: fc.constant('reopen' as const), weight: 1 },
);

/** Does a step; a refused edit counts as none. */
async function take(live: LivePlan, what: Step): Promise<LivePlan> {
  if (what === 'reopen') {
    await live.close();
    return openPlan(live.path, options());
  }
  if (what === 'undo' || what === 'redo') {
    await live[what]();
    return live;
  }
  const command = what(documentOf(live.read().rows));
  if (command) await refusalOf(live.edit(command));
  return live;
}

test('whatever is done, undoing all of it leads back to the start and redoing to the end, byte by byte, across reopening', async () => {
  const home = folder();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
      let live = await createPlan(`${home}/${runs++}.schiera`, blank, options());
      const start = content(live);
      for (const what of steps) live = await take(live, what);
      const end = content(live);

      live = await take(live, 'reopen');
      expect(content(live)).toBe(end);
      for (let at = 1; await live.undo(); at++) if (at % 7 === 0) live = await take(live, 'reopen');
      expect(content(live)).toBe(start);
      expect(live.state().undo).toBeNull();

      live = await take(live, 'reopen');
      const redone: string[] = [];
      while (await live.redo()) redone.push(content(live));
      // What had been undone when the steps were over is done again, too: the end is on the way.
      expect([start, ...redone]).toContain(end);

      expect(live.info()).toMatchObject({ integrity: 'ok' });
      await live.close();
    }),
    { numRuns: 40 },
  );
});

test('an edit comes to the same in the file and in memory, and the change set says what happened', async () => {
  const home = folder();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(intent, { minLength: 10, maxLength: 40, size: 'max' }), async (intents) => {
      await using live = await createPlan(`${home}/${runs++}.schiera`, blank, options());
      let document = documentOf(blank);
      for (const want of intents) {
        const command = want(document);
        if (!command) continue;
        const inFile = await live.edit(command).catch((error: unknown) => error);
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
      expect(content(live)).toBe(JSON.stringify(rowsOf(document)));
    }),
    { numRuns: 40 },
  );
});

test('the journal numbers every entry, says what undo and redo are about, and survives reopening', async () => {
  const live = await newPlan();
  await live.edit(addActor('anna', 'Anna'));
  await live.edit(addActor('bruno', 'Bruno'));
  expect(live.state()).toMatchObject({
    seq: 2,
    undo: { key: 'edits:addActor', values: { name: 'Bruno' } },
    redo: null,
  });
  expect(await live.undo()).toMatchObject({ seq: 3, kind: 'undo', of: 2, changes: { length: 2 } });
  await live.close();

  const again = open(live.path);
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
  const live = await newPlan();
  await live.edit(addActor('anna'));
  await live.undo();
  await live.edit(addActor('bruno'));
  expect(live.state().redo).toBeNull();
  expect(await live.redo()).toBeNull();
  await live.undo();
  await live.undo();
  expect(live.read().rows.actor).toEqual([]);
});

test('a command that changes nothing leaves no entry', async () => {
  const live = await newPlan();
  await live.edit(addActor('anna', 'Anna'));
  expect(await live.edit({ type: 'actor.change', ids: ['anna'], patch: { name: 'Anna' } })).toBeNull();
  expect(live.state().seq).toBe(1);
});

test('a refused command changes nothing and says why', async () => {
  const live = await newPlan();
  await live.edit(addActor('anna'));
  const before = content(live);
  expect(await refusalOf(live.edit(addActor('anna')))).toBe('errors:idTaken');
  expect(content(live)).toBe(before);
  expect(live.state()).toMatchObject({ seq: 1, trouble: null });
});

test('commands sent all at once are carried out one after the other', async () => {
  const live = await newPlan();
  const sets = await Promise.all(Array.from({ length: 50 }, (_, at) => live.edit(addActor(`a${at}`))));
  expect(sets.map((set) => set?.seq)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});

test('listeners hear every change in its order, with the state after it', async () => {
  const live = await newPlan();
  const heard: PlanEvent[] = [];
  const stop = live.listen((event) => heard.push(event));
  await live.edit(addActor('anna'));
  await live.undo();
  stop();
  await live.redo();
  expect(heard.map((event) => [event.type, event.state.seq])).toEqual([
    ['changed', 1],
    ['changed', 2],
  ]);
});

test('opening, reading and closing change neither a byte nor the time of the file', async () => {
  const live = await newPlan();
  await live.edit(addActor('anna'));
  await live.close();
  const before = fingerprint(live.path);
  const looked = open(live.path);
  looked.read();
  looked.history();
  looked.versions();
  looked.info();
  looked.verify();
  await refusalOf(looked.edit({ type: 'nodes.pin', ids: ['nobody'], pinned: true }));
  await looked.close();
  expect(fingerprint(live.path)).toBe(before);
});

test('between commands the plan is one file', async () => {
  const { readdirSync } = await import('node:fs');
  const home = folder();
  await using live = await createPlan(`${home}/plan.schiera`, blank, options());
  await live.edit(addActor('anna'));
  expect(readdirSync(home)).toEqual(['plan.schiera']);
});

test('a copy is whole, and a plan of its own', async () => {
  const live = await newPlan();
  await live.edit(addActor('anna'));
  const copy = `${folder()}/copy.schiera`;
  await live.copyTo(copy);
  const copied = open(copy);
  expect(content(copied)).toBe(content(live));
  expect(copied.state().undo).toEqual(live.state().undo);
  await live.edit(addActor('bruno'));
  expect(copied.read().rows.actor).toHaveLength(1);
  expect(await refusalOf(live.copyTo(live.path))).toBe('errors:file.copyOntoItself');
  await copied.edit(addActor('carla'));
});

test('a closed plan takes no more commands', async () => {
  const live = await newPlan();
  await live.close();
  expect(live.ended.aborted).toBe(true);
  expect(await refusalOf(live.edit(addActor('anna')))).toBe('errors:noPlan');
});
