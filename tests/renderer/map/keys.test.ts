import { expect, test } from 'vitest';
import { mapKey } from '../../../renderer/map/keys';

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, held: Partial<typeof none> = {}) => mapKey({ key, ...none, ...held });

test('arrows walk, select, move nodes or the map', () => {
  expect(press('ArrowLeft')).toEqual({ type: 'walk', direction: 'left', adding: false });
  expect(press('ArrowUp', { shiftKey: true })).toEqual({ type: 'walk', direction: 'up', adding: true });
  expect(press('ArrowRight', { ctrlKey: true })).toEqual({ type: 'nudge', dx: 10, dy: 0 });
  expect(press('ArrowRight', { metaKey: true })).toEqual({ type: 'nudge', dx: 10, dy: 0 });
  expect(press('ArrowRight', { ctrlKey: true, shiftKey: true })).toEqual({
    type: 'follow',
    direction: 'right',
  });
  expect(press('ArrowDown', { altKey: true })).toEqual({ type: 'pan', dx: 0, dy: -80 });
});

test('signs zoom, alone; with Ctrl they are the window’s', () => {
  expect(press('+')).toMatchObject({ type: 'zoom' });
  expect(press('-')).toMatchObject({ type: 'zoom' });
  expect(press('+', { ctrlKey: true })).toBeNull();
});

test('Enter, Space, Escape and the menu keys mean what they mean', () => {
  expect(press('Enter')?.type).toBe('enter');
  expect(press(' ')?.type).toBe('toggle');
  expect(press('Escape')?.type).toBe('leave');
  expect(press('ContextMenu')?.type).toBe('menu');
  expect(press('F10', { shiftKey: true })?.type).toBe('menu');
});

test('letters, Delete and function keys are left to the window’s commands', () => {
  for (const key of ['a', 'C', 't', 'f', '0', 'Delete', 'Backspace', 'F2', 'F10', 'Tab'])
    expect(press(key), key).toBeNull();
});
