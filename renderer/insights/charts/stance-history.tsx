import { planOf } from '../../../core/model/document';
import type { Side } from '../../../core/model/sides';
import type { Stance } from '../../../core/model/stance';
import { sidesOf, stancesByActor } from '../../../core/model/standings';
import { dateIn } from '../../../core/words/locale';
import { useDocument } from '../../app/desk-context';
import { useLanguage, useSay } from '../../app/language';
import { todayIn } from '../../app/today';
import { stanceValueField } from '../../plan/fields/fields';
import { shown } from '../../plan/fields/shown';
import { stanceSteps } from '../../plan/stance-steps';
import { NodeName } from '../node-name';
import styles from './board-chart.module.css';

const width = 400;
const height = 56;
const plot = { left: 6, right: width - 6, top: 8, bottom: height - 8 };

/** So many of the newest stances are told in words. */
const few = 3;

/** How somebody's stance went, and where that is known from. */
export function StanceHistory({ actorId }: { readonly actorId: string }) {
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const stances = stancesByActor(document).get(actorId) ?? [];
  const side = sidesOf(document).get(actorId) ?? 'undecided';
  return (
    <section
      className={styles.history}
      aria-label={say('insights:chart.board.history')}
      data-testid="history"
    >
      <p className={styles.historyName}>
        <NodeName id={actorId} />
      </p>
      {stances.length === 0 ? (
        <p className={styles.evidence}>{say('insights:chart.board.noHistory')}</p>
      ) : (
        <>
          <Line stances={stances} side={side} today={todayIn(planOf(document).timeZone)} />
          <ul className={styles.stances}>
            {stances
              .slice(-few)
              .toReversed()
              .map((stance) => (
                <li key={stance.id}>
                  <span className={styles.day}>{dateIn(language)(stance.date)}</span>
                  <span>
                    {shown(stanceValueField, stance.value, { say, language, nameOf: String })}
                    <span className={styles.evidence}>
                      {stance.evidence.length > 0
                        ? ` · ${stance.evidence.map(({ source }) => source).join(' · ')}`
                        : ` · ${say('insights:chart.board.noEvidence')}`}
                    </span>
                  </span>
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface LineProps {
  readonly stances: readonly Stance[];
  readonly side: Side;
  readonly today: string;
}

function Line({ stances, side, today }: LineProps) {
  const { steps, points, radius } = stanceSteps(stances, today, plot);
  const middle = (plot.top + plot.bottom) / 2;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.line} data-side={side} aria-hidden>
      <line x1={plot.left} x2={plot.right} y1={middle} y2={middle} className={styles.middle} />
      {steps.map(({ path, sureness }, at) => (
        <path key={stances[at]?.id} d={path} className={styles.step} data-sureness={sureness} />
      ))}
      {points.map(({ stance, x, y, sureness }) => (
        <circle key={stance.id} cx={x} cy={y} r={radius} className={styles.dot} data-sureness={sureness} />
      ))}
    </svg>
  );
}
