import { Button } from '@mantine/core';
import { planRowId } from '../../core/model/plan';
import { sides } from '../../core/model/sides';
import { sidesOf } from '../../core/model/standings';
import { countIn } from '../../core/words/locale';
import { labelOf } from '../app/commands/command';
import { importTables } from '../app/commands/file';
import { addActor, addCommunity, quickAdd } from '../app/commands/map';
import { useRun } from '../app/commands/use-commands';
import { useCommandContext, useDocument } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { planFields } from '../plan/fields/fields';
import { SideMark } from '../plan/side-mark';
import { Section } from '../ui/section';
import { FieldRow } from './field-row';
import inspector from './inspector.module.css';
import styles from './plan-panel.module.css';

const subject = { table: 'plan', ids: [planRowId] } as const;

/** The plan as a whole: what it holds, who stands where, and its details. */
export function PlanPanel() {
  const say = useSay();
  const [nameField, ...details] = planFields;
  return (
    <>
      <div className={inspector.chips}>
        <span className={inspector.chip}>{say('inspector:planTitle')}</span>
      </div>
      <h2 className={inspector.name}>
        {nameField ? (
          <FieldRow subject={subject} field={nameField} look="bare" asTitle className={inspector.nameValue} />
        ) : null}
      </h2>
      <Holdings />
      <Section title={say('inspector:section.plan')}>
        {details.map((field) => (
          <FieldRow
            key={field.key}
            subject={subject}
            field={field}
            look={field.key === 'question' ? 'block' : 'row'}
            {...(field.key === 'question' ? { invitation: say('inspector:invite.question') } : {})}
          />
        ))}
      </Section>
    </>
  );
}

function Holdings() {
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const number = countIn(language);
  const { actor, community, tie, node } = document;
  if (node.size === 0) return <FirstSteps />;
  const standing = [...sidesOf(document).values()];
  const counts = sides.map((side) => ({ side, count: standing.filter((one) => one === side).length }));
  return (
    <>
      <Section title={say('inspector:section.standing')}>
        <div className={styles.bar} aria-hidden>
          {counts.map(({ side, count }) =>
            count > 0 ? <span key={side} data-side={side} style={{ flexGrow: count }} /> : null,
          )}
        </div>
        <dl className={styles.counts}>
          {counts.map(({ side, count }) => (
            <div key={side} className={styles.count}>
              <dt>
                <SideMark side={side} />
                {say(`model:side.${side}`)}
              </dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={say('inspector:section.holds')}>
        <dl className={styles.counts}>
          {Object.entries({ actor, community, tie }).map(([table, rows]) => (
            <div key={table} className={styles.count}>
              <dt>{say(`inspector:holds.${table}`)}</dt>
              <dd>{number(rows.size)}</dd>
            </div>
          ))}
        </dl>
        <p className={inspector.lead}>{say('inspector:selectHint')}</p>
      </Section>
    </>
  );
}

/** What to do with a plan that holds nothing yet. */
function FirstSteps() {
  const say = useSay();
  const run = useRun();
  const context = useCommandContext();
  return (
    <Section title={say('inspector:section.firstSteps')}>
      <p className={inspector.lead}>{say('inspector:firstSteps')}</p>
      <div className={styles.steps}>
        {[quickAdd, addActor, addCommunity, importTables].map((command) => (
          <Button
            key={command.id}
            justify="flex-start"
            disabled={!command.when(context)}
            leftSection={<command.icon size={16} />}
            onClick={() => run(command)}
          >
            {labelOf(command, context, say)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
