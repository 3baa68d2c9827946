import type { Evidence } from '../../../core/model/evidence';
import type { Language } from '../../../core/model/plan';
import { dateIn } from '../../../core/words/locale';
import type { Say } from '../../app/language';
import { shown } from '../../plan/fields/shown';

/** How sure a source is: "high · 0.8". */
export function surenessText(confidence: number, say: Say, language: Language): string {
  return shown({ key: 'confidence', kind: 'share' }, confidence, { say, language, nameOf: String });
}

/** When a source said so, and how sure it is, as far as that is known. */
export function whenAndHowSure({ date, confidence }: Evidence, say: Say, language: Language): string {
  const parts = [
    ...(date === null ? [] : [dateIn(language)(date)]),
    ...(confidence === null
      ? []
      : [say('inspector:evidence.sure', { how: surenessText(confidence, say, language) })]),
  ];
  return parts.join(', ');
}

/** A source as it is read: where, when, how sure. */
export function evidenceLine(evidence: Evidence, say: Say, language: Language): string {
  const more = whenAndHowSure(evidence, say, language);
  return more === '' ? evidence.source : `${evidence.source} · ${more}`;
}
