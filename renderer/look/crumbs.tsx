import { UnstyledButton } from '@mantine/core';
import { IconEye, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { showAll } from '../app/commands/look';
import { useRun } from '../app/commands/use-commands';
import { useDesk, useDocument, useScene, useSelection } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { selected } from '../plan/selection';
import styles from './crumbs.module.css';
import { countText, partsOf, unseenText } from './parts';
import { see } from './seeing';

interface CrumbsProps {
  /** Hears how high they are, in pixels, whenever that changes; 0 when there are none. */
  readonly onHeight: (height: number) => void;
}

/** Says in words what of the plan is on the map and how; a click on a part takes it away. */
export function Crumbs({ onHeight }: CrumbsProps) {
  const say = useSay();
  const language = useLanguage();
  const desk = useDesk();
  const run = useRun();
  const document = useDocument();
  const scene = useScene();
  const selection = useSelection();
  const parts = partsOf(document, scene, { say, language });
  const count = countText(document, scene, say);
  const unseen = unseenText(scene, selection, say);

  const pressed = (clear: () => void) => (event: KeyboardEvent) => {
    if (event.key === 'Escape') desk.map.current?.focus();
    else if (event.key === 'Delete' || event.key === 'Backspace') clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const deselect = () => {
    const { node, tie } = scene.open;
    const nodes = [...selection.nodes].filter((id) => node.has(id));
    desk.selection.setState(
      selected(
        nodes,
        [...selection.ties].filter((id) => tie.has(id)),
      ),
      true,
    );
  };

  const any = parts.length > 0 || unseen !== null;
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current: nav } = box;
    if (!any || !nav) return undefined;
    const measure = () => onHeight(nav.offsetHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(nav);
    return () => {
      observer.disconnect();
      onHeight(0);
    };
  }, [any, onHeight]);

  if (!any) return null;
  const chip = (key: string, text: string, clear: () => void) => (
    <li key={key}>
      <UnstyledButton
        className={styles.chip}
        data-part={key}
        title={text}
        aria-label={say('look:clear', { part: text })}
        onClick={clear}
        onKeyDown={pressed(clear)}
      >
        <span className={styles.text}>{text}</span>
        <IconX size={14} stroke={2} aria-hidden />
      </UnstyledButton>
    </li>
  );
  return (
    <nav ref={box} className={styles.crumbs} aria-label={say('look:crumbs')} data-testid="crumbs">
      <ul className={styles.list}>
        {count === null ? null : (
          <li className={styles.count} data-testid="shown-count">
            {count}
          </li>
        )}
        {parts.map(({ key, text, without }) => chip(key, text, () => see(desk, (look) => without ?? look)))}
        {unseen === null ? null : chip('unseen', unseen, deselect)}
        {parts.length === 0 ? null : (
          <li>
            <UnstyledButton
              className={styles.all}
              onClick={() => run(showAll)}
              onKeyDown={pressed(() => void run(showAll))}
            >
              <IconEye size={14} stroke={2} aria-hidden />
              {say('look:showAll')}
            </UnstyledButton>
          </li>
        )}
      </ul>
    </nav>
  );
}
