import { Popover, UnstyledButton } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useDesk } from '../app/desk-context';
import { useSay } from '../app/language';
import styles from './why.module.css';
import { WhyText } from './why-text';

interface WhyProps {
  readonly metric: string;
  /** Whether it is what the command explains: the figure that the answer goes by. */
  readonly main?: boolean;
  /** One value of it, and whose that is; without, it goes by its name. */
  readonly figure?: { readonly text: string; readonly whose: string };
  /** Whether it was asked for with the first click on it. */
  readonly asked?: boolean;
}

/** The name of a figure, or one value; a click, or Enter, explains it. */
export function Why({ metric, main = false, figure, asked = false }: WhyProps) {
  const say = useSay();
  const heading = useId();
  const [open, setOpen] = useState(asked);
  const { insights } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!main) return undefined;
    return insights.subscribe((now, before) => {
      if (now.whys === before.whys) return;
      // What is explained is hidden while its figure is out of sight.
      button.current?.scrollIntoView({ block: 'nearest' });
      setOpen(true);
    });
  }, [main, insights]);
  const name = figure?.text ?? say(`metrics:${metric}.name`);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={380}
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <UnstyledButton
          ref={button}
          className={figure ? styles.value : styles.name}
          data-why={metric}
          aria-label={say('insights:why.open', { name })}
          onClick={() => setOpen(!open)}
        >
          {name}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown
        className={styles.dropdown ?? ''}
        aria-labelledby={heading}
        data-testid="why"
        data-own-keys
      >
        <WhyText metric={metric} figure={figure} heading={heading} onClose={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
