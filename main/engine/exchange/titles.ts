import { type NodeColumn, nodeColumns, type TieColumn, tieColumns } from '../../../core/contract/exchange';
import { plain } from '../../../core/words/plain';

/** Titles under which people keep what a node column holds, as {@link plain} leaves them. */
const nodeTitles: Readonly<Record<NodeColumn, readonly string[]>> = {
  id: ['id', 'node id', 'identificativo', 'codice', 'code', 'key', 'chiave'],
  name: [
    'name',
    'nome',
    'label',
    'nominativo',
    'denominazione',
    'ragione sociale',
    'full name',
    'nome e cognome',
    'title',
    'titolo',
    'node',
    'nodo',
  ],
  type: [
    'type',
    'tipo',
    'kind',
    'genere',
    'node type',
    'tipo di nodo',
    'entity type',
    'categoria',
    'category',
  ],
  side: [
    'side',
    'parte',
    'schieramento',
    'da che parte sta',
    'stance',
    'campo',
    'camp',
    'posizione',
    'position',
  ],
  roles: ['roles', 'role', 'ruoli', 'ruolo'],
  headline: [
    'headline',
    'chi e',
    'description',
    'descrizione',
    'qualifica',
    'carica',
    'mansione',
    'job title',
    'job',
    'bio',
  ],
  platform: ['platform', 'piattaforma', 'social', 'social network', 'rete'],
  handle: [
    'handle',
    'indirizzo o profilo',
    'profilo',
    'profile',
    'url',
    'link',
    'indirizzo',
    'username',
    'website',
    'sito',
  ],
  audience: [
    'audience',
    'pubblico',
    'iscritti',
    'members',
    'membri',
    'subscribers',
    'utenti',
    'size',
    'dimensione',
  ],
  reach: [
    'reach',
    'seguito',
    'followers',
    'follower',
    'follower linked in',
    'linked in followers',
    'follower instagram',
    'instagram followers',
    'seguaci',
    'contatti linked in',
    'portata',
  ],
  tags: ['tags', 'tag', 'etichette', 'labels', 'keywords', 'parole chiave'],
  communities: [
    'communities',
    'comunita',
    'community',
    'comunita di cui fa parte',
    'gruppi',
    'gruppo',
    'groups',
    'group',
    'member of',
    'membro di',
    'iscritto a',
    'appartiene a',
    'appartenenza',
    'canali',
    'circoli',
    'club',
  ],
  notes: ['notes', 'note', 'private notes', 'note private', 'comments', 'commenti', 'appunti'],
  evidence: ['evidence', 'prove', 'prova', 'fonti', 'fonte', 'sources', 'source'],
  confidence: ['confidence', 'fiducia', 'fiducia nel dato', 'certezza', 'certainty', 'attendibilita'],
  credibility: ['credibility', 'credibilita'],
  origin: ['origin', 'origine', 'come e nata'],
  purpose: ['purpose', 'scopo', 'finalita'],
  owner: ['owner', 'chi la gestisce', 'gestore', 'proprietario', 'run by'],
  activity: ['activity', 'attivita', 'attivi in una settimana', 'active share', 'attivi'],
  promoTolerance: ['promo tolerance', 'tolleranza promozionale', 'tolleranza'],
  x: ['x', 'posizione orizzontale'],
  y: ['y', 'posizione verticale'],
  pinned: ['pinned', 'fissato'],
};

const tieTitles: Readonly<Record<TieColumn, readonly string[]>> = {
  id: ['id', 'edge id', 'tie id', 'identificativo', 'codice'],
  source: [
    'source',
    'from',
    'da',
    'sorgente',
    'origine',
    'mittente',
    'src',
    'source id',
    'from id',
    'node 1',
    'node1',
    'nodo 1',
    'nodo1',
    'sender',
  ],
  target: [
    'target',
    'to',
    'a',
    'verso',
    'destinazione',
    'destinatario',
    'dest',
    'dst',
    'target id',
    'to id',
    'node 2',
    'node2',
    'nodo 2',
    'nodo2',
    'receiver',
  ],
  kind: [
    'kind',
    'genere',
    'type',
    'tipo',
    'relation',
    'relazione',
    'relationship',
    'rapporto',
    'legame',
    'tipo di legame',
    'edge type',
  ],
  rank: ['rank', 'grado', 'ruolo', 'role'],
  mutual: ['mutual', 'reciproco', 'reciproca', 'direction', 'direzione'],
  valence: [
    'valence',
    'valenza',
    'sign',
    'segno',
    'mean sign',
    'sentiment',
    'link sentiment',
    'polarity',
    'polarita',
    'a favore o contro',
  ],
  weight: [
    'weight',
    'peso',
    'forza',
    'strength',
    'value',
    'valore',
    'intensity',
    'intensita',
    'count',
    'frequenza',
    'frequency',
  ],
  confidence: nodeTitles.confidence,
  since: [
    'since',
    'dal',
    'inizio',
    'start',
    'start date',
    'data inizio',
    'data di inizio',
    'begin',
    'from date',
  ],
  until: ['until', 'fino al', 'al', 'fine', 'end', 'end date', 'data fine', 'data di fine', 'to date'],
  tags: nodeTitles.tags,
  notes: nodeTitles.notes,
  evidence: ['evidence', 'prove', 'prova', 'fonti', 'fonte', 'sources'],
};

function columnsOf<Column extends string>(
  titles: readonly string[],
  columns: readonly Column[],
  known: Readonly<Record<Column, readonly string[]>>,
): (Column | null)[] {
  const found = titles.map((): Column | null => null);
  const plainTitles = titles.map(plain);
  for (const column of columns) {
    // The words stand in the order of preference: with "name" and "label" in one file, "name" is the name.
    const word = known[column].find((title) => plainTitles.some((own, i) => own === title && !found[i]));
    const index = word === undefined ? -1 : plainTitles.findIndex((own, i) => own === word && !found[i]);
    if (index >= 0) found[index] = column;
  }
  return found;
}

/** What each title of a table of nodes stands for, null where that can't be told; no column twice. */
export function nodeColumnsOf(titles: readonly string[]): (NodeColumn | null)[] {
  return columnsOf(titles, nodeColumns, nodeTitles);
}

/** What each title of a table of ties stands for, null where that can't be told; no column twice. */
export function tieColumnsOf(titles: readonly string[]): (TieColumn | null)[] {
  const found = columnsOf(titles, tieColumns, tieTitles);
  // "a" is Italian for "to" beside "da" only; elsewhere it is somebody's first column, or a node called a.
  const lone = titles.some((title) => plain(title) === 'da');
  return found.map((column, i) => (plain(titles[i] ?? '') === 'a' && !lone ? null : column));
}
