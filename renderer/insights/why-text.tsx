import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { metrics } from '../../core/insights/metrics';
import { planOf } from '../../core/model/document';
import { remembered } from '../../core/model/remembered';
import { networkOf } from '../../core/network/network';
import { webOf } from '../../core/network/webs';
import { dateIn } from '../../core/words/locale';
import { useDocument } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { todayIn } from '../app/today';
import { Formula } from './formula';
import styles from './why.module.css';

const parts = ['ties', 'assumes', 'source'] as const;

const network = remembered(networkOf);

interface WhyTextProps {
  readonly metric: string;
  readonly figure: { readonly text: string; readonly whose: string } | undefined;
  /** The id that its heading is to have. */
  readonly heading: string;
  readonly onClose: () => void;
}

/** What a figure means: in plain words, as a formula, from which ties, on what assumption, and where that is written. */
export function WhyText({ metric, figure, heading, onClose }: WhyTextProps) {
  const say = useSay();
  return (
    <>
      <div className={styles.head}>
        <div>
          <h2 id={heading} className={styles.title}>
            {say(`metrics:${metric}.name`)}
          </h2>
          <p className={styles.term}>{say(`metrics:${metric}.term`)}</p>
        </div>
        <ActionIcon aria-label={say('app:close')} onClick={onClose}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      </div>
      {figure ? (
        <p className={styles.figure}>
          {figure.whose} <strong>{figure.text}</strong>
        </p>
      ) : null}
      <p className={styles.plain}>{say(`metrics:${metric}.plain`)}</p>
      <Formula text={say(`metrics:${metric}.formula`)} />
      <dl className={styles.parts}>
        {parts.map((part) => (
          <div key={part}>
            <dt>{say(`insights:why.${part}`)}</dt>
            <dd>{say(`metrics:${metric}.${part}`)}</dd>
          </div>
        ))}
        <div>
          <dt>{say('insights:why.inputs')}</dt>
          <dd>
            <Inputs metric={metric} />
          </dd>
        </div>
      </dl>
    </>
  );
}

/** How many ties a figure was worked out from, and of which day. */
function Inputs({ metric }: { readonly metric: string }) {
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const web = metrics.find(({ id }) => id === metric)?.web ?? null;
  const today = todayIn(planOf(document).timeZone);
  const ties = useMemo(() => {
    const { tieIds } = network(document, today);
    return web === null ? tieIds.length : new Set(webOf(network(document, today), web).links).size;
  }, [document, web, today]);
  const day = dateIn(language)(today);
  return say(`insights:why.from.${web ?? 'plan'}`, {
    ties: say('model:count.tie', { count: ties }),
    all: document.tie.size,
    nodes: document.node.size,
    day,
  });
}
