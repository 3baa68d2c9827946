import { z } from 'zod';
import { nodeAttributes } from '../attributes/node-attributes';
import { type Option, optionParameter } from '../attributes/parameters';
import { tieAttributes } from '../attributes/tie-attributes';
import { type Backdrop, communityForms, type Look, usualLook } from '../model/look';
import type { Point } from './parts';
import { nothing, type Style } from './styles/style';
import { styles } from './styles/styles';

/** Stands in forms for what is usual: a look has null there. */
const usual = '';

function optionsOf(style: Style): Option[] {
  return [
    { value: usual, label: style.usual },
    ...(style.mayBeNothing ? [{ value: nothing, label: 'map:style.nothing' }] : []),
    ...[...nodeAttributes, ...tieAttributes]
      .filter((attribute) => style.fits(attribute))
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
}

function parametersFor(wanted: Style['of']) {
  const fields = styles
    .filter((style) => style.of === wanted)
    .map((style) => [style.id, optionParameter(optionsOf(style), usual, { label: style.name })] as const);
  return z.object(Object.fromEntries(fields));
}

const forNodes = parametersFor('node');
const forTies = parametersFor('tie');

const formOptions = communityForms.map((value) => ({ value, label: `appearance:communities.${value}` }));

function forMap({ backdrop }: Pick<Look, 'backdrop'>): z.ZodObject {
  const backdrops = ['none', 'grid', 'quadrants', ...(backdrop.bands.length > 0 ? ['bands'] : [])];
  return z.object({
    communities: optionParameter(formOptions, usualLook.communities, {
      label: 'appearance:communities.label',
    }),
    backdrop: optionParameter(
      backdrops.map((value) => ({ value, label: `appearance:backdrop.${value}` })),
      usualLook.backdrop.type,
      { label: 'appearance:backdrop.label' },
    ),
  });
}

/** What can be chosen together, under a heading. */
interface Section {
  /** Key of the heading. */
  readonly name: string;
  readonly parameters: z.ZodObject;
}

/** What can be chosen of how a map is drawn. The bands that a layout left behind are offered where there are some. */
export function appearanceSections(look: Pick<Look, 'backdrop'>): readonly Section[] {
  return [
    { name: 'appearance:section.nodes', parameters: forNodes },
    { name: 'appearance:section.ties', parameters: forTies },
    { name: 'appearance:section.map', parameters: forMap(look) },
  ];
}

/** How a look has the map drawn, in terms of {@link appearanceSections}. */
export function appearanceOf({ styling, communities, backdrop }: Look): Record<string, string> {
  const chosen = styles.map(({ id }) => [id, styling[id] ?? usual]);
  return { ...Object.fromEntries(chosen), communities, backdrop: backdrop.type };
}

/**
 * The look with the map drawn so; what isn't one of the choices stays as it is.
 * @param middle of the map, in map units: quadrants that nothing has given a meaning yet come to cross there
 */
export function withAppearance(
  look: Look,
  wanted: Readonly<Record<string, unknown>>,
  middle: Point = usualLook.backdrop.centre,
): Look {
  const all = z.object({ ...forNodes.shape, ...forTies.shape, ...forMap(look).shape });
  const parsed = all.safeParse(wanted);
  if (!parsed.success) return look;
  const chosen = parsed.data as Record<string, string>;
  const known = new Set(styles.map(({ id }) => id));
  const others = Object.entries(look.styling).filter(([id]) => !known.has(id));
  const styling = styles.flatMap(({ id }) => (chosen[id] ? [[id, chosen[id]]] : []));
  return {
    ...look,
    styling: Object.fromEntries([...others, ...styling]),
    communities: chosen.communities as Look['communities'],
    backdrop: behind(look.backdrop, chosen.backdrop as Backdrop['type'], middle),
  };
}

function behind(before: Backdrop, type: Backdrop['type'], middle: Point): Backdrop {
  const means = [before.x, before.y].some(({ name, low, high }) => name !== '' || low !== '' || high !== '');
  const isNew = type === 'quadrants' && before.type !== 'quadrants' && !means;
  return {
    ...before,
    type,
    ...(isNew ? { centre: { x: Math.round(middle.x), y: Math.round(middle.y) } } : {}),
  };
}

/** The look with the map drawn as usual; what is shown stays. */
export function drawnAsUsual(look: Look): Look {
  const { styling, communities, backdrop } = usualLook;
  return { ...look, styling, communities, backdrop };
}

/** Whether the map is drawn as usual. */
export function isDrawnAsUsual(look: Look): boolean {
  const now = appearanceOf(look);
  return Object.entries(appearanceOf(usualLook)).every(([name, value]) => now[name] === value);
}
