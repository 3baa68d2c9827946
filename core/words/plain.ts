/**
 * A title or a word without case, accents, signs and what stands in brackets, the parts of a compound apart:
 * "Peso (0–1)" → "peso", "dateOfBirth" → "date of birth".
 */
export function plain(title: string): string {
  return title
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
