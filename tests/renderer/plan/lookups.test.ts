import { expect, test } from 'vitest';
import { documentOf, withChanges } from '../../../core/model/document';
import { actorChoices, nodeChoices } from '../../../renderer/plan/lookups';
import { blankRows } from '../../core/model/random-edits';
import { everyTable } from '../../fixtures/every-table';

test('what there is to choose from is in the order of names, and stays the same values while the plan does', () => {
  const document = withChanges(documentOf(blankRows), everyTable);
  const [nodes, actors] = [nodeChoices(document, 'it'), actorChoices(document, 'it')];
  expect(nodes.map(({ value }) => value)).toEqual(['forum', 'elena', 'lari']);
  expect(actors.map(({ value }) => value)).toEqual(['elena', 'lari']);
  expect(nodeChoices(document, 'it')).toBe(nodes);
  expect(actorChoices(document, 'it')).toBe(actors);
});
