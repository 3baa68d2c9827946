import type { TieLine } from './facts';

/** Who stands together. */
export const alliances: readonly TieLine[] = [
  ['chiara-mondini', 'davide-renzulli', 0.9, 0.9, 1, '2023-01-09'],
  ['altomiglio', 'chiara-mondini', 0.9, 0.9, 1, '2023-01-09'],
  ['altomiglio', 'tarabuso-software', 0.7, 0.6, 0.9, '2024-09-09'],
  ['altomiglio', 'scuola-deriu', 0.8, 0.6, 0.9, '2023-03-20'],
  ['altomiglio', 'edizioni-sponda-lunga', 0.5, 0.4, 0.6, '2024-11-12'],
  ['altomiglio', 'ceramiche-alvisini', 0.7, 0.7, 0.95, '2023-08-28'],
  ['chiara-mondini', 'lucia-pavan', 0.8, 0.6, 0.9, '2023-03-08'],
  ['chiara-mondini', 'giorgio-santacroce', 0.6, 0.4, 0.8, '2025-02-17'],
  ['chiara-mondini', 'ruggero-alinari', 0.8, 0.8, 0.95, '2023-02-13'],
  ['fausto-deriu', 'scuola-deriu', 0.9, 0.9, 1, null],
  ['silvia-traversa', 'stefano-quaranta', 0.5, 0.4, 0.7, '2025-01-16'],
  ['greta-fossati', 'nicola-fabbrin', 0.6, 0.4, 0.9, '2024-02-15'],
  ['edizioni-sponda-lunga', 'roberta-solinas', 0.5, 0.5, 0.7, '2024-11-12'],
  ['consulta-direttori', 'tavolo-dei-direttori', 0.5, 0.5, 0.6, '2023-05-18'],
  ['lorenzo-barbagli', 'francesca-ottolenghi', 0.5, 0.4, 0.5, '2024-05-16'],
  ['accademia-rostagno', 'serramenti-dalmonio', 0.6, 0.6, 0.7, '2024-07-01'],
  ['accademia-rostagno', 'agenzia-lampara', 0.5, 0.6, 0.35, '2024-10-21'],
  ['ivano-rostagno', 'accademia-rostagno', 0.9, 0.9, 1, null],
  ['ivano-rostagno', 'elisa-manfrin', 0.6, 0.5, 0.7, '2023-11-17'],
  ['massimo-ferrarin', 'serramenti-dalmonio', 0.7, 0.7, 0.9, null],
  ['cristiano-belgrano', 'belgrano-performance', 0.9, 0.9, 1, null],
  ['cristiano-belgrano', 'ruggero-alinari', 0.7, 0.7, 0.85, '2025-11-17'],
  ['belgrano-performance', 'radio-provvigione', 0.6, 0.6, 0.6, '2025-03-31'],
  ['belgrano-performance', 'scogliera-capitali', 0.3, 0.3, 0.4, '2026-01-19'],
  ['belgrano-performance', 'foglio-di-vendita', 0.4, 0.4, 0.6, '2026-02-02'],
  ['luca-serpieri', 'chiarovento-formazione', 0.9, 0.9, 1, null],
  ['luca-serpieri', 'fabrizio-landolfi', 0.5, 0.5, 0.65, '2026-01-26'],
];

/** Who stands against whom. */
export const rivalries: readonly TieLine[] = [
  ['chiara-mondini', 'ivano-rostagno', -0.8, 0.6, 0.9, '2024-11-15'],
  ['altomiglio', 'accademia-rostagno', -0.7, 0.7, 0.95, '2023-01-16'],
  ['altomiglio', 'belgrano-performance', -0.5, 0.5, 0.9, '2023-06-26'],
  ['altomiglio', 'chiarovento-formazione', -0.5, 0.5, 0.85, '2024-06-17'],
  ['davide-renzulli', 'luca-serpieri', -0.6, 0.5, 0.85, '2026-04-27'],
  ['silvia-traversa', 'fabrizio-landolfi', -0.5, 0.5, 0.8, '2026-09-22'],
  ['lucia-pavan', 'kevin-marras', -0.8, 0.4, 0.85, '2026-02-23'],
  ['elena-bianchi', 'massimo-ferrarin', -0.5, 0.4, 0.7, '2026-05-20'],
  ['giorgio-santacroce', 'luca-serpieri', -0.5, 0.3, 0.6, '2025-10-20'],
  ['valentina-orsenigo', 'ivano-rostagno', -0.5, 0.4, 0.7, '2026-01-12'],
  ['oreste-cavallin', 'consorzio-agenti-levante', -0.3, 0.3, 0.5, '2024-06-24'],
  ['accademia-rostagno', 'belgrano-performance', -0.5, 0.6, 0.8, '2023-01-16'],
  ['cristiano-belgrano', 'ivano-rostagno', -0.4, 0.4, 0.7, '2026-10-19'],
  ['tommaso-ghirlanda', 'monica-raffaelli', -0.4, 0.3, 0.8, '2024-03-14'],
];

/** Who copies whom; the source is the copy. */
export const imitations: readonly TieLine[] = [
  ['chiarovento-formazione', 'altomiglio', -0.6, 0.8, 0.85, '2026-04-27'],
  ['luca-serpieri', 'davide-renzulli', -0.5, 0.6, 0.75, '2024-06-17'],
  ['vendita-limpida', 'vendere-in-chiaro', -0.5, 0.7, 0.8, '2024-06-17'],
  ['bollettino-delle-quote', 'lettera-del-martedi', -0.4, 0.5, 0.6, '2024-03-14'],
  ['elisa-manfrin', 'greta-fossati', -0.2, 0.3, 0.4, '2025-11-14'],
  ['kevin-marras', 'oreste-cavallin', -0.2, 0.3, 0.35, '2025-09-22'],
];
