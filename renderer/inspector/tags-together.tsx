import { Autocomplete, Pill } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { PlanDocument } from '../../core/model/document';
import type { Language } from '../../core/model/plan';
import type { Message } from '../../core/model/refusal';
import type { Selection } from '../../core/picture/picture';
import { collatorIn } from '../../core/words/locale';
import { useDocument, useEdit, useWritable } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { checked } from '../plan/fields/typed';
import { tagsIn } from '../plan/tags';
import { Section } from '../ui/section';
import styles from './tags-together.module.css';

/** So many tags are listed, the most used. */
const atMost = 16;

/** The tags of many things: one typed is put on all of them, one crossed out is taken off all of them. */
export function TagsTogether({ selection }: { readonly selection: Selection }) {
  const say = useSay();
  const language = useLanguage();
  const edit = useEdit();
  const document = useDocument();
  const writable = useWritable();
  const [draft, setDraft] = useState('');
  const [problem, setProblem] = useState<Message | null>(null);
  const counts = tagCounts(document, selection, language);
  const total = selection.nodes.size + selection.ties.size;

  const change = (add: readonly string[], remove: readonly string[]) =>
    edit({
      type: 'items.tag',
      nodeIds: [...selection.nodes],
      tieIds: [...selection.ties],
      add: [...add],
      remove: [...remove],
    });
  /** The suggestion that was picked, which the box is about to hold. */
  const picked = useRef<string | null>(null);
  const put = () => {
    const tag = draft.trim();
    if (tag === '') return;
    const result = checked('actor', 'tags', [tag]);
    if (!result.ok) return setProblem(result.problem);
    setDraft('');
    void change([tag], []);
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const picks = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key === 'Enter' && !picks) put();
  };

  return (
    <Section title={say('model:field.tags')}>
      <div className={styles.tags}>
        {[...counts].slice(0, atMost).map(([tag, count]) => (
          <Pill
            key={tag}
            size="sm"
            withRemoveButton={writable}
            removeButtonProps={{ 'aria-label': say('inspector:tags.remove', { tag }) }}
            onRemove={() => change([], [tag])}
          >
            {count === total ? tag : say('inspector:tags.some', { tag, count })}
          </Pill>
        ))}
      </div>
      <Autocomplete
        size="xs"
        disabled={!writable}
        aria-label={say('inspector:tags.addToAll')}
        placeholder={say('inspector:tags.addToAll')}
        value={draft}
        data={[...tagsIn(document, language).keys()].filter((tag) => counts.get(tag) !== total)}
        limit={6}
        error={problem ? say(problem) : null}
        errorProps={{ role: 'alert' }}
        onOptionSubmit={(tag) => {
          picked.current = tag;
          void change([tag], []);
        }}
        onChange={(text) => {
          setDraft(text === picked.current ? '' : text);
          setProblem(null);
          picked.current = null;
        }}
        onKeyDown={press}
        onBlur={put}
      />
    </Section>
  );
}

/** How many of the selected things have each tag, most used first. */
function tagCounts(
  document: PlanDocument,
  { nodes, ties }: Selection,
  language: Language,
): ReadonlyMap<string, number> {
  const rows = [
    ...[...nodes].map((id) => document.actor.get(id) ?? document.community.get(id)),
    ...[...ties].map((id) => document.tie.get(id)),
  ];
  const counts = new Map<string, number>();
  for (const row of rows) for (const tag of row?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const { compare } = collatorIn(language);
  return new Map([...counts].sort(([a, x], [b, y]) => y - x || compare(a, b)));
}
