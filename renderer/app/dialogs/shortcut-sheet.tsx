import { Dialog } from '../../ui/dialog';
import { Keys } from '../../ui/keys';
import { type Command, labelOf, menuSections } from '../commands/command';
import { commands } from '../commands/registry';
import { usePrintedKeys } from '../commands/use-commands';
import { useCommandContext } from '../desk-context';
import { useSay } from '../language';
import styles from './shortcut-sheet.module.css';

/** Every command that has keys, with them. */
export default function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog
      title={say('app:shortcuts.title')}
      closeLabel={say('app:close')}
      onClose={onClose}
      size={760}
      lead={say('app:shortcuts.lead')}
    >
      <div className={styles.sheet}>
        {menuSections.map((section) => {
          const withKeys = commands.filter(
            (command) => command.menu?.section === section && (command.shortcuts?.length ?? 0) > 0,
          );
          return withKeys.length > 0 ? (
            <section key={section} className={styles.section}>
              <h3 className={styles.title}>{say(`app:menu.${section}`)}</h3>
              <dl className={styles.list}>
                {withKeys.map((command) => (
                  <Line key={command.id} command={command} />
                ))}
              </dl>
            </section>
          ) : null;
        })}
      </div>
    </Dialog>
  );
}

function Line({ command }: { readonly command: Command }) {
  const say = useSay();
  const context = useCommandContext();
  const printed = usePrintedKeys();
  return (
    <div className={styles.line}>
      <dt>{labelOf(command, context, say)}</dt>
      <dd className={styles.keys}>
        {(command.shortcuts ?? []).map((shortcut) => (
          <Keys key={shortcut} keys={printed(shortcut)} />
        ))}
      </dd>
    </div>
  );
}
