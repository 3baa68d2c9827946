/** A list of plain texts as a list of evidence for the whole row. What is no text stays what can't be read. */
const asEvidence = (list: string) => `(
  SELECT json_group_array(
    json_object('field', '', 'source', told.value, 'date', NULL, 'confidence', NULL)
  ) FROM json_each(${list}) AS told
)`;

const evidenceOfRows = ['actor', 'community', 'stance', 'tie'].map(
  (table) => `
UPDATE ${table} SET evidence = ${asEvidence(`${table}.evidence`)}
WHERE evidence <> '[]' AND json_valid(evidence);
`,
);

/**
 * Icons and photos of nodes, notes and frames, saved views with the places of nodes in them; and evidence that says when
 * and how sure, in the rows as in what the journal remembers of them.
 */
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
${evidenceOfRows.join('')}
UPDATE journal SET changes = (
  SELECT json_group_array(json(
    CASE WHEN json_extract(change.value, '$.table') IN ('actor', 'community', 'stance', 'tie')
    THEN json_replace(
      change.value,
      '$.before.evidence', json(${asEvidence("change.value, '$.before.evidence'")}),
      '$.after.evidence', json(${asEvidence("change.value, '$.after.evidence'")})
    )
    ELSE change.value END
  )) FROM json_each(journal.changes) AS change
)
WHERE instr(changes, '"evidence":["') > 0 AND json_valid(changes);
`;
