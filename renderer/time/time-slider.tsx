import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { type Timeline, timelineOf } from '../../core/look/timeline';
import { CommandButton } from '../app/command-button';
import { timeCommands, toggleComparison, toggleTime } from '../app/commands/time';
import { useRun } from '../app/commands/use-commands';
import { useDesk, useDocument, useSeeing } from '../app/desk-context';
import { useSay } from '../app/language';
import { Changes } from './changes';
import { useDateWords } from './date-words';
import styles from './time.module.css';
import { Track } from './track';
import { usePlayback } from './use-playback';

/** The day of which the map is shown, and what changed since an earlier one; there while a day is chosen. */
export function TimeSlider() {
  const day = useSeeing(({ look }) => look.day);
  const document = useDocument();
  const timeline = timelineOf(document);
  return day === null || !timeline ? null : <Panel timeline={timeline} day={day} />;
}

interface PanelProps {
  readonly timeline: Timeline;
  readonly day: string;
}

function Panel({ timeline, day }: PanelProps) {
  const say = useSay();
  const desk = useDesk();
  const run = useRun();
  const words = useDateWords();
  const since = useSeeing(({ look }) => look.since);
  const choose = (dates: { readonly day?: string; readonly since?: string }) => {
    const { look } = desk.look.getState();
    const next = { ...look, ...dates };
    if (next.day !== look.day || next.since !== look.since) desk.look.setState({ look: next });
  };
  const playback = usePlayback(timeline, day, (next) => choose({ day: next }));
  const [, , earlier, later] = timeCommands;
  return (
    <section className={styles.panel} aria-label={say('time:title')} data-own-keys data-testid="time">
      <div className={styles.line}>
        {earlier ? <CommandButton command={earlier} side="top" /> : null}
        <Tooltip label={say(playback.playing ? 'time:pause' : 'time:play')}>
          <ActionIcon
            aria-label={say(playback.playing ? 'time:pause' : 'time:play')}
            onClick={playback.toggle}
          >
            {playback.playing ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
          </ActionIcon>
        </Tooltip>
        {later ? <CommandButton command={later} side="top" /> : null}
        <output className={styles.day} aria-live="off">
          {words(day)}
        </output>
        <Track
          timeline={timeline}
          day={day}
          since={since}
          onDay={(date) => {
            playback.pause();
            choose({ day: date });
          }}
          onSince={(date) => choose({ since: date })}
        />
        <Checkbox
          size="xs"
          className={styles.compare ?? ''}
          label={say('time:compare')}
          checked={since !== null}
          onChange={() => run(toggleComparison)}
        />
        <Tooltip label={say('time:close')}>
          <ActionIcon aria-label={say('time:close')} onClick={() => run(toggleTime)}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      {since !== null ? <Changes since={since} day={day} /> : null}
    </section>
  );
}
