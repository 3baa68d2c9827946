import { useMemo } from 'react';
import type { Message } from '../../core/model/refusal';
import { listIn } from '../../core/words/locale';
import { useLanguage, useSay } from '../app/language';
import { Emphasis, emphasised } from '../ui/emphasis';
import { Section } from '../ui/section';
import type { ListNames } from './why';
import styles from './why-card.module.css';

/** Why something matters, in sentences, with the counts in small. */
export function WhyCard({ facts }: { readonly facts: readonly Message[] }) {
  const say = useSay();
  const isCount = ({ key }: Message) => key === 'inspector:why.ties' || key === 'inspector:why.tiesAgainst';
  const telling = facts.filter((fact) => !isCount(fact));
  const counts = facts.filter(isCount);
  return (
    <Section title={say('inspector:section.why')}>
      <div className={styles.card} data-testid="why">
        {telling.map((fact) => (
          <p key={fact.key} className={styles.fact}>
            <Emphasis text={say(fact)} />
          </p>
        ))}
        {counts.map((fact) => (
          <p key={fact.key} className={telling.length > 0 ? styles.count : styles.fact}>
            {say(fact)}
          </p>
        ))}
      </div>
    </Section>
  );
}

/** Puts names into one phrase, each of them standing out. */
export function useListNames(): ListNames {
  const language = useLanguage();
  return useMemo(() => {
    const list = listIn(language);
    return (names) => list(names.map(emphasised));
  }, [language]);
}
