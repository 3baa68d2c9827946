/** A name, others by which the same is called, and what is known besides. */
interface Same {
  readonly kind?: 'actor' | 'community';
  readonly names: readonly string[];
  readonly handles?: readonly string[];
}

/** Invented people, companies and communities, each with names that people write for the same one. */
export const same: readonly Same[] = [
  { names: ['Niccolò Ferràri', 'Nicolo Ferrari', 'FERRARI NICCOLÒ'] },
  { names: ['Elena D’Arcangelo', "Elena D'Arcangelo", 'D’Arcangelo Elena'] },
  { names: ['Rossi S.p.A.', 'Rossi SpA', 'ROSSI S. P. A.', 'Rossi'] },
  { names: ['Officine Lari S.r.l.', 'Officine Lari', 'Oficine Lari Srl'] },
  { names: ['Dott.ssa Marta Zuliani', 'Marta Zuliani', 'Zulliani Marta'] },
  { names: ['Ing. Giancarlo Bortolotti', 'Giancarlo Bortolotti', 'G. Bortolotti'] },
  { names: ['Alessandro Mainardi', 'Alesandro Mainardi', 'Mainardi Alessandro'] },
  { names: ['Anna Maria Lo Presti', 'Anna Maria LoPresti'] },
  { names: ['Giovanni De Santis', 'Giovanni Desantis', 'De Santis Giovanni'] },
  { names: ['Verdi & Figli Snc', 'Verdi e Figli', 'Verdi e figli s.n.c.'] },
  { names: ['Northgate Robotics Ltd', 'Northgate Robotics Limited', 'Northgate Robotics'] },
  { names: ['Brückner Maschinenbau GmbH', 'Bruckner Maschinenbau', 'Brückner Maschinenbau'] },
  { names: ['Katherine Whitfield', 'Katharine Whitfield', 'Whitfield, Katherine'] },
  { names: ['Jonathan Ashdown', 'Jonahtan Ashdown'] },
  { names: ['Mr Oliver Pemberton', 'Oliver Pemberton', 'O. Pemberton'] },
  { names: ['Łukasz Nowak', 'Lukasz Nowak'] },
  { names: ['Zoë Strøm', 'Zoe Strom'] },
  { names: ['Confederazione Nazionale Artigiani Lariani', 'CNAL'] },
  { names: ['Maria Grazia Tonelli', 'Maria Tonelli'] },
  {
    names: ['Beatrice Lonardi', 'bea.lonardi'],
    handles: ['@bealonardi', 'https://www.example.org/@BeaLonardi'],
  },
  { kind: 'community', names: ['Vendite Italia', 'VENDITE ITALIA', 'Vendite  Itàlia'] },
  { kind: 'community', names: ['Direttori Commerciali Nord-Est', 'Direttori commerciali Nord Est'] },
  { kind: 'community', names: ['Meccanica & Export', 'Meccanica e Export'] },
  { kind: 'community', names: ['Sales Leaders Forum', 'Forum Sales Leaders', 'Sales Leadres Forum'] },
  { kind: 'community', names: ['La lettera del martedì', 'La lettera del martedi'] },
];

/** Names that look alike and belong to different ones. */
export const different: readonly Same[] = [
  ...['Mario Rossi', 'Maria Rossi', 'Marco Rossi', 'Mauro Rossi', 'Mario Rosso', 'Mario Russo'],
  ...['Paolo Bianchi', 'Paola Bianchi', 'Carlo Bianchi', 'Carla Bianchi', 'Paolo Bianco'],
  ...['Francesco Neri', 'Francesca Neri', 'Daniele Neri', 'Daniela Neri', 'Simone Neri', 'Simona Neri'],
  ...['Martin Kane', 'Martina Kane', 'Martin Kaner', 'John Carter', 'Joan Carter', 'John Cartier Smith'],
  ...['Luca Conti', 'Lucia Conti', 'Luca Contini', 'Giulio Conti', 'Giulia Conti', 'Luigi Conti'],
  ...['Officina 12', 'Officina 13', 'Gruppo 2024', 'Gruppo 2025', 'Nordtec', 'Nordtech Services'],
  ...[
    'Ferro Acciai Srl',
    'Ferro Legno Srl',
    'Ferri Acciai Toscana',
    'Alfa Meccanica Spa',
    'Beta Meccanica Spa',
  ],
].map((name) => ({ names: [name] }));

/** Communities with names of parts of one whole. */
export const siblings: readonly Same[] = [
  ...['Vendite Emilia', 'Vendite Liguria', 'Vendite Italia Nord', 'Forum 1', 'Forum 2', 'Forum 11'],
  ...[
    'Acquisti Veneto',
    'Acquisti Trento',
    'Sala Stampa',
    'Sala Riunioni',
    'Export at Eight',
    'Export at Nine',
  ],
].map((name) => ({ kind: 'community', names: [name] }));
