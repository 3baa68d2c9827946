import { Dialog } from '../../ui/dialog';
import { useDesk } from '../desk-context';
import { Emblem } from '../emblem';
import { useSay } from '../language';
import styles from './about.module.css';

export default function About({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { version } = useDesk().start;
  return (
    <Dialog title={say('app:about.title')} closeLabel={say('app:close')} onClose={onClose}>
      <div className={styles.about}>
        <Emblem size={64} />
        <div>
          <p className={styles.version}>{say('app:about.version', { version })}</p>
          <p>{say('app:about.what')}</p>
          <p className={styles.small}>{say('app:about.offline')}</p>
          <p className={styles.small}>{say('app:about.parts')}</p>
        </div>
      </div>
    </Dialog>
  );
}
