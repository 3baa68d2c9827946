import { describe, expect, test } from 'vitest';
import { svgOf } from '../../../core/picture/svg';
import { pictureThemes } from '../../../core/picture/theme';
import { Drawing, strewn } from './drawn';
import { payloads } from './payloads';
import { elementsOf } from './xml';

const how = {
  theme: pictureThemes.light,
  title: 'Mappa',
  description: 'La mappa del piano.',
  background: true,
  legend: true,
  fontFamily: "'Inter Variable', sans-serif",
} as const;

test('a figure is XML with a title, a description and the role of an image', () => {
  const svg = svgOf(strewn(60, 90).picture(), how);
  const [root, title, description] = elementsOf(svg);
  expect(root).toMatchObject({ name: 'svg', attributes: { role: 'img', 'aria-label': 'Mappa' } });
  expect(title).toMatchObject({ name: 'title', text: 'Mappa' });
  expect(description).toMatchObject({ name: 'desc', text: 'La mappa del piano.' });
});

test('every node and every tie is in the figure, and the legend', () => {
  const picture = strewn(30, 40).picture();
  const elements = elementsOf(svgOf(picture, how));
  const titles = elements.filter(({ name }) => name === 'title').map(({ text }) => text);
  for (const { name } of picture.nodes) expect(titles).toContain(name);
  const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
  for (const { text } of picture.legend) expect(texts).toContain(text);
  const without = elementsOf(svgOf(picture, { ...how, legend: false }));
  expect(without.filter(({ name }) => name === 'text').length).toBeLessThan(texts.length);
});

test('a figure fills the size it is given', () => {
  const svg = svgOf(strewn(200, 300).picture(), { ...how, size: { width: 900, height: 600 } });
  expect(elementsOf(svg)[0]?.attributes).toMatchObject({
    width: '900',
    height: '600',
    viewBox: '0 0 900 600',
  });
});

test('an empty plan has a figure, too', () => {
  expect(elementsOf(svgOf(new Drawing().picture(), how)).map(({ name }) => name)).toContain('rect');
});

test('the same picture gives the same bytes', () => {
  expect(svgOf(strewn(50, 80).picture(), how)).toBe(svgOf(strewn(50, 80).picture(), how));
});

/** Whether XML has this character at all. */
function isXml(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return (
    '\t\n\r'.includes(letter) ||
    (code >= 0x20 && code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code <= 0xdfff))
  );
}

describe('names that would be code', () => {
  test.each(payloads.map((payload) => [payload]))('%s stays text', (payload) => {
    const name = payload.trim() === '' ? 'x' : payload;
    const drawing = new Drawing()
      .actor('a', [0, 0], { name })
      .community('c', [300, 0], { name, platform: name, audience: 12 });
    const harmless = elementsOf(
      svgOf(new Drawing().actor('a', [0, 0]).community('c', [300, 0]).picture(), how),
    );
    const elements = elementsOf(svgOf(drawing.picture(), { ...how, title: name, description: name }));
    expect(new Set(elements.map((element) => element.name))).toEqual(
      new Set(harmless.map((element) => element.name)),
    );
    const attributes = new Set(elements.flatMap((element) => Object.keys(element.attributes)));
    expect([...attributes].filter((attribute) => /^on|href|src|style/u.test(attribute))).toEqual([]);
    const said = elements.find((element) => element.name === 'title')?.text;
    expect(said).toBe([...name].map((letter) => (isXml(letter) ? letter : '\u{fffd}')).join(''));
  });
});
