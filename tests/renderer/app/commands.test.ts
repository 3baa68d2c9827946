import { describe, expect, it } from 'vitest';
import { menuModel } from '../../../core/contract/shell';
import { newActor } from '../../../core/model/actor';
import { documentOf, noRows, type PlanRows } from '../../../core/model/document';
import { say as message } from '../../../core/model/refusal';
import { nothingSelected } from '../../../core/picture/picture';
import { type CommandContext, labelOf } from '../../../renderer/app/commands/command';
import { menuOf } from '../../../renderer/app/commands/native-menu';
import { commands } from '../../../renderer/app/commands/registry';
import { commandFor } from '../../../renderer/app/commands/run';
import { isPlainKey } from '../../../renderer/app/commands/shortcut';
import { Desk } from '../../../renderer/app/desk';
import { sayWith, startLanguage } from '../../../renderer/app/language';
import { createNotices } from '../../../renderer/app/notices';
import type { Plan } from '../../../renderer/plan/plan-store';
import { selected } from '../../../renderer/plan/selection';

const rows: PlanRows = {
  ...noRows,
  plan: [
    {
      id: 'plan',
      name: 'Plan',
      client: '',
      question: '',
      language: 'en',
      timeZone: 'Europe/Rome',
      createdAt: '2027-01-01T00:00:00Z',
    },
  ],
  node: [{ id: 'a', kind: 'actor', x: 0, y: 0, pinned: false }],
  actor: [newActor('a', 'Elena Bianchi')],
};

const open: Plan = {
  connection: 'open',
  document: documentOf(rows),
  state: {
    seq: 3,
    undo: message('edits:move', { count: 3, name: '' }),
    redo: null,
    access: { mode: 'write' },
    savedAt: null,
    trouble: null,
    warning: null,
  },
  saving: 0,
};

const start = {
  role: 'editor',
  version: '0.0.0',
  platform: 'linux',
  preferences: { language: 'en', theme: 'light' },
  plan: { path: '/plan.schiera', fileName: 'plan.schiera', keptIn: null },
  recent: [],
  refusal: null,
  job: null,
} as const;

function context(change: Partial<CommandContext> = {}): CommandContext {
  const desk = new Desk(start, { notices: createNotices(), tables: [] });
  return {
    plan: open,
    selection: nothingSelected,
    seeing: desk.look.getState(),
    map: null,
    preferences: start.preferences,
    frame: desk.frame.getState(),
    desk,
    ...change,
  };
}

const words = sayWith(startLanguage('en').t);
const byId = (id: string) => {
  const command = commands.find((one) => one.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
};

describe('the list of commands', () => {
  it('names each command once', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it('gives no shortcut to two commands', () => {
    const shortcuts = commands.flatMap((command) => command.shortcuts ?? []);
    expect(shortcuts.toSorted()).toEqual([...new Set(shortcuts)].toSorted());
  });

  it('has words for every command in both languages', () => {
    for (const language of ['it', 'en'] as const) {
      const { t } = startLanguage(language);
      for (const command of commands) {
        const label = labelOf(command, context(), sayWith(t));
        expect(label).not.toBe('');
        expect(label, command.id).not.toContain('command.');
      }
    }
  });
});

describe('undo', () => {
  it('says what it takes back', () => {
    expect(labelOf(byId('edit.undo'), context(), words)).toBe('Undo: move 3 nodes');
    expect(labelOf(byId('edit.redo'), context(), words)).toBe('Redo');
  });

  it('is offered while there is something to take back, and the plan can be changed', () => {
    expect(byId('edit.undo').when(context())).toBe(true);
    expect(byId('edit.redo').when(context())).toBe(false);
    const state = open.state && {
      ...open.state,
      access: { mode: 'read', why: message('errors:noPlan') } as const,
    };
    expect(byId('edit.undo').when(context({ plan: { ...open, state } }))).toBe(false);
    expect(byId('edit.undo').when(context({ plan: { ...open, connection: 'lost' } }))).toBe(false);
  });
});

describe('commands of the selection', () => {
  it('apply when there is one', () => {
    expect(byId('edit.delete').when(context())).toBe(false);
    expect(byId('edit.delete').when(context({ selection: selected(['a']) }))).toBe(true);
    expect(byId('edit.rename').when(context({ selection: selected(['a']) }))).toBe(true);
    expect(byId('edit.rename').when(context({ selection: selected(['a', 'b']) }))).toBe(false);
  });
});

describe('the native menu', () => {
  it('is what the shell accepts, with and without a plan', () => {
    for (const moment of [context(), context({ plan: null })])
      expect(menuModel.safeParse(menuOf(commands, moment, words)).success).toBe(true);
  });

  it('holds every command that has a place in it, once', () => {
    const items = menuOf(commands, context(), words).flatMap((section) => section.items);
    const listed = items.filter(({ type }) => type !== 'separator');
    expect(listed.length).toBe(commands.filter(({ menu }) => menu).length);
  });

  it('greys out what needs a plan on the welcome screen', () => {
    const items = menuOf(commands, context({ plan: null }), words).flatMap((section) => section.items);
    const enabled = items.flatMap((item) => (item.type === 'command' && item.enabled ? [item.id] : []));
    expect(enabled).toContain('file.open');
    expect(enabled).not.toContain('file.export.a4');
    expect(enabled).not.toContain('edit.undo');
  });

  it('shows the shortcut', () => {
    const items = menuOf(commands, context(), words).flatMap((section) => section.items);
    const undo = items.find((item) => item.type === 'command' && item.id === 'edit.undo');
    expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Z', enabled: true, label: 'Undo: move 3 nodes' });
  });
});

describe('a pressed key', () => {
  const press = (key: string, ctrlKey = false) => ({
    key,
    ctrlKey,
    metaKey: false,
    shiftKey: false,
    altKey: false,
  });

  it('means a command where the keyboard is free', () => {
    expect(commandFor(commands, press('Delete'), 'free', 'linux')?.id).toBe('edit.delete');
    expect(commandFor(commands, press('k', true), 'free', 'linux')?.id).toBe('view.palette');
  });

  it('is left to the text in which somebody types', () => {
    expect(commandFor(commands, press('Delete'), 'text', 'linux')).toBeUndefined();
    expect(commandFor(commands, press('z', true), 'text', 'linux')).toBeUndefined();
    expect(commandFor(commands, press('a', true), 'text', 'linux')).toBeUndefined();
    expect(commandFor(commands, press('k', true), 'text', 'linux')?.id).toBe('view.palette');
  });

  it('is left to panels and menus unless it comes with Ctrl', () => {
    expect(commandFor(commands, press('Delete'), 'ownKeys', 'linux')).toBeUndefined();
    expect(commandFor(commands, press('z', true), 'ownKeys', 'linux')?.id).toBe('edit.undo');
  });

  it('never means a single letter while somebody types', () => {
    const plain = commands.flatMap(({ shortcuts }) => (shortcuts ?? []).filter(isPlainKey));
    expect(plain.length).toBeGreaterThan(3);
    for (const key of plain.filter((shortcut) => !shortcut.includes('+')))
      expect(commandFor(commands, press(key), 'text', 'linux')).toBeUndefined();
  });
});
