import { expect, test } from 'vitest';
import { documentOf, type PlanDocument, withChanges } from '../../../core/model/document';
import { readerOf } from '../../../core/model/edits/document-reader';
import { editCommand, runEdit } from '../../../core/model/edits/edits';
import type { FindingRow } from '../../../core/model/finding';
import { say } from '../../../core/model/refusal';
import { blankRows } from './random-edits';

const row = (more: Partial<FindingRow> = {}): FindingRow => ({
  ...{
    id: 'weight.heaviest:a',
    state: 'shown',
    text: '',
    ordinal: null,
    said: say('answers:x', { share: 0.4 }),
  },
  ...more,
});

function after(document: PlanDocument, ...rows: readonly FindingRow[]): PlanDocument {
  const command = editCommand.parse({ type: 'findings.set', reason: 'write', rows });
  return withChanges(document, runEdit(readerOf(document), command).changes);
}

const blank = documentOf(blankRows);

test('only what the user did with a finding is kept', () => {
  const kept = after(blank, row({ text: 'In my words' }), row({ id: 'other' }));
  expect([...kept.finding.keys()]).toEqual(['weight.heaviest:a']);
  expect(after(kept, row()).finding.size).toBe(0);
  const pinned = after(kept, row({ state: 'pinned' }));
  expect(pinned.finding.get('weight.heaviest:a')).toMatchObject({ state: 'pinned', text: '' });
});

test('words that change nothing are no change, and the last of two rows of one finding counts', () => {
  const kept = after(blank, row({ text: 'One' }), row({ text: 'Two' }));
  expect([...kept.finding.values()].map(({ text }) => text)).toEqual(['Two']);
  const same = { type: 'findings.set', reason: 'write', rows: [row({ text: 'Two' })] } as const;
  expect(runEdit(readerOf(kept), editCommand.parse(same)).changes).toEqual([]);
});

test('words stand on one line, and nothing that can be seen of them is none', () => {
  const kept = after(blank, row({ text: ' Two\n lines ' }));
  expect(kept.finding.get('weight.heaviest:a')?.text).toBe('Two lines');
  expect(after(blank, row({ text: ' \u200b ' })).finding.size).toBe(0);
  expect(editCommand.safeParse({ type: 'findings.set', reason: 'write', rows: [] }).success).toBe(false);
});
