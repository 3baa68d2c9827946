import type { FindingRow } from '../model/finding';
import { byId } from '../model/order';
import type { Message } from '../model/refusal';
import type { Answer, Finding } from './answer';
import { bestFindings, byUse } from './picking';

/** How many findings are told; more only where the user pinned more. */
const mostTold = 5;

/** A finding as it is told: what was found, and what the user did with it. */
export interface ToldFinding {
  readonly id: string;
  /** What is found now; null where it isn't found any more, or not yet. */
  readonly finding: Finding | null;
  /** What is found now, or what was found last. */
  readonly says: Message;
  readonly row: FindingRow | null;
  /** Whether something else was found since the user put it into their own words. */
  readonly isOvertaken: boolean;
}

/** What is told, and what isn't. */
export interface Telling {
  /** The best five but for those put away, with all that are pinned; in the user's order, then the best first. */
  readonly told: readonly ToldFinding[];
  /** What else was found, the best first. */
  readonly others: readonly ToldFinding[];
  /** What the user put away. */
  readonly dismissed: readonly ToldFinding[];
}

/** Whether two messages say the same, in whatever order their values stand. */
export function saysSame(a: Message, b: Message): boolean {
  const names = Object.keys(a.values);
  return (
    a.key === b.key &&
    names.length === Object.keys(b.values).length &&
    names.every((name) => JSON.stringify(a.values[name]) === JSON.stringify(b.values[name]))
  );
}

function toldAs(id: string, finding: Finding | null, row: FindingRow | null): ToldFinding[] {
  const says = finding?.says ?? row?.said;
  if (!says) return [];
  const isOvertaken = Boolean(finding && row && row.text !== '' && !saysSame(finding.says, row.said));
  return [{ id, finding, says, row, isOvertaken }];
}

/**
 * What is told of all that was found: worked out anew from the answers, with the user's words, pins and order laid over it. A finding
 * that was pinned, put away or written in the user's words stays listed when it isn't found any more.
 */
export function tellingOf(answers: readonly Answer[], rows: ReadonlyMap<string, FindingRow>): Telling {
  const found = new Map(answers.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding])));
  const stateOf = (id: string) => rows.get(id)?.state ?? 'shown';
  const one = (id: string) => toldAs(id, found.get(id) ?? null, rows.get(id) ?? null);
  const touched = [...rows.values()].sort(byId);
  const pinned = touched.filter(({ state }) => state === 'pinned').map(({ id }) => id);
  const free = answers.map((answer) => ({
    ...answer,
    findings: answer.findings.filter(({ id }) => stateOf(id) === 'shown'),
  }));
  const best = bestFindings(free)
    .slice(0, Math.max(0, mostTold - pinned.length))
    .map(({ id }) => id);
  const told = new Set([...pinned, ...best]);
  const byWorth = (a: string, b: string) => {
    const [one, other] = [found.get(a), found.get(b)];
    return one && other ? byUse(one, other) : Number(!one) - Number(!other);
  };
  const place = (id: string) => rows.get(id)?.ordinal ?? Number.MAX_SAFE_INTEGER;
  const rest = [...found.keys()].filter((id) => stateOf(id) === 'shown' && !told.has(id));
  const lost = touched.filter(({ id, state, text }) => state === 'shown' && text !== '' && !found.has(id));
  return {
    told: [...told].sort((a, b) => place(a) - place(b) || byWorth(a, b)).flatMap(one),
    others: [...rest.sort(byWorth), ...lost.map(({ id }) => id)].flatMap(one),
    dismissed: touched.filter(({ state }) => state === 'dismissed').flatMap(({ id }) => one(id)),
  };
}

/** The row of a finding after the user did something with it. What was said is remembered anew with the words that it goes with. */
export function touchedRow(
  { id, says, row }: ToldFinding,
  change: Partial<Pick<FindingRow, 'state' | 'text' | 'ordinal'>>,
): FindingRow {
  const said = row && row.text !== '' && change.text === undefined ? row.said : says;
  const before = row ?? { state: 'shown', text: '', ordinal: null };
  const { state, text, ordinal } = { ...before, ...change };
  return { id, state, text, ordinal, said };
}

/** The rows after which what is told stands in another order: the one at place `from` at place `to`. */
export function reordered(told: readonly ToldFinding[], from: number, to: number): FindingRow[] {
  const order = [...told];
  order.splice(to, 0, ...order.splice(from, 1));
  return order.map((one, ordinal) => touchedRow(one, { ordinal }));
}
