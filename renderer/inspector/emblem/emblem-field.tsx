import { Button, Popover } from '@mantine/core';
import { IconPhoto, IconPhotoPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { iconIds, iconPath } from '../../../core/picture/icons';
import { useDesk, useDocument, useWritable } from '../../app/desk-context';
import { useSay } from '../../app/language';
import { readImage } from '../../plan/read-image';
import styles from './emblem-field.module.css';

/** The icon or the photo of an actor or a community, and what can be chosen in its place. */
export function EmblemField({ id }: { readonly id: string }) {
  const say = useSay();
  const desk = useDesk();
  const writable = useWritable();
  const row = useDocument().emblem.get(id);
  const [open, setOpen] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const set = (icon: string, image: string) =>
    desk.attempt(() => desk.plan.edit({ type: 'emblem.set', id, icon, image }));
  const take = (file: File | undefined) =>
    file ? desk.attempt(async () => set('', await readImage(file))) : undefined;
  const latest = useRef(take);
  latest.current = take;

  useEffect(() => {
    if (!writable) return undefined;
    const paste = ({ clipboardData, target }: ClipboardEvent) => {
      const inText = target instanceof Element && target.closest('input, textarea, [contenteditable="true"]');
      const image = [...(clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (image && !inText) void latest.current(image);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [writable]);

  const chosen = (icon: string) => {
    setOpen(false);
    void set(icon, '');
  };
  return (
    <div className={styles.field} data-field="emblem">
      <span className={styles.label}>{say('inspector:emblem.title')}</span>
      <Popover opened={open} onChange={setOpen} position="bottom-end" width={312} trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={styles.now}
            disabled={!writable}
            aria-label={say('inspector:emblem.choose', { now: nameOf(row, say) })}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Shown icon={row?.icon ?? ''} image={row?.image ?? ''} />
            <span>{nameOf(row, say)}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={say('inspector:emblem.title')}>
          <div className={styles.icons}>
            {iconIds.map((icon) => (
              <button
                key={icon}
                type="button"
                className={styles.icon}
                aria-label={say(`inspector:emblem.icon.${icon}`)}
                title={say(`inspector:emblem.icon.${icon}`)}
                aria-pressed={row?.icon === icon}
                onClick={() => chosen(icon)}
              >
                <Shown icon={icon} image="" />
              </button>
            ))}
          </div>
          <div className={styles.more}>
            <Button
              size="xs"
              variant="light"
              leftSection={<IconPhotoPlus size={16} stroke={1.75} />}
              onClick={() => picker.current?.click()}
            >
              {say('inspector:emblem.photo')}
            </Button>
            <Button size="xs" variant="subtle" disabled={!row} onClick={() => chosen('')}>
              {say('inspector:emblem.none')}
            </Button>
          </div>
          <p className={styles.hint}>{say('inspector:emblem.hint')}</p>
          <input
            ref={picker}
            type="file"
            accept="image/png,image/jpeg,image/webp,image/gif,image/bmp,image/avif"
            hidden
            data-testid="photo-file"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              setOpen(false);
              void take(file);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function nameOf(
  row: { readonly icon: string; readonly image: string } | undefined,
  say: ReturnType<typeof useSay>,
): string {
  if (!row) return say('inspector:emblem.nothing');
  if (row.image !== '') return say('inspector:emblem.isPhoto');
  return iconPath(row.icon) === undefined
    ? say('inspector:emblem.nothing')
    : say(`inspector:emblem.icon.${row.icon}`);
}

function Shown({ icon, image }: { readonly icon: string; readonly image: string }) {
  if (image !== '') return <img className={styles.photo} src={image} alt="" />;
  const path = iconPath(icon);
  if (path === undefined) return <IconPhoto size={18} stroke={1.5} aria-hidden />;
  return (
    <svg viewBox="0 0 24 24" width={18} height={18} aria-hidden>
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
