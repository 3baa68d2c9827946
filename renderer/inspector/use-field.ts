import { useMemo } from 'react';
import { type Message, say as message } from '../../core/model/refusal';
import { useDocument, useEdit, useWritable } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import type { Field } from '../plan/fields/field';
import { shown } from '../plan/fields/shown';
import { commandFor, type Subject, sharedValue } from '../plan/fields/subject';
import { checked, textOf, typed } from '../plan/fields/typed';
import { nameIn } from '../plan/lookups';

/** A field of what is on the screen: how it reads, and how it is changed. Each change is one command. */
export interface UsedField {
  readonly label: string;
  readonly value: unknown;
  readonly mixed: boolean;
  /** As it is read; empty when nothing is known. */
  readonly shown: string;
  /** As it stands in a box for editing. */
  readonly text: string;
  readonly writable: boolean;
  /** Saves a value; what is wrong with it otherwise. */
  readonly save: (value: unknown) => Promise<Message | null>;
  /** Saves what was typed into a box. */
  readonly saveText: (text: string) => Promise<Message | null>;
}

export function useField(subject: Subject, field: Field): UsedField {
  const document = useDocument();
  const edit = useEdit();
  const writable = useWritable();
  const say = useSay();
  const language = useLanguage();
  const { mixed, value } = sharedValue(document, subject, field.key);
  const reader = useMemo(
    () => ({ say, language, nameOf: (id: string) => nameIn(document, id) }),
    [say, language, document],
  );

  const save = async (next: unknown): Promise<Message | null> => {
    const result = checked(subject.table, field.key, next);
    if (!result.ok) return result.problem;
    if (!mixed && JSON.stringify(result.value) === JSON.stringify(value)) return null;
    const done = await edit(commandFor(subject, field.key, result.value));
    return done ? null : message('inspector:notSaved');
  };
  const saveText = async (text: string): Promise<Message | null> => {
    const result = typed(subject.table, field, text, language);
    return result.ok ? save(result.value) : result.problem;
  };

  return {
    label: say(`model:field.${field.key}`),
    value,
    mixed,
    shown: mixed ? say('inspector:mixed') : shown(field, value, reader),
    text: mixed ? '' : textOf(field, value, language),
    writable,
    save,
    saveText,
  };
}
