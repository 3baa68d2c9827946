import { useMemo } from 'react';
import type { PlanDocument } from '../../core/model/document';
import type { Selection } from '../../core/picture/picture';
import { useDocument } from '../app/desk-context';
import { useSay } from '../app/language';
import type { Field } from '../plan/fields/field';
import { actorFields, communityFields, rolesField, tieFields } from '../plan/fields/fields';
import type { Subject } from '../plan/fields/subject';
import { countOf } from '../plan/selection';
import { Section } from '../ui/section';
import { FieldRow } from './field-row';
import { Foot } from './foot';
import styles from './inspector.module.css';
import { SelectedList } from './selected-list';
import { SideTogether } from './side-together';
import { TagsTogether } from './tags-together';

/** Several things at once: what they have in common can be changed together, each time as one command. */
export function SeveralPanel({ selection }: { readonly selection: Selection }) {
  const say = useSay();
  const document = useDocument();
  const groups = useMemo(() => groupsOf(document, selection), [document, selection]);
  return (
    <>
      <div className={styles.chips}>
        {groups.map(({ subject: { table, ids } }) => (
          <span key={table} className={styles.chip}>
            {say(`inspector:several.${table}`, { count: ids.length })}
          </span>
        ))}
      </div>
      <h2 className={styles.name}>{say('inspector:several.title', { count: countOf(selection) })}</h2>
      {selection.nodes.size > 0 ? <SideTogether ids={[...selection.nodes]} /> : null}
      <TagsTogether selection={selection} />
      {groups.length === 1
        ? groups.map(({ subject, fields }) => (
            <Section key={subject.table} title={say('inspector:section.together')}>
              {fields.map((field) => (
                <FieldRow key={field.key} subject={subject} field={field} />
              ))}
            </Section>
          ))
        : null}
      <SelectedList selection={selection} />
      <Foot />
    </>
  );
}

interface Group {
  readonly subject: Subject;
  readonly fields: readonly Field[];
}

function groupsOf(document: PlanDocument, { nodes, ties }: Selection): readonly Group[] {
  const of = (table: 'actor' | 'community') => [...nodes].filter((id) => document[table].has(id));
  const together = (fields: readonly Field[]) => fields.filter((field) => field.together);
  const groups: Group[] = [
    { subject: { table: 'actor', ids: of('actor') }, fields: together([rolesField, ...actorFields]) },
    { subject: { table: 'community', ids: of('community') }, fields: together(communityFields) },
    { subject: { table: 'tie', ids: [...ties] }, fields: together(tieFields) },
  ];
  return groups.filter(({ subject }) => subject.ids.length > 0);
}
