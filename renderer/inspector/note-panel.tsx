import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Note, noteColours } from '../../core/model/note';
import { useEdit, useWritable } from '../app/desk-context';
import { useSay } from '../app/language';
import { Section } from '../ui/section';
import { Foot } from './foot';
import styles from './inspector.module.css';
import own from './note-panel.module.css';

/** A note or a frame: its words and its colour. */
export function NotePanel({ note }: { readonly note: Note }) {
  const say = useSay();
  const edit = useEdit();
  const writable = useWritable();
  const [text, setText] = useState(note.text);
  const [known, setKnown] = useState(note.text);
  if (known !== note.text) {
    setKnown(note.text);
    setText(note.text);
  }
  const change = (patch: Partial<Pick<Note, 'text' | 'colour'>>) =>
    void edit({ type: 'note.change', id: note.id, patch });
  return (
    <>
      <div className={styles.chips}>
        <span className={styles.chip}>{say(`inspector:note.${note.kind}`)}</span>
      </div>
      <Textarea
        className={own.words}
        aria-label={say(`map:note.text.${note.kind}`)}
        autosize
        minRows={note.kind === 'note' ? 4 : 1}
        maxRows={16}
        maxLength={4_000}
        value={text}
        readOnly={!writable}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== note.text && change({ text })}
      />
      <Section title={say('inspector:note.colour')}>
        <div className={own.colours} role="radiogroup" aria-label={say('inspector:note.colour')}>
          {noteColours.map((colour) => (
            <label key={colour} className={own.colour} data-colour={colour}>
              <input
                type="radio"
                name="note-colour"
                checked={note.colour === colour}
                disabled={!writable}
                onChange={() => change({ colour })}
              />
              {say(`inspector:note.colours.${colour}`)}
            </label>
          ))}
        </div>
      </Section>
      <Foot />
    </>
  );
}
