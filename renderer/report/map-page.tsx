import { num } from '../../core/picture/shapes';
import { svgOf } from '../../core/picture/svg';
import { type Chart, legendMargin } from './chart';
import { type Content, counted } from './content';
import { Drawing } from './drawing';
import { Keys } from './keys';
import { paper, printedFamily } from './paper';
import './map-page.css';

interface MapPageProps {
  readonly content: Content;
  readonly chart: Chart;
}

/** The map on a page of its own: the drawing as large as it gets, under it the legend and whatever had no room. */
export function MapPage({ content, chart }: MapPageProps) {
  const { plan, say, facts } = content;
  const { legend, room } = chart;
  const drawing = svgOf(chart.picture, {
    theme: paper,
    title: say('report:map.description', {
      name: plan.name,
      actors: counted(content, 'actors', facts.actors),
      communities: counted(content, 'communities', facts.communities),
      ties: counted(content, 'ties', facts.ties),
    }),
    description: '',
    size: chart.size,
    background: false,
    legend: false,
    fontFamily: printedFamily,
  });
  return (
    <>
      <MapHeading content={content} />
      <Drawing className="map" svg={drawing} />
      <Drawing
        className="legend"
        svg={`<svg xmlns="http://www.w3.org/2000/svg" width="${num(room.width)}" height="${num(legend.height)}" viewBox="${legendMargin} 0 ${num(room.width)} ${num(legend.height)}" font-family="${printedFamily}">${legend.marks}</svg>`}
      />
      {chart.list === 'below' && <Keys keys={chart.keys} />}
      <MapCaption content={content} chart={chart} />
    </>
  );
}

export function MapHeading({ content }: { readonly content: Content }) {
  return <h2 id="map">{content.say('report:map.title')}</h2>;
}

/** What of the plan is not to be seen on the page. Keeps its place where there is nothing to say. */
export function MapCaption({ content, chart }: { readonly content: Content; readonly chart: Chart | null }) {
  const { picture, facts, say, figures } = content;
  const said: string[] = [];
  const total = picture.nodes.length;
  if (chart && chart.nameless > 0)
    said.push(
      say('report:map.named', { shown: figures.count(total - chart.nameless), total: figures.count(total) }),
    );
  if (chart && chart.list === 'apart') said.push(say('report:map.numbered'));
  if (picture.ties.length < facts.ties)
    said.push(
      say('report:map.drawn', {
        shown: figures.count(picture.ties.length),
        total: figures.count(facts.ties),
      }),
    );
  if (picture.ties.length < facts.ties || (chart && chart.nameless > 0)) said.push(say('report:map.rest'));
  return <p className="caption">{said.join(' ')}</p>;
}
