import type { MemberLine } from './facts';

/** Who is in the client's communities and in those of its allies. */
export const membersNearUs = {
  'vendere-in-chiaro': [
    ['silvia-traversa', 'administrator', 0.9, 0.9, 1, '2023-02-06'],
    ['chiara-mondini', 'administrator', 0.9, 0.6, 1, '2023-02-06'],
    ['davide-renzulli', 'contributor', 0.8, 0.6, 1, '2023-02-06'],
    ['matteo-corsaro', 'contributor', 0.7, 0.5, 1, '2023-09-11'],
    ['fabrizio-landolfi', 'moderator', -0.4, 0.7, 0.85, '2023-09-18'],
    ['marta-zuliani', 'contributor', 0.8, 0.7, 0.95, '2024-01-22'],
    ['nicola-fabbrin', 'contributor', 0.6, 0.4, 0.8, '2024-05-20'],
    ['walter-zambon', 'member', -0.5, 0.3, 0.8, '2024-09-30'],
    ['luca-serpieri', 'member', -0.3, 0.3, 0.7, '2024-02-12'],
    ['sabrina-lodigiani', 'member', -0.4, 0.2, 0.5, null],
    ['bastian-contrario', 'member', -0.7, 0.4, 0.3, '2026-04-13'],
  ],
  'lettera-del-martedi': [
    ['tommaso-ghirlanda', 'administrator', 0.9, 0.9, 1, '2023-03-07'],
    ['chiara-mondini', 'contributor', 0.8, 0.5, 1, '2023-03-07'],
    ['roberta-solinas', 'member', 0.4, 0.3, 0.8, '2024-10-01'],
    ['noemi-castellani', 'member', 0.3, 0.3, 0.8, '2026-02-10'],
    ['monica-raffaelli', 'member', -0.3, 0.3, 0.8, '2023-09-26'],
  ],
  'officina-trattative': [
    ['davide-renzulli', 'administrator', 0.9, 0.8, 1, '2026-03-16'],
    ['matteo-corsaro', 'moderator', 0.8, 0.8, 1, '2026-03-16'],
    ['ilaria-benassi', 'contributor', 0.7, 0.5, 1, '2026-03-16'],
    ['marta-zuliani', 'contributor', 0.8, 0.6, 0.95, '2026-03-16'],
    ['paolo-verzeri', 'member', 0.6, 0.5, 0.95, '2026-03-23'],
    ['stefano-quaranta', 'contributor', 0.4, 0.4, 0.8, '2026-04-07'],
    ['walter-zambon', 'contributor', -0.7, 0.6, 0.85, '2026-03-30'],
  ],
  'pagina-altomiglio': [
    ['altomiglio', 'administrator', 0.8, 0.7, 1, '2023-01-09'],
    ['ilaria-benassi', 'contributor', 0.7, 0.6, 1, '2023-05-15'],
    ['tommaso-ghirlanda', 'contributor', 0.6, 0.4, 1, '2024-01-08'],
  ],
  'due-giorni-sul-lago': [
    ['greta-fossati', 'administrator', 0.9, 0.9, 1, '2023-10-12'],
    ['chiara-mondini', 'contributor', 0.8, 0.6, 1, '2023-10-12'],
    ['lucia-pavan', 'contributor', 0.7, 0.5, 0.9, '2024-10-10'],
    ['beatrice-lonardi', 'member', 0.5, 0.5, 0.8, '2025-10-16'],
    ['ruggero-alinari', 'contributor', 0.7, 0.6, 0.9, '2023-10-12'],
  ],
  'donne-in-trattativa': [
    ['lucia-pavan', 'administrator', 0.9, 0.9, 0.95, '2023-03-08'],
    ['aminata-sow', 'member', 0.7, 0.4, 0.8, '2023-11-06'],
    ['silvia-traversa', 'member', 0.6, 0.3, 0.9, '2024-03-08'],
    ['noemi-castellani', 'contributor', 0.6, 0.6, 0.75, '2024-05-13'],
    ['sabrina-lodigiani', 'member', -0.3, 0.2, 0.6, '2026-10-06'],
  ],
  'vendere-la-meccanica': [
    ['giorgio-santacroce', 'administrator', 0.9, 0.9, 0.9, '2023-01-09'],
    ['paolo-verzeri', 'contributor', 0.7, 0.4, 0.8, '2023-06-19'],
    ['torneria-verzeri', 'member', 0.5, 0.5, 0.7, null],
    ['matteo-corsaro', 'contributor', 0.5, 0.3, 0.9, '2025-02-17'],
  ],
  'aperitivo-commerciale': [
    ['nicola-fabbrin', 'administrator', 0.9, 0.9, 0.9, '2023-05-18'],
    ['greta-fossati', 'contributor', 0.6, 0.3, 1, '2024-02-15'],
    ['consorzio-agenti-levante', 'contributor', 0.4, 0.4, 0.7, '2025-05-15'],
    ['stefano-quaranta', 'member', 0.5, 0.3, 0.6, '2025-01-16'],
  ],
  'note-di-margine': [
    ['roberta-solinas', 'administrator', 0.9, 0.9, 0.9, '2023-09-05'],
    ['hannes-kofler', 'member', 0.5, 0.3, 0.6, '2024-04-16'],
    ['edizioni-sponda-lunga', 'contributor', 0.5, 0.5, 0.7, '2024-11-12'],
  ],
  'quelli-del-listino': [
    ['stefano-quaranta', 'administrator', 0.8, 0.9, 0.8, '2023-07-03'],
    ['oreste-cavallin', 'member', 0.3, 0.3, 0.5, '2025-02-24'],
    ['cosimo-rea', 'member', -0.4, 0.3, 0.5, '2025-03-03'],
  ],
} satisfies Record<string, readonly MemberLine[]>;
