import { useMemo } from 'react';
import { groupSigns } from '../../core/picture/emphasising';
import { pictureThemes } from '../../core/picture/theme';
import { useSurroundings } from '../app/desk-context';
import styles from './pieces.module.css';

/** The letters of groups in their colours, as the map has them. */
export function useGroupSigns() {
  const { theme } = useSurroundings();
  return useMemo(() => groupSigns(pictureThemes[theme]), [theme]);
}

/** The letter of a group in its colour. */
export function GroupSign({ group }: { readonly group: number }) {
  const { text, fill, colour } = useGroupSigns()(group);
  return (
    <span className={styles.groupSign} style={{ background: fill, color: colour }}>
      {text}
    </span>
  );
}
