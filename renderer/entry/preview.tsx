import { IconAlertTriangle, IconArrowNarrowRight, IconArrowsHorizontal } from '@tabler/icons-react';
import type { Doubt } from '../../core/entry/people';
import type { Meant, MeantEntry, MeantTie } from '../../core/entry/understand';
import type { PlanDocument } from '../../core/model/document';
import { sidesOf } from '../../core/model/standings';
import { shapeOf } from '../../core/picture/forms';
import { useSay } from '../app/language';
import { shapeIn } from '../plan/lookups';
import { SideMark } from '../plan/side-mark';
import styles from './entry.module.css';
import type { Reading } from './use-reading';

interface PreviewProps {
  readonly reading: Reading;
  readonly document: PlanDocument;
  /** Decides whom a name means: the id of one who is there, "new", or "said" of the one before. */
  readonly onDecide: (key: string, chosen: string) => void;
}

/** What may be wrong only because somebody is still typing. */
const unfinished: ReadonlySet<string> = new Set(['entry:problem.noName', 'entry:problem.openQuote']);

/** So many lines are shown in full; of more, those that need a look come first. */
const mostShown = 60;

/** What the text comes to, in words: what isn't understood, what has to be decided, and what will be added. */
export function Preview({ reading, document, onDecide }: PreviewProps) {
  const say = useSay();
  const { problems, doubts, entries, unused } = reading;
  const room = Math.max(8, mostShown - problems.length - doubts.length);
  const more = Math.max(0, entries.length - room) + Math.max(0, problems.length - mostShown);
  return (
    <ul className={styles.preview} aria-label={say('entry:preview')}>
      {problems.slice(0, mostShown).map(({ span, problem }) => (
        <li
          key={`${span.line} ${span.from} ${problem.key}`}
          className={styles.problem}
          data-problem
          data-unfinished={reading.problems.length === 1 && unfinished.has(problem.key)}
        >
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span>
            <strong>{say('entry:line', { line: span.line })}</strong> {say(problem)}
          </span>
        </li>
      ))}
      {doubts.slice(0, mostShown).map((doubt) => (
        <DoubtLine key={doubt.key} doubt={doubt} document={document} onDecide={onDecide} />
      ))}
      {unused.slice(0, mostShown).map(({ name, span }) => (
        <li key={`${span.line} ${span.from}`} className={styles.more}>
          {say('entry:unused', { name })}
        </li>
      ))}
      {entries.slice(0, room).map((meant) => (
        <EntryLine key={keyOf(meant)} meant={meant} document={document} />
      ))}
      {more > 0 ? <li className={styles.more}>{say('entry:more', { count: more })}</li> : null}
    </ul>
  );
}

const keyOf = ({ entry: { subjects } }: MeantEntry) => {
  const span = subjects[0]?.span;
  return `${span?.line} ${span?.from}`;
};

interface DoubtLineProps {
  readonly doubt: Doubt;
  readonly document: PlanDocument;
  readonly onDecide: PreviewProps['onDecide'];
}

/** "Already there: Rossi S.p.A." and what else the name may mean; one of them is chosen. */
function DoubtLine({ doubt, document, onDecide }: DoubtLineProps) {
  const say = useSay();
  const { key, mention, reason, candidates, beside, chosen } = doubt;
  const sides = sidesOf(document);
  const choice = (id: string, label: string) => (
    <button
      key={id}
      type="button"
      className={styles.choice}
      aria-pressed={chosen === id}
      onClick={() => onDecide(key, id)}
    >
      {id === 'new' || id === 'said' ? null : (
        <SideMark side={sides.get(id) ?? 'undecided'} shape={shapeIn(document, id)} size={13} />
      )}
      <span className={styles.choiceName}>{label}</span>
    </button>
  );
  return (
    <li className={styles.doubt} data-doubt={reason} data-decided={chosen !== null}>
      <span>
        {say(`entry:doubt.${candidates.length > 1 ? 'several' : reason}`, {
          name: mention.name,
          known: beside ?? candidates[0]?.row.name ?? '',
        })}
      </span>
      <span className={styles.choices}>
        {candidates.slice(0, 5).map(({ id, row }) => choice(id, row.name))}
        {beside === null ? null : choice('said', say('entry:doubt.said', { known: beside }))}
        {choice('new', say(beside === null ? 'entry:doubt.new' : 'entry:doubt.name'))}
      </span>
    </li>
  );
}

interface EntryLineProps {
  readonly meant: MeantEntry;
  readonly document: PlanDocument;
}

function EntryLine({ meant: { subjects, ties }, document }: EntryLineProps) {
  if (ties.length > 0)
    return ties.slice(0, mostShown).map((tie) => <TieLine key={tie.row.id} tie={tie} document={document} />);
  const [subject] = subjects;
  return subject ? (
    <li className={styles.line}>
      <Node meant={subject} document={document} />
      <Status meant={subject} />
    </li>
  ) : null;
}

function TieLine({
  tie: { source, target, row, there },
  document,
}: {
  tie: MeantTie;
  document: PlanDocument;
}) {
  const say = useSay();
  const Arrow = row.mutual ? IconArrowsHorizontal : IconArrowNarrowRight;
  const kind = say(`model:tieKind.${row.kind}`);
  return (
    <li className={styles.line}>
      <Node meant={source} document={document} />
      <Arrow size={16} stroke={1.75} role="img" aria-label={say(row.mutual ? 'entry:both' : 'entry:to')} />
      <Node meant={target} document={document} />
      <span className={styles.about}>
        {there
          ? say('entry:tieThere', { kind })
          : row.rank
            ? `${kind}, ${say(`model:rank.${row.rank}`)}`
            : kind}
      </span>
    </li>
  );
}

/** A node with its mark; what is new is said to be. */
function Node({ meant, document }: { readonly meant: Meant; readonly document: PlanDocument }) {
  const say = useSay();
  if (meant.type === 'known')
    return (
      <span className={styles.node}>
        <SideMark
          side={sidesOf(document).get(meant.id) ?? 'undecided'}
          shape={shapeIn(document, meant.id)}
          size={14}
        />
        <span className={styles.name}>{meant.known.row.name}</span>
      </span>
    );
  const { node } = meant;
  const shape = shapeOf(node.kind === 'actor' ? node.row.type : 'community');
  return (
    <span className={styles.node} data-new>
      <SideMark side={node.row.side ?? 'undecided'} shape={shape} size={14} />
      <span className={styles.name}>{node.row.name}</span>
      <span className={styles.fresh}>{say('entry:new')}</span>
    </span>
  );
}

function Status({ meant }: { readonly meant: Meant }) {
  const say = useSay();
  if (meant.type === 'known') return <span className={styles.about}>{say('entry:there')}</span>;
  const { node } = meant;
  const kind =
    node.kind === 'actor'
      ? say(`model:actorType.${node.row.type}`)
      : `${say('model:kind.community')}, ${say(`model:communityKind.${node.row.kind}`)}`;
  const side =
    node.row.side === null || node.row.side === 'undecided' ? [] : [say(`model:side.${node.row.side}`)];
  const told = node.kind === 'actor' ? node.row.headline : node.row.purpose;
  const roles = node.kind === 'actor' ? node.row.roles.map((role) => say(`model:role.${role}`)) : [];
  const words = [kind, ...side, ...roles, told, node.row.handle, ...node.row.tags.map((tag) => `#${tag}`)];
  return <span className={styles.about}>{words.filter((word) => word !== '').join(' · ')}</span>;
}
