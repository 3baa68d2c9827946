import { sides } from '../../core/insights/questions/sides';
import { subjectOf } from '../../core/insights/subject';
import { diceOf } from '../../core/network/dice';
import { frustration } from '../../core/network/frustration/frustration';
import { unweighted } from '../../core/network/signed';
import { triangleCensus } from '../../core/network/signed-triangles';
import { webOf } from '../../core/network/webs';
import { referenceDataIsHere } from '../fixtures/reference-files';
import { signedFile, windowsOfStates } from '../fixtures/signed-graphs';
import { signedNetwork } from '../fixtures/signed-networks';
import { median, report, timed } from './figures';
import { plainCensus, plainDescents } from './plain-balance';

const rounds = 5;
const exactly = { seed: 1, effort: 4e9 };

/** Two works in turn, round by round, so that the machine's moods hit both; the medians. */
async function inTurn(ours: () => unknown, theirs: () => unknown, times = rounds): Promise<[number, number]> {
  const took: [number[], number[]] = [[], []];
  for (let round = 0; round < times; round++) {
    took[0].push(await timed(ours));
    took[1].push(await timed(theirs));
  }
  return [median(took[0]), median(took[1])];
}

async function onReferenceData(): Promise<void> {
  const referendum = signedFile('twitter_it_referendum/twitterreferendum.txt.gz');
  const [census, plain] = await inTurn(
    () => triangleCensus(referendum),
    () => plainCensus(referendum),
  );
  report({
    name: 'the signs of 3.1 million triangles (10,884 nodes, 251,406 ties)',
    value: census,
    unit: 'ms',
    peer: 'for each tie, everybody tied to both its ends, in maps',
    peerValue: plain,
  });

  const states = windowsOfStates().get('90-93');
  if (!states) throw new Error('a window is missing');
  const [proven, found] = await inTurn(
    () => frustration(states, exactly),
    () => plainDescents(states, diceOf(1), 44, 100_000),
  );
  report({
    name: 'the frustration of 155 states, 1,288 ties, proven',
    value: proven,
    unit: 'ms',
    peer: 'descent from random splits until it comes to the same, unproven',
    peerValue: found,
  });

  const counted = unweighted(referendum);
  const starts = 5;
  let reached = 0;
  const [large, descents] = await inTurn(
    () => frustration(counted, exactly),
    () => {
      reached = plainDescents(counted, diceOf(1), 0, starts);
    },
    1,
  );
  report({
    name: 'the frustration of 10,884 nodes, 251,406 ties: 11,474, proven',
    value: large,
    unit: 'ms',
    peer: `${starts} descents from random splits, which come to ${reached}, unproven`,
    peerValue: descents,
  });
}

async function onPlan(order: number, ties: number): Promise<void> {
  const network = signedNetwork(order, ties, diceOf(7));
  const ask = (exact: boolean) => sides.run(subjectOf(network, { day: '2027-01-01', seed: 1, exact }), {});
  const [answer, web] = await inTurn(
    () => ask(false),
    () => webOf(network, 'all'),
  );
  report({
    name: `which side everybody is on: ${order.toLocaleString('en')} nodes, ${ties.toLocaleString('en')} ties`,
    value: answer,
    unit: 'ms',
    peer: 'putting the same ties into rows',
    peerValue: web,
  });
}

if (referenceDataIsHere) await onReferenceData();
else console.error('the reference data is not beside the checkout: only made-up plans are measured');
await onPlan(500, 2_500);
await onPlan(10_000, 50_000);
await onPlan(50_000, 300_000);
