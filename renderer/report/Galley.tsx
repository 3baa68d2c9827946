import type { Content } from './content';
import type { MapRoom } from './MapPage';
import { MapCaption, MapHeading } from './MapPage';
import { Page } from './Page';
import type { MeasuredTable } from './pagination';
import { TablePart } from './TablePart';

/** What has to be known before pages can be made. */
export interface Measures {
  readonly tables: readonly MeasuredTable[];
  /** Height of the inside of an upright page. */
  readonly room: number;
  readonly mapRoom: MapRoom;
}

/** The tables in one piece, and the empty pages that they are to go on: only there to be measured. */
export function Galley({ content }: { readonly content: Content }) {
  const blank = { name: content.plan.name, page: '1 / 1' };
  return (
    <>
      <Page way="upright" kind="blank" foot={blank} />
      <Page way="lying" kind="blank" foot={blank}>
        <MapHeading content={content} />
        <div className="map" />
        <MapCaption content={content} lettering={{ reduction: 1, named: 0 }} />
      </Page>
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
  const find = (within: Element, selector: string) => {
    const found = within.querySelector(selector);
    if (!found) throw new Error(`a galley without ${selector}`);
    return found.getBoundingClientRect();
  };
  const heightIn = (within: Element, selector: string) =>
    within.querySelector(selector)?.getBoundingClientRect().height ?? 0;
  const tables = [...galley.querySelectorAll('.part')].map((part) => ({
    heading: heightIn(part, '.heading'),
    titles: heightIn(part, 'thead'),
    rows: [...part.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().height),
    ending: heightIn(part, '.ending'),
  }));
  const { width, height } = find(galley, '.lying .map');
  return { tables, room: find(galley, '.upright.blank .body').height, mapRoom: { width, height } };
}
