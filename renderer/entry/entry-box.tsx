import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { completed } from '../../core/entry/completing';
import { addingItems } from '../../core/entry/placing';
import type { PlanDocument } from '../../core/model/document';
import type { Position } from '../../core/model/node';
import { type Message, say as message } from '../../core/model/refusal';
import { placedAs } from '../../core/model/views';
import { undo } from '../app/commands/edit';
import { useRun } from '../app/commands/use-commands';
import { useDesk, useDocument, useEdit, useFrame } from '../app/desk-context';
import { useSay } from '../app/language';
import { selected } from '../plan/selection';
import { finished } from '../ui/in-slices';
import { CompletionList } from './completion-list';
import styles from './entry.module.css';
import { Preview } from './preview';
import { type Completion, useCompletions } from './use-completions';
import { useReading } from './use-reading';

const noDecisions: ReadonlyMap<string, string> = new Map();
/** Up to so many new nodes are selected once they are there. */
const mostSelected = 50;

/** The quick-add box over the map: what is typed or pasted into it becomes nodes and ties. */
export function EntryBox() {
  const say = useSay();
  const desk = useDesk();
  const edit = useEdit();
  const run = useRun();
  const list = useId();
  const document = useDocument();
  const asked = useFrame((frame) => frame.entry);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [decisions, setDecisions] = useState(noDecisions);
  const [at, setAt] = useState<number | null>(null);
  const [done, setDone] = useState<Message | null>(null);
  const adding = useRef(false);
  const { reading, read } = useReading(text, document, decisions);
  const completions = useCompletions(text, caret, document);
  const chosen = at === null ? undefined : completions?.offered[at];
  const lines = text.split('\n').length;

  useEffect(() => {
    if (asked !== null) field.current?.focus();
  }, [asked]);

  const amounts = (nodes: number, ties: number) => ({
    nodes: say('entry:nodes', { count: nodes }),
    ties: say('model:count.tie', { count: ties }),
  });

  function change(next: string, place: number): void {
    setText(next);
    setCaret(place);
    setAt(null);
    setDone(null);
    if (next.trim() === '') setDecisions(noDecisions);
  }

  function close(): void {
    desk.frame.setState({ entry: null });
    desk.map.current?.focus();
  }

  function complete({ text: words }: Completion): void {
    if (!completions) return;
    const next = completed(text, completions.fragment, words);
    change(next.text, next.caret);
    // The field takes its new text with the next drawing; the caret goes where the word ends then.
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
    field.current?.focus();
  }

  /** Adds what is in the field, once. */
  async function addOnce(anew: boolean): Promise<void> {
    if (adding.current) return;
    adding.current = true;
    await add(anew).finally(() => {
      adding.current = false;
    });
  }

  /** Adds all that is whole; what isn't stays in the field. `anew` makes new nodes where a name is nearly there. */
  async function add(anew: boolean): Promise<void> {
    const asTyped = await read(decisions);
    const settled = anew ? asTyped.doubts.filter(({ reason }) => reason !== 'several') : [];
    const { nodes, ties, entries, leftOut } =
      settled.length > 0
        ? await read(new Map([...decisions, ...settled.map(({ key }) => [key, 'new'] as const)]))
        : asTyped;
    if (entries.length === 0) return;
    const known = entries.flatMap(({ subjects }) => subjects.map(({ id }) => id));
    const fresh = nodes.map(({ row }) => row.id);
    const shown = fresh.length > 0 ? fresh : known;
    const map = desk.map.current;
    const { viewId } = desk.look.getState();
    const sight = { viewId, centre: map?.centre() ?? { x: 0, y: 0 } };
    const command = await finished(addingItems(document, nodes, ties, sight));
    if (nodes.length + ties.length > 0 && !(await edit(command))) return;
    const left = text.split('\n').filter((_, line) => leftOut.has(line + 1));
    // Whoever types on meanwhile loses nothing: what the field holds now is replaced before another key can come.
    const now = field.current?.value ?? text;
    const typedOn = now.startsWith(text) ? now.slice(text.length).trimStart() : now;
    const next = now.startsWith(text) ? [...left, typedOn].join('\n') : now;
    flushSync(() => (typedOn === '' ? change(left.join('\n'), 0) : change(next, next.length)));
    setDone(
      nodes.length + ties.length === 0
        ? message('entry:done.nothing')
        : message('entry:done.added', amounts(nodes.length, ties.length)),
    );
    if (shown.length > mostSelected) return;
    desk.selection.setState(selected(shown), true);
    const latest = desk.plan.getState().document ?? document;
    // All of the map, where that is what one looks at, is fitted as soon as the new ones are drawn.
    requestAnimationFrame(() => map?.bringIntoView(placesIn(latest, viewId, shown)));
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const offered = completions?.offered ?? [];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing) return;
    if (step !== undefined && offered.length > 0 && !event.shiftKey) {
      const from = at ?? (step > 0 ? -1 : offered.length);
      const next = from + step;
      setAt(next < 0 || next >= offered.length ? null : next);
    } else if (event.key === 'Tab' && !event.shiftKey && completions?.fragment.typed) {
      complete(chosen ?? (offered[0] as Completion));
    } else if (event.key === 'Enter' && !event.shiftKey) {
      if (chosen && !event.ctrlKey && !event.metaKey) complete(chosen);
      else void addOnce(event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape') {
      if (at === null) close();
      else setAt(null);
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && text === '')
      void run(undo);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const problems = reading.problems.length + reading.doubts.filter((doubt) => doubt.chosen === null).length;
  return (
    <section className={styles.box} aria-label={say('entry:title')} data-testid="entry" data-own-keys>
      <div className={styles.top}>
        <textarea
          ref={field}
          className={styles.field}
          rows={Math.min(8, lines)}
          aria-label={say('entry:title')}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={chosen && at !== null ? `${list}-${at}` : undefined}
          placeholder={say('entry:placeholder')}
          spellCheck={false}
          value={text}
          onChange={(event) => change(event.currentTarget.value, event.currentTarget.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={press}
        />
        <ActionIcon aria-label={say('app:close')} onClick={close}>
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </div>
      <CompletionList id={list} offered={completions?.offered ?? []} at={at} onChoose={complete} />
      {reading.empty ? (
        <Help done={done} />
      ) : (
        <>
          <Preview
            reading={reading}
            document={document}
            onDecide={(key, choice) => {
              setDecisions(new Map(decisions).set(key, choice));
              field.current?.focus();
            }}
          />
          <div className={styles.foot}>
            <span className={styles.sum} role="status">
              {say('entry:sum', amounts(reading.nodes.length, reading.ties.length))}
              {problems > 0 ? ` · ${say('entry:toMend', { count: problems })}` : ''}
            </span>
            <Button
              size="compact-sm"
              variant="filled"
              disabled={reading.entries.length === 0}
              onClick={() => addOnce(false)}
            >
              {say(reading.leftOut.size > 0 ? 'entry:addWhole' : 'entry:add')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function placesIn(document: PlanDocument, viewId: string | null, ids: readonly string[]): Position[] {
  const { node } = placedAs(document, viewId);
  return ids.flatMap((id) => {
    const { x, y } = node.get(id) ?? { x: null, y: null };
    return x === null || y === null ? [] : [{ x, y }];
  });
}

/** What was just done, and how to write. */
function Help({ done }: { readonly done: Message | null }) {
  const say = useSay();
  return (
    <div className={styles.help}>
      <p role="status" className={styles.done}>
        {done ? say(done) : ''}
      </p>
      <p>{say('entry:help.lead')}</p>
      <ul className={styles.examples}>
        {['name', 'tie', 'several'].map((example) => (
          <li key={example}>
            <code>{say(`entry:help.${example}`)}</code>
          </li>
        ))}
      </ul>
      <p>{say('entry:help.keys')}</p>
    </div>
  );
}
