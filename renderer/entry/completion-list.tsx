import { useEffect, useRef } from 'react';
import { useSay } from '../app/language';
import { SideMark } from '../plan/side-mark';
import styles from './entry.module.css';
import type { Completion } from './use-completions';

interface CompletionListProps {
  readonly id: string;
  readonly offered: readonly Completion[];
  /** The one that the keyboard is on. */
  readonly at: number | null;
  readonly onChoose: (completion: Completion) => void;
}

/** Names and kinds that could stand where one is typing. The keyboard stays in the field. */
export function CompletionList({ id, offered, at, onChoose }: CompletionListProps) {
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at !== null) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={say('entry:completions')}
      className={styles.completions}
      hidden={offered.length === 0}
    >
      {offered.map((completion, place) => (
        <div
          key={completion.node?.id ?? completion.text}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          className={styles.completion}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(completion)}
          onKeyDown={(event) => event.key === 'Enter' && onChoose(completion)}
        >
          {completion.node ? (
            <SideMark side={completion.node.side} shape={completion.node.shape} size={13} />
          ) : null}
          <span className={styles.name}>{completion.text}</span>
        </div>
      ))}
    </div>
  );
}
