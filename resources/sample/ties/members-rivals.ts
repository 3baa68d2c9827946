import type { MemberLine } from './facts';

/** Who is in the rivals' communities. */
export const membersRivals = {
  'club-della-chiusura': [
    ['sabrina-lodigiani', 'administrator', 0.9, 0.8, 0.9, '2023-01-16'],
    ['ivano-rostagno', 'contributor', 0.9, 0.9, 0.95, '2023-01-16'],
    ['accademia-rostagno', 'administrator', 0.8, 0.7, 0.9, '2023-01-16'],
    ['kevin-marras', 'contributor', 0.6, 0.4, 0.7, '2024-02-19'],
    ['massimo-ferrarin', 'member', 0.6, 0.3, 0.6, '2024-07-01'],
    ['serramenti-dalmonio', 'member', 0.5, 0.4, 0.6, '2024-07-01'],
    ['elena-bianchi', 'member', 0.2, 0.3, 0.75, '2023-09-25'],
  ],
  'venditori-di-provincia': [
    ['cosimo-rea', 'administrator', 0.8, 0.9, 0.6, '2025-02-10'],
    ['agenzia-lampara', 'administrator', 0.6, 0.7, 0.35, '2025-02-10'],
    ['bastian-contrario', 'contributor', 0.5, 0.6, 0.3, null],
    ['oreste-cavallin', 'member', 0.2, 0.2, 0.5, '2025-06-30'],
  ],
  'notte-dei-venditori': [
    ['elisa-manfrin', 'administrator', 0.9, 0.9, 0.8, '2023-11-17'],
    ['accademia-rostagno', 'contributor', 0.8, 0.6, 0.9, '2023-11-17'],
    ['kevin-marras', 'contributor', 0.7, 0.5, 0.8, '2024-11-15'],
  ],
  'trenta-secondi-al-si': [
    ['kevin-marras', 'administrator', 0.9, 0.9, 0.85, '2023-10-30'],
    ['agenzia-lampara', 'moderator', 0.5, 0.5, 0.4, '2024-10-21'],
  ],
  'bollettino-delle-quote': [
    ['monica-raffaelli', 'administrator', 0.9, 0.9, 0.8, '2024-03-14'],
    ['ruggero-alinari', 'contributor', 0.6, 0.7, 0.75, '2025-12-04'],
    ['cristiano-belgrano', 'contributor', 0.5, 0.4, 0.7, '2025-02-13'],
    ['belgrano-performance', 'contributor', 0.6, 0.5, 0.7, '2025-02-13'],
    ['radio-provvigione', 'contributor', 0.4, 0.3, 0.5, '2025-07-10'],
  ],
  'vendita-limpida': [
    ['chiarovento-formazione', 'administrator', 0.8, 0.8, 0.85, '2024-06-17'],
    ['luca-serpieri', 'contributor', 0.8, 0.9, 0.85, '2024-06-17'],
    ['fabrizio-landolfi', 'contributor', 0.6, 0.5, 0.7, '2026-01-26'],
    ['idrotermica-pavesani', 'member', 0.2, 0.3, 0.4, '2026-06-08'],
  ],
  'negoziatori-d-assalto': [['kevin-marras', 'administrator', 0.8, 0.7, 0.8, '2024-04-29']],
} satisfies Record<string, readonly MemberLine[]>;
