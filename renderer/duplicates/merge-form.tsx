import type { PlanDocument } from '../../core/model/document';
import { type MergeEffects, mergeEffects } from '../../core/model/edits/merge-effects';
import { type Message, Refusal } from '../../core/model/refusal';
import { sidesOf } from '../../core/model/standings';
import { tiesByNode } from '../../core/model/ties';
import { useLanguage, useSay } from '../app/language';
import { shown } from '../plan/fields/shown';
import { nameIn, shapeIn } from '../plan/lookups';
import { SideMark } from '../plan/side-mark';
import styles from './duplicates.module.css';
import { bestFor, type Candidates, isKnown, pickedFields, valueIn } from './picking';

/** Which row gives each field its value, where it isn't the best one. */
export type Picks = ReadonlyMap<string, string>;

interface MergeFormProps {
  readonly document: PlanDocument;
  readonly candidates: Candidates;
  readonly keep: string;
  readonly picks: Picks;
  readonly onKeep: (id: string) => void;
  readonly onPick: (key: string, id: string) => void;
}

/** The values that the one has who is left, for the edit. */
export function patchOf({ kind, rows }: Candidates, keep: string, picks: Picks): object {
  const fields = pickedFields({ kind, rows } as Candidates);
  return Object.fromEntries(
    fields.map(({ key }) => {
      const from = picks.get(key) ?? bestFor(key, rows, keep);
      const row = rows.find(({ id }) => id === from) ?? rows[0];
      return [key, row ? valueIn(row, key) : null];
    }),
  );
}

/** The rows side by side, a value to pick in each line where they differ, and what happens to their ties. */
export function MergeForm({ document, candidates, keep, picks, onKeep, onPick }: MergeFormProps) {
  const say = useSay();
  const language = useLanguage();
  const { rows } = candidates;
  const sides = sidesOf(document);
  const reader = { say, language, nameOf: (id: string) => nameIn(document, id) };
  const lines = pickedFields(candidates).flatMap((field) => {
    const values = rows.map((row) => valueIn(row, field.key));
    if (!values.some(isKnown)) return [];
    const differ = values.some((value) => JSON.stringify(value) !== JSON.stringify(values[0]));
    const from = picks.get(field.key) ?? bestFor(field.key, rows, keep);
    return [{ field, values, differ, from }];
  });
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {rows.map(({ id, name }) => (
              <th key={id} scope="col">
                <span className={styles.who}>
                  <SideMark side={sides.get(id) ?? 'undecided'} shape={shapeIn(document, id)} size={15} />
                  <span className={styles.whoName}>{name}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('duplicates:stays')}</th>
            {rows.map(({ id, name }) => (
              <td key={id}>
                <label className={styles.pick}>
                  <input
                    type="radio"
                    name="keep"
                    checked={id === keep}
                    aria-label={say('duplicates:keep', { name })}
                    onChange={() => onKeep(id)}
                  />
                  {say('model:count.tie', { count: tiesByNode(document).get(id)?.length ?? 0 })}
                </label>
              </td>
            ))}
          </tr>
          {lines.map(({ field, values, differ, from }) => (
            <tr key={field.key}>
              <th scope="row">{say(`model:field.${field.key}`)}</th>
              {rows.map(({ id, name }, at) => {
                const text = shown(field, values[at], reader) || '–';
                return (
                  <td key={id} data-picked={!differ || id === from}>
                    {differ ? (
                      <label className={styles.pick}>
                        <input
                          type="radio"
                          name={field.key}
                          checked={id === from}
                          aria-label={say('duplicates:take', {
                            ...{ field: say(`model:field.${field.key}`), name, value: text },
                          })}
                          onChange={() => onPick(field.key, id)}
                        />
                        <span className={styles.value}>{text}</span>
                      </label>
                    ) : (
                      <span className={styles.value}>{text}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Effects document={document} candidates={candidates} keep={keep} />
    </>
  );
}

/** What a merge would do, or why it would be refused. */
function effectsOf(
  document: PlanDocument,
  keep: string,
  gone: readonly string[],
): MergeEffects | { readonly problem: Message } {
  try {
    return mergeEffects(document, keep, gone);
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem };
    throw error;
  }
}

function Effects({ document, candidates, keep }: Pick<MergeFormProps, 'document' | 'candidates' | 'keep'>) {
  const say = useSay();
  const gone = candidates.rows.map(({ id }) => id).filter((id) => id !== keep);
  const effects = effectsOf(document, keep, gone);
  if ('problem' in effects)
    return (
      <p className={styles.refused} role="alert">
        {say(effects.problem)}
      </p>
    );
  const told = (['moved', 'combined', 'between', 'stances'] as const).filter((what) => effects[what] > 0);
  return (
    <ul className={styles.effects}>
      {told.map((what) => (
        <li key={what}>{say(`duplicates:effect.${what}`, { count: effects[what] })}</li>
      ))}
      <li>{say('duplicates:effect.lists')}</li>
    </ul>
  );
}
