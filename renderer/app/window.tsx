import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import type { i18n } from 'i18next';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ShellEvent } from '../../core/contract/shell';
import { followKeyboard } from '../ui/keyboard-home';
import { Welcome } from '../welcome/welcome';
import { commandOf } from './commands/registry';
import { runCommand } from './commands/run';
import type { Desk } from './desk';
import { contextNow, DeskProvider } from './desk-context';
import { Dialogs } from './dialogs';
import { DropTarget } from './drop-target';
import { Editor } from './editor';
import { JobView } from './job-view';
import { NativeMenu } from './native-menu';
import { NoticesView } from './notices-view';
import { Palette } from './palette/palette';
import { Shortcuts } from './shortcuts';
import { theme } from './theme/theme';

interface WindowProps {
  readonly first: Desk;
  readonly sentences: i18n;
}

const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** The window in which plans are made: the welcome screen, or a plan. */
export function EditorWindow({ first, sentences }: WindowProps) {
  const [desk, setDesk] = useState(first);
  const [preferences, setPreferences] = useState(first.start.preferences);
  const scheme = useColorScheme(undefined, { getInitialValueInEffect: false });
  const colours = preferences.theme === 'system' ? (scheme === 'dark' ? 'dark' : 'light') : preferences.theme;

  const surroundings = useMemo(
    () => ({ desk, preferences, theme: colours }) as const,
    [desk, preferences, colours],
  );
  const newest = useRef(Promise.resolve(first));
  const latest = useRef(surroundings);
  latest.current = surroundings;

  // What opens over the window is put there; the page's own frame can't name it in the reader's language.
  useEffect(() => {
    document.documentElement.lang = preferences.language;
    document.getElementById('overlays')?.setAttribute('aria-label', sentences.t('app:overlays'));
  }, [preferences.language, sentences]);

  useEffect(() => {
    const hear = (event: ShellEvent) => {
      const { desk } = latest.current;
      switch (event.type) {
        case 'command': {
          const command = commandOf(event.id);
          if (command) void runCommand(command, contextNow(latest.current));
          break;
        }
        case 'preferences':
          void sentences
            .changeLanguage(event.preferences.language)
            .then(() => setPreferences(event.preferences));
          break;
        case 'restart':
          newest.current = newest.current.then((last) => last.next());
          void newest.current.then(setDesk);
          break;
        case 'notice':
          desk.tell(event.notice);
          break;
        case 'exporting':
          desk.exporting(event.doing, event.done);
          break;
        case 'engineRestarted':
          break;
      }
    };
    return window.schiera.listen(hear);
  }, [sentences]);

  useEffect(followKeyboard, []);

  return (
    <MantineProvider theme={theme} forceColorScheme={colours} getStyleNonce={nonce}>
      <DeskProvider value={surroundings}>
        {desk.start.plan ? <Editor key={desk.start.plan.path} /> : <Welcome />}
        <DropTarget />
        <Palette />
        <Dialogs />
        <NoticesView />
        <JobView />
        <NativeMenu />
        <Shortcuts />
      </DeskProvider>
    </MantineProvider>
  );
}
