import { Fragment } from 'react';
import { type Chart, chartOf } from './chart';
import type { Content } from './content';
import { Cover } from './cover';
import type { Measures } from './galley';
import { Glance } from './glance';
import { type Key, keyPages } from './key-list';
import { KeyPage } from './keys';
import { MapHeading, MapPage } from './map-page';
import { Page } from './page';
import { paginated } from './pagination';
import type { Sheet } from './sheets';
import { SoWhat, sayingPages } from './so-what';
import { TablePart } from './table-part';

/** Space between two tables on one page, and what a page keeps free for rounding, in pixels. */
const gap = 28;
const slack = 12;

/** The page after cover and glance. */
const firstPage = 3;

/** What the heading of a page of keys takes, in pixels. */
const keyHeading = 60;

/** A map as it goes on its page, and the pages of names that follow it. */
interface Printed {
  readonly sheet: Sheet;
  readonly chart: Chart;
  readonly lists: readonly (readonly Key[])[];
  readonly page: number;
}

/** The maps from that page on. */
function mapsOf(sheets: Content['sheets'], { mapRooms }: Measures, from: number): readonly Printed[] {
  let page = from;
  return sheets.flatMap((sheet, i): Printed[] => {
    const rooms = mapRooms[i];
    if (!rooms) return [];
    const { width, height } = rooms.upright;
    const chart = chartOf(sheet.picture, rooms);
    const lists = chart.list === 'apart' ? keyPages(chart.keys, { width, height: height - keyHeading }) : [];
    const printed = { sheet, chart, lists, page };
    page += 1 + lists.length;
    return [printed];
  });
}

/** The whole dossier, page by page. */
export function Dossier({ content, measures }: { readonly content: Content; readonly measures: Measures }) {
  const { plan, tables, sayings, sheets, say, figures } = content;
  const pages = paginated(measures.tables, measures.room - slack, gap);
  const { head, sayings: heights } = measures.soWhat;
  const soWhat = sayingPages(heights, head, measures.room - slack);
  const maps = mapsOf(sheets, measures, firstPage + soWhat.length);
  const opening = firstPage + soWhat.length + maps.reduce((sum, { lists }) => sum + 1 + lists.length, 0);
  const total = figures.count(opening - 1 + pages.length);
  const foot = (page: number) => ({ name: plan.name, page: `${figures.count(page)} / ${total}` });
  const entries = [
    ...(soWhat.length > 0 ? [{ id: 'so-what', title: say('insights:soWhat.title'), page: firstPage }] : []),
    ...maps.map(({ sheet: { id, title }, page }) => ({ id, title, page })),
    ...tables.map(({ id, title }, i) => ({
      id,
      title,
      page: opening + pages.findIndex((page) => page.some(({ table }) => table === i)),
    })),
  ];
  return (
    <>
      <Cover content={content} />
      <Page way="upright" kind="glance" foot={foot(2)}>
        <Glance content={content} entries={entries} />
      </Page>
      {soWhat.map((count, i) => {
        const before = soWhat.slice(0, i).reduce((sum, one) => sum + one, 0);
        const here = sayings.slice(before, before + count);
        return (
          <Page key={here[0]?.id} way="upright" kind="so-what" foot={foot(firstPage + i)}>
            <SoWhat content={content} sayings={here} before={before} />
          </Page>
        );
      })}
      {maps.map(({ sheet, chart, lists, page }) => (
        <Fragment key={sheet.id}>
          <Page way={chart.way} kind="figure" foot={foot(page)}>
            {sheet.picture.nodes.length === 0 ? (
              <>
                <MapHeading sheet={sheet} />
                <p>{say(sheet.id === 'map' ? 'report:map.empty' : 'report:map.nothing')}</p>
              </>
            ) : (
              <MapPage content={content} sheet={sheet} chart={chart} />
            )}
          </Page>
          {lists.map((keys, i) => (
            <Page key={keys[0]?.id} way="upright" kind="names" foot={foot(page + 1 + i)}>
              <KeyPage content={content} keys={keys} first={i === 0} />
            </Page>
          ))}
        </Fragment>
      ))}
      {pages.map((page, i) => (
        <Page key={`${page[0]?.table} ${page[0]?.from}`} way="upright" kind="tables" foot={foot(opening + i)}>
          {page.map(({ table, from, to }) => {
            const part = tables[table];
            return part && <TablePart key={part.id} content={content} table={part} from={from} to={to} />;
          })}
        </Page>
      ))}
    </>
  );
}
