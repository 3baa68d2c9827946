import {
  call,
  comments,
  email,
  issue,
  lab,
  memberList,
  minutes,
  post,
  programme,
  says,
  screenshot,
  talk,
} from '../evidence';
import type { TieDetails } from './facts';

/** What is known of a tie beyond its line in the tables, by the tie's id. */
export const tieDetails: Readonly<Record<string, TieDetails>> = {
  // members-near
  'fabrizio-landolfi.membership.vendere-in-chiaro': {
    tags: ['watch'],
    evidence: [memberList('2027-01-04'), screenshot('2026-09-22')],
    notes: {
      it: 'In autunno ha chiuso tre discussioni in cui si citava il nostro laboratorio.',
      en: 'In the autumn he closed three threads that mentioned our workshop.',
    },
  },
  'marta-zuliani.membership.vendere-in-chiaro': { evidence: [post('2026-05-11')] },
  'luca-serpieri.membership.vendere-in-chiaro': { evidence: [memberList('2027-01-04')] },
  'sabrina-lodigiani.membership.vendere-in-chiaro': { tags: ['watch'] },
  'bastian-contrario.membership.vendere-in-chiaro': { evidence: [comments('2026-10-21')] },
  'noemi-castellani.membership.lettera-del-martedi': { evidence: [email('2026-02-10')] },
  'monica-raffaelli.membership.lettera-del-martedi': { tags: ['copies'] },
  'davide-renzulli.membership.officina-trattative': { evidence: [lab('2026-03-16')] },
  'walter-zambon.membership.officina-trattative': {
    tags: ['watch'],
    evidence: [screenshot('2026-12-09'), talk('Matteo Corsaro', '2026-12-11')],
    notes: {
      it: 'Non è un rivale: è un cliente deluso. Trattarlo come tale.',
      en: 'He is no rival: he is a disappointed customer. Treat him as one.',
    },
  },
  'ruggero-alinari.membership.due-giorni-sul-lago': { until: '2025-09-30', evidence: [email('2025-09-30')] },
  'sabrina-lodigiani.membership.donne-in-trattativa': { evidence: [memberList('2026-10-06')] },
  'cosimo-rea.membership.quelli-del-listino': { tags: ['watch'] },

  // members-undecided
  'elena-bianchi.membership.tavolo-dei-direttori': {
    evidence: [talk('Elena Bianchi', '2026-11-19'), post('2026-10-21')],
  },
  'massimo-ferrarin.membership.tavolo-dei-direttori': { evidence: [comments('2026-11-11')] },
  'carla-desideri.membership.giornata-dei-direttori': { evidence: [minutes('2026-12-10')] },
  'elisa-manfrin.membership.giornata-dei-direttori': { tags: ['mayMeeting'] },
  'luca-serpieri.membership.formazione-senza-slogan': { evidence: [memberList('2026-12-01')] },

  // members-rivals
  'elena-bianchi.membership.club-della-chiusura': {
    until: '2026-05-20',
    evidence: [talk('Elena Bianchi', '2026-11-19')],
  },
  'cosimo-rea.membership.venditori-di-provincia': { evidence: [screenshot('2026-05-14')] },
  'agenzia-lampara.membership.venditori-di-provincia': {
    tags: ['hiddenOwner'],
    evidence: [screenshot('2026-05-14')],
  },
  'kevin-marras.membership.notte-dei-venditori': { evidence: [programme('2026-11-16')] },
  'ruggero-alinari.membership.bollettino-delle-quote': { evidence: [post('2025-12-04')] },
  'luca-serpieri.membership.vendita-limpida': { evidence: [comments('2026-05-04')] },
  'fabrizio-landolfi.membership.vendita-limpida': { evidence: [call('2026-09-24')] },

  // influences
  'elena-bianchi.influence.lorenzo-barbagli': { evidence: [talk('Elena Bianchi', '2026-11-19')] },
  'chiara-mondini.influence.elena-bianchi': { evidence: [lab('2027-01-12')] },
  'lorenzo-barbagli.influence.carla-desideri': { evidence: [minutes('2026-12-10')] },
  'massimo-ferrarin.influence.francesca-ottolenghi': { evidence: [comments('2026-11-11')] },
  'ivano-rostagno.influence.consulta-direttori': { tags: ['mayMeeting'] },
  'ivano-rostagno.influence.chiara-mondini': { evidence: [post('2026-11-03')] },
  'sabrina-lodigiani.influence.cosimo-rea': { tags: ['hiddenOwner'] },
  'kevin-marras.influence.lucia-pavan': { evidence: [post('2026-02-23')] },
  'bastian-contrario.influence.silvia-traversa': { evidence: [screenshot('2026-10-22')] },
  'walter-zambon.influence.matteo-corsaro': { evidence: [screenshot('2026-12-09')] },
  'ruggero-alinari.influence.chiara-mondini': { evidence: [post('2025-11-17')] },
  'roberta-solinas.influence.ivano-rostagno': { evidence: [issue('2026-05-26')] },
  'igor-marchesan.influence.belgrano-performance': { evidence: [post('2025-06-09')] },
  'fausto-deriu.influence.ruggero-alinari': { evidence: [call('2026-11-27')] },
  'lucia-pavan.influence.noemi-castellani': { evidence: [call('2027-01-08')] },
  'nicola-fabbrin.influence.consorzio-agenti-levante': { evidence: [email('2026-10-14')] },

  // sides
  'altomiglio.alliance.tarabuso-software': { until: '2027-09-08' },
  'chiara-mondini.alliance.lucia-pavan': { evidence: [post('2026-10-08')] },
  'chiara-mondini.alliance.ruggero-alinari': {
    until: '2025-09-30',
    tags: ['changedSides'],
    evidence: [
      email('2025-09-30'),
      says(
        'manuale «La terza offerta», uscito con un solo nome',
        'handbook “The Third Offer”, published under one name',
      ),
    ],
    notes: {
      it: 'La seconda edizione può uscire con due firme: ne ha parlato Deriu, senza impegno.',
      en: 'The second edition could carry both names: Deriu mentioned it, without commitment.',
    },
  },
  'accademia-rostagno.alliance.agenzia-lampara': { tags: ['hiddenOwner'] },
  'cristiano-belgrano.alliance.ruggero-alinari': { evidence: [post('2025-11-17')] },
  'belgrano-performance.alliance.radio-provvigione': { evidence: [programme('2026-10-05')] },
  'belgrano-performance.alliance.foglio-di-vendita': { until: '2027-01-31' },
  'luca-serpieri.alliance.fabrizio-landolfi': { evidence: [call('2026-09-24')] },
  'chiara-mondini.rivalry.ivano-rostagno': { evidence: [post('2026-11-03')] },
  'silvia-traversa.rivalry.fabrizio-landolfi': { evidence: [screenshot('2026-09-22')] },
  'elena-bianchi.rivalry.massimo-ferrarin': { evidence: [comments('2026-11-11')] },
  'valentina-orsenigo.rivalry.ivano-rostagno': { evidence: [post('2026-11-24')] },
  'cristiano-belgrano.rivalry.ivano-rostagno': { tags: ['mayMeeting'] },
  'chiarovento-formazione.imitation.altomiglio': {
    tags: ['copies'],
    evidence: [
      memberList('2026-03-16'),
      says(
        'i due indici a confronto: undici moduli su dodici coincidono',
        'the two outlines compared: eleven modules out of twelve match',
      ),
    ],
  },
  'vendita-limpida.imitation.vendere-in-chiaro': { evidence: [comments('2026-05-04')] },
  'bollettino-delle-quote.imitation.lettera-del-martedi': { evidence: [issue('2026-11-12')] },

  // flows
  'club-della-chiusura.overlap.vendere-in-chiaro': {
    tags: ['attention'],
    evidence: [memberList('2027-01-04')],
  },
  'vendita-limpida.overlap.vendere-in-chiaro': { tags: ['attention'], evidence: [memberList('2027-01-04')] },
  'bollettino-delle-quote.overlap.lettera-del-martedi': { tags: ['attention'] },
  'venditori-di-provincia.overlap.quelli-del-listino': {
    tags: ['attention'],
    evidence: [screenshot('2026-11-04')],
  },
  'donne-in-trattativa.overlap.vendere-in-chiaro': { evidence: [talk('Lucia Pavan', '2026-10-20')] },
  'tarabuso-software.referral.altomiglio': { evidence: [says('14 contatti nel 2026', '14 leads in 2026')] },
  'venditori-di-provincia.referral.accademia-rostagno': {
    tags: ['hiddenOwner'],
    evidence: [
      says(
        'i moduli d’iscrizione portano al sito dell’Accademia',
        'the sign-up forms lead to the Accademia’s site',
      ),
    ],
  },
};
