import { legendBlock } from '../../core/picture/legend-block';
import { num } from '../../core/picture/shapes';
import { svgOf } from '../../core/picture/svg';
import { type Content, counted } from './content';
import { Drawing } from './Drawing';
import { type Lettering, letteringOf } from './legibility';
import { paper, printedFamily } from './paper';

/** Pixels that the map and its legend have on their page. */
export interface MapRoom {
  readonly width: number;
  readonly height: number;
}

/** What `svgOf` leaves free round the picture, in map units. */
const rim = 24;

/** The margin that a legend keeps on both sides, in pixels; here the page has its own. */
const legendRim = 24;

/** The map on a page of its own: the drawing as large as it gets, under it the legend and what was left out. */
export function MapPage({ content, room }: { readonly content: Content; readonly room: MapRoom }) {
  const { picture, plan, say, facts } = content;
  const legend = legendBlock(picture.legend, paper, room.width + 2 * legendRim);
  const size = { width: room.width, height: room.height - legend.height };
  const lettering = letteringOf(picture, zoomOf(content, size));
  const title = say('report:map.title');
  const svg = svgOf(picture, {
    theme: paper,
    title: say('report:map.description', {
      name: plan.name,
      actors: counted(content, 'actors', facts.actors),
      communities: counted(content, 'communities', facts.communities),
      ties: counted(content, 'ties', facts.ties),
    }),
    description: title,
    size: { width: size.width * lettering.reduction, height: size.height * lettering.reduction },
    background: false,
    legend: false,
    fontFamily: printedFamily,
  });
  return (
    <>
      <MapHeading content={content} />
      <Drawing className="map" svg={svg} />
      <Drawing
        className="legend"
        svg={`<svg xmlns="http://www.w3.org/2000/svg" width="${num(room.width)}" height="${num(legend.height)}" viewBox="${legendRim} 0 ${num(room.width)} ${num(legend.height)}" font-family="${printedFamily}">${legend.marks}</svg>`}
      />
      <MapCaption content={content} lettering={lettering} />
    </>
  );
}

export function MapHeading({ content }: { readonly content: Content }) {
  return <h2 id="map">{content.say('report:map.title')}</h2>;
}

/** What of the plan is not to be seen on the page. Keeps its place where there is nothing to say. */
export function MapCaption({
  content,
  lettering,
}: {
  readonly content: Content;
  readonly lettering: Lettering;
}) {
  const { picture, facts, say, figures } = content;
  const shown = (of: number) => figures.count(of);
  const said: string[] = [];
  if (lettering.named < picture.nodes.length)
    said.push(say('report:map.named', { shown: shown(lettering.named), total: shown(picture.nodes.length) }));
  if (picture.ties.length < facts.ties)
    said.push(say('report:map.drawn', { shown: shown(picture.ties.length), total: shown(facts.ties) }));
  if (said.length > 0) said.push(say('report:map.rest'));
  return <p className="caption">{said.join(' ')}</p>;
}

/** Pixels a map unit when the picture fills `size`. */
function zoomOf({ picture }: Content, size: MapRoom): number {
  if (!picture.bounds) return 1;
  const { x1, y1, x2, y2 } = picture.bounds;
  return Math.min(size.width / (x2 - x1 + 2 * rim), size.height / (y2 - y1 + 2 * rim));
}
