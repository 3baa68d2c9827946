import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconArrowsHorizontal, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { PlanDocument } from '../../core/model/document';
import type { Language } from '../../core/model/plan';
import { sidesOf } from '../../core/model/standings';
import { attitudeOf, type Tie } from '../../core/model/tie';
import { otherEnd, tiesByNode } from '../../core/model/ties';
import { collatorIn } from '../../core/words/locale';
import { addTieByName } from '../app/commands/map';
import { useRun } from '../app/commands/use-commands';
import { useDesk, useDocument, useWritable } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { nameIn, shapeIn } from '../plan/lookups';
import { selected } from '../plan/selection';
import { SideMark } from '../plan/side-mark';
import { Section } from '../ui/section';
import styles from './ties-of.module.css';

/** So many ties are listed before somebody asks for all. */
const atFirst = 12;

/** The ties of a node, those against first; a click selects one. */
export function TiesOf({ id }: { readonly id: string }) {
  const say = useSay();
  const run = useRun();
  const language = useLanguage();
  const document = useDocument();
  const writable = useWritable();
  const [all, setAll] = useState(false);
  const ties = useMemo(() => inOrder(document, id, language), [document, id, language]);
  const listed = all ? ties : ties.slice(0, atFirst);
  return (
    <Section
      title={say('inspector:section.ties', { count: ties.length })}
      action={
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={!writable}
          leftSection={<IconPlus size={13} />}
          onClick={() => run(addTieByName)}
        >
          {say('inspector:add')}
        </Button>
      }
    >
      <ul className={styles.list}>
        {listed.map((tie) => (
          <TieLine key={tie.id} tie={tie} id={id} document={document} />
        ))}
      </ul>
      {ties.length > listed.length ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          {say('inspector:allTies', { count: ties.length })}
        </Button>
      ) : null}
    </Section>
  );
}

function inOrder(document: PlanDocument, id: string, language: Language): readonly Tie[] {
  const against = (tie: Tie) => (attitudeOf(tie) === 'against' ? 0 : 1);
  const name = (tie: Tie) => nameIn(document, otherEnd(tie, id));
  const { compare } = collatorIn(language);
  return [...(tiesByNode(document).get(id) ?? [])].sort(
    (a, b) => against(a) - against(b) || compare(name(a), name(b)),
  );
}

interface TieLineProps {
  readonly tie: Tie;
  readonly id: string;
  readonly document: PlanDocument;
}

function TieLine({ tie, id, document }: TieLineProps) {
  const say = useSay();
  const desk = useDesk();
  const other = otherEnd(tie, id);
  const attitude = attitudeOf(tie);
  const Arrow = tie.mutual ? IconArrowsHorizontal : tie.sourceId === id ? IconArrowRight : IconArrowLeft;
  const kind = say(
    tie.kind === 'membership' ? `model:rank.${tie.rank ?? 'member'}` : `model:tieKind.${tie.kind}`,
  );
  return (
    <li>
      <button
        type="button"
        className={styles.tie}
        onClick={() => desk.selection.setState(selected([], [tie.id]), true)}
      >
        <Arrow size={14} aria-hidden className={styles.arrow} />
        <SideMark side={sidesOf(document).get(other) ?? 'undecided'} shape={shapeIn(document, other)} />
        <span className={styles.other}>{nameIn(document, other)}</span>
        <span className={styles.kind} data-attitude={attitude}>
          {attitude === 'against' ? say('inspector:against', { kind }) : kind}
        </span>
      </button>
    </li>
  );
}
