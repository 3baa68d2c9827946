import { describe, expect, it } from 'vitest';
import { type ImportReading, importReading } from '../../../core/contract/exchange';
import { withColumn, withHolds } from '../../../renderer/exchange/reading';

const reading: ImportReading = {
  sheets: [
    { holds: 'nodes', columns: ['id', 'name', null, 'confidence'] },
    { holds: 'ties', columns: ['source', 'target', 'valence'] },
  ],
  directed: false,
  unknownNodes: 'person',
};

describe('how tables are read', () => {
  it('moves a column rather than holding it twice', () => {
    const moved = withColumn(reading, 0, 2, 'name');
    expect(moved.sheets[0]?.columns).toEqual(['id', null, 'name', 'confidence']);
    expect(moved.sheets[1]).toEqual(reading.sheets[1]);
  });

  it('leaves a column out', () => {
    expect(withColumn(reading, 1, 2, null).sheets[1]?.columns).toEqual(['source', 'target', null]);
  });

  it('takes no column that the table can’t have', () => {
    expect(withColumn(reading, 0, 2, 'source').sheets[0]?.columns).toEqual([
      'id',
      'name',
      null,
      'confidence',
    ]);
  });

  it('turns nodes into ties and back with what is needed filled in', () => {
    const ties = withHolds(reading, 0, 'ties');
    expect(ties.sheets[0]).toEqual({ holds: 'ties', columns: ['id', 'source', 'target', 'confidence'] });
    const nodes = withHolds(reading, 1, 'nodes');
    expect(nodes.sheets[1]).toEqual({ holds: 'nodes', columns: ['id', 'name', null] });
    expect(importReading.safeParse(ties).success && importReading.safeParse(nodes).success).toBe(true);
    expect(withHolds(reading, 0, 'nodes')).toBe(reading);
  });
});
