import { describe, expect, it } from 'vitest';
import { acceleratorOf, isPlainKey, isPressed, keysOf } from '../../../renderer/app/commands/shortcut';

function press(key: string, held: { ctrl?: boolean; meta?: boolean; shift?: boolean; alt?: boolean } = {}) {
  const { ctrl = false, meta = false, shift = false, alt = false } = held;
  return { key, ctrlKey: ctrl, metaKey: meta, shiftKey: shift, altKey: alt };
}

describe('a shortcut', () => {
  it('is pressed with exactly its keys', () => {
    expect(isPressed('Mod+Z', press('z', { ctrl: true }), 'linux')).toBe(true);
    expect(isPressed('Mod+Z', press('Z', { ctrl: true, shift: true }), 'linux')).toBe(false);
    expect(isPressed('Mod+Shift+Z', press('Z', { ctrl: true, shift: true }), 'win32')).toBe(true);
    expect(isPressed('Mod+Z', press('z'), 'linux')).toBe(false);
    expect(isPressed('Mod+Z', press('z', { ctrl: true, alt: true }), 'linux')).toBe(false);
    expect(isPressed('F2', press('F2'), 'linux')).toBe(true);
  });

  it('takes ⌘ for Ctrl on a Mac, and nowhere else', () => {
    expect(isPressed('Mod+K', press('k', { meta: true }), 'darwin')).toBe(true);
    expect(isPressed('Mod+K', press('k', { ctrl: true }), 'darwin')).toBe(false);
    expect(isPressed('Mod+K', press('k', { meta: true }), 'linux')).toBe(false);
  });

  it('counts signs as typed, whether or not they need Shift', () => {
    expect(isPressed('?', press('?', { shift: true }), 'linux')).toBe(true);
    expect(isPressed('?', press('?'), 'linux')).toBe(true);
    expect(isPressed('Mod+Plus', press('=', { ctrl: true }), 'linux')).toBe(true);
    expect(isPressed('Mod+Plus', press('+', { ctrl: true, shift: true }), 'linux')).toBe(true);
    expect(isPressed('Mod+Minus', press('-', { ctrl: true }), 'linux')).toBe(true);
  });

  it('is printed as the keyboard is labelled', () => {
    expect(keysOf('Mod+Shift+S', 'linux', 'Maiusc', 'Canc')).toEqual(['Ctrl', 'Maiusc', 'S']);
    expect(keysOf('Mod+Shift+S', 'darwin', 'Shift', 'Del')).toEqual(['⌘', '⇧', 'S']);
    expect(keysOf('Delete', 'win32', 'Maiusc', 'Canc')).toEqual(['Canc']);
  });

  it('reads as an accelerator in the native menu', () => {
    expect(acceleratorOf('Mod+Shift+S')).toBe('CmdOrCtrl+Shift+S');
  });

  it('is plain when somebody may press it for another reason', () => {
    expect(['A', 'Delete', '?', 'Shift+T'].map(isPlainKey)).toEqual([true, true, true, true]);
    expect(['Mod+A', 'Alt+A', 'F2'].map(isPlainKey)).toEqual([false, false, false]);
  });
});
