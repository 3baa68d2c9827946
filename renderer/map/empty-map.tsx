import { Button } from '@mantine/core';
import { IconEye, IconFileImport, IconMap2, IconUserPlus } from '@tabler/icons-react';
import { useSay } from '../app/language';
import styles from './map.module.css';

interface EmptyMapProps {
  readonly readOnly: boolean;
  readonly onFirst: () => void;
  readonly onImport: () => void;
  readonly onSample: () => void;
}

/** A map of a plan of which nothing is shown: how to see it again. */
export function NothingShown({ onShowAll }: { readonly onShowAll: () => void }) {
  const say = useSay();
  return (
    <div className={styles.empty} data-testid="nothing-shown">
      <h2 className={styles.emptyTitle}>{say('look:nothing.title')}</h2>
      <p className={styles.emptyText}>{say('look:nothing.text')}</p>
      <div className={styles.emptyActions}>
        <Button variant="filled" leftSection={<IconEye size={18} stroke={1.75} />} onClick={onShowAll}>
          {say('look:showAll')}
        </Button>
      </div>
    </div>
  );
}

/** A map with nothing on it yet: how to begin. */
export function EmptyMap({ readOnly, onFirst, onImport, onSample }: EmptyMapProps) {
  const say = useSay();
  return (
    <div className={styles.empty} data-testid="empty-map">
      <h2 className={styles.emptyTitle}>{say('map:empty.title')}</h2>
      <p className={styles.emptyText}>{say('map:empty.text')}</p>
      <div className={styles.emptyActions}>
        {readOnly ? null : (
          <>
            <Button variant="filled" leftSection={<IconUserPlus size={18} stroke={1.75} />} onClick={onFirst}>
              {say('map:empty.first')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} stroke={1.75} />}
              onClick={onImport}
            >
              {say('map:empty.import')}
            </Button>
          </>
        )}
        <Button variant="subtle" leftSection={<IconMap2 size={18} stroke={1.75} />} onClick={onSample}>
          {say('map:empty.sample')}
        </Button>
      </div>
      {readOnly ? null : <p className={styles.emptyHint}>{say('map:empty.hint')}</p>}
    </div>
  );
}
