import { num } from '../../core/picture/shapes';
import { svgOf } from '../../core/picture/svg';
import { type Chart, legendMargin } from './chart';
import { type Content, counted } from './content';
import { Drawing } from './drawing';
import { Keys } from './keys';
import { paper, printedFamily } from './paper';
import type { Sheet } from './sheets';
import './map-page.css';

interface MapPageProps {
  readonly content: Content;
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** The map on a page of its own: the drawing as large as it gets, under it the legend and whatever had no room. */
export function MapPage({ content, sheet, chart }: MapPageProps) {
  const { plan, say } = content;
  const { legend, room } = chart;
  const drawing = svgOf(chart.picture, {
    theme: paper,
    title: say(sheet.id === 'map' ? 'report:map.description' : 'report:map.descriptionOfView', {
      name: plan.name,
      view: sheet.title,
      actors: counted(content, 'actors', sheet.actors),
      communities: counted(content, 'communities', sheet.communities),
      ties: counted(content, 'ties', sheet.ties),
    }),
    description: '',
    size: chart.size,
    background: false,
    legend: false,
    fontFamily: printedFamily,
  });
  return (
    <>
      <MapHeading sheet={sheet} />
      <Drawing className="map" svg={drawing} />
      <Drawing
        className="legend"
        svg={`<svg xmlns="http://www.w3.org/2000/svg" width="${num(room.width)}" height="${num(legend.height)}" viewBox="${legendMargin} 0 ${num(room.width)} ${num(legend.height)}" font-family="${printedFamily}">${legend.marks}</svg>`}
      />
      {chart.list === 'below' && <Keys keys={chart.keys} />}
      <MapCaption content={content} sheet={sheet} chart={chart} />
    </>
  );
}

export function MapHeading({ sheet: { id, title, says } }: { readonly sheet: Sheet }) {
  return (
    <>
      <h2 id={id}>{title}</h2>
      {says === null ? null : <p className="lead">{says}</p>}
    </>
  );
}

interface MapCaptionProps {
  readonly content: Content;
  readonly sheet: Sheet;
  /** Null while there is only its place. */
  readonly chart: Chart | null;
}

/** What of the plan is not to be seen on the page. Keeps its place where there is nothing to say. */
export function MapCaption({ content, sheet, chart }: MapCaptionProps) {
  const { facts, say, figures } = content;
  const { picture, actors, communities, ties } = sheet;
  const said: string[] = [];
  const drawn = actors + communities;
  const all = facts.actors + facts.communities;
  if (drawn < all)
    said.push(
      say('report:map.part', { shown: figures.count(drawn), total: figures.count(all), count: drawn }),
    );
  if (chart && chart.nameless > 0)
    said.push(
      say('report:map.named', {
        shown: figures.count(chart.total - chart.nameless),
        total: figures.count(chart.total),
      }),
    );
  if (chart && chart.list === 'apart') said.push(say('report:map.numbered'));
  if (picture.ties.length < ties)
    said.push(
      say('report:map.drawn', {
        shown: figures.count(picture.ties.length),
        total: figures.count(ties),
      }),
    );
  if (picture.ties.length < ties || (chart && chart.nameless > 0)) said.push(say('report:map.rest'));
  return <p className="caption">{said.join(' ')}</p>;
}
