import type { PlanDocument } from '../../core/model/document';
import { byId } from '../../core/model/order';
import { type Side, sides } from '../../core/model/sides';
import { sidesOf, stancesByActor } from '../../core/model/standings';
import { attitudeOf, type Tie } from '../../core/model/tie';
import { shapeOf } from '../../core/picture/forms';
import type { Shape } from '../../core/picture/parts';
import type { Say } from '../app/language';
import { type Figures, unknown } from './figures';

/** More rows than this nobody reads on paper; the rest is in the CSV export. */
const mostRows = 1000;

export interface Cell {
  readonly text: string;
  /** Said in small under the text. */
  readonly detail?: string;
  /** The mark that stands for it on the map. */
  readonly mark?: { readonly side: Side; readonly shape: Shape };
  /** `against`: a number below nought; `again`: what the row above says too; `whole`: stays on one line. */
  readonly tone?: 'against' | 'again' | 'whole';
}

export interface Column {
  readonly key: string;
  readonly title: string;
  /** Share of the width of the page, in percent. */
  readonly width: number;
  /** Holds numbers, which line up on the right. */
  readonly figures: boolean;
}

export interface TableRow {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** The first row of a side. */
  readonly turns: boolean;
}

/** One table of the dossier, in words. */
export interface ReportTable {
  readonly id: 'communities' | 'actors' | 'ties';
  readonly title: string;
  readonly order: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Rows that the plan has; more than `rows` where only the first are shown. */
  readonly total: number;
}

interface Standing {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  /** What puts it before others of its side. */
  readonly people: number | null;
}

const rankOf = new Map<Side, number>(sides.map((side, i) => [side, i]));

/** By side, then the largest first, then by name. */
function inOrder(a: Standing, b: Standing, compare: Figures['compare']): number {
  return (
    (rankOf.get(a.side) ?? 0) - (rankOf.get(b.side) ?? 0) ||
    (b.people ?? -1) - (a.people ?? -1) ||
    compare(a.name, b.name) ||
    byId(a, b)
  );
}

const known = (text: string): Cell => ({ text: text === '' ? unknown : text });

/** The tables of a plan, those without a row left out. */
export function tablesOf(document: PlanDocument, say: Say, figures: Figures): ReportTable[] {
  const standing = sidesOf(document);
  const sideOf = (id: string) => standing.get(id) ?? 'undecided';
  const all = [communities(), actors(), ties()];
  return all.filter(({ total }) => total > 0);

  function columns(
    widths: readonly (readonly [key: string, width: number, figures?: 'figures'])[],
  ): Column[] {
    return widths.map(([key, width, kind]) => ({
      key,
      width,
      title: say(`report:column.${key}`),
      figures: kind === 'figures',
    }));
  }

  function table(
    id: ReportTable['id'],
    all: readonly { readonly id: string; readonly side: Side; readonly cells: () => Cell[] }[],
    of: Column[],
  ): ReportTable {
    const rows = all.slice(0, mostRows).map((row, i) => ({
      id: row.id,
      cells: row.cells(),
      turns: i > 0 && all[i - 1]?.side !== row.side,
    }));
    const title = say(`report:table.${id}.title`);
    return { id, title, order: say(`report:table.${id}.order`), columns: of, rows, total: all.length };
  }

  function sideCell(side: Side, shape: Shape): Cell {
    return { text: say(`model:side.${side}`), mark: { side, shape } };
  }

  function communities(): ReportTable {
    const rows = [...document.community.values()]
      .map((row) => ({ row, id: row.id, name: row.name, side: row.side, people: row.audience }))
      .sort((a, b) => inOrder(a, b, figures.compare))
      .map(({ row, id, side }) => ({
        id,
        side,
        cells: (): Cell[] => [
          { text: row.name, detail: row.purpose },
          sideCell(side, 'hexagon'),
          { text: say(`model:communityKind.${row.kind}`) },
          known(row.platform),
          { text: figures.count(row.audience) },
          { text: figures.share(row.activity) },
          known(row.ownerId === null ? '' : (document.actor.get(row.ownerId)?.name ?? '')),
        ],
      }));
    const of = columns([
      ['name', 29],
      ['side', 13],
      ['kind', 11],
      ['platform', 12],
      ['audience', 10, 'figures'],
      ['activity', 8, 'figures'],
      ['owner', 17],
    ]);
    return table('communities', rows, of);
  }

  function actors(): ReportTable {
    const stances = stancesByActor(document);
    const rows = [...document.actor.values()]
      .map((row) => ({ row, id: row.id, name: row.name, side: sideOf(row.id), people: row.reach }))
      .sort((a, b) => inOrder(a, b, figures.compare))
      .map(({ row, id, side }) => ({
        id,
        side,
        cells: (): Cell[] => {
          const stance = stances.get(id)?.at(-1);
          return [
            { text: row.name, detail: row.headline },
            sideCell(side, shapeOf(row.type)),
            { text: say(`model:actorType.${row.type}`) },
            known(row.roles.map((role) => say(`model:role.${role}`)).join(', ')),
            known(row.platform),
            { text: figures.count(row.reach) },
            stance
              ? { text: figures.signed(stance.value, 1), detail: figures.date(stance.date) }
              : { text: unknown },
          ];
        },
      }));
    const of = columns([
      ['name', 27],
      ['side', 13],
      ['type', 14],
      ['roles', 15.5],
      ['platform', 11.5],
      ['reach', 8.5, 'figures'],
      ['stance', 10.5, 'figures'],
    ]);
    return table('actors', rows, of);
  }

  /** Whatever stands at an end of a tie. */
  function ends(): ReadonlyMap<string, Standing & { readonly shape: Shape }> {
    const found = new Map<string, Standing & { readonly shape: Shape }>();
    for (const { id, name, type, reach } of document.actor.values())
      found.set(id, { id, name, side: sideOf(id), people: reach, shape: shapeOf(type) });
    for (const { id, name, side, audience } of document.community.values())
      found.set(id, { id, name, side, people: audience, shape: 'hexagon' });
    return found;
  }

  function ties(): ReportTable {
    const found = ends();
    const rows = [...document.tie.values()]
      .flatMap((tie) => {
        const from = found.get(tie.sourceId);
        const to = found.get(tie.targetId);
        return from && to ? [{ tie, from, to }] : [];
      })
      .sort(
        (a, b) =>
          (a.from === b.from ? 0 : inOrder(a.from, b.from, figures.compare)) ||
          (a.to === b.to ? 0 : inOrder(a.to, b.to, figures.compare)) ||
          byId(a.tie, b.tie),
      )
      .map(({ tie, from, to }, i, all) => ({
        id: tie.id,
        side: from.side,
        cells: (): Cell[] => [
          { text: from.name, mark: from, ...(all[i - 1]?.from === from && { tone: 'again' as const }) },
          { text: to.name, mark: to },
          { text: say(`model:tieKind.${tie.kind}`), detail: manner(tie) },
          {
            text: figures.signed(tie.valence, 2),
            ...(attitudeOf(tie) === 'against' && { tone: 'against' as const }),
          },
          { text: figures.decimal(tie.weight) },
          { text: figures.decimal(tie.confidence) },
          { text: figures.date(tie.since), tone: 'whole' },
          { text: figures.date(tie.until), tone: 'whole' },
        ],
      }));
    const of = columns([
      ['from', 18],
      ['to', 18.5],
      ['tieKind', 13],
      ['valence', 8, 'figures'],
      ['weight', 7, 'figures'],
      ['confidence', 10.5, 'figures'],
      ['since', 14],
      ['until', 11],
    ]);
    return table('ties', rows, of);
  }

  function manner({ rank, mutual }: Tie): string {
    if (rank !== null) return say(`model:rank.${rank}`);
    return mutual ? say('report:table.ties.mutual') : '';
  }
}
