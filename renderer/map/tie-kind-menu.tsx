import { type KeyboardEvent, useEffect, useRef } from 'react';
import { newTie, type TieKind } from '../../core/model/tie';
import type { PictureTheme } from '../../core/picture/theme';
import { plainTie, tieColours } from '../../core/picture/ties';
import { useSay } from '../app/language';
import styles from './map.module.css';

interface TieKindsProps {
  /** The most usual first. */
  readonly kinds: readonly TieKind[];
  readonly theme: PictureTheme;
  readonly onChoose: (kind: TieKind | null) => void;
}

/** Asks what kind of tie was drawn. */
export function TieKinds({ kinds, theme, onChoose }: TieKindsProps) {
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  const done = useRef(false);
  /** Once: that the keyboard leaves the list after a choice is no second one. */
  const choose = (kind: TieKind | null) => {
    if (done.current) return;
    done.current = true;
    onChoose(kind);
  };
  const colours = tieColours(theme);
  useEffect(() => {
    list.current?.querySelector('button')?.focus();
  }, []);
  const press = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const now = buttons.findIndex((button) => button.contains(document.activeElement));
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') choose(null);
    else if (to === undefined) return;
    else buttons.at(to % buttons.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = (event: React.FocusEvent) => {
    if (!list.current?.contains(event.relatedTarget)) choose(null);
  };
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={say('map:tie.whichKind')}
      className={styles.kinds}
      onKeyDown={press}
      onBlur={leave}
    >
      <p className={styles.kindsTitle}>{say('map:tie.whichKind')}</p>
      {kinds.map((kind) => {
        const { colour, width, dash } = plainTie(newTie('', '', '', kind), colours);
        return (
          <button
            key={kind}
            type="button"
            role="menuitem"
            className={styles.kind}
            onClick={() => choose(kind)}
          >
            <svg width={28} height={12} aria-hidden>
              <path
                d="M1 6h26"
                fill="none"
                stroke={colour}
                strokeWidth={Math.max(1.5, width)}
                strokeDasharray={dash.join(' ')}
              />
            </svg>
            {say(`model:tieKind.${kind}`)}
          </button>
        );
      })}
    </div>
  );
}
