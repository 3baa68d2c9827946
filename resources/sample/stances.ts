import type { ActorId } from './actors/actors';
import {
  call,
  comments,
  email,
  hearsay,
  issue,
  lab,
  minutes,
  post,
  type Source,
  says,
  screenshot,
  talk,
} from './evidence';

/** A position on the plan's question, −2 … +2, at a date; confidence null where nobody said how sure. */
export type StanceLine = readonly [
  date: string,
  value: number,
  confidence: number | null,
  ...evidence: readonly Source[],
];

/** Where people stood on the question, oldest first. */
export const stances: Readonly<Partial<Record<ActorId, readonly StanceLine[]>>> = {
  'elena-bianchi': [
    ['2025-03-17', -0.5, 0.5, talk('Chiara Mondini', '2025-03-17')],
    ['2025-11-24', 0, 0.6, post('2025-11-24')],
    ['2026-03-16', 0.5, 0.7, lab('2026-03-16')],
    ['2026-11-19', 1, 0.7, talk('Elena Bianchi', '2026-11-19')],
    ['2027-01-12', 1.5, 0.7, lab('2027-01-12')],
  ],
  'giorgio-santacroce': [
    ['2024-10-07', 0, 0.5],
    ['2026-06-24', 1, 0.8, talk('Giorgio Santacroce', '2026-06-24')],
  ],
  'lucia-pavan': [
    ['2024-03-08', 1, 0.8],
    ['2025-10-16', 1.5, 0.9, post('2025-10-20')],
    ['2026-10-08', 2, 0.9, post('2026-10-08')],
  ],
  'roberta-solinas': [
    ['2025-05-13', 0, 0.5, issue('2025-05-13')],
    ['2026-09-15', 0.5, 0.6, issue('2026-09-15')],
  ],
  'fausto-deriu': [
    ['2023-10-12', 1.5, 0.9],
    ['2026-11-27', 1.5, 0.9, call('2026-11-27')],
  ],
  'marta-zuliani': [
    ['2024-01-22', 1, 0.8],
    ['2025-03-31', 1.5, 0.9, email('2025-03-31')],
    ['2026-05-11', 2, 0.95, post('2026-05-11')],
  ],
  'paolo-verzeri': [
    ['2024-04-15', 1, 0.8],
    ['2026-04-21', 1.5, 0.9, talk('Paolo Verzeri', '2026-04-21')],
  ],
  'nicola-fabbrin': [
    ['2024-05-20', 0.5, 0.6],
    ['2025-05-15', 1, 0.7],
    ['2026-10-13', 1.5, 0.8, talk('Nicola Fabbrin', '2026-10-13')],
  ],
  'beatrice-lonardi': [
    ['2025-02-10', 0, 0.5],
    [
      '2025-10-16',
      1,
      0.7,
      says('questionario dei Due giorni sul lago', 'feedback form, Two Days by the Lake', '2025-10-16', 0.9),
    ],
  ],
  'stefano-quaranta': [
    ['2025-01-16', 1.5, 0.6],
    ['2026-04-07', 1, 0.6],
    ['2026-11-04', 0.5, 0.5, email('2026-11-04')],
  ],
  'aminata-sow': [
    ['2024-09-16', 1, 0.7],
    ['2026-10-20', 1.5, 0.8, comments('2026-10-08')],
  ],
  'consulta-direttori': [
    ['2025-12-11', -0.5, 0.6, minutes('2025-12-11')],
    ['2026-12-10', 0, 0.7, minutes('2026-12-10')],
  ],
  'lorenzo-barbagli': [
    ['2025-05-22', -1, 0.5],
    ['2026-05-21', -0.5, 0.5, comments('2026-05-21')],
    ['2026-10-21', 0, 0.6, post('2026-10-21')],
    ['2027-01-14', 0.5, 0.5, hearsay('Elena Bianchi', '2027-01-14')],
  ],
  'francesca-ottolenghi': [
    ['2026-03-02', 0.5, 0.4],
    ['2026-11-11', -0.5, 0.6, comments('2026-11-11')],
  ],
  'carla-desideri': [
    ['2025-12-11', 0, 0.5, minutes('2025-12-11')],
    ['2026-12-10', 0.5, 0.5, minutes('2026-12-10')],
  ],
  'andrea-pozzan': [
    ['2025-11-24', -1, 0.3],
    ['2026-11-11', 0, 0.4, comments('2026-11-11')],
  ],
  'giulia-maranzano': [
    ['2025-10-06', -0.5, 0.4],
    ['2026-10-21', 0, 0.5, comments('2026-10-21')],
  ],
  'vincenzo-la-greca': [
    ['2025-09-08', 0.5, null],
    ['2026-09-14', 0, 0.3],
  ],
  'alberto-mainardi': [
    ['2025-06-09', -0.5, 0.4],
    ['2026-11-27', 0, 0.5, hearsay('Fausto Deriu', '2026-11-27')],
  ],
  'noemi-castellani': [
    ['2025-05-12', -1, 0.6, post('2025-05-12')],
    ['2026-02-10', -0.5, 0.6, email('2026-02-10')],
    ['2027-01-08', 0, 0.7, call('2027-01-08')],
  ],
  'yasmine-haddou': [
    ['2026-03-30', 0, null],
    ['2026-12-15', 0, 0.6, email('2026-12-15')],
  ],
  'oreste-cavallin': [
    ['2024-11-18', 0.5, 0.5],
    ['2025-09-22', 0.5, 0.4],
    ['2026-09-29', -0.5, 0.5, post('2026-09-29')],
  ],
  'consorzio-agenti-levante': [
    ['2025-05-15', 0, 0.6],
    ['2026-10-13', 0.5, 0.6, talk('Nicola Fabbrin', '2026-10-13')],
  ],
  'pietro-lambertenghi': [
    ['2025-04-14', 0.5, 0.5],
    ['2026-01-19', 0, 0.6],
  ],
  'valentina-orsenigo': [
    ['2024-12-02', -1, 0.6, post('2024-12-02')],
    ['2025-10-27', -0.5, 0.6],
    ['2026-11-24', 0, 0.65, post('2026-11-24')],
  ],
  'igor-marchesan': [
    ['2025-06-09', 0, 0.5],
    ['2026-09-10', 0.5, 0.5, call('2026-09-10')],
  ],
  'dario-colombini': [
    ['2025-02-24', 0, 0.4],
    [
      '2026-02-02',
      0,
      0.4,
      says(
        'da allora Belgrano compra pagine sul mensile',
        'since then Belgrano buys pages in the monthly',
        '2026-02-02',
        0.6,
      ),
    ],
  ],
  'idrotermica-pavesani': [
    ['2025-09-29', 1, 0.6, email('2025-09-29')],
    ['2026-06-08', 0, 0.6, talk('Ilaria Benassi', '2026-06-10')],
  ],
  'ivano-rostagno': [
    ['2024-11-15', -1.5, 0.8],
    ['2026-11-03', -2, 0.95, post('2026-11-03')],
  ],
  'accademia-rostagno': [
    ['2025-05-22', -1.5, 0.8],
    ['2026-12-10', -2, 0.9, minutes('2026-12-10')],
  ],
  'kevin-marras': [
    ['2025-09-22', -0.5, 0.4],
    ['2026-02-23', -1.5, 0.7, post('2026-02-23')],
  ],
  'cristiano-belgrano': [
    ['2025-05-22', -1, 0.7],
    ['2026-12-14', -1.5, 0.8, post('2026-12-14')],
  ],
  'massimo-ferrarin': [
    ['2025-05-22', -1, 0.6],
    ['2026-11-11', -2, 0.7, comments('2026-11-11')],
  ],
  'fabrizio-landolfi': [
    ['2023-09-18', 1, 0.8],
    ['2025-01-13', 0.5, 0.6],
    [
      '2026-01-26',
      -0.5,
      0.6,
      says('comincia a collaborare con Chiarovento', 'starts working with Chiarovento', '2026-01-26', 0.8),
    ],
    ['2026-09-22', -1.5, 0.8, screenshot('2026-09-22')],
  ],
  'ruggero-alinari': [
    ['2023-02-13', 2, 0.95],
    ['2024-10-10', 1.5, 0.9],
    ['2025-06-23', 0.5, 0.7, email('2025-06-23')],
    ['2025-11-17', -1, 0.85, post('2025-11-17')],
    ['2026-11-27', -0.5, 0.5, hearsay('Fausto Deriu', '2026-11-27')],
  ],
  'monica-raffaelli': [
    ['2024-03-14', 0, 0.4],
    ['2026-11-12', -1, 0.6, issue('2026-11-12')],
  ],
  'walter-zambon': [
    ['2024-09-30', 1, 0.7],
    ['2025-10-20', 0, 0.6, email('2025-10-20')],
    ['2026-12-09', -1.5, 0.8, screenshot('2026-12-09')],
  ],
};
