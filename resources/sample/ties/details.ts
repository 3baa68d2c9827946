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
  // memberships near us
  'silvia-traversa.membership.vendere-in-chiaro': { evidence: [memberList('2027-01-04')] },
  'walter-zambon.membership.vendere-in-chiaro': { evidence: [comments('2026-06-15')] },
  'stefano-quaranta.membership.officina-trattative': { evidence: [lab('2026-04-07')] },
  'noemi-castellani.membership.donne-in-trattativa': { evidence: [talk('Lucia Pavan', '2026-10-20')] },
  'consorzio-agenti-levante.membership.aperitivo-commerciale': { evidence: [programme('2026-05-14')] },
  'paolo-verzeri.membership.vendere-la-meccanica': { evidence: [post('2026-02-11')] },
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

  // memberships where nobody has chosen
  'giulia-maranzano.membership.tavolo-dei-direttori': { evidence: [comments('2026-10-21')] },
  'elena-bianchi.membership.giornata-dei-direttori': { evidence: [programme('2025-05-22')] },
  'belgrano-performance.membership.cantiere-primi-clienti': { evidence: [screenshot('2026-01-20')] },
  'tarabuso-software.membership.piazza-crm': { evidence: [post('2026-11-18')] },
  'debora-schiavon.membership.mandati-nord-est': { evidence: [talk('Nicola Fabbrin', '2026-10-13')] },
  'beatrice-lonardi.membership.formazione-senza-slogan': { evidence: [post('2026-06-08')] },
  'cosimo-rea.membership.agenti-in-cammino': { evidence: [screenshot('2025-06-11')] },
  'elena-bianchi.membership.tavolo-dei-direttori': {
    evidence: [talk('Elena Bianchi', '2026-11-19'), post('2026-10-21')],
  },
  'massimo-ferrarin.membership.tavolo-dei-direttori': { evidence: [comments('2026-11-11')] },
  'carla-desideri.membership.giornata-dei-direttori': { evidence: [minutes('2026-12-10')] },
  'elisa-manfrin.membership.giornata-dei-direttori': { tags: ['mayMeeting'] },

  // memberships among the rivals
  'sabrina-lodigiani.membership.club-della-chiusura': { evidence: [memberList('2026-10-06')] },
  'monica-raffaelli.membership.bollettino-delle-quote': { evidence: [issue('2026-11-12')] },
  'belgrano-performance.membership.bollettino-delle-quote': { evidence: [issue('2025-02-13')] },
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
  'fausto-deriu.influence.alberto-mainardi': { evidence: [call('2026-11-27')] },
  'elena-bianchi.influence.giulia-maranzano': { evidence: [comments('2026-10-21')] },
  'ivano-rostagno.influence.consulta-direttori': {
    tags: ['mayMeeting'],
    evidence: [talk('Elena Bianchi', '2026-11-19')],
  },
  'valentina-orsenigo.influence.beatrice-lonardi': { evidence: [talk('Ilaria Benassi', '2026-09-03')] },
  'cristiano-belgrano.influence.pietro-lambertenghi': { evidence: [programme('2026-01-19')] },
  'ilaria-benassi.influence.idrotermica-pavesani': {
    until: '2026-06-05',
    evidence: [talk('Ilaria Benassi', '2026-06-10')],
  },
  'fabrizio-landolfi.influence.tommaso-ghirlanda': { evidence: [comments('2026-06-09')] },
  'elena-bianchi.influence.lorenzo-barbagli': { evidence: [talk('Elena Bianchi', '2026-11-19')] },
  'chiara-mondini.influence.elena-bianchi': { evidence: [lab('2027-01-12')] },
  'lorenzo-barbagli.influence.carla-desideri': { evidence: [minutes('2026-12-10')] },
  'massimo-ferrarin.influence.francesca-ottolenghi': { evidence: [comments('2026-11-11')] },
  'ivano-rostagno.influence.chiara-mondini': { evidence: [post('2026-11-03')] },
  'sabrina-lodigiani.influence.cosimo-rea': { tags: ['hiddenOwner'] },
  'bastian-contrario.influence.silvia-traversa': { evidence: [screenshot('2026-10-22')] },
  'walter-zambon.influence.matteo-corsaro': { evidence: [screenshot('2026-12-09')] },
  'ruggero-alinari.influence.chiara-mondini': { evidence: [post('2025-11-17')] },
  'roberta-solinas.influence.ivano-rostagno': { evidence: [issue('2026-05-26')] },
  'igor-marchesan.influence.belgrano-performance': { evidence: [post('2025-06-09')] },
  'fausto-deriu.influence.ruggero-alinari': { evidence: [call('2026-11-27')] },
  'lucia-pavan.influence.noemi-castellani': { evidence: [call('2027-01-08')] },
  'nicola-fabbrin.influence.consorzio-agenti-levante': { evidence: [email('2026-10-14')] },

  // alliances, rivalries, imitations
  'altomiglio.alliance.tarabuso-software': {
    evidence: [says('accordo firmato', 'signed agreement', '2024-09-09', 1)],
  },
  'altomiglio.rivalry.accademia-rostagno': { evidence: [minutes('2026-12-10')] },
  'lucia-pavan.rivalry.kevin-marras': { evidence: [post('2026-02-23')] },
  'luca-serpieri.imitation.davide-renzulli': { evidence: [memberList('2026-03-16')] },
  'silvia-traversa.alliance.stefano-quaranta': { evidence: [email('2026-11-04')] },
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

  // overlaps and referrals
  'ceramiche-alvisini.referral.altomiglio': {
    evidence: [
      says('due aziende presentate nel 2025', 'two companies introduced in 2025', '2025-12-31', 0.9),
    ],
  },
  'club-della-chiusura.referral.notte-dei-venditori': { evidence: [post('2026-11-03')] },
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
  'tarabuso-software.referral.altomiglio': {
    evidence: [says('14 contatti nel 2026', '14 leads in 2026', '2026-12-31', 0.9)],
  },
  'venditori-di-provincia.referral.accademia-rostagno': {
    tags: ['hiddenOwner'],
    evidence: [
      says(
        'i moduli d’iscrizione portano al sito dell’Accademia',
        'the sign-up forms lead to the Accademia’s site',
        '2026-05-14',
        0.4,
      ),
    ],
  },
};
