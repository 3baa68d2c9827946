/** What the user did with findings. */
export const migration003 = `
CREATE TABLE finding (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 900),
  state TEXT NOT NULL CHECK (state IN ('shown', 'pinned', 'dismissed')),
  text TEXT NOT NULL CHECK (length(text) <= 1000),
  ordinal INTEGER CHECK (ordinal BETWEEN 0 AND 1000000),
  said TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
