import { Button, UnstyledButton } from '@mantine/core';
import { IconBookmarkPlus, IconMap2, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Answer, QuestionId } from '../../core/insights/answer';
import { refreshInsights } from '../app/commands/insights';
import { useOffer, useRun } from '../app/commands/use-commands';
import { saveView } from '../app/commands/views';
import { useDesk } from '../app/desk-context';
import { useSay } from '../app/language';
import { Section } from '../ui/section';
import { AnswerChart } from './charts/answer-chart';
import { FigureTable } from './figure-table';
import { emphasisOf, FindingList } from './finding-list';
import styles from './insights.module.css';
import { NextSteps } from './next-steps';
import { PageHead } from './page-head';
import { ParameterForm } from './parameter-form';
import { showsNothing, useShownOnMap } from './pointing';
import { Standing, standingOf } from './standing';

/** The answer to one question in full; the map beside it shows what it is about. */
export function AnswerPage({ question }: { readonly question: QuestionId }) {
  const say = useSay();
  const run = useRun();
  const { insights, frame } = useDesk();
  const card = useStore(insights, (all) => all.cards[question]);
  const { answer, stale, asking, problem } = card;
  const saving = useOffer(saveView);
  return (
    <article className={styles.page}>
      <PageHead page={question} title={say(`questions:${question}.asks`)} />
      <div className={styles.content} data-stale={stale || undefined}>
        <p className={styles.answer} role="status" data-testid="answer">
          {answer ? say(answer.says) : say(asking ? 'insights:waiting' : 'insights:noAnswer')}
        </p>
        <Standing card={card} />
        {answer && question !== 'unknowns' && standingOf(card) !== 'missing' ? (
          <UnstyledButton className={styles.findOut} onClick={() => frame.setState({ insight: 'unknowns' })}>
            {say('insights:findOut')}
          </UnstyledButton>
        ) : null}
        {problem ? (
          <Button
            size="xs"
            className={styles.save ?? ''}
            leftSection={<IconRefresh size={15} />}
            onClick={() => run(refreshInsights)}
          >
            {say('insights:tryAgain')}
          </Button>
        ) : null}
        {answer?.precision ? <p className={styles.precision}>{say(answer.precision)}</p> : null}
        {answer?.more.map((sentence) => (
          <p key={say(sentence)} className={styles.more}>
            {say(sentence)}
          </p>
        ))}
        {answer?.missing && standingOf(card) !== 'missing' ? (
          <p className={styles.missing}>{say(answer.missing)}</p>
        ) : null}
        {answer?.missing ? <NextSteps missing={answer.missing} /> : null}
        <ParameterForm question={question} />
        {answer ? <Behind answer={answer} /> : null}
        {answer && !showsNothing(answer.emphasis) ? (
          <Button
            size="xs"
            className={styles.save ?? ''}
            disabled={!saving.enabled}
            leftSection={<IconBookmarkPlus size={15} stroke={1.75} />}
            onClick={() => run(saveView)}
          >
            {say('insights:saveView')}
          </Button>
        ) : null}
      </div>
    </article>
  );
}

/** What an answer rests on: its picture, what was found, its figures. */
function Behind({ answer }: { readonly answer: Answer }) {
  const say = useSay();
  const { chart, findings, tables } = answer;
  const [chosen, setChosen] = useState<string | null>(null);
  const goesByFigure = chart !== null && 'metric' in chart;
  const { isHidden, show } = useShownOnMap(emphasisOf(findings, chosen) ?? answer.emphasis, chosen);
  return (
    <>
      {isHidden ? (
        <Button
          size="xs"
          className={styles.save ?? ''}
          leftSection={<IconMap2 size={15} stroke={1.75} />}
          onClick={show}
        >
          {say('insights:showOnMap')}
        </Button>
      ) : null}
      {chart ? <AnswerChart chart={chart} /> : null}
      {findings.length > 0 ? (
        <Section title={say('insights:findings')}>
          <FindingList findings={findings} chosen={chosen} onChoose={setChosen} />
        </Section>
      ) : null}
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map((table, at) => (
          <FigureTable key={table.id} table={table} main={at === 0 && !goesByFigure} />
        ))}
    </>
  );
}
