import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import { figureTitle, type Seen, sceneSeen } from '../../core/look/seen';
import { type PlanDocument, planOf } from '../../core/model/document';
import { figureSize } from '../../core/picture/figure-size';
import { nothingSelected } from '../../core/picture/highlight';
import { pictureOf } from '../../core/picture/picture';
import { svgOf } from '../../core/picture/svg';
import { type PictureTheme, pictureThemes } from '../../core/picture/theme';
import type { Say } from '../app/language';
import type { Room } from './chart';

/** How many pixels of the picture one of the figure becomes. */
const sharpness = 2;

/** A drawing that is shown as an image sees none of the page's fonts: it brings its own. */
const fontFace = [
  {
    file: latin,
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2191-2193,U+2212',
  },
  {
    file: latinExt,
    range: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0',
  },
]
  .map(
    ({ file, range }) =>
      `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${file}) format("woff2");unicode-range:${range}}`,
  )
  .join('');

/** What is seen of the map, with its legend, as a PNG, large enough for a slide or a poster. */
export async function pictureAsPng(
  document: PlanDocument,
  say: Say,
  themeName: PictureTheme['name'],
  seen: Seen,
): Promise<Uint8Array<ArrayBuffer>> {
  const theme = pictureThemes[themeName];
  const { language } = planOf(document);
  const reader = { selection: nothingSelected, language, say };
  const picture = pictureOf(sceneSeen(document, seen), reader, theme);
  const size = figureSize(picture, theme);
  const svg = svgOf(picture, {
    theme,
    title: figureTitle(document, seen),
    description: '',
    size,
    background: true,
    legend: true,
    fontFamily: "'Inter Variable', sans-serif",
    fontFace,
  });
  return await painted(svg, { width: size.width * sharpness, height: size.height * sharpness });
}

async function painted(svg: string, { width, height }: Room): Promise<Uint8Array<ArrayBuffer>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(width, height);
    const brush = canvas.getContext('2d');
    if (!brush) throw new Error('no canvas to paint on');
    brush.drawImage(image, 0, 0, width, height);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await png.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
