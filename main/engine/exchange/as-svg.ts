import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import { figureTitle, type Seen, sceneSeen } from '../../../core/look/seen';
import { documentOf, type PlanRows, planOf } from '../../../core/model/document';
import { say } from '../../../core/model/refusal';
import { figureSize } from '../../../core/picture/figure-size';
import { nothingSelected, pictureOf } from '../../../core/picture/picture';
import { svgOf } from '../../../core/picture/svg';
import { type PictureTheme, pictureThemes } from '../../../core/picture/theme';
import { speakerOf } from '../../../resources/locales/speaker';

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

/** What is seen of the plan's map, with its legend, as an SVG document, worded in the plan's language. */
export function asSvg(rows: PlanRows, themeName: PictureTheme['name'], seen: Seen): string {
  const document = documentOf(rows);
  const { language } = planOf(document);
  const scene = sceneSeen(document, seen);
  const theme = pictureThemes[themeName];
  const speak = speakerOf(language);
  const picture = pictureOf(scene, { selection: nothingSelected, language, say: speak }, theme);
  const { actor, community, tie } = scene.document;
  return svgOf(picture, {
    theme,
    title: figureTitle(document, seen),
    description: speak(
      say('import:figure', {
        actors: actor.size,
        communities: community.size,
        ties: tie.size,
      }),
    ),
    size: figureSize(picture, theme),
    background: true,
    legend: true,
    fontFamily: "'Inter Variable', Inter, sans-serif",
    fontFace,
  });
}
