import { gesturesShown, mapKeysShown } from '../../map/keys';
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
        <OnTheMap />
      </div>
    </Dialog>
  );
}

/** What isn't a command: keys while the keyboard is on the map, the mouse, and fingers. */
function OnTheMap() {
  const say = useSay();
  const printed = usePrintedKeys();
  const named: Readonly<Record<string, string>> = {
    Enter: say('app:key.enter'),
    Space: say('app:key.space'),
  };
  return (
    <>
      <section className={styles.section}>
        <h3 className={styles.title}>{say('app:shortcuts.keys')}</h3>
        <dl className={styles.list}>
          {mapKeysShown.map(({ shortcuts, label }) => (
            <div key={label} className={styles.line}>
              <dt>{say(label)}</dt>
              <dd className={styles.keys}>
                {shortcuts.map((shortcut) => (
                  <Keys key={shortcut} keys={printed(shortcut).map((key) => named[key] ?? key)} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <Gestures title="app:shortcuts.mouse" of="mouse" />
      <Gestures title="app:shortcuts.touch" of="fingers" />
    </>
  );
}

function Gestures({ title, of }: { readonly title: string; readonly of: keyof typeof gesturesShown }) {
  const say = useSay();
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{say(title)}</h3>
      <dl className={styles.list}>
        {gesturesShown[of].map((gesture) => (
          <div key={gesture} className={styles.line}>
            <dt>{say(`map:${of}.${gesture}.what`)}</dt>
            <dd>{say(`map:${of}.${gesture}.how`)}</dd>
          </div>
        ))}
      </dl>
    </section>
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
