import type { Change } from '../look/dated';
import type { Scene } from '../look/scene';
import { eachOf, type Pausing } from '../model/pausing';
import { planRowId } from '../model/plan';
import { type Message, say } from '../model/refusal';
import type { Side } from '../model/sides';
import { folded } from '../words/folded';
import { countIn } from '../words/locale';
import { changedForm, doubled } from './changing';
import { emblemOf } from './emblems';
import { formOf, shapeOf } from './forms';
import type { Badge, Form, Label, PictureNode, Shape } from './parts';
import { placesOf } from './places';
import { evenSize } from './sizes';
import type { Brush } from './styles/brush';
import type { NodePaint, StyleSource } from './styles/style';
import { detailColour, labelColour, type PictureTheme } from './theme';
import type { Wording } from './wording';
import { labelLine, nameLabel } from './words';

/** An actor's label; `strong` for one that is selected, `scale` for words that are larger than usual. */
export function actorLabel(name: string, theme: PictureTheme, strong: boolean, scale = 1): Label {
  const size = (strong ? 13 : 12) * scale;
  return nameLabel(name, (line) => labelLine(line, size, strong ? 650 : 500, theme.ink));
}

/** The label of a closed group: what it is called, and how many are in it. */
function groupLabel(
  name: string,
  count: number,
  theme: PictureTheme,
  { language, say: speak }: Wording,
  scale: number,
): Label {
  const inside = speak(say('map:label.inside', { count, inside: countIn(language)(count) }));
  const line = (text: string) => labelLine(text, 13 * scale, 650, theme.ink);
  return nameLabel(name, line, [labelLine(inside, 11.5 * scale, 500, detailColour(theme))]);
}

function communityLabeller(theme: PictureTheme, { language, say: speak }: Wording) {
  const count = countIn(language);
  const quiet = detailColour(theme);
  const colours = new Map<Side, string>();
  return (name: string, side: Side, platform: string, audience: number | null, scale: number): Label => {
    const colour = colours.get(side) ?? labelColour(theme, side);
    colours.set(side, colour);
    const line = (text: string) => labelLine(text, 14 * scale, 650, colour);
    const known = audience === null ? platform : speak(audienceMessage(platform, audience, count));
    return nameLabel(name, line, known === '' ? [] : [labelLine(known, 11.5 * scale, 400, quiet)]);
  };
}

function audienceMessage(platform: string, audience: number, count: (value: number) => string): Message {
  const key = platform === '' ? 'map:label.audience' : 'map:label.platformAndAudience';
  return say(key, { platform, count: audience, audience: count(audience) });
}

/** The name of the plan's client, larger than other actors' and in its side's colour: the map is about it. */
function clientLabel(name: string, side: Side, theme: PictureTheme, scale: number): Label {
  return nameLabel(name, (line) => labelLine(line, 14 * scale, 650, labelColour(theme, side)));
}

/** What of a scene shows on its nodes. */
type Marks = Pick<Scene, 'groups' | 'changes'>;

/** The form that styles left, with the signs of a closed group, of a change, and of what is pinned. */
function signed(
  form: Form,
  closed: boolean,
  change: Change | undefined,
  pinned: boolean,
  theme: PictureTheme,
): Form {
  const whole = closed ? doubled(form, theme) : form;
  const changed = change ? changedForm(whole, change, theme) : whole;
  return pinned ? { ...changed, pin: theme.ink } : changed;
}

const noBadges: readonly Badge[] = [];

/** What words larger than usual are worth when labels look for room. */
const worthOfType = 500;

/** Draws every node of a scene; with pauses. */
export function* drawingNodes(
  { reading, wording, theme }: StyleSource,
  { groups, changes }: Marks,
  brush: Pick<Brush<NodePaint, PictureNode>, 'paint'>,
): Pausing<PictureNode[]> {
  const { document, sides, ties } = reading;
  const places = placesOf(document);
  const communityLabel = communityLabeller(theme, wording);
  const forms = new Map<string, Form>();
  const plainForm = (shape: Shape, side: Side): Form => {
    const key = `${shape} ${side}`;
    const form = forms.get(key) ?? formOf(theme, shape, side);
    forms.set(key, form);
    return form;
  };
  const client = folded(document.plan.get(planRowId)?.client ?? '');
  const nodes: PictureNode[] = [];
  yield* eachOf(document.node.values(), ({ id, kind, pinned }) => {
    const actor = document.actor.get(id);
    const community = document.community.get(id);
    const row = actor ?? community;
    const place = places.get(id);
    if (!row || !place) return;
    const side = sides.get(id) ?? 'undecided';
    const degree = ties.get(id)?.length ?? 0;
    const form = plainForm(shapeOf(actor ? actor.type : 'community'), side);
    const paint: NodePaint = { id, kind, size: evenSize(kind), form, typeScale: 1 };
    brush.paint(paint);
    const { size, typeScale } = paint;
    const inside = groups.get(id);
    const isClient = actor !== undefined && client !== '' && folded(actor.name) === client;
    const label = inside
      ? groupLabel(row.name, inside.length, theme, wording, typeScale)
      : community
        ? communityLabel(row.name, side, row.platform, community.audience, typeScale)
        : isClient
          ? clientLabel(row.name, side, theme, typeScale)
          : actorLabel(row.name, theme, false, typeScale);
    const { shape, fill, stroke, ring, halos, plus, pin, opacity } = signed(
      paint.form,
      inside !== undefined,
      changes.get(id),
      pinned,
      theme,
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
      badges: noBadges,
      faded: false,
      id,
      kind,
      side,
      name: row.name,
      x: place.x,
      y: place.y,
      size,
      label,
      typeScale,
      importance:
        (community || inside || isClient ? 1e3 : side === 'own' ? 100 : 0) +
        worthOfType * (typeScale - 1) +
        size +
        0.01 * Math.min(999, degree),
      selected: false,
    });
  });
  return nodes;
}
