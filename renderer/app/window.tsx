import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import type { i18n } from 'i18next';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Preferences, ShellEvent, WindowStart } from '../../core/contract/shell';
import { ask } from '../plan/bridge';
import { linkOver, onEnginePort } from '../plan/engine-link';
import { followKeyboard } from '../ui/keyboard-home';
import { Welcome } from '../welcome/welcome';
import { commandOf } from './commands/registry';
import { runCommand } from './commands/run';
import { Desk, type Luggage } from './desk';
import { contextNow, DeskProvider } from './desk-context';
import { Dialogs } from './dialogs';
import { DropTarget } from './drop-target';
import { Editor } from './editor';
import { JobView } from './job-view';
import { NativeMenu } from './native-menu';
import { createNotices } from './notices';
import { NoticesView } from './notices-view';
import { Palette } from './palette/palette';
import { Shortcuts } from './shortcuts';
import { theme } from './theme/theme';

interface WindowProps {
  readonly first: WindowStart;
  readonly sentences: i18n;
}

const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** The window in which plans are made: the welcome screen, or a plan. */
export function EditorWindow({ first, sentences }: WindowProps) {
  const [start, setStart] = useState(first);
  const [preferences, setPreferences] = useState(first.preferences);
  const scheme = useColorScheme(undefined, { getInitialValueInEffect: false });
  const colours = preferences.theme === 'system' ? (scheme === 'dark' ? 'dark' : 'light') : preferences.theme;
  const [luggage] = useState<Luggage>(() => ({ notices: createNotices(), tables: [] }));

  const adopt = useCallback(
    (chosen: Preferences) => {
      void sentences.changeLanguage(chosen.language).then(() => setPreferences(chosen));
    },
    [sentences],
  );

  const desk = useMemo(() => {
    const choose = (chosen: Preferences) => {
      adopt(chosen);
      return ask('setPreferences', chosen);
    };
    return new Desk(start, choose, luggage);
  }, [start, adopt, luggage]);

  const surroundings = useMemo(
    () => ({ desk, preferences, theme: colours }) as const,
    [desk, preferences, colours],
  );
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
          adopt(event.preferences);
          break;
        case 'restart':
          void ask('start').then(setStart);
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
  }, [adopt]);

  useEffect(followKeyboard, []);

  useEffect(() => {
    if (!desk.start.plan) return undefined;
    const forget = onEnginePort((port) => desk.plan.follow(linkOver(port)));
    void desk.attempt(() => ask('connect'));
    return () => {
      forget();
      desk.plan.leave();
    };
  }, [desk]);

  return (
    <I18nextProvider i18n={sentences}>
      <MantineProvider theme={theme} forceColorScheme={colours} getStyleNonce={nonce}>
        <DeskProvider value={surroundings}>
          {start.plan ? <Editor key={start.plan.path} /> : <Welcome />}
          <DropTarget />
          <Palette />
          <Dialogs />
          <NoticesView />
          <JobView />
          <NativeMenu />
          <Shortcuts />
        </DeskProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
