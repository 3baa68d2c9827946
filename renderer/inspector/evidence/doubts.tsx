import { doubtsOf } from '../../../core/model/evidence';
import { useSay } from '../../app/language';
import styles from './evidence.module.css';
import { aboutIn, type Sourced, useEvidence } from './use-evidence';

/** Says under a value that what it is known from is old or little believed; nothing otherwise. */
export function Doubts({ row, field }: { readonly row: Sourced; readonly field: string }) {
  const say = useSay();
  const { all, today } = useEvidence(row);
  const doubts = doubtsOf(
    all.filter((one) => aboutIn(row.table, one) === field),
    today,
  );
  if (doubts.length === 0) return null;
  return (
    <p className={styles.doubts}>{doubts.map((doubt) => say(`inspector:doubt.${doubt}`)).join(' · ')}</p>
  );
}
