import { assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { nodeAttributes } from '../../../core/attributes/node-attributes';
import { tieAttributes } from '../../../core/attributes/tie-attributes';
import { look, usualLook } from '../../../core/model/look';
import { contrast } from '../../../core/picture/colour';
import { mostCategories, strokes } from '../../../core/picture/palette';
import type { Picture, PictureNode, PictureTie, Stroke, Swatch } from '../../../core/picture/parts';
import { nothing } from '../../../core/picture/styles/style';
import { styles, tieStyles } from '../../../core/picture/styles/styles';
import { pictureThemes } from '../../../core/picture/theme';
import { sentencesIn } from '../../../resources/locales/sentences';
import { Drawing, strewn } from './drawn';

const attributes = [...nodeAttributes, ...tieAttributes];

/** All that each style can go by. */
const choices = Object.fromEntries(
  styles.map((style) => [
    style.id,
    [
      null,
      ...(style.mayBeNothing ? [nothing] : []),
      ...attributes.filter((attribute) => style.fits(attribute)).map(({ id }) => id),
    ],
  ]),
);

const styling = record(
  Object.fromEntries(Object.entries(choices).map(([id, all]) => [id, constantFrom(...all)])),
).map((by) => look.parse({ ...usualLook, styling: by }).styling);

function plan(seed: number): Drawing {
  const drawing = strewn(20 + (seed % 20), 40);
  const platforms = ['LinkedIn', 'Telegram', '', 'Web'];
  drawing.community('k', [5, 5], {
    platform: platforms[seed % 4] ?? '',
    tags: ['a', 'b'],
    activity: 0.3,
    origin: 'engineered',
  });
  drawing.actor('x', [9, 9], { type: 'organisation', roles: ['press', 'expert'], credibility: 0.8 });
  drawing.tie('x', 'k', 'membership', { since: '2020-01-01', tags: ['z'], valence: -0.5 });
  drawing.tie('x', 'n1', 'influence', { since: '2024-05-06', confidence: 0.2 });
  return drawing;
}

const dashOf = ({ dash }: Stroke) => dash.join(' ');
const swatchesOf = ({ legend }: Picture) => legend.flatMap(({ swatch }) => swatch ?? []);
const formsOf = (picture: Picture) =>
  swatchesOf(picture).flatMap((swatch) => (swatch.type === 'node' ? [swatch.form] : []));
const fadesOf = (picture: Picture) =>
  swatchesOf(picture).flatMap((swatch) => (swatch.type === 'fade' ? swatch.opacities : []));
const close = (a: number, b: number) => Math.abs(a - b) < 1e-9;

/** How solid a tie is, of how solid it usually is. */
function solidity({ ties }: Picture, { attitude, kind, opacity }: PictureTie): number {
  const usual = attitude === 'against' ? 0.85 : kind === 'membership' ? 0.55 : 0.95;
  return opacity / (ties.length > 1_500 ? 0.55 * usual : usual);
}

/** What of a tie's look the legend leaves open. While no data shows on ties, how solid they are goes with their weight. */
function openOfTie(picture: Picture, tie: PictureTie, styled: boolean): string[] {
  const { colour, dash, width } = tie;
  const swatches = swatchesOf(picture);
  const lines = swatches.flatMap((one) => (one.type === 'tie' ? [one] : []));
  const wedges = swatches.flatMap((one) => (one.type === 'wedge' ? [one] : []));
  const said = {
    colour:
      lines.some((one) => one.colour === colour) ||
      swatches.some((one) => one.type === 'ramp' && one.colours.includes(colour)),
    dash: dash.length === 0 || lines.some((one) => dashOf(one) === dash.join(' ')),
    width:
      wedges.length === 0 ||
      wedges.some(({ from, to }) => width >= from - 0.13 && width <= to + 0.13) ||
      lines.some((one) => Math.abs(one.width - width) <= 0.25),
    opacity: !styled || [1, ...fadesOf(picture)].some((one) => close(one, solidity(picture, tie))),
  };
  return Object.entries(said).flatMap(([sign, is]) => (is ? [] : [sign]));
}

/** What of a node's look the legend leaves open. */
function openOfNode(picture: Picture, node: PictureNode): string[] {
  const swatches = swatchesOf(picture);
  const forms = formsOf(picture);
  const onRamp = (colour: string) =>
    swatches.some((one) => one.type === 'ramp' && one.colours.includes(colour));
  const letters = swatches.flatMap((one) => (one.type === 'letter' ? [one.size / 12] : []));
  const said = {
    fill: onRamp(node.fill) || forms.some(({ fill }) => fill === node.fill),
    border: forms.some(
      ({ stroke }) => stroke.colour === node.stroke.colour && dashOf(stroke) === dashOf(node.stroke),
    ),
    shape: forms.some(({ shape }) => shape === node.shape),
    halos: node.halos.every(
      ({ colour }) =>
        onRamp(colour) || forms.some(({ halos }) => halos.some((halo) => halo.colour === colour)),
    ),
    opacity: [1, ...fadesOf(picture), ...forms.map((form) => form.opacity)].some((one) =>
      close(one, node.opacity),
    ),
    type:
      node.typeScale === 1 ||
      (Math.min(...letters) <= node.typeScale + 0.3 && Math.max(...letters) >= node.typeScale - 0.3),
  };
  return Object.entries(said).flatMap(([sign, is]) => (is ? [] : [sign]));
}

const seeds = integer({ min: 0, max: 1_000 });

test('everything that is drawn is explained, whatever it is styled by', () => {
  assert(
    property(styling, seeds, constantFrom('light', 'dark'), (by, seed, theme) => {
      const picture = plan(seed).seen({ styling: by }, pictureThemes[theme]);
      const styled = tieStyles.some(({ id }) => (by[id] ?? null) !== null);
      for (const node of picture.nodes) expect(openOfNode(picture, node), node.id).toEqual([]);
      for (const tie of picture.ties) expect(openOfTie(picture, tie, styled), tie.id).toEqual([]);
      const ids = picture.legend.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 60 },
  );
});

/** Whether what a swatch shows occurs in the picture; of a sample, the sign that its group is about. */
function occurs(picture: Picture, group: string, swatch: Swatch): boolean {
  const { nodes, ties, areas } = picture;
  const halos = nodes.flatMap((node) => node.halos.map(({ colour }) => colour));
  switch (swatch.type) {
    case 'node': {
      const { fill, shape, stroke, halos: rings, opacity } = swatch.form;
      if (rings.length > 0) return rings.every(({ colour }) => halos.includes(colour));
      if (opacity < 1) return nodes.some((node) => close(node.opacity, opacity));
      if (group === 'kind') return nodes.some((node) => node.shape === shape);
      if (group === 'side') return nodes.some((node) => node.stroke.colour === stroke.colour);
      return group !== 'colour' || nodes.some((node) => node.fill === fill);
    }
    case 'size':
      return swatch.size <= Math.max(...nodes.map(({ size }) => size)) + 1e-9;
    case 'letter':
      return nodes.some(({ typeScale }) => typeScale * 12 >= swatch.size - 4);
    case 'tie':
      if (group === 'tieColour') return ties.some(({ colour }) => colour === swatch.colour);
      return ties.some((tie) => dashOf({ ...tie }) === dashOf(swatch));
    case 'ramp': {
      const lines = ties.map(({ colour }) => colour);
      return [...nodes.map(({ fill }) => fill), ...halos, ...lines].some((one) =>
        swatch.colours.includes(one),
      );
    }
    case 'fade': {
      const solid =
        group === 'opacity' ? nodes.map((node) => node.opacity) : ties.map((tie) => solidity(picture, tie));
      return solid.some((one) => swatch.opacities.some((opacity) => close(one, opacity)));
    }
    case 'wedge':
      return ties.some(({ width }) => width >= swatch.from - 0.13 && width <= swatch.to + 0.13);
    case 'badge':
    case 'flow':
      return false;
    case 'area':
      return areas.some(({ fill }) => fill === swatch.fill);
  }
}

test('everything that is explained occurs, or is an example from the range of what occurs', () => {
  assert(
    property(styling, seeds, (by, seed) => {
      const picture = plan(seed).seen({ styling: by });
      for (const { id, swatch, group } of picture.legend)
        if (swatch) expect(occurs(picture, group, swatch), id).toBe(true);
    }),
    { numRuns: 60 },
  );
});

/** Everything that one style can go by, in turn. */
const single = styles.flatMap((style) =>
  attributes.filter((attribute) => style.fits(attribute)).map((attribute) => ({ style, attribute })),
);

test.each(single.map((one) => [one.style.id, one.attribute.id, one] as const))(
  '%s by %s shows on the map, and the legend calls both by their names',
  (id, by, { style, attribute }) => {
    const drawing = plan(7);
    const picture = drawing.seen({ styling: { [id]: by } });
    const words = sentencesIn('it', 'map');
    const headings = picture.legend.filter(({ group, swatch }) => group === id && swatch === null);
    if (by !== 'people') {
      expect(headings.map(({ text }) => text)).toEqual([
        `${words.t(style.name)}: ${words.t(attribute.name)}`,
      ]);
      expect(picture).not.toEqual(drawing.picture());
    }
    expect(picture.legend.filter(({ group, swatch }) => group === id && swatch !== null)).not.toEqual([]);
  },
);

test('a side keeps its border where colour says something else', () => {
  const drawing = new Drawing()
    .actor('own', [0, 0], { side: 'own' })
    .actor('ally', [100, 0], { side: 'ally' })
    .actor('undecided', [200, 0])
    .actor('rival', [300, 0], { side: 'rival' });
  const styled = drawing.seen({ styling: { colour: 'platform' } });
  const borders = styled.nodes.map(({ stroke, ring }) => JSON.stringify([stroke, ring]));
  expect(new Set(borders).size).toBe(4);
  const { paper } = pictureThemes.light;
  for (const { stroke, ring } of styled.nodes)
    expect(contrast((ring ?? stroke).colour, paper)).toBeGreaterThanOrEqual(3);
  expect(new Set(styled.nodes.map(({ fill }) => fill)).size).toBe(1);
});

test('categories say how many they are; what is beyond twelve is other; what isn’t known is apart', () => {
  const drawing = new Drawing().actor('nowhere', [0, 0]);
  for (let i = 0; i < 20; i++)
    for (let j = 0; j <= i; j++) drawing.actor(`a${i}-${j}`, [i * 50, j * 50], { platform: `P${i}` });
  const { legend, nodes } = drawing.seen({ styling: { colour: 'platform' } });
  const items = legend.filter(({ group }) => group === 'colour').map(({ text }) => text);
  expect(items.slice(0, 3)).toEqual(['Colore: piattaforma', 'P19 (20)', 'P18 (19)']);
  expect(items.slice(-2)).toEqual(['altri (45)', 'non noto (1)']);
  expect(items).toHaveLength(1 + (mostCategories - 1) + 2);
  expect(new Set(nodes.map(({ fill }) => fill)).size).toBe(mostCategories + 1);
});

test('a choice keeps its colour whatever else is on the map', () => {
  const fillOf = (drawing: Drawing) => drawing.seen({ styling: { colour: 'roles' } }).nodes[0]?.fill;
  const one = () => new Drawing().actor('a', [0, 0], { roles: ['press'] });
  expect(fillOf(one())).toBe(fillOf(one().actor('b', [90, 0], { roles: ['expert'] })));
});

test('for and against is told from 0 on both sides, other numbers from low to high', () => {
  const drawing = new Drawing().actor('a', [0, 0]).actor('b', [200, 0]);
  for (const valence of [-1, 0, 1]) drawing.tie('a', 'b', 'influence', { valence });
  const { ties, legend } = drawing.seen({ styling: { tieColour: 'valence' } });
  const ramp = strokes(pictureThemes.light).ramp(true);
  expect(new Set(ties.map(({ colour }) => colour))).toEqual(new Set([ramp[0], ramp[3], ramp[6]]));
  expect(legend.find(({ id }) => id === 'tieColour.range')?.text).toBe('−1 – 1');
});

test('an attribute that nobody knows any more is drawn as usual', () => {
  const drawing = strewn(20, 20);
  const unknown = { size: 'x', colour: 'y', tieWidth: 'z', tieColour: 'size' };
  expect(drawing.seen({ styling: unknown })).toEqual(drawing.picture());
});
