import type { TieLine } from './facts';

/**
 * Audiences that two communities share; the weight is the share of the smaller one.
 * A valence below 0 says that one takes attention from the other.
 */
export const overlaps: readonly TieLine[] = [
  ['club-della-chiusura', 'vendere-in-chiaro', -0.5, 0.34, 0.6, '2024-02-19'],
  ['vendita-limpida', 'vendere-in-chiaro', -0.7, 0.41, 0.7, '2024-06-17'],
  ['bollettino-delle-quote', 'lettera-del-martedi', -0.4, 0.22, 0.4, '2024-03-14'],
  ['venditori-di-provincia', 'quelli-del-listino', -0.6, 0.48, 0.5, '2025-03-03'],
  ['venditori-di-provincia', 'agenti-in-cammino', -0.3, 0.27, 0.4, '2025-02-17'],
  ['club-della-chiusura', 'venditori-di-provincia', 0.4, 0.38, 0.45, '2025-02-10'],
  ['trenta-secondi-al-si', 'negoziatori-d-assalto', 0.5, 0.44, 0.5, '2024-04-29'],
  ['trenta-secondi-al-si', 'club-della-chiusura', -0.3, 0.29, 0.5, '2024-02-19'],
  ['tavolo-dei-direttori', 'giornata-dei-direttori', 0.6, 0.62, 0.7, '2023-05-18'],
  ['note-di-margine', 'lettera-del-martedi', 0.3, 0.26, 0.5, '2024-10-01'],
  ['donne-in-trattativa', 'vendere-in-chiaro', 0.4, 0.31, 0.7, '2023-03-08'],
  ['vendere-la-meccanica', 'export-ore-otto', 0.2, 0.14, null, '2025-03-24'],
  ['cantiere-primi-clienti', 'piazza-crm', -0.2, 0.18, 0.5, '2024-10-28'],
  ['aperitivo-commerciale', 'quelli-del-listino', 0.3, 0.21, null, '2025-01-16'],
];

/** Who sends people to whom. */
export const referrals: readonly TieLine[] = [
  ['torneria-verzeri', 'altomiglio', 0.6, 0.5, 0.95, '2024-02-19'],
  ['ceramiche-alvisini', 'altomiglio', 0.7, 0.6, 0.95, '2024-10-14'],
  ['tarabuso-software', 'altomiglio', 0.5, 0.5, 0.85, '2024-09-09'],
  ['vendere-in-chiaro', 'officina-trattative', 0.6, 0.5, 0.9, '2026-03-16'],
  ['lettera-del-martedi', 'due-giorni-sul-lago', 0.6, 0.5, 0.9, '2023-10-12'],
  ['quelli-del-listino', 'vendere-in-chiaro', 0.3, 0.3, 0.5, '2025-01-16'],
  ['venditori-di-provincia', 'accademia-rostagno', 0.6, 0.7, 0.45, '2025-03-17'],
  ['club-della-chiusura', 'notte-dei-venditori', 0.7, 0.7, 0.85, '2023-11-17'],
  ['trenta-secondi-al-si', 'notte-dei-venditori', 0.6, 0.5, 0.7, '2024-11-15'],
  ['idrotermica-pavesani', 'chiarovento-formazione', 0.4, 0.4, 0.5, '2026-06-08'],
  ['pietro-lambertenghi', 'belgrano-performance', 0.4, 0.4, 0.5, '2026-01-19'],
  ['valentina-orsenigo', 'scuola-deriu', 0.4, 0.3, 0.6, '2025-05-05'],
  ['officine-lari', 'altomiglio', 0.5, 0.4, 0.8, '2026-06-15'],
];
