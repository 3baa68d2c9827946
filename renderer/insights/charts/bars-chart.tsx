import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Chart } from '../../../core/insights/answer';
import { sidesOf } from '../../../core/model/standings';
import { useDocument, useSelection } from '../../app/desk-context';
import { useLanguage, useSay } from '../../app/language';
import { figureText } from '../figure-words';
import { GroupSign, useGroupSigns } from '../group-sign';
import { NodeName } from '../node-name';
import { isChosen, usePointing } from '../pointing';
import { Why } from '../why';
import styles from './charts.module.css';
import { upAndDown, useRoving } from './use-roving';

/** So many bars are shown until all are asked for. */
const few = 10;

/** Who has how much, longest first; one stop for the keyboard. */
export function BarsChart({ chart }: { readonly chart: Extract<Chart, { type: 'bars' }> }) {
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const selection = useSelection();
  const pointing = usePointing();
  const [all, setAll] = useState(false);
  const box = useRef<HTMLUListElement>(null);
  const { metric, unit, bars } = chart;
  const shown = all ? bars.slice(0, 200) : bars.slice(0, few);
  const { stop, go, reach } = useRoving(box, shown.length, upAndDown);
  const longest = Math.max(...bars.map(({ value }) => Math.abs(value)), Number.MIN_VALUE);
  const sides = sidesOf(document);
  const signOf = useGroupSigns();
  return (
    <figure className={styles.figure} data-testid="chart-bars">
      <figcaption className={styles.caption}>
        <Why metric={metric} main />
        {unit === 'index' ? <span className={styles.scale}>{say('insights:unit.index')}</span> : null}
      </figcaption>
      <ul ref={box} className={styles.bars} aria-label={say(`metrics:${metric}.name`)} onKeyDown={go}>
        {shown.map(({ nodeId, value, group }, at) => {
          const point = pointing.on([nodeId]);
          return (
            <li key={nodeId}>
              <UnstyledButton
                {...stop(at)}
                {...point}
                onFocus={() => {
                  reach(at);
                  point.onFocus();
                }}
                className={styles.bar}
                aria-pressed={isChosen(selection, [nodeId])}
              >
                <span className={styles.barName}>
                  {group === undefined ? null : <GroupSign group={group} />}
                  <NodeName id={nodeId} />
                </span>
                <svg className={styles.barLine} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
                  <rect
                    width={(100 * Math.abs(value)) / longest}
                    height="6"
                    data-side={group === undefined ? (sides.get(nodeId) ?? 'undecided') : undefined}
                    fill={group === undefined ? undefined : signOf(group).fill}
                  />
                </svg>
                <span className={styles.barValue}>
                  <VisuallyHidden>: </VisuallyHidden>
                  {figureText(value, unit, language)}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      {bars.length > shown.length && !all ? (
        <UnstyledButton className={styles.more} onClick={() => setAll(true)}>
          {say('insights:showAll', { count: bars.length })}
        </UnstyledButton>
      ) : null}
    </figure>
  );
}
