import type { ActorType, Role } from '../model/actor';
import type { CommunityKind, Origin } from '../model/community';
import type { Side } from '../model/sides';
import type { Rank, TieKind } from '../model/tie';
import { plain } from './plain';

/** What a node can be said to be; "community" alone leaves its kind open. */
export type NodeType = ActorType | CommunityKind | 'community';

/** Finds the value that a word stands for, whatever its case, accents and signs. */
export type Dictionary<Value> = (word: string) => Value | undefined;

function dictionary<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
): Dictionary<Value> {
  const byWord = new Map<string, Value>();
  for (const [value, synonyms] of Object.entries(words) as [Value, readonly string[]][])
    for (const word of [value, ...synonyms]) byWord.set(plain(word), value);
  return (word) => byWord.get(plain(word));
}

export const sideWords = dictionary<Side>({
  own: ['us', 'noi', 'nostro', 'nostra', 'nostri', 'our', 'client', 'proprio'],
  ally: [
    'allies',
    'alleato',
    'alleata',
    'alleati',
    'friend',
    'amico',
    'amica',
    'for',
    'pro',
    'a favore',
    'favorevole',
  ],
  undecided: [
    'indeciso',
    'indecisa',
    'indecisi',
    'neutral',
    'neutrale',
    'neutro',
    'incerto',
    'incerta',
    'unknown',
  ],
  rival: [
    'rivals',
    'rivale',
    'rivali',
    'opponent',
    'avversario',
    'avversaria',
    'enemy',
    'nemico',
    'against',
    'contro',
    'contrario',
    'contraria',
  ],
});

export const typeWords = dictionary<NodeType>({
  person: ['persona', 'people', 'persone', 'individual', 'individuo', 'actor', 'attore', 'uomo', 'donna'],
  organisation: [
    'organization',
    'organizzazione',
    'company',
    'azienda',
    'impresa',
    'società',
    'ente',
    'firm',
    'business',
    'associazione',
    'istituzione',
    'org',
  ],
  community: ['comunità', 'communities'],
  group: ['gruppo', 'groups', 'gruppi'],
  channel: ['canale', 'channels', 'canali'],
  page: ['pagina', 'pages', 'pagine'],
  forum: ['fora', 'forums', 'board', 'subreddit'],
  newsletter: ['bollettino', 'mailing list', 'lista'],
  event: ['evento', 'events', 'eventi', 'incontro', 'fiera'],
});

export const roleWords = dictionary<Role>({
  expert: ['esperto', 'esperta', 'experts'],
  ambassador: ['ambasciatore', 'ambasciatrice', 'testimonial'],
  partner: ['socio', 'socia', 'partners'],
  moderator: ['moderatore', 'moderatrice', 'mod'],
  competitor: ['concorrente', 'concorrenza'],
  imitator: ['imitatore', 'imitatrice'],
  disturber: ['disturbatore', 'disturbatrice', 'troll'],
  press: ['stampa', 'giornalista', 'journalist', 'media'],
  customer: ['cliente', 'clienti', 'customers'],
});

export const originWords = dictionary<Origin>({
  spontaneous: ['spontanea', 'spontaneo', 'organic'],
  encouraged: ['incoraggiata', 'incoraggiato'],
  purposeful: ['creata per uno scopo', 'voluta', 'mirata'],
  engineered: ['costruita per sembrare una folla', 'costruita', 'artificiale', 'fake'],
});

export const tieKindWords = dictionary<TieKind>({
  membership: [
    'appartenenza',
    'member',
    'membro',
    'member of',
    'membro di',
    'iscritto',
    'iscritta',
    'iscrizione',
  ],
  influence: ['influenza', 'influences', 'influisce'],
  alliance: [
    'alleanza',
    'ally',
    'allied',
    'alleato',
    'friend',
    'friendship',
    'amicizia',
    'amico',
    'partnership',
    'collaborazione',
  ],
  rivalry: [
    'rivalità',
    'rival',
    'rivale',
    'enmity',
    'enemy',
    'ostilità',
    'conflict',
    'conflitto',
    'competition',
    'concorrenza',
  ],
  imitation: ['imitazione', 'imitates', 'imita', 'copy', 'copia'],
  overlap: ['sovrapposizione', 'pubblico in comune', 'shared audience'],
  referral: ['segnalazione', 'refers', 'segnala', 'link', 'mention', 'menzione', 'passaparola', 'citazione'],
});

export const rankWords = dictionary<Rank>({
  member: ['iscritto', 'iscritta', 'membro', 'socio'],
  contributor: ['collaboratore', 'collaboratrice', 'autore', 'author', 'top contributor'],
  moderator: ['moderatore', 'moderatrice', 'mod'],
  administrator: ['amministratore', 'amministratrice', 'admin', 'owner', 'fondatore', 'founder'],
});

/** Does a tie hold both ways? */
export const directionWords = dictionary<'both' | 'one'>({
  both: [
    'yes',
    'sì',
    'si',
    'true',
    'vero',
    '1',
    'x',
    'mutual',
    'undirected',
    'reciproco',
    'reciproca',
    'non orientato',
    'bidirectional',
    'both ways',
    'nei due sensi',
  ],
  one: ['no', 'false', 'falso', '0', 'directed', 'one way', 'orientato', 'diretto', 'a senso unico'],
});

export const flagWords = dictionary<'yes' | 'no'>({
  yes: ['sì', 'si', 'true', 'vero', '1', 'x'],
  no: ['false', 'falso', '0'],
});
