import type { Change } from '../look/dated';
import type { Scene } from '../look/scene';
import { type Message, say } from '../model/refusal';
import type { Side } from '../model/sides';
import { countIn } from '../words/locale';
import { changedForm, doubled } from './changing';
import { emblemOf } from './emblems';
import { formOf, shapeOf } from './forms';
import type { Form, Label, PictureNode, Shape } from './parts';
import { placesOf } from './places';
import type { Colouring } from './styles/colouring';
import type { Sizing } from './styles/sizing';
import type { StyleSource } from './styles/style';
import { detailColour, labelColour, type PictureTheme } from './theme';
import type { Wording } from './wording';
import { labelLine, nameLabel } from './words';

/** An actor's label; `strong` for one that is selected. */
export function actorLabel(name: string, theme: PictureTheme, strong: boolean): Label {
  const size = strong ? 13 : 12;
  return nameLabel(name, (line) => labelLine(line, size, strong ? 650 : 500, theme.ink));
}

/** The label of a closed group: what it is called, and how many are in it. */
function groupLabel(
  name: string,
  count: number,
  theme: PictureTheme,
  { language, say: speak }: Wording,
): Label {
  const inside = speak(say('map:label.inside', { count, inside: countIn(language)(count) }));
  const line = (text: string) => labelLine(text, 13, 650, theme.ink);
  return nameLabel(name, line, [labelLine(inside, 11.5, 500, detailColour(theme))]);
}

function communityLabeller(theme: PictureTheme, { language, say: speak }: Wording) {
  const count = countIn(language);
  const quiet = detailColour(theme);
  const colours = new Map<Side, string>();
  return (name: string, side: Side, platform: string, audience: number | null): Label => {
    const colour = colours.get(side) ?? labelColour(theme, side);
    colours.set(side, colour);
    const line = (text: string) => labelLine(text, 14, 650, colour);
    const known = audience === null ? platform : speak(audienceMessage(platform, audience, count));
    return nameLabel(name, line, known === '' ? [] : [labelLine(known, 11.5, 400, quiet)]);
  };
}

function audienceMessage(platform: string, audience: number, count: (value: number) => string): Message {
  const key = platform === '' ? 'map:label.audience' : 'map:label.platformAndAudience';
  return say(key, { platform, count: audience, audience: count(audience) });
}

/** What of a scene shows on its nodes. */
type Marks = Pick<Scene, 'groups' | 'changes'>;

/** Every node of a scene as it is drawn. */
export function nodesOf(
  { reading, wording, theme }: StyleSource,
  { groups, changes }: Marks,
  sizing: Sizing,
  colouring: Colouring | null,
): PictureNode[] {
  const { document, sides, ties } = reading;
  const places = placesOf(document);
  const communityLabel = communityLabeller(theme, wording);
  const forms = new Map<string, Form>();
  const formFor = (
    shape: Shape,
    side: Side,
    fill: string | undefined,
    closed: boolean,
    change: Change | undefined,
    pinned: boolean,
  ): Form => {
    const key = `${shape} ${side} ${fill} ${closed} ${change} ${pinned}`;
    const known = forms.get(key);
    if (known) return known;
    const plain = formOf(theme, shape, side, fill);
    const whole = closed ? doubled(plain) : plain;
    const changed = change ? changedForm(whole, change, theme) : whole;
    const form = pinned ? { ...changed, pin: theme.ink } : changed;
    forms.set(key, form);
    return form;
  };
  const nodes: PictureNode[] = [];
  for (const { id, kind, pinned } of document.node.values()) {
    const actor = document.actor.get(id);
    const community = document.community.get(id);
    const row = actor ?? community;
    const place = places.get(id);
    if (!row || !place) continue;
    const side = sides.get(id) ?? 'undecided';
    const degree = ties.get(id)?.length ?? 0;
    const size = sizing.sizeOf(id, kind);
    const inside = groups.get(id);
    const label = inside
      ? groupLabel(row.name, inside.length, theme, wording)
      : community
        ? communityLabel(row.name, side, row.platform, community.audience)
        : actorLabel(row.name, theme, false);
    const { shape, fill, stroke, ring, halos, plus, pin, opacity } = formFor(
      shapeOf(actor ? actor.type : 'community'),
      side,
      colouring?.colourOf(id),
      inside !== undefined,
      changes.get(id),
      pinned,
    );
    nodes.push({
      shape,
      fill,
      stroke,
      ring,
      halos,
      plus,
      pin,
      opacity,
      emblem: emblemOf(document.emblem.get(id), fill, theme),
      faded: false,
      id,
      kind,
      side,
      name: row.name,
      x: place.x,
      y: place.y,
      size,
      label,
      importance:
        (community || inside ? 1e3 : side === 'own' ? 100 : 0) + size + 0.01 * Math.min(999, degree),
      selected: false,
    });
  }
  return nodes;
}
