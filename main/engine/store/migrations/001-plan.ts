/** The plan, its network, the journal and the named versions. */
export const migration001 = `
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY CHECK (id = 'plan'),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  client TEXT NOT NULL,
  question TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('it', 'en')),
  timeZone TEXT NOT NULL CHECK (length(timeZone) BETWEEN 1 AND 60),
  createdAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE node (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('actor', 'community')),
  x REAL CHECK (x BETWEEN -1e7 AND 1e7),
  y REAL CHECK (y BETWEEN -1e7 AND 1e7),
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
  CHECK ((x IS NULL) = (y IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
  id TEXT NOT NULL PRIMARY KEY REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  type TEXT NOT NULL CHECK (type IN ('person', 'organisation')),
  side TEXT CHECK (side IN ('own', 'ally', 'undecided', 'rival')),
  roles TEXT NOT NULL,
  headline TEXT NOT NULL,
  platform TEXT NOT NULL,
  handle TEXT NOT NULL,
  reach INTEGER CHECK (reach BETWEEN 0 AND 10000000000),
  credibility REAL CHECK (credibility BETWEEN 0 AND 1),
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  tags TEXT NOT NULL,
  evidence TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE community (
  id TEXT NOT NULL PRIMARY KEY REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('group', 'channel', 'page', 'forum', 'newsletter', 'event')),
  side TEXT NOT NULL CHECK (side IN ('own', 'ally', 'undecided', 'rival')),
  origin TEXT CHECK (origin IN ('spontaneous', 'encouraged', 'purposeful', 'engineered')),
  purpose TEXT NOT NULL,
  ownerId TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  platform TEXT NOT NULL,
  handle TEXT NOT NULL,
  audience INTEGER CHECK (audience BETWEEN 0 AND 10000000000),
  activity REAL CHECK (activity BETWEEN 0 AND 1),
  promoTolerance REAL CHECK (promoTolerance BETWEEN 0 AND 1),
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  tags TEXT NOT NULL,
  evidence TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX community_owner ON community (ownerId);

CREATE TABLE stance (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 200),
  actorId TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  value REAL NOT NULL CHECK (value BETWEEN -2 AND 2),
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  evidence TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX stance_actor ON stance (actorId);

CREATE TABLE tie (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 200),
  sourceId TEXT NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
  targetId TEXT NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (
    kind IN ('membership', 'influence', 'alliance', 'rivalry', 'imitation', 'overlap', 'referral')
  ),
  mutual INTEGER NOT NULL CHECK (mutual IN (0, 1)),
  rank TEXT CHECK (rank IN ('member', 'contributor', 'moderator', 'administrator')),
  valence REAL NOT NULL CHECK (valence BETWEEN -1 AND 1),
  weight REAL NOT NULL CHECK (weight BETWEEN 0 AND 1),
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  since TEXT,
  until TEXT,
  tags TEXT NOT NULL,
  evidence TEXT NOT NULL,
  notes TEXT NOT NULL,
  CHECK (sourceId <> targetId),
  CHECK (until >= since),
  CHECK (rank IS NULL OR kind = 'membership')
) STRICT, WITHOUT ROWID;

CREATE INDEX tie_source ON tie (sourceId);

CREATE INDEX tie_target ON tie (targetId);

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  "of" INTEGER REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
  state TEXT CHECK (state IN ('done', 'undone', 'dropped')),
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  changes TEXT,
  CHECK ((kind = 'do') = ("of" IS NULL)),
  CHECK ((kind = 'do') = (state IS NOT NULL)),
  CHECK ((kind = 'do') = (changes IS NOT NULL))
) STRICT;

CREATE INDEX journal_state ON journal (state);

CREATE TABLE version (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  at TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  actors INTEGER NOT NULL CHECK (actors >= 0),
  communities INTEGER NOT NULL CHECK (communities >= 0),
  ties INTEGER NOT NULL CHECK (ties >= 0)
) STRICT, WITHOUT ROWID;
`;
