import { expect, it } from 'vitest';
import { documentOf } from '../../../core/model/document';
import { importChanges, previewImport } from '../../../main/engine/exchange/importing';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { referenceFile } from '../../fixtures/reference-files';
import { finished } from '../finished';
import { planRows } from './plans';

const gephi = 'formats_gephi/importer_tests/spreadsheet';

describeOnReferenceData('real networks', () => {
  // The counts are those of the data's own notes.
  it.each([
    // Pairs that quote each other with the same mean sign are one tie.
    ['reddit_hyperlinks/signed_pairs_ge4.tsv.gz', 12_004, 34_534, ['maybeOneWay', 'tiesRepeated']],
    ['highland_tribes/highland_tribes.csv', 16, 58, []],
    ['highland_tribes/highlandtribes_polarized.txt', 16, 58, []],
    ['formats_graphml/quaker-edges.csv', 96, 162, []],
    ['bench_graphs/g2000.txt.gz', 2_000, 8_000, ['countsLine', 'scaled.weight']],
    ['netheptphy/hep.txt', 15_233, 31_376, ['countsLine', 'selfTies', 'tiesRepeated']],
    [`${gephi}__edges_table_opposite_force_undirected_merged.csv`, 2, 1, ['tiesRepeated']],
    [`${gephi}__edges_table_types_test.csv`, 2, 2, ['scaled.weight']],
    [`${gephi}__edges_table_with_timeset_intervals.csv`, 3, 3, []],
  ])('%s comes to %i nodes and %i ties', async (path, nodes, ties, remarked) => {
    const preview = await previewImport([referenceFile(path)], null, planRows({}));
    expect(preview.problems).toEqual([]);
    expect([preview.actors, preview.ties]).toEqual([nodes, ties]);
    const keys = preview.remarks.map(({ key }) => key.replace('import:remark.', ''));
    expect(keys).toEqual(expect.arrayContaining(remarked));
  });

  it('keeps signs: 29 alliances and 29 enmities among the tribes, 688 quarrels among the boards', async () => {
    const signs = async (path: string) => {
      const rows = planRows({});
      const { changes } = await finished(importChanges([referenceFile(path)], { directed: true }, rows));
      const valences = changes.flatMap((change) =>
        change.table === 'tie' && change.after ? [change.after.valence] : [],
      );
      return [valences.filter((v) => v > 0).length, valences.filter((v) => v < 0).length];
    };
    expect(await signs('highland_tribes/highland_tribes.csv')).toEqual([29, 29]);
    expect(await signs('reddit_hyperlinks/signed_pairs_ge4.tsv.gz')).toEqual([35_556, 688]);
  });

  it('reads one window of the states at a time: 64 states and 362 ties in the first', async () => {
    const { name, bytes } = referenceFile('cow_signed_states/cow_signed_edges.csv');
    const [titles = '', ...lines] = new TextDecoder().decode(bytes).split('\n');
    const first = [titles, ...lines.filter((line) => line.startsWith('46-49'))].join('\n');
    const preview = await previewImport(
      [{ name, bytes: new TextEncoder().encode(first) }],
      null,
      planRows({}),
    );
    expect([preview.actors, preview.ties, preview.problemCount]).toEqual([64, 362, 0]);
  });

  it('joins the tables of the Quakers by name', async () => {
    const tables = ['formats_graphml/quaker-nodes.csv', 'formats_graphml/quaker-edges.csv'].map(
      referenceFile,
    );
    const preview = await previewImport(tables, null, planRows({}));
    expect([preview.actors, preview.ties, preview.problemCount]).toEqual([96, 162, 0]);
    expect(preview.remarks.map(({ key }) => key)).not.toContain('import:remark.unknownNodes');
  });

  it('turns the political blogs into tables and takes them: 1,490 blogs, 19,022 links, two camps', async () => {
    const gml = new TextDecoder().decode(referenceFile('polblogs/polblogs.gml').bytes);
    const nodes = [...gml.matchAll(/node \[\s*id (\d+)\s*label "([^"]*)"\s*value (\d)/g)].map(
      ([, id, label, value]) => `${id};"${label}";${value === '0' ? 'ally' : 'rival'}`,
    );
    const ties = [...gml.matchAll(/edge \[\s*source (\d+)\s*target (\d+)/g)].map(([, a, b]) => `${a}\t${b}`);
    const files = [
      { name: 'nodes.csv', text: `id;name;side\n${nodes.join('\n')}\n` },
      { name: 'links.tsv', text: `from\tto\n${ties.join('\n')}\n` },
    ].map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
    const preview = await previewImport(files, { directed: true }, planRows({}));
    expect(preview.problems).toEqual([]);
    // 19,025 distinct arcs, three of them from a blog to itself.
    expect([preview.actors, preview.ties]).toEqual([1_490, 19_022]);
    const both = await previewImport(files, null, planRows({}));
    // Pairs of blogs, whichever links to the other.
    expect([both.actors, both.ties, both.reading.directed]).toEqual([1_490, 16_715, false]);
  });

  it('refuses a matrix, and workbooks', async () => {
    const refused = (path: string) => previewImport([referenceFile(path)], null, planRows({}));
    await expect(refused(`${gephi}__matrix.csv`)).rejects.toThrow('errors:import.matrix');
    await expect(refused(`${gephi}__matrix.xlsx`)).rejects.toThrow('errors:import.workbook');
    await expect(refused(`${gephi}__repeated_headers.xls`)).rejects.toThrow('errors:import.workbook');
  });

  it('brings 12,000 nodes and 37,000 signed ties in, each at a place of its own', async () => {
    const rows = planRows({});
    const outcome = await finished(
      importChanges([referenceFile('reddit_hyperlinks/signed_pairs_ge4.tsv.gz')], { directed: true }, rows),
    );
    expect(outcome.changes).toHaveLength(12_004 * 2 + 36_966);
    const nodes = outcome.changes.flatMap(({ table, after }) => (table === 'node' && after ? [after] : []));
    const places = nodes.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(12_004);
    expect(documentOf(rows).node.size).toBe(0);
  });
});
