import { IconAlertTriangle } from '@tabler/icons-react';
import type { RowProblem } from '../../core/model/refusal';
import { countIn } from '../../core/words/locale';
import { canSay, useLanguage, useSay } from '../app/language';
import styles from './import-dialog.module.css';

interface ProblemsProps {
  /** The first of them. */
  readonly problems: readonly RowProblem[];
  readonly count: number;
}

/** What can't be read, by file, row and column. */
export function Problems({ problems, count }: ProblemsProps) {
  const say = useSay();
  const number = countIn(useLanguage());
  if (count === 0) return null;
  const columnName = (field: string | null) => {
    if (field === null) return '';
    return canSay(`import:column.${field}`) ? say(`import:column.${field}`) : field;
  };
  return (
    <section className={styles.problems} role="alert" data-testid="import-problems">
      <p className={styles.problemsTitle}>
        <IconAlertTriangle size={17} aria-hidden />
        {say('import:dialog.problems', { count, number: number(count) })}
      </p>
      <div className={styles.problemsList}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('import:dialog.file')}</th>
              <th scope="col">{say('import:dialog.row')}</th>
              <th scope="col">{say('import:dialog.column')}</th>
              <th scope="col">{say('import:dialog.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((one) => (
              <tr key={JSON.stringify(one)}>
                <td>{one.file}</td>
                <td>{number(one.row)}</td>
                <td>{columnName(one.field)}</td>
                <td className={styles.said}>{say(one.problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > problems.length ? (
        <p className={styles.facts}>{say('import:dialog.moreProblems', { count: problems.length })}</p>
      ) : null}
    </section>
  );
}
