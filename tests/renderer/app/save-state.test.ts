import { describe, expect, it } from 'vitest';
import { say } from '../../../core/model/refusal';
import { hindranceOf, saveStateOf } from '../../../renderer/app/save-state';
import { isWritable, type Plan } from '../../../renderer/plan/plan-store';

const state = {
  seq: 1,
  undo: null,
  redo: null,
  access: { mode: 'write' },
  savedAt: null,
  trouble: null,
  warning: null,
} as const;
const plan: Plan = { connection: 'open', document: null, state, saving: 0 };

describe('what the title bar says of saving', () => {
  it('is true', () => {
    expect(saveStateOf(plan)).toBe('saved');
    expect(saveStateOf({ ...plan, saving: 1 })).toBe('saving');
    expect(saveStateOf({ ...plan, connection: 'connecting', state: null })).toBe('opening');
    expect(saveStateOf({ ...plan, connection: 'lost', saving: 1 })).toBe('reconnecting');
  });

  it('lets the user try again after a save that failed', () => {
    const trouble = say('errors:file.diskFull', { file: 'a.schiera' });
    expect(isWritable({ ...plan, state: { ...state, trouble } })).toBe(true);
  });

  it('never says saved where nothing can be saved', () => {
    const why = say('errors:file.readOnlyFile', { file: 'a.schiera' });
    const readOnly = { ...plan, state: { ...state, access: { mode: 'read', why } as const } };
    expect(saveStateOf(readOnly)).toBe('readOnly');
    expect(hindranceOf(readOnly)).toEqual(why);
    const trouble = say('errors:file.diskFull', { file: 'a.schiera' });
    const full = { ...plan, state: { ...state, trouble } };
    expect(saveStateOf(full)).toBe('trouble');
    expect(hindranceOf(full)).toEqual(trouble);
    expect(hindranceOf(plan)).toBeNull();
    expect(isWritable(readOnly)).toBe(false);
  });
});
