import { sidesOf } from '../../core/model/standings';
import { useDocument } from '../app/desk-context';
import { useSay } from '../app/language';
import { nameIn, shapeIn } from '../plan/lookups';
import { SideMark } from '../plan/side-mark';
import styles from './insights.module.css';

/** The name of a node, with the mark that it has on the map. */
export function NodeName({ id }: { readonly id: string }) {
  const say = useSay();
  const document = useDocument();
  const name = nameIn(document, id);
  if (name === '') return <span className={styles.gone}>{say('insights:gone')}</span>;
  return (
    <span className={styles.nodeName} title={name}>
      <SideMark side={sidesOf(document).get(id) ?? 'undecided'} shape={shapeIn(document, id)} size={13} />
      <span className={styles.nodeWords}>{name}</span>
    </span>
  );
}
