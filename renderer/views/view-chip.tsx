import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { View } from '../../core/model/view';
import { useDesk, useEdit, useSeeing, useWritable } from '../app/desk-context';
import { useSay } from '../app/language';
import { NameField } from '../app/name-field';
import { isChanged, show, updateWithSeen } from './showing';
import type { MenuAt } from './view-menu';
import styles from './views.module.css';

interface ViewChipProps {
  readonly view: View;
  /** In the row, from 0. */
  readonly place: number;
  readonly naming: boolean;
  /** Where what is being dragged would land. */
  readonly mark: 'before' | 'after' | null;
  readonly onMenu: (at: MenuAt) => void;
  readonly onDrag: () => void;
  readonly onOver: (after: boolean) => void;
  readonly onDrop: () => void;
  /** The drag is over, wherever it ended. */
  readonly onDragEnd: () => void;
}

/** One saved view: shown by a click, with a dot while what is seen differs from it. */
export function ViewChip({
  view,
  place,
  naming,
  mark,
  onMenu,
  onDrag,
  onOver,
  onDrop,
  onDragEnd,
}: ViewChipProps) {
  const say = useSay();
  const desk = useDesk();
  const edit = useEdit();
  const writable = useWritable();
  const look = useSeeing((seeing) => seeing.look);
  const shown = useSeeing((seeing) => seeing.viewId === view.id);
  const changed = useMemo(() => shown && isChanged({ look }, view), [shown, look, view]);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (shown || changed) item.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown, changed]);

  const rename = (name: string | null) => {
    desk.frame.setState({ naming: null });
    if (name !== null && name !== view.name) void edit({ type: 'view.change', id: view.id, patch: { name } });
  };
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    onMenu({ view, x: box.left, y: box.top - 4 });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'F2' || !writable) return;
    event.preventDefault();
    event.stopPropagation();
    desk.frame.setState({ naming: { viewId: view.id } });
  };
  const over = (event: DragEvent<HTMLElement>) => {
    if (event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onOver(event.clientX > left + width / 2);
  };

  if (naming)
    return (
      <li className={styles.item}>
        <NameField
          className={styles.name}
          label={say('views:name')}
          hint={view.name}
          initial={view.name}
          onDone={rename}
        />
      </li>
    );
  return (
    <li
      ref={item}
      className={styles.item}
      data-mark={mark ?? undefined}
      draggable={writable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag();
      }}
      onDragOver={over}
      onDrop={onDrop}
      onDragEnd={onDragEnd}
    >
      <UnstyledButton
        className={styles.chip}
        data-chip
        data-view={view.id}
        title={say('views:showHint')}
        aria-current={shown ? 'true' : undefined}
        tabIndex={shown ? 0 : -1}
        onClick={() => show(desk, view)}
        onDoubleClick={() => writable && desk.frame.setState({ naming: { viewId: view.id } })}
        onContextMenu={openMenu}
        onKeyDown={press}
      >
        {place < 9 ? (
          <span className={styles.digit} aria-hidden>
            {place + 1}
          </span>
        ) : null}
        <span className={styles.label}>{view.name}</span>
        {changed ? (
          <>
            <span className={styles.dot} title={say('views:changedHint')} />
            <VisuallyHidden>, {say('views:changed')}</VisuallyHidden>
          </>
        ) : null}
      </UnstyledButton>
      {changed ? (
        <>
          {writable ? (
            <UnstyledButton
              className={styles.small}
              onClick={() => desk.attempt(() => updateWithSeen(desk, view))}
            >
              {say('views:update')}
            </UnstyledButton>
          ) : null}
          <UnstyledButton className={styles.small} onClick={() => show(desk, view)}>
            {say('views:goBack')}
          </UnstyledButton>
        </>
      ) : null}
      {shown ? (
        <Tooltip label={say('views:menu', { name: view.name })}>
          <UnstyledButton
            className={styles.more}
            aria-label={say('views:menu', { name: view.name })}
            aria-haspopup="menu"
            onClick={openMenu}
          >
            <IconDots size={15} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      ) : null}
    </li>
  );
}
