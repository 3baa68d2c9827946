import { useEffect, useRef } from 'react';
import { ask } from '../plan/bridge';
import { menuOf } from './commands/native-menu';
import { commands } from './commands/registry';
import { useCommandContext, useDesk, usePlan } from './desk-context';
import { useSay } from './language';

/** A menu that lags this far behind is not noticed, in milliseconds. */
const lag = 80;

/** Keeps the native menu as the commands are. While a plan is being opened, the shell's own first menu will do. */
export function NativeMenu() {
  const say = useSay();
  const desk = useDesk();
  const context = useCommandContext();
  const sent = useRef('');
  const opening = usePlan(({ document }) => document === null) && desk.start.plan !== null;
  useEffect(() => {
    if (opening) return undefined;
    const send = () => {
      const menu = menuOf(commands, context, say);
      const text = JSON.stringify(menu);
      if (text === sent.current) return;
      sent.current = text;
      void desk.attempt(() => ask('setMenu', menu));
    };
    let idle = 0;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(send, { timeout: lag });
    }, lag);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [context, say, desk, opening]);
  return null;
}
