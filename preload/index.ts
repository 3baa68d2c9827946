import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type {
  channels as agreedChannels,
  enginePortMessage as agreedMessage,
  Bridge,
  ShellEvent,
} from '../core/contract/shell';

// The compiler holds these to the contract; importing its values would bring zod into every window.
const channels: typeof agreedChannels = {
  call: 'schiera:call/',
  event: 'schiera:event',
  port: 'schiera:port',
};
const enginePortMessage: typeof agreedMessage = 'schiera:engine';

ipcRenderer.on(channels.port, ({ ports }) => {
  window.postMessage({ type: enginePortMessage }, window.location.origin, [...ports]);
});

contextBridge.exposeInMainWorld('schiera', {
  call: (name, input) => ipcRenderer.invoke(channels.call + name, input),
  listen: (listener) => {
    const pass = (_: unknown, event: ShellEvent) => listener(event);
    ipcRenderer.on(channels.event, pass);
    return () => {
      ipcRenderer.off(channels.event, pass);
    };
  },
  pathOf: (file) => webUtils.getPathForFile(file),
} satisfies Bridge);
