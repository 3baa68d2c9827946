import type { CommunityKind } from '../model/community';
import { nameForm } from '../words/names';
import type { SaidType } from './grammar';

/** Words in a name that say that an audience gathers there. */
const communityWords: Readonly<Record<string, CommunityKind>> = {
  ...{
    gruppo: 'group',
    group: 'group',
    community: 'group',
    comunita: 'group',
    club: 'group',
    circolo: 'group',
  },
  ...{
    canale: 'channel',
    channel: 'channel',
    pagina: 'page',
    page: 'page',
    forum: 'forum',
    subreddit: 'forum',
  },
  ...{
    newsletter: 'newsletter',
    bollettino: 'newsletter',
    fiera: 'event',
    convegno: 'event',
    meetup: 'event',
  },
};

/** Those that are surnames, too: in a name of two words they count as the first one only. */
const firstOnly: ReadonlySet<string> = new Set(['canale', 'pagina', 'page', 'fiera', 'club']);

const organisationWords: ReadonlySet<string> = new Set(
  (
    'associazione association fondazione foundation universita university banca bank comune regione provincia ministero ' +
    'camera confindustria confcommercio azienda agenzia agency istituto institute federazione federation consorzio ' +
    'cooperativa studio'
  ).split(' '),
);

/** What a new node is taken for by its name alone, where nobody said it: a person unless words of the name speak against it. */
export function typeByName(name: string): SaidType {
  const { words, legalForm } = nameForm(name);
  if (legalForm !== '') return 'organisation';
  for (const [place, word] of words.entries()) {
    const kind = communityWords[word];
    if (kind && (place === 0 || words.length > 2 || !firstOnly.has(word))) return kind;
  }
  return words.some((word) => organisationWords.has(word)) ? 'organisation' : 'person';
}

/** Whether somebody said to be that is a community. */
export function isCommunityType(type: SaidType | null): boolean {
  return type !== null && type !== 'person' && type !== 'organisation';
}

/** The kind of a new community: as it was said, or as its name has it. */
export function communityKindOf(type: SaidType | null, name: string): CommunityKind {
  for (const said of [type, typeByName(name)])
    if (said !== null && said !== 'community' && said !== 'person' && said !== 'organisation') return said;
  return 'group';
}
