import type { Content } from './content';
import { Mark } from './mark';
import type { Cell, Column, ReportTable } from './tables';
import './table-part.css';

interface TablePartProps {
  readonly content: Content;
  readonly table: ReportTable;
  readonly from: number;
  readonly to: number;
}

/** The rows of a table that stand on one page, under their column titles; with its heading where the table begins. */
export function TablePart({ content, table, from, to }: TablePartProps) {
  const { id, title, order, columns, rows, total } = table;
  const { say, figures } = content;
  const ends = to === rows.length && rows.length < total;
  return (
    <div className="part">
      {from === 0 && (
        <div className="heading">
          <h2 id={id}>{title}</h2>
          <p>{order}</p>
        </div>
      )}
      <table className="rows">
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} width={`${width}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, title, figures }) => (
              <th key={key} scope="col" className={figures ? 'figures' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(from, to).map((row, i) => (
            <tr key={row.id} className={row.turns && i > 0 ? 'turns' : undefined}>
              {columns.map((column, j) => (
                <Cells key={column.key} column={column} cell={row.cells[j]} first={j === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {ends && (
        <p className="ending">
          {say('report:table.capped', { shown: figures.count(rows.length), total: figures.count(total) })}
        </p>
      )}
    </div>
  );
}

interface CellsProps {
  readonly column: Column;
  readonly cell: Cell | undefined;
  readonly first: boolean;
}

function Cells({ column, cell, first }: CellsProps) {
  const inside = cell && (
    <>
      {cell.mark && <Mark side={cell.mark.side} shape={cell.mark.shape} />}
      {cell.text}
      {cell.detail && <small>{cell.detail}</small>}
    </>
  );
  const className = [column.figures && 'figures', cell?.mark && 'marked', cell?.tone]
    .filter(Boolean)
    .join(' ');
  return first ? (
    <th scope="row" className={className}>
      {inside}
    </th>
  ) : (
    <td className={className}>{inside}</td>
  );
}
