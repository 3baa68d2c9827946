import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { say as message, Refusal } from '../../core/model/refusal';
import { readImage } from '../plan/read-image';
import { writable } from './commands/command';
import { contextNow, type Surroundings, useSurroundings } from './desk-context';
import styles from './drop-target.module.css';
import { dropOf } from './dropped';
import { useSay } from './language';
import { openPath } from './opening';

/** Takes files that are dragged onto the window: a plan is opened, tables are imported. */
export function DropTarget() {
  const say = useSay();
  const surroundings = useSurroundings();
  const [over, setOver] = useState(false);

  useEffect(() => {
    let depth = 0;
    const deeper = (step: number) => (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth + step);
      setOver(depth > 0);
    };
    const listeners = {
      dragenter: deeper(1),
      dragleave: deeper(-1),
      dragover: (event: DragEvent) => carriesFiles(event) && event.preventDefault(),
      drop(event: DragEvent) {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth = 0;
        setOver(false);
        take(surroundings, [...(event.dataTransfer?.files ?? [])]);
      },
    };
    const all = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    for (const [name, listener] of all) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of all) window.removeEventListener(name, listener);
    };
  }, [surroundings]);

  if (!over) return null;
  return (
    <div className={styles.veil}>
      <div className={styles.card}>
        <IconFileImport size={32} stroke={1.5} aria-hidden />
        <p className={styles.title}>{say('app:drop.here')}</p>
        <p className={styles.hint}>{say('app:drop.what')}</p>
      </div>
    </div>
  );
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Gives an image to the one node that is selected. */
async function takeImage(surroundings: Surroundings, file: File): Promise<void> {
  const { desk } = surroundings;
  const context = contextNow(surroundings);
  const [id] = context.selection.nodes;
  if (!writable(context)) throw new Refusal('app:drop.readOnly');
  if (id === undefined || context.selection.nodes.size > 1) throw new Refusal('errors:imageForWhom');
  await desk.plan.edit({ type: 'emblem.set', id, icon: '', image: await readImage(file) });
}

function take(surroundings: Surroundings, files: readonly File[]): void {
  const { desk } = surroundings;
  const drop = dropOf(files);
  switch (drop.type) {
    case 'plan':
      void desk.attempt(() => openPath(desk, window.schiera.pathOf(drop.file)));
      break;
    case 'tables':
      if (!desk.start.plan) desk.frame.setState({ dialog: { type: 'newPlan', tables: drop.files } });
      else if (writable(contextNow(surroundings)))
        desk.frame.setState({ dialog: { type: 'import', files: drop.files } });
      else desk.notices.trouble({ problem: message('app:drop.readOnly') });
      break;
    case 'image':
      void desk.attempt(() => takeImage(surroundings, drop.file));
      break;
    case 'none':
      desk.notices.trouble({ problem: message('app:drop.none') });
      break;
  }
}
