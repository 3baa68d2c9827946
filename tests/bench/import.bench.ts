import Papa from 'papaparse';
import { bringIn, preview } from '../../main/engine/exchange/incoming';
import { planRows } from '../engine/exchange/plans';
import { referenceDataIsHere, referenceFile } from '../fixtures/reference-files';
import { median, report, timed } from './figures';

const rounds = 5;

/** Each piece of work in turn, round by round, so that the machine's moods hit all of them. */
async function inTurn(works: readonly (() => unknown)[]): Promise<number[]> {
  const took: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, work] of works.entries()) took[at]?.push(await timed(work));
  return took.map(median);
}

if (referenceDataIsHere) {
  const file = referenceFile('reddit_hyperlinks/signed_pairs_ge4.tsv.gz');
  const incoming = { files: [file], reading: {}, rows: planRows({}) };
  const [bare = 0, previewed = 0, brought = 0] = await inTurn([
    () => Papa.parse(new TextDecoder().decode(file.bytes), { delimiter: '\t', header: true }),
    () => preview(incoming),
    () => bringIn(incoming, () => undefined),
  ]);
  const peer = 'papaparse reading the same bytes into rows';
  const network = 'a network of 12,000 nodes and 37,000 ties';
  report({ name: `${network}, previewed`, value: previewed, unit: 'ms', peer, peerValue: bare });
  report({ name: `${network}, as rows with places`, value: brought, unit: 'ms', peer, peerValue: bare });
}
