import { assert, constantFrom, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { nodeAttributes } from '../../../core/attributes/node-attributes';
import { tieAttributes } from '../../../core/attributes/tie-attributes';
import { type Styling, usualLook } from '../../../core/model/look';
import { mostCategories, rampOf } from '../../../core/picture/palette';
import type { Picture, PictureNode, PictureTie, Stroke } from '../../../core/picture/parts';
import { nothing } from '../../../core/picture/styles/style';
import { styles } from '../../../core/picture/styles/styles';
import { pictureThemes } from '../../../core/picture/theme';
import { Drawing, strewn } from './drawn';

const attributes = [...nodeAttributes, ...tieAttributes];

function choicesFor(id: keyof Styling): (string | null)[] {
  const style = styles.find((one) => one.id === id);
  const fitting = attributes.filter((attribute) => style?.fits(attribute)).map((attribute) => attribute.id);
  return [null, ...(style?.mayBeNothing ? [nothing] : []), ...fitting];
}

const styling = tuple(
  constantFrom(...choicesFor('size')),
  constantFrom(...choicesFor('colour')),
  constantFrom(...choicesFor('tieWidth')),
  constantFrom(...choicesFor('tieColour')),
).map(([size, colour, tieWidth, tieColour]): Styling => ({ size, colour, tieWidth, tieColour }));

function plan(seed: number): Drawing {
  const drawing = strewn(40 + (seed % 30), 60);
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

/** Whether the legend has a line that looks so. */
function isLineExplained({ legend }: Picture, { colour, dash, width }: PictureTie): boolean {
  const swatches = legend.flatMap(({ swatch }) => swatch ?? []);
  const ramp = swatches.some((one) => one.type === 'ramp' && one.colours.includes(colour));
  const line = swatches.some((one) => one.type === 'tie' && one.colour === colour);
  const dashed =
    dash.length === 0 || swatches.some((one) => one.type === 'tie' && dashOf(one) === dash.join(' '));
  const wedges = swatches.filter((one) => one.type === 'wedge');
  const wide =
    wedges.length === 0 ||
    wedges.some(({ from, to }) => width >= from - 0.13 && width <= to + 0.13) ||
    swatches.some((one) => one.type === 'tie' && Math.abs(one.width - width) <= 0.25);
  return (ramp || line) && dashed && wide;
}

function isNodeExplained({ legend }: Picture, node: PictureNode): boolean {
  const swatches = legend.flatMap(({ swatch }) => swatch ?? []);
  const filled = swatches.some(
    (one) =>
      (one.type === 'ramp' && one.colours.includes(node.fill)) ||
      (one.type === 'node' && one.form.fill === node.fill),
  );
  const bordered = swatches.some(
    (one) =>
      one.type === 'node' &&
      one.form.stroke.colour === node.stroke.colour &&
      dashOf(one.form.stroke) === dashOf(node.stroke),
  );
  const shaped = swatches.some((one) => one.type === 'node' && one.form.shape === node.shape);
  return filled && bordered && shaped;
}

test('everything that is drawn is explained, whatever it is styled by', () => {
  assert(
    property(styling, integer({ min: 0, max: 1_000 }), constantFrom('light', 'dark'), (by, seed, theme) => {
      const picture = plan(seed).seen({ styling: by }, pictureThemes[theme]);
      for (const node of picture.nodes) expect(isNodeExplained(picture, node), node.id).toBe(true);
      for (const tie of picture.ties) expect(isLineExplained(picture, tie), tie.id).toBe(true);
      const ids = picture.legend.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
});

test('everything that is explained occurs, or is an example from the range of what occurs', () => {
  assert(
    property(styling, integer({ min: 0, max: 1_000 }), (by, seed) => {
      const { nodes, ties, legend } = plan(seed).seen({ styling: by });
      const largest = Math.max(...nodes.map(({ size }) => size));
      for (const { id, swatch, group } of legend) {
        if (!swatch) continue;
        switch (swatch.type) {
          case 'node':
            if (group === 'colour')
              expect(
                nodes.some(({ fill }) => fill === swatch.form.fill),
                id,
              ).toBe(true);
            break;
          case 'size':
            expect(swatch.size, id).toBeLessThanOrEqual(largest + 1e-9);
            break;
          case 'tie':
            if (group === 'tieColour')
              expect(
                ties.some(({ colour }) => colour === swatch.colour),
                id,
              ).toBe(true);
            if (group === 'tie')
              expect(
                ties.some(({ dash }) => dash.join(' ') === swatch.dash.join(' ')),
                id,
              ).toBe(true);
            break;
          case 'ramp':
            expect(
              [...nodes.map(({ fill }) => fill), ...ties.map(({ colour }) => colour)].some((colour) =>
                swatch.colours.includes(colour),
              ),
              id,
            ).toBe(true);
            break;
          case 'wedge':
            expect(ties.length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('a side keeps its border where colour says something else', () => {
  const drawing = new Drawing()
    .actor('own', [0, 0], { side: 'own' })
    .actor('ally', [100, 0], { side: 'ally' })
    .actor('undecided', [200, 0])
    .actor('rival', [300, 0], { side: 'rival' });
  const plain = drawing.picture();
  const styled = drawing.seen({ styling: { ...usualLook.styling, colour: 'platform' } });
  expect(styled.nodes.map(({ stroke, ring }) => ({ stroke, ring }))).toEqual(
    plain.nodes.map(({ stroke, ring }) => ({ stroke, ring })),
  );
  expect(new Set(styled.nodes.map(({ fill }) => fill)).size).toBe(1);
});

test('categories say how many they are; what is beyond twelve is other; what isn’t known is apart', () => {
  const drawing = new Drawing().actor('nowhere', [0, 0]);
  for (let i = 0; i < 20; i++)
    for (let j = 0; j <= i; j++) drawing.actor(`a${i}-${j}`, [i * 50, j * 50], { platform: `P${i}` });
  const { legend, nodes } = drawing.seen({ styling: { ...usualLook.styling, colour: 'platform' } });
  const items = legend.filter(({ group }) => group === 'colour').map(({ text }) => text);
  expect(items.slice(0, 3)).toEqual(['piattaforma', 'P19 (20)', 'P18 (19)']);
  expect(items.slice(-2)).toEqual(['altri (45)', 'non noto (1)']);
  expect(items).toHaveLength(1 + (mostCategories - 1) + 2);
  expect(new Set(nodes.map(({ fill }) => fill)).size).toBe(mostCategories + 1);
});

test('a choice keeps its colour whatever else is on the map', () => {
  const fillOf = (drawing: Drawing) =>
    drawing.seen({ styling: { ...usualLook.styling, colour: 'roles' } }).nodes[0]?.fill;
  const one = () => new Drawing().actor('a', [0, 0], { roles: ['press'] });
  expect(fillOf(one())).toBe(fillOf(one().actor('b', [90, 0], { roles: ['expert'] })));
});

test('for and against is told from 0 on both sides, other numbers from low to high', () => {
  const drawing = new Drawing().actor('a', [0, 0]).actor('b', [200, 0]);
  for (const valence of [-1, 0, 1]) drawing.tie('a', 'b', 'influence', { valence });
  const { ties, legend } = drawing.seen({ styling: { ...usualLook.styling, tieColour: 'valence' } });
  const ramp = rampOf(pictureThemes.light, true);
  expect(new Set(ties.map(({ colour }) => colour))).toEqual(new Set([ramp[0], ramp[3], ramp[6]]));
  expect(legend.find(({ id }) => id === 'tieColour.ramp')?.text).toBe('−1 – 1');
});

test('an attribute that nobody knows any more is drawn as usual', () => {
  const drawing = strewn(20, 20);
  const unknown = { size: 'x', colour: 'y', tieWidth: 'z', tieColour: 'size' };
  expect(drawing.seen({ styling: unknown })).toEqual(drawing.picture());
});
