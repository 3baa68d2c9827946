import { useStore } from 'zustand';
import type { QuestionId } from '../../core/insights/answer';
import { questionOf } from '../../core/insights/questions';
import { useDesk } from '../app/desk-context';
import { useSay } from '../app/language';
import { SchemaForm } from '../app/schema-form';
import { Section } from '../ui/section';

/** What can be chosen about a question: a change asks it anew. */
export function ParameterForm({ question }: { readonly question: QuestionId }) {
  const say = useSay();
  const { insights } = useDesk();
  const chosen = useStore(insights, (all) => all.chosen[question]);
  const schema = questionOf(question)?.parameters;
  if (!schema || Object.keys(schema.shape).length === 0) return null;
  return (
    <Section title={say('insights:parameters')}>
      <SchemaForm
        schema={schema}
        value={schema.parse(chosen ?? {})}
        onChange={(value) =>
          insights.setState(({ chosen }) => ({ chosen: { ...chosen, [question]: value } }))
        }
      />
    </Section>
  );
}
