import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import { sceneOf } from '../../../core/look/scene';
import { documentOf, type PlanRows, planOf } from '../../../core/model/document';
import { usualLook } from '../../../core/model/look';
import { say } from '../../../core/model/refusal';
import type { Picture } from '../../../core/picture/parts';
import { nothingSelected, pictureOf } from '../../../core/picture/picture';
import { svgOf } from '../../../core/picture/svg';
import { type PictureTheme, pictureThemes } from '../../../core/picture/theme';
import { speakerOf } from '../../../resources/locales/speaker';

/** Width of the figure in pixels; larger plans get a larger one. */
const width = { least: 1600, most: 3200, perNode: 80 };
/** How high the map may be as a share of its width. */
const tall = { least: 0.5, most: 1 };

/** The figure brings its letters along: it looks the same where the font isn't installed. */
const fontFace = [
  [latin, 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2191-2193,U+2212'],
  [latinExt, 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0'],
]
  .map(
    ([file, range]) =>
      `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${file}) format("woff2");unicode-range:${range}}`,
  )
  .join('');

/** The plan's map with its legend as an SVG document, worded in the plan's language. */
export function asSvg(rows: PlanRows, themeName: PictureTheme['name']): string {
  const document = documentOf(rows);
  const { name, language } = planOf(document);
  const theme = pictureThemes[themeName];
  const speak = speakerOf(language);
  const picture = pictureOf(
    sceneOf(document, usualLook),
    { selection: nothingSelected, language, say: speak },
    theme,
  );
  return svgOf(picture, {
    theme,
    title: name,
    description: speak(
      say('import:figure', {
        actors: rows.actor.length,
        communities: rows.community.length,
        ties: rows.tie.length,
      }),
    ),
    size: sizeFor(picture),
    background: true,
    legend: true,
    fontFamily: "'Inter Variable', Inter, sans-serif",
    fontFace,
  });
}

function sizeFor({ nodes, bounds }: Picture): { width: number; height: number } {
  const wide = Math.min(width.most, Math.max(width.least, Math.sqrt(nodes.length) * width.perNode));
  const shape = bounds ? (bounds.y2 - bounds.y1) / Math.max(1, bounds.x2 - bounds.x1) : tall.least;
  return { width: wide, height: wide * Math.min(tall.most, Math.max(tall.least, shape)) };
}
