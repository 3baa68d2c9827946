import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem, MenuModel } from '../../core/contract/shell';
import type { AppWindow } from './app-window';
import type { ShellWords } from './preferences';

/** Gives a window its native menu; on macOS, where there is one for all, it shows while the window has the focus. */
export function showMenu(window: AppWindow, model: MenuModel, say: ShellWords): void {
  const template = model.map(({ label, items }) => ({
    label,
    submenu: items.map((item) => templateOf(item, window)),
  }));
  if (process.platform !== 'darwin') {
    window.browser.setMenu(Menu.buildFromTemplate(template));
    return;
  }
  const menu = Menu.buildFromTemplate([programMenu(say), ...template]);
  const show = () => Menu.setApplicationMenu(menu);
  window.browser.removeAllListeners('focus');
  window.browser.on('focus', show);
  if (window.browser.isFocused()) show();
}

/** What a window's menu holds until the page has sent its own. */
export function firstMenu(say: ShellWords): MenuModel {
  return [
    {
      label: say('menu.file'),
      items: [
        { type: 'role', role: 'close', label: say('menu.close') },
        { type: 'role', role: 'quit', label: say('menu.quit') },
      ],
    },
    {
      label: say('menu.edit'),
      items: [
        { type: 'role', role: 'cut', label: say('menu.cut') },
        { type: 'role', role: 'copy', label: say('menu.copy') },
        { type: 'role', role: 'paste', label: say('menu.paste') },
      ],
    },
  ];
}

/** Shortcuts of commands are the page's own business: the menu shows them only. Roles keep theirs. */
function templateOf(item: MenuItem, window: AppWindow): MenuItemConstructorOptions {
  if (item.type === 'separator') return { type: 'separator' };
  if (item.type === 'role') {
    return { role: item.role, label: item.label, visible: item.role !== 'toggleDevTools' || !app.isPackaged };
  }
  const { id, label, accelerator, enabled, checked } = item;
  return {
    id,
    label,
    enabled,
    registerAccelerator: false,
    ...(accelerator === null ? {} : { accelerator }),
    ...(checked === null ? {} : { type: 'checkbox', checked }),
    click: () => window.tell({ type: 'command', id }),
  };
}

function programMenu(say: ShellWords): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { role: 'hide', label: say('menu.hide', { program: app.name }) },
      { role: 'hideOthers', label: say('menu.hideOthers') },
      { role: 'unhide', label: say('menu.unhide') },
      { type: 'separator' },
      { role: 'quit', label: say('menu.quit') },
    ],
  };
}
