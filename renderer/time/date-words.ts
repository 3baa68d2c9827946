import { useMemo } from 'react';
import { localeOf } from '../../core/words/locale';
import { useLanguage } from '../app/language';

/** A date as it is said in that language. */
export function useDateWords(): (date: string) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(localeOf(language), {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    return (date) => format.format(new Date(date));
  }, [language]);
}
