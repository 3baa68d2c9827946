/**
 * What one would do about a finding.
 * `act`: something at once: go and see somebody, stop posting somewhere.
 * `plan`: something else than one had in mind: another order, another way, another partner.
 * `watch`: nothing yet, but look again.
 * `know`: nothing; it helps to read the rest.
 */
export type Consequence = 'act' | 'plan' | 'watch' | 'know';

const most: Readonly<Record<Consequence, number>> = { act: 1, plan: 0.8, watch: 0.6, know: 0.4 };

const cut = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * How much a finding is worth, 0 … 1, on the one scale on which findings of different questions are compared: `most · (0.4 + 0.6 · extent) ·
 * (0.5 + 0.5 · sureness)` with `most` 1 for what is to be done at once, 0.8, 0.6 and 0.4 down to what is good to know.
 * @param extent how much of what is at stake it is about, 0 … 1: of the people, of the heaviest weight, of our ties. Something that is
 *   about as large as such things usually are in a plan has 0.5, the largest there can be has 1.
 * @param sureness how sure the rows are on which it rests, 0 … 1; 0.5 where nobody said
 */
export function worthOf(consequence: Consequence, extent: number, sureness: number): number {
  return most[consequence] * (0.4 + 0.6 * cut(extent)) * (0.5 + 0.5 * cut(sureness));
}
