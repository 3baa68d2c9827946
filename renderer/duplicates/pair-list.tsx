import { useEffect, useId, useRef } from 'react';
import type { SuggestedPair } from '../../core/duplicates/duplicates';
import type { PlanDocument } from '../../core/model/document';
import { sidesOf } from '../../core/model/standings';
import { useSay } from '../app/language';
import { nameIn, shapeIn } from '../plan/lookups';
import { SideMark } from '../plan/side-mark';
import styles from './duplicates.module.css';

/** What may be one, with what tells it apart. */
export interface Suggestion extends Partial<Pick<SuggestedPair, 'reasons' | 'confidence'>> {
  readonly key: string;
  readonly ids: readonly string[];
}

interface PairListProps {
  readonly pairs: readonly Suggestion[];
  readonly current: Suggestion | null;
  readonly document: PlanDocument;
  readonly onChoose: (at: number) => void;
}

/** So many pairs are listed; the others follow as these are done with. */
const mostListed = 200;

/** The pairs, one of which is looked at. */
export function PairList({ pairs, current, document, onChoose }: PairListProps) {
  const say = useSay();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const sides = sidesOf(document);
  const at = current ? pairs.indexOf(current) : -1;
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div className={styles.side}>
      <p className={styles.count}>{say('duplicates:count', { count: pairs.length })}</p>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        className={styles.list}
        aria-label={say('duplicates:pairs')}
        aria-activedescendant={at >= 0 && at < mostListed ? `${id}-${at}` : undefined}
      >
        {pairs.slice(0, mostListed).map(({ key, ids, reasons, confidence }, place) => (
          <div
            key={key}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            className={styles.pair}
            onClick={() => onChoose(place)}
            onKeyDown={(event) => event.key === 'Enter' && onChoose(place)}
          >
            {ids.map((one) => (
              <span key={one} className={styles.who}>
                <SideMark side={sides.get(one) ?? 'undecided'} shape={shapeIn(document, one)} size={13} />
                <span className={styles.whoName}>{nameIn(document, one)}</span>
              </span>
            ))}
            <span className={styles.reason}>
              {reasons?.map((reason) => say(`duplicates:reason.${reason}`)).join(', ')}
              {' · '}
              {say(`duplicates:sure.${sureness(confidence ?? 0)}`)}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function sureness(confidence: number): 'high' | 'medium' | 'low' {
  if (confidence >= 0.85) return 'high';
  return confidence >= 0.65 ? 'medium' : 'low';
}
