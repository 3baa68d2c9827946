import { UnstyledButton } from '@mantine/core';
import { useRef } from 'react';
import type { Chart } from '../../../core/insights/answer';
import { useDocument, useSelection } from '../../app/desk-context';
import { useLanguage, useSay } from '../../app/language';
import { nameIn } from '../../plan/lookups';
import { figureText } from '../figure-words';
import { NodeName } from '../node-name';
import { isChosen, usePointing } from '../pointing';
import { upAndDown, useRoving } from './use-roving';
import styles from './ways-chart.module.css';

type Way = Extract<Chart, { type: 'ways' }>['ways'][number];

/** The best ways to somebody, best first, each with its weakest link named. */
export function WaysChart({ chart: { ways } }: { readonly chart: Extract<Chart, { type: 'ways' }> }) {
  const say = useSay();
  const selection = useSelection();
  const pointing = usePointing();
  const box = useRef<HTMLOListElement>(null);
  const { stop, go, reach } = useRoving(box, ways.length, upAndDown);
  return (
    <ol
      ref={box}
      className={styles.ways}
      aria-label={say('insights:chart.ways.title')}
      onKeyDown={go}
      data-testid="chart-ways"
    >
      {ways.map((way, at) => {
        const point = pointing.on(way.nodeIds);
        return (
          <li key={way.nodeIds.join(' ')}>
            <UnstyledButton
              {...stop(at)}
              {...point}
              className={styles.way}
              aria-pressed={isChosen(selection, way.nodeIds)}
              onFocus={() => {
                reach(at);
                point.onFocus();
              }}
            >
              <Chain way={way} />
              <Weakest way={way} />
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}

function Chain({ way: { nodeIds, strengths, weakest } }: { readonly way: Way }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <span className={styles.chain}>
      {nodeIds.map((id, at) => (
        <span key={id} className={styles.stop}>
          {at > 0 ? (
            <span className={styles.link} data-weakest={at - 1 === weakest || undefined}>
              <svg width="26" height="12" viewBox="0 0 26 12" aria-hidden>
                <path d="M1,6H20" className={styles.line} strokeWidth={1 + 3 * (strengths[at - 1] ?? 0)} />
                <path d="M18,1.5L25,6L18,10.5z" className={styles.arrow} />
              </svg>
              <span className={styles.strength} title={say('insights:chart.ways.strength')}>
                {figureText(strengths[at - 1] ?? null, 'share', language)}
              </span>
            </span>
          ) : null}
          <NodeName id={id} />
        </span>
      ))}
    </span>
  );
}

function Weakest({ way: { nodeIds, strengths, weakest } }: { readonly way: Way }) {
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const name = (at: number) => nameIn(document, nodeIds[at] ?? '');
  return (
    <span className={styles.weakest}>
      {say('insights:chart.ways.weakest', {
        from: name(weakest),
        to: name(weakest + 1),
        strength: figureText(strengths[weakest] ?? null, 'share', language),
      })}
    </span>
  );
}
