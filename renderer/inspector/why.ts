import type { PlanDocument } from '../../core/model/document';
import { type Message, say } from '../../core/model/refusal';
import type { Side } from '../../core/model/sides';
import { sidesOf } from '../../core/model/standings';
import { attitudeOf, type Tie } from '../../core/model/tie';
import { otherEnd, tiesByNode } from '../../core/model/ties';
import { nameIn } from '../plan/lookups';

/** Puts names into one phrase, in the reader's language: "A, B and C". */
export type ListNames = (names: readonly string[]) => string;

/** So many names fit into a sentence; of the rest the number is said. */
const namesAtMost = 3;

const onOurSide = (side: Side | undefined) => side === 'own' || side === 'ally';

/** Why a node matters: plain facts about where it stands in the network, the most telling first. */
export function whyNode(document: PlanDocument, id: string, list: ListNames): readonly Message[] {
  const ties = tiesByNode(document).get(id) ?? [];
  if (ties.length === 0) return [say('inspector:why.noTies')];
  return document.actor.has(id) ? whyActor(document, id, ties, list) : whyCommunity(document, id, ties, list);
}

function whyActor(document: PlanDocument, id: string, ties: readonly Tie[], list: ListNames): Message[] {
  const sides = sidesOf(document);
  const places = ties.filter((tie) => tie.kind === 'membership' && tie.sourceId === id);
  const runs = places.filter(({ rank }) => rank === 'moderator' || rank === 'administrator');
  const owned = [...document.community.values()].filter(({ ownerId }) => ownerId === id);
  const names = (ids: readonly string[]) => named(document, ids, list);
  const why: Message[] = [];

  const alone = places.map(({ targetId }) => targetId).filter((place) => isAloneIn(document, id, place));
  if (alone.length > 0) why.push(say('inspector:why.aloneOnOurSide', { places: names(alone) }));
  const inside = places
    .map(({ targetId }) => targetId)
    .filter((place) => sides.get(id) === 'rival' && onOurSide(sides.get(place)));
  if (inside.length > 0) why.push(say('inspector:why.rivalInside', { places: names(inside) }));
  if (owned.length > 0) why.push(say('inspector:why.owns', { places: names(owned.map((one) => one.id)) }));
  if (runs.length > 0)
    why.push(say('inspector:why.moderates', { places: names(runs.map(({ targetId }) => targetId)) }));
  else if (places.length > 0)
    why.push(
      say('inspector:why.member', {
        count: places.length,
        places: names(places.map(({ targetId }) => targetId)),
      }),
    );
  why.push(countOfTies(ties));
  return why;
}

function whyCommunity(document: PlanDocument, id: string, ties: readonly Tie[], list: ListNames): Message[] {
  const sides = sidesOf(document);
  const members = ties.filter((tie) => tie.kind === 'membership' && tie.targetId === id);
  const owner = document.community.get(id)?.ownerId;
  const standing = (side: Side) => members.filter(({ sourceId }) => sides.get(sourceId) === side);
  const shares = ties.filter((tie) => tie.kind === 'overlap').map((tie) => otherEnd(tie, id));
  const names = (ids: readonly string[]) => named(document, ids, list);
  const why: Message[] = [];

  const rivals = standing('rival');
  const ours = standing('own').length + standing('ally').length;
  if (members.length > 0)
    why.push(say('inspector:why.members', { count: members.length, ours, rivals: rivals.length }));
  if (onOurSide(sides.get(id)) && rivals.length > 0)
    why.push(say('inspector:why.rivalsHere', { who: names(rivals.map(({ sourceId }) => sourceId)) }));
  if (sides.get(id) === 'rival' && ours > 0) {
    const friends = [...standing('own'), ...standing('ally')].map(({ sourceId }) => sourceId);
    why.push(say('inspector:why.friendsHere', { who: names(friends) }));
  }
  if (owner) why.push(say('inspector:why.runBy', { who: names([owner]) }));
  if (shares.length > 0) why.push(say('inspector:why.shares', { places: names(shares) }));
  why.push(countOfTies(ties));
  return why;
}

function countOfTies(ties: readonly Tie[]): Message {
  const against = ties.filter((tie) => attitudeOf(tie) === 'against').length;
  return against === 0
    ? say('inspector:why.ties', { count: ties.length })
    : say('inspector:why.tiesAgainst', { count: ties.length, against });
}

/** Whether an actor of our side is in a community where nobody else known is. */
function isAloneIn(document: PlanDocument, id: string, place: string): boolean {
  const sides = sidesOf(document);
  if (!onOurSide(sides.get(id)) || onOurSide(sides.get(place))) return false;
  const members = (tiesByNode(document).get(place) ?? []).filter(
    (tie) => tie.kind === 'membership' && tie.targetId === place,
  );
  return (
    members.length > 1 && members.every(({ sourceId }) => sourceId === id || !onOurSide(sides.get(sourceId)))
  );
}

function named(document: PlanDocument, ids: readonly string[], list: ListNames): string {
  const names = [...new Set(ids)].map((id) => nameIn(document, id));
  return list(names.length > namesAtMost ? [...names.slice(0, namesAtMost - 1), '…'] : names);
}

/** What a tie says, as a sentence. */
export function whyTie(document: PlanDocument, tie: Tie, emphasis: (name: string) => string): Message {
  const names = {
    source: emphasis(nameIn(document, tie.sourceId)),
    target: emphasis(nameIn(document, tie.targetId)),
  };
  if (tie.kind === 'membership') return say(`inspector:tie.membership.${tie.rank ?? 'member'}`, names);
  if (tie.kind === 'influence')
    return say(`inspector:tie.influence.${attitudeOf(tie) === 'against' ? 'against' : 'favour'}`, names);
  return say(`inspector:tie.${tie.kind}`, names);
}
