import { Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import styles from './dialog.module.css';
import { giveKeyboardBack } from './keyboard-home';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** What Ctrl+Enter does, wherever in the dialog the keyboard is. */
  readonly onConfirm?: () => unknown;
  readonly size?: string | number;
  /** A line under the title that says what this is for. */
  readonly lead?: string;
  /** Buttons at the foot. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog over the window: one title, one purpose, its buttons at the foot. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, onClose, onConfirm, size = 440, lead, actions, children } = props;
  // It is gone at once, and whoever had the keyboard goes on.
  useEffect(() => giveKeyboardBack, []);
  const press = (event: KeyboardEvent) => {
    const confirms = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!confirms || event.defaultPrevented || !onConfirm) return;
    event.preventDefault();
    onConfirm();
  };
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      centered
      // The window itself never scrolls, and a lock would write a style that the policy forbids.
      lockScroll={false}
      classNames={{ content: styles.content ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.header}>
          <Modal.Title className={styles.title ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={closeLabel} />
        </div>
        <Modal.Body className={styles.body ?? ''} onKeyDown={press}>
          {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
          {children}
          {actions ? <Actions>{actions}</Actions> : null}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The buttons at the foot of a dialog or a form, the one that goes on last; they stay in sight. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
