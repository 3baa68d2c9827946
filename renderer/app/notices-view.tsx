import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useDesk } from './desk-context';
import { useSay } from './language';
import type { Notice } from './notices';
import styles from './notices-view.module.css';

/** A plain notice stays this long, in milliseconds; longer while the pointer or the keyboard is on it. */
const stay = 7_000;

/** What the user is told in passing, at the foot of the window. Screen readers hear it when they are done. */
export function NoticesView() {
  const notices = useStore(useDesk().notices);
  return (
    <div className={styles.notices} aria-live="polite" data-own-keys="bar">
      {notices.map((notice) => (
        <NoticeView key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeView({ notice }: { readonly notice: Notice }) {
  const say = useSay();
  const { notices } = useDesk();
  const line = useRef<HTMLDivElement>(null);
  const { id, tone, text, action } = notice;

  useEffect(() => {
    if (tone === 'trouble') return undefined;
    const timer = setInterval(() => {
      if (!line.current?.matches(':hover, :focus-within')) notices.putAway(id);
    }, stay);
    return () => clearInterval(timer);
  }, [tone, id, notices]);

  return (
    <div ref={line} className={styles.notice} data-tone={tone} role={tone === 'trouble' ? 'alert' : 'status'}>
      {tone === 'trouble' ? <IconAlertTriangle size={18} className={styles.icon} aria-hidden /> : null}
      <p className={styles.text}>{say(text)}</p>
      {action ? (
        <Button
          size="xs"
          onClick={() => {
            notices.putAway(id);
            action.run();
          }}
        >
          {say(action.label)}
        </Button>
      ) : null}
      <ActionIcon size="sm" aria-label={say('app:notice.putAway')} onClick={() => notices.putAway(id)}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}
