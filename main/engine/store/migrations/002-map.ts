/** Icons and photos of nodes, notes and frames, and saved views with the places of nodes in them. */
export const migration002 = `
CREATE TABLE emblem (
  id TEXT NOT NULL PRIMARY KEY REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
  icon TEXT NOT NULL CHECK (length(icon) <= 300),
  image TEXT NOT NULL CHECK (length(image) <= 150000)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('note', 'frame')),
  text TEXT NOT NULL,
  x REAL NOT NULL CHECK (x BETWEEN -1e7 AND 1e7),
  y REAL NOT NULL CHECK (y BETWEEN -1e7 AND 1e7),
  width REAL NOT NULL CHECK (width BETWEEN 20 AND 1e6),
  height REAL NOT NULL CHECK (height BETWEEN 20 AND 1e6),
  colour TEXT NOT NULL CHECK (colour IN ('plain', 'accent', 'own', 'ally', 'undecided', 'rival'))
) STRICT, WITHOUT ROWID;

CREATE TABLE view (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  ordinal INTEGER NOT NULL CHECK (ordinal BETWEEN 0 AND 1000000),
  look TEXT NOT NULL,
  camera TEXT,
  ownPlaces INTEGER NOT NULL CHECK (ownPlaces IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  id TEXT NOT NULL PRIMARY KEY CHECK (id = viewId || '/' || nodeId),
  viewId TEXT NOT NULL REFERENCES view (id) DEFERRABLE INITIALLY DEFERRED,
  nodeId TEXT NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
  x REAL NOT NULL CHECK (x BETWEEN -1e7 AND 1e7),
  y REAL NOT NULL CHECK (y BETWEEN -1e7 AND 1e7)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_view ON place (viewId);

CREATE INDEX place_node ON place (nodeId);
`;
