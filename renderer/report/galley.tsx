import type { Room, Way } from './chart';
import type { Content } from './content';
import { MapCaption, MapHeading } from './map-page';
import { Page } from './page';
import type { MeasuredTable } from './pagination';
import { SoWhat } from './so-what';
import { TablePart } from './table-part';

/** What has to be known before pages can be made. */
export interface Measures {
  readonly tables: readonly MeasuredTable[];
  /** Of the page of findings: its head, and each of them. */
  readonly soWhat: { readonly head: number; readonly sayings: readonly number[] };
  /** Height of the inside of an upright page. */
  readonly room: number;
  /** For each of the maps, on a page that stands or lies. */
  readonly mapRooms: readonly Readonly<Record<Way, Room>>[];
}

const ways = ['upright', 'lying'] as const;

/** The tables in one piece, and the empty pages that they are to go on: only there to be measured. */
export function Galley({ content }: { readonly content: Content }) {
  const blank = { name: content.plan.name, page: '1 / 1' };
  return (
    <>
      <Page way="upright" kind="blank" foot={blank} />
      {content.sheets.map((sheet) => (
        <div key={sheet.id} className="sheet">
          {ways.map((way) => (
            <Page key={way} way={way} kind="figure" foot={blank}>
              <MapHeading sheet={sheet} />
              <div className="map" />
              <MapCaption content={content} sheet={sheet} chart={null} />
            </Page>
          ))}
        </div>
      ))}
      <section className="page upright endless so-what">
        <div className="body">
          <SoWhat content={content} sayings={content.sayings} before={0} />
        </div>
      </section>
      <section className="page upright endless">
        <div className="body">
          {content.tables.map((table) => (
            <TablePart key={table.id} content={content} table={table} from={0} to={table.rows.length} />
          ))}
        </div>
      </section>
    </>
  );
}

/** Measures a galley that has been drawn, with its fonts loaded. */
export function measured(galley: Element): Measures {
  const sizeOf = (selector: string, within = galley): Room => {
    const found = within.querySelector(selector);
    if (!found) throw new Error(`a galley without ${selector}`);
    const { width, height } = found.getBoundingClientRect();
    return { width, height };
  };
  const heightIn = (part: Element, selector: string) =>
    part.querySelector(selector)?.getBoundingClientRect().height ?? 0;
  const tables = [...galley.querySelectorAll('.part')].map((part) => ({
    heading: heightIn(part, '.heading'),
    titles: heightIn(part, 'thead'),
    rows: [...part.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().height),
    ending: heightIn(part, '.ending'),
  }));
  const mapRooms = [...galley.querySelectorAll('.sheet')].map((sheet) => ({
    upright: sizeOf('.upright.figure .map', sheet),
    lying: sizeOf('.lying.figure .map', sheet),
  }));
  const soWhat = {
    head: heightIn(galley, '.so-what-head'),
    sayings: [...galley.querySelectorAll('.sayings > li')].map((one) => one.getBoundingClientRect().height),
  };
  return { tables, soWhat, room: sizeOf('.blank .body').height, mapRooms };
}
