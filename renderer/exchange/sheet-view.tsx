import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import type { ImportReading, SheetPreview } from '../../core/contract/exchange';
import { countIn } from '../../core/words/locale';
import { useLanguage, useSay } from '../app/language';
import styles from './import-dialog.module.css';
import { columnsFor, withColumn, withHolds } from './reading';

interface SheetViewProps {
  readonly sheet: SheetPreview;
  readonly index: number;
  readonly reading: ImportReading;
  readonly onChange: (reading: ImportReading) => void;
}

/** So many rows are enough to see what a column holds. */
const rowsShown = 6;

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', ' ': 'space' } as const;

/** One file as it was understood: its first rows, and over each column what it holds. */
export function SheetView({ sheet, index, reading, onChange }: SheetViewProps) {
  const say = useSay();
  const number = countIn(useLanguage());
  const id = useId();
  const how = reading.sheets[index];
  if (!how) return null;
  // Titles and rows may repeat: their place is their only name.
  const columns = sheet.titles.map((title, column) => ({ key: `column ${column}`, title, column }));
  const rows = sheet.rows.slice(0, rowsShown).map((cells, row) => ({ key: `row ${row}`, cells }));
  const facts = [
    say('import:dialog.rows', { count: sheet.rowCount, rows: number(sheet.rowCount) }),
    say(`import:dialog.delimiter.${delimiterNames[sheet.delimiter]}`),
    sheet.encoding,
    ...(sheet.header ? [] : [say('import:dialog.noHeader')]),
  ];
  return (
    <section className={styles.sheet} aria-labelledby={id}>
      <div className={styles.sheetHead}>
        <div>
          <h3 id={id} className={styles.file}>
            {sheet.file}
          </h3>
          <p className={styles.facts}>{facts.join(' · ')}</p>
        </div>
        <NativeSelect
          size="xs"
          aria-label={say('import:dialog.holds')}
          value={how.holds}
          onChange={({ currentTarget: { value } }) =>
            onChange(withHolds(reading, index, value === 'nodes' ? 'nodes' : 'ties'))
          }
          data={[
            { value: 'nodes', label: say('import:dialog.holdsNodes') },
            { value: 'ties', label: say('import:dialog.holdsTies') },
          ]}
        />
      </div>
      <section className={styles.scroll} aria-label={say('import:dialog.firstRows', { file: sheet.file })}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ key, title, column }) => (
                <th key={key} scope="col" data-unread={how.columns[column] === null}>
                  <NativeSelect
                    size="xs"
                    aria-label={say('import:dialog.columnHolds', { title })}
                    value={how.columns[column] ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      onChange(withColumn(reading, index, column, value || null))
                    }
                    data={[
                      { value: '', label: say('import:dialog.leaveOut') },
                      ...columnsFor(how.holds).map((name) => ({
                        value: name,
                        label: say(`import:column.${name}`),
                      })),
                    ]}
                  />
                  <span className={styles.title}>{title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {columns.map(({ key, column }) => (
                  <td key={key} data-unread={how.columns[column] === null}>
                    {cells[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
