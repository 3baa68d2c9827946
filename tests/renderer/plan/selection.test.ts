import { describe, expect, it } from 'vitest';
import { documentOf, noRows } from '../../../core/model/document';
import { newTie } from '../../../core/model/tie';
import { countOf, selected, stillThere } from '../../../renderer/plan/selection';

const node = (id: string) => ({ id, kind: 'actor', x: 0, y: 0, pinned: false }) as const;
const document = documentOf({
  ...noRows,
  node: [node('a'), node('b')],
  tie: [newTie('t', 'a', 'b', 'influence')],
});

describe('the selection', () => {
  it('loses what is no longer in the plan, and keeps its order', () => {
    const left = stillThere(selected(['b', 'gone', 'a'], ['t', 'lost']), document);
    expect([...left.nodes]).toEqual(['b', 'a']);
    expect([...left.ties]).toEqual(['t']);
    expect(countOf(left)).toBe(3);
  });

  it('stays the same value while all of it is there', () => {
    const selection = selected(['a'], ['t']);
    expect(stillThere(selection, document)).toBe(selection);
  });
});
