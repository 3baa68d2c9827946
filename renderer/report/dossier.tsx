import { chartOf } from './chart';
import type { Content } from './content';
import { Cover } from './cover';
import type { Measures } from './galley';
import { Glance } from './glance';
import { keyPages } from './key-list';
import { KeyPage } from './keys';
import { MapHeading, MapPage } from './map-page';
import { Page } from './page';
import { paginated } from './pagination';
import { SoWhat, soWhatPages } from './so-what';
import { TablePart } from './table-part';

/** Space between two tables on one page, and what a page keeps free for rounding, in pixels. */
const gap = 28;
const slack = 12;

/** The page after cover and glance. */
const firstPage = 3;

/** What the heading of a page of keys takes, in pixels. */
const keyHeading = 60;

/** The whole dossier, page by page. */
export function Dossier({ content, measures }: { readonly content: Content; readonly measures: Measures }) {
  const { plan, tables, picture, say, figures } = content;
  const pages = paginated(measures.tables, measures.room - slack, gap);
  const chart = chartOf(picture, measures.mapRooms);
  const { width, height } = measures.mapRooms.upright;
  const lists = chart.list === 'apart' ? keyPages(chart.keys, { width, height: height - keyHeading }) : [];
  const soWhat = soWhatPages(content);
  const mapPage = firstPage + soWhat.length;
  const opening = mapPage + lists.length;
  const total = figures.count(opening + pages.length);
  const foot = (page: number) => ({ name: plan.name, page: `${figures.count(page)} / ${total}` });
  const entries = [
    ...(soWhat.length > 0 ? [{ id: 'so-what', title: say('insights:soWhat.title'), page: firstPage }] : []),
    { id: 'map', title: say('report:map.title'), page: mapPage },
    ...tables.map(({ id, title }, i) => ({
      id,
      title,
      page: opening + 1 + pages.findIndex((page) => page.some(({ table }) => table === i)),
    })),
  ];
  return (
    <>
      <Cover content={content} />
      <Page way="upright" kind="glance" foot={foot(2)}>
        <Glance content={content} entries={entries} />
      </Page>
      {soWhat.map((findings, i) => (
        <Page key={findings[0]?.id} way="upright" kind="so-what" foot={foot(firstPage + i)}>
          <SoWhat content={content} findings={findings} before={soWhat.slice(0, i).flat().length} />
        </Page>
      ))}
      <Page way={chart.way} kind="figure" foot={foot(mapPage)}>
        {picture.nodes.length === 0 ? (
          <>
            <MapHeading content={content} />
            <p>{say('report:map.empty')}</p>
          </>
        ) : (
          <MapPage content={content} chart={chart} />
        )}
      </Page>
      {lists.map((keys, i) => (
        <Page key={keys[0]?.id} way="upright" kind="names" foot={foot(mapPage + 1 + i)}>
          <KeyPage content={content} keys={keys} first={i === 0} />
        </Page>
      ))}
      {pages.map((page, i) => (
        <Page
          key={`${page[0]?.table} ${page[0]?.from}`}
          way="upright"
          kind="tables"
          foot={foot(opening + 1 + i)}
        >
          {page.map(({ table, from, to }) => {
            const part = tables[table];
            return part && <TablePart key={part.id} content={content} table={part} from={from} to={to} />;
          })}
        </Page>
      ))}
    </>
  );
}
