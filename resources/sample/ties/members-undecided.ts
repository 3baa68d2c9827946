import type { MemberLine } from './facts';

/** Who is in the communities that have taken no side. */
export const membersUndecided = {
  'tavolo-dei-direttori': [
    ['lorenzo-barbagli', 'administrator', 0.9, 0.9, 0.9, '2023-01-23'],
    ['elena-bianchi', 'moderator', 0.8, 0.8, 0.9, '2024-03-11'],
    ['francesca-ottolenghi', 'contributor', 0.7, 0.6, 0.7, '2023-04-17'],
    ['giulia-maranzano', 'contributor', 0.6, 0.6, 0.6, '2024-06-10'],
    ['ettore-simonato', 'contributor', 0.7, 0.5, 0.5, '2023-01-23'],
    ['andrea-pozzan', 'member', 0.5, 0.5, 0.5, '2025-01-20'],
    ['vincenzo-la-greca', 'member', 0.4, 0.3, null, '2025-09-08'],
    ['carla-desideri', 'member', 0.5, 0.3, 0.6, '2023-05-08'],
    ['massimo-ferrarin', 'contributor', 0.4, 0.5, 0.7, '2023-10-02'],
  ],
  'giornata-dei-direttori': [
    ['consulta-direttori', 'administrator', 0.9, 0.9, 0.95, '2023-05-18'],
    ['carla-desideri', 'moderator', 0.8, 0.7, 0.8, '2023-05-18'],
    ['lorenzo-barbagli', 'contributor', 0.7, 0.6, 0.8, '2024-05-16'],
    ['vincenzo-la-greca', 'member', 0.5, 0.5, 0.5, '2025-05-22'],
    ['elena-bianchi', 'member', 0.5, 0.3, 0.8, '2025-05-22'],
    ['elisa-manfrin', 'contributor', 0.2, 0.3, 0.6, '2025-05-22'],
    ['massimo-ferrarin', 'member', 0.4, 0.3, 0.6, '2024-05-16'],
  ],
  'agenti-in-cammino': [
    ['oreste-cavallin', 'administrator', 0.9, 0.9, 0.8, '2023-04-03'],
    ['nicola-fabbrin', 'member', 0.4, 0.2, 0.7, '2024-11-18'],
    ['cosimo-rea', 'contributor', 0.1, 0.4, 0.5, '2025-02-17'],
  ],
  'mandati-nord-est': [
    ['consorzio-agenti-levante', 'administrator', 0.8, 0.8, 0.9, '2023-06-05'],
    ['debora-schiavon', 'moderator', 0.7, 0.8, 0.6, '2023-06-05'],
    ['michele-tonon', 'member', -0.3, 0.4, 0.3, null],
    ['loredana-furlan', 'contributor', 0.5, 0.5, null, '2024-02-26'],
    ['franco-busetto', 'member', 0.4, 0.4, 0.35, null],
  ],
  'cantiere-primi-clienti': [
    ['pietro-lambertenghi', 'administrator', 0.9, 0.9, 0.8, '2023-11-20'],
    ['sara-ndiaye', 'contributor', 0.7, 0.7, 0.7, '2024-01-15'],
    ['scogliera-capitali', 'contributor', 0.6, 0.5, 0.6, '2023-11-20'],
    ['belgrano-performance', 'member', 0.3, 0.4, 0.6, '2026-01-19'],
  ],
  'export-ore-otto': [
    ['yasmine-haddou', 'administrator', 0.9, 0.9, 0.8, '2024-01-08'],
    ['hannes-kofler', 'contributor', 0.5, 0.5, 0.5, '2024-09-09'],
    ['giorgio-santacroce', 'member', 0.4, 0.2, 0.6, '2025-03-24'],
  ],
  'piazza-crm': [
    ['igor-marchesan', 'administrator', 0.9, 0.9, 0.8, '2023-02-27'],
    ['tarabuso-software', 'contributor', 0.4, 0.5, 0.8, '2023-09-04'],
    ['aminata-sow', 'contributor', 0.5, 0.5, 0.8, '2024-02-12'],
    ['belgrano-performance', 'member', -0.4, 0.2, 0.6, '2025-06-09'],
  ],
  'formazione-senza-slogan': [
    ['valentina-orsenigo', 'administrator', 0.9, 0.9, 0.8, '2023-08-28'],
    ['beatrice-lonardi', 'contributor', 0.6, 0.5, 0.75, '2024-04-22'],
    ['alberto-mainardi', 'contributor', 0.5, 0.4, 0.6, '2025-01-27'],
    ['scuola-deriu', 'member', 0.4, 0.3, 0.7, '2025-05-05'],
  ],
} satisfies Record<string, readonly MemberLine[]>;
