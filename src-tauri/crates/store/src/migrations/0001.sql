-- Every instant is kept whole: UTC milliseconds, the offset in seconds and the zone it was recorded in.
-- A removed entry keeps its row with deleted_ms set, so that removing can be undone.

CREATE TABLE setting (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

-- What the person last said about themselves, in the text form of the question's kind.
CREATE TABLE profile_answer (
    item  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    day   TEXT NOT NULL CHECK (day GLOB '[0-9]*-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE pass (
    id                INTEGER PRIMARY KEY,
    version           INTEGER NOT NULL CHECK (version > 0),
    started_ms        INTEGER NOT NULL,
    finished_ms       INTEGER,
    finished_offset_s INTEGER,
    finished_zone     TEXT,
    CHECK ((finished_ms IS NULL) = (finished_offset_s IS NULL)),
    CHECK ((finished_ms IS NULL) = (finished_zone IS NULL))
) STRICT;

CREATE TABLE pass_answer (
    pass_id INTEGER NOT NULL REFERENCES pass (id) ON DELETE CASCADE,
    item    TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (pass_id, item)
) STRICT;

CREATE TABLE flag (
    id           TEXT PRIMARY KEY NOT NULL,
    raised_ms    INTEGER NOT NULL,
    dismissed_ms INTEGER,
    reason       TEXT,
    CHECK ((dismissed_ms IS NULL) = (reason IS NULL))
) STRICT;

CREATE TABLE settled_reason (
    id    TEXT PRIMARY KEY NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE food_entry (
    id             INTEGER PRIMARY KEY,
    day            TEXT NOT NULL CHECK (day GLOB '[0-9]*-[0-9][0-9]-[0-9][0-9]'),
    at_ms          INTEGER NOT NULL,
    at_offset_s    INTEGER NOT NULL,
    at_zone        TEXT NOT NULL,
    food_id        INTEGER NOT NULL CHECK (food_id >= 0),
    name           TEXT NOT NULL,
    description    TEXT NOT NULL,
    amount         TEXT NOT NULL,
    grams          REAL NOT NULL CHECK (grams > 0),
    magnesium_mg   REAL CHECK (magnesium_mg >= 0),
    energy_kcal    REAL,
    protein_g      REAL,
    fat_g          REAL,
    carbohydrate_g REAL,
    fibre_g        REAL,
    calcium_mg     REAL,
    potassium_mg   REAL,
    sodium_mg      REAL,
    zinc_mg        REAL,
    vitamin_b6_mg  REAL,
    vitamin_d_ug   REAL,
    water_g        REAL,
    caffeine_mg    REAL,
    alcohol_g      REAL,
    tryptophan_g   REAL,
    theobromine_mg REAL,
    deleted_ms     INTEGER
) STRICT;
CREATE INDEX food_entry_by_day ON food_entry (day);

CREATE TABLE dose (
    id           INTEGER PRIMARY KEY,
    day          TEXT NOT NULL CHECK (day GLOB '[0-9]*-[0-9][0-9]-[0-9][0-9]'),
    at_ms        INTEGER NOT NULL,
    at_offset_s  INTEGER NOT NULL,
    at_zone      TEXT NOT NULL,
    form         TEXT NOT NULL,
    elemental_mg REAL NOT NULL CHECK (elemental_mg > 0),
    deleted_ms   INTEGER
) STRICT;
CREATE INDEX dose_by_day ON dose (day);

CREATE TABLE body_event (
    id          INTEGER PRIMARY KEY,
    night       TEXT NOT NULL CHECK (night GLOB '[0-9]*-[0-9][0-9]-[0-9][0-9]'),
    at_ms       INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL,
    at_zone     TEXT NOT NULL,
    sensation   TEXT NOT NULL,
    place       TEXT,
    deleted_ms  INTEGER,
    CHECK ((sensation = 'none') = (place IS NULL))
) STRICT;
CREATE INDEX body_event_by_night ON body_event (night);

CREATE TABLE routine_night (
    night       TEXT PRIMARY KEY NOT NULL CHECK (night GLOB '[0-9]*-[0-9][0-9]-[0-9][0-9]'),
    begun_ms    INTEGER,
    not_tonight INTEGER NOT NULL DEFAULT 0 CHECK (not_tonight IN (0, 1))
) STRICT;

CREATE TABLE routine_tick (
    night TEXT NOT NULL CHECK (night GLOB '[0-9]*-[0-9][0-9]-[0-9][0-9]'),
    step  TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (night, step)
) STRICT;

CREATE TABLE reminder (
    rule             TEXT NOT NULL,
    night            TEXT NOT NULL CHECK (night GLOB '[0-9]*-[0-9][0-9]-[0-9][0-9]'),
    shown_ms         INTEGER,
    snoozed_until_ms INTEGER,
    settled          INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
    PRIMARY KEY (rule, night)
) STRICT;

CREATE TABLE notice (
    key          TEXT PRIMARY KEY NOT NULL,
    text         TEXT NOT NULL,
    raised_ms    INTEGER NOT NULL,
    dismissed_ms INTEGER
) STRICT;
