import { useMemo } from 'react';
import { readingOf } from '../../core/attributes/reading';
import { useDocument } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { nameIn } from '../plan/lookups';
import type { Cells } from './cells';

/** What the cells of this moment are read with. */
export function useCells(): Cells {
  const document = useDocument();
  const say = useSay();
  const language = useLanguage();
  return useMemo(
    () => ({
      document,
      reading: readingOf(document),
      reader: { say, language, nameOf: (id) => nameIn(document, id) },
    }),
    [document, say, language],
  );
}
