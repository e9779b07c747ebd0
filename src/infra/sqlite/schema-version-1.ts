/**
 * Version 1 of the project file, as released: never edited again. A later version adds a migration and changes
 * project-schema.ts.
 *
 * The tables are the truth; the views are for people with any SQLite tool, and nothing in Twinpath reads them. Times
 * are milliseconds since 1970, UTC. `hash` is half a SHA-256 over all other columns of the row (row-hash.ts).
 */
const tables = `
CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;

-- One row per map, and one for the library. records_digest is the XOR of the hashes of the document's records.
CREATE TABLE documents (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('map', 'library')),
  seq INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  removed_at INTEGER,
  records_digest BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

-- The documents as they are now.
CREATE TABLE records (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  json TEXT NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (document, id)
) STRICT;

-- How they came to be so: every change ever made, only ever appended to. Playing the diffs gives the records.
CREATE TABLE transactions (
  document TEXT NOT NULL REFERENCES documents (id),
  seq INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  author TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('user', 'undo', 'redo', 'import')),
  at INTEGER NOT NULL,
  label TEXT NOT NULL,
  command TEXT NOT NULL,
  diff TEXT NOT NULL,
  coalesce_key TEXT,
  reverts TEXT NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (document, seq)
) STRICT;

-- Named by the SHA-256 of their bytes.
CREATE TABLE images (
  sha256 TEXT PRIMARY KEY NOT NULL,
  media_type TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
`;

const views = `
CREATE VIEW maps AS SELECT d.id AS map, json ->> '$.title' AS title, json ->> '$.state' AS state,
  json ->> '$.period' AS period, json ->> '$.currency' AS currency, json ->> '$.summary' AS summary, d.seq AS changes,
  datetime(d.created_at / 1000, 'unixepoch') AS created, datetime(d.updated_at / 1000, 'unixepoch') AS updated,
  d.removed_at IS NOT NULL AS removed
FROM documents d LEFT JOIN records r ON r.document = d.id AND r.type = 'map' WHERE d.kind = 'map';

CREATE VIEW journeys AS SELECT document AS map, id, json ->> '$.side' AS side, json ->> '$.mode' AS mode,
  json ->> '$.title' AS title, json ->> '$.personaId' AS persona
FROM records WHERE type = 'journey';

CREATE VIEW stages AS SELECT document AS map, id, json ->> '$.journeyId' AS journey, json ->> '$.order' AS position,
  json ->> '$.title' AS title, json ->> '$.goal' AS goal, json ->> '$.entrants.value' AS entrants,
  json ->> '$.avoidableShare' AS avoidable_share
FROM records WHERE type = 'stage';

CREATE VIEW lanes AS SELECT document AS map, id, json ->> '$.journeyId' AS journey, json ->> '$.order' AS position,
  json ->> '$.role' AS role, json ->> '$.title' AS title
FROM records WHERE type = 'lane';

CREATE VIEW touchpoints AS SELECT t.document AS map, t.id, t.json ->> '$.title' AS title,
  s.json ->> '$.title' AS stage, l.json ->> '$.title' AS lane, j.json ->> '$.side' AS side, t.json ->> '$.kind' AS kind,
  t.json ->> '$.momentOfTruth' AS moment_of_truth, t.json ->> '$.emotion.value' AS emotion,
  t.json ->> '$.emotion.min' AS emotion_min, t.json ->> '$.emotion.max' AS emotion_max,
  c.json ->> '$.title' AS channel, t.json ->> '$.owner' AS owner, t.json ->> '$.description' AS description,
  json_array_length(t.json, '$.evidenceIds') AS evidence
FROM records t
  LEFT JOIN records s ON s.document = t.document AND s.id = t.json ->> '$.stageId'
  LEFT JOIN records l ON l.document = t.document AND l.id = t.json ->> '$.laneId'
  LEFT JOIN records j ON j.document = l.document AND j.id = l.json ->> '$.journeyId'
  LEFT JOIN records c ON c.document = 'library' AND c.id = t.json ->> '$.channelId'
WHERE t.type = 'touchpoint';

CREATE VIEW connections AS SELECT document AS map, id, json ->> '$.fromId' AS from_touchpoint,
  json ->> '$.toId' AS to_touchpoint, json ->> '$.kind' AS kind, json ->> '$.label' AS label, json ->> '$.share' AS share
FROM records WHERE type = 'connection';

CREATE VIEW pains AS SELECT p.document AS map, p.id, p.json ->> '$.kind' AS kind, p.json ->> '$.title' AS title,
  p.json ->> '$.severity' AS severity, p.json ->> '$.reach' AS reach, p.json ->> '$.lossShare' AS loss_share,
  p.json ->> '$.status' AS status, p.json ->> '$.targetId' AS target, t.type AS target_type,
  t.json ->> '$.title' AS target_title, json_array_length(p.json, '$.evidenceIds') AS evidence
FROM records p LEFT JOIN records t ON t.document = p.document AND t.id = p.json ->> '$.targetId'
WHERE p.type = 'pain';

CREATE VIEW cards AS SELECT c.document AS map, c.id, l.json ->> '$.role' AS role, s.json ->> '$.title' AS stage,
  c.json ->> '$.text' AS text, c.json ->> '$.attribution' AS attribution,
  json_array_length(c.json, '$.evidenceIds') AS evidence
FROM records c
  LEFT JOIN records s ON s.document = c.document AND s.id = c.json ->> '$.stageId'
  LEFT JOIN records l ON l.document = c.document AND l.id = c.json ->> '$.laneId'
WHERE c.type = 'card';

CREATE VIEW metrics AS SELECT m.document AS map, m.id, m.json ->> '$.kind' AS kind, m.json ->> '$.title' AS title,
  m.json ->> '$.unit' AS unit, m.json ->> '$.value.value' AS value, m.json ->> '$.value.n' AS n,
  m.json ->> '$.value.date' AS date, m.json ->> '$.value.source' AS source, m.json ->> '$.target' AS target,
  m.json ->> '$.direction' AS direction, m.json ->> '$.hostId' AS host, h.type AS host_type,
  h.json ->> '$.title' AS host_title
FROM records m LEFT JOIN records h ON h.document = m.document AND h.id = m.json ->> '$.hostId'
WHERE m.type = 'metricCard';

CREATE VIEW personas AS SELECT id, json ->> '$.name' AS name, json ->> '$.side' AS side, json ->> '$.role' AS role,
  json ->> '$.description' AS description, json ->> '$.goals' AS goals
FROM records WHERE document = 'library' AND type = 'persona';

CREATE VIEW channels AS SELECT id, json ->> '$.title' AS title, json ->> '$.icon' AS icon,
  json ->> '$.online' AS online
FROM records WHERE document = 'library' AND type = 'channel';

CREATE VIEW evidence AS SELECT id, json ->> '$.kind' AS kind, json ->> '$.title' AS title,
  json ->> '$.quote' AS quote, json ->> '$.source' AS source, json ->> '$.date' AS date, json ->> '$.n' AS n
FROM records WHERE document = 'library' AND type = 'evidence';

CREATE VIEW history AS SELECT document, seq, id, datetime(at / 1000, 'unixepoch') AS at, author, origin,
  command ->> '$.name' AS command, label ->> '$.key' AS label
FROM transactions;
`;

export const schemaVersion1 = tables + views;
