import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { say as message } from '../../core/model/refusal';
import styles from './banner.module.css';
import { saveCopy } from './commands/file';
import { useRun } from './commands/use-commands';
import { useDesk, usePlan } from './desk-context';
import { useSay } from './language';
import { canBeSalvaged } from './opening';
import { salvage } from './salvage';
import { hindranceOf } from './save-state';

/** What keeps the plan from being saved, for as long as it does, and the way round it. */
export function Banner() {
  const say = useSay();
  const run = useRun();
  const desk = useDesk();
  const path = desk.start.plan?.path;
  const hindrance = usePlan(hindranceOf);
  const lost = usePlan((plan) => plan.connection === 'lost');
  const warning = usePlan(({ state }) => state?.warning ?? null);
  const told = hindrance ?? (lost ? message('app:reconnecting') : warning);
  if (!told) return null;
  return (
    <div className={styles.banner} role="alert" data-own-keys="bar" data-testid="banner">
      <IconAlertTriangle size={18} aria-hidden className={styles.icon} />
      <p className={styles.text}>{say(told)}</p>
      {hindrance && canBeSalvaged(hindrance) && path !== undefined ? (
        <Button size="xs" onClick={() => salvage(desk, path)}>
          {say('app:cannotOpen.salvage')}
        </Button>
      ) : null}
      {hindrance && !canBeSalvaged(hindrance) ? (
        <Button size="xs" onClick={() => run(saveCopy)}>
          {say('app:saveElsewhere')}
        </Button>
      ) : null}
    </div>
  );
}
