import type { Words } from './words';

/** The tags of the sample. */
export const tags = {
  agents: { it: 'agenti', en: 'agents' },
  ambassador2027: { it: 'ambasciatori 2027', en: '2027 ambassadors' },
  attention: { it: 'erosione', en: 'erosion' },
  changedSides: { it: 'ha cambiato campo', en: 'changed sides' },
  copies: { it: 'ci copia', en: 'copies us' },
  customer: { it: 'cliente', en: 'customer' },
  digital: { it: 'digitale', en: 'digital' },
  export: { it: 'estero', en: 'export markets' },
  hiddenOwner: { it: 'proprietà nascosta', en: 'hidden owner' },
  invite: { it: 'da invitare', en: 'to invite' },
  keyContact: { it: 'contatto chiave', en: 'key contact' },
  manufacturing: { it: 'manifattura', en: 'manufacturing' },
  mayMeeting: { it: 'giornata di maggio', en: 'May meeting' },
  negotiation: { it: 'negoziazione', en: 'negotiation' },
  northEast: { it: 'Nord-Est', en: 'North-East' },
  pricing: { it: 'prezzi', en: 'pricing' },
  training: { it: 'formazione', en: 'training' },
  watch: { it: 'da tenere d’occhio', en: 'to watch' },
} as const satisfies Record<string, Words>;

export type Tag = keyof typeof tags;
