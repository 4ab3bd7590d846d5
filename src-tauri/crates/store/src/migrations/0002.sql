-- The food log: meals, several tables, cooking, notes, own foods, dishes.

-- A food's number means something only with the table it stands in. What is new here:
--   meal           NULL is the meal of its time of day: version 1 did not ask.
--   eaten_time     'logged': when it was logged; 'unknown'; or the time that was told.
--   cooking        how it was cooked, in words with the factor; empty for as it is.
--   without_figure how many foods in it have no magnesium figure.
--   logged_grams   the weight that the figures are of. Changing the amount changes grams alone, so that
--                  changing it back restores every figure to the last digit.
CREATE TABLE food_entry_2 (
    id             INTEGER PRIMARY KEY,
    day            TEXT NOT NULL CHECK (day GLOB '[0-9]*-[0-9][0-9]-[0-9][0-9]'),
    at_ms          INTEGER NOT NULL,
    at_offset_s    INTEGER NOT NULL,
    at_zone        TEXT NOT NULL,
    eaten_time     TEXT NOT NULL
        CHECK (eaten_time IN ('logged', 'unknown') OR eaten_time GLOB '[0-2][0-9]:[0-5][0-9]'),
    meal           TEXT CHECK (meal IN ('breakfast', 'lunch', 'dinner', 'snack')),
    food_source    TEXT NOT NULL
        CHECK (food_source IN ('sr28', 'fndds', 'imported', 'own', 'recipe', 'water')),
    food_id        INTEGER NOT NULL CHECK (food_id >= 0),
    name           TEXT NOT NULL,
    description    TEXT NOT NULL,
    amount         TEXT NOT NULL,
    cooking        TEXT NOT NULL,
    grams          REAL NOT NULL CHECK (grams > 0),
    logged_grams   REAL NOT NULL CHECK (logged_grams > 0),
    without_figure INTEGER NOT NULL CHECK (without_figure >= 0),
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
    deleted_ms     INTEGER,
    CHECK (magnesium_mg IS NOT NULL OR without_figure > 0)
) STRICT;
-- Version 1 kept the moment of logging. It is the time of eating where it lies in the day itself: on its date, or
-- in the small hours after it.
INSERT INTO food_entry_2
SELECT id, day, at_ms, at_offset_s, at_zone,
       CASE WHEN date(at_ms / 1000 + at_offset_s, 'unixepoch') = day
              OR date(at_ms / 1000 + at_offset_s - 4 * 3600, 'unixepoch') = day
            THEN 'logged' ELSE 'unknown' END,
       NULL, 'sr28', food_id, name, description, amount, '', grams, grams, magnesium_mg IS NULL,
       magnesium_mg, energy_kcal, protein_g, fat_g, carbohydrate_g, fibre_g, calcium_mg, potassium_mg, sodium_mg,
       zinc_mg, vitamin_b6_mg, vitamin_d_ug, water_g, caffeine_mg, alcohol_g, tryptophan_g, theobromine_mg, deleted_ms
FROM food_entry;
DROP TABLE food_entry;
ALTER TABLE food_entry_2 RENAME TO food_entry;
CREATE INDEX food_entry_by_day ON food_entry (day);
CREATE INDEX food_entry_by_food ON food_entry (food_source, food_id);

-- What was typed and not understood.
CREATE TABLE food_note (
    id          INTEGER PRIMARY KEY,
    day         TEXT NOT NULL CHECK (day GLOB '[0-9]*-[0-9][0-9]-[0-9][0-9]'),
    at_ms       INTEGER NOT NULL,
    at_offset_s INTEGER NOT NULL,
    at_zone     TEXT NOT NULL,
    -- Logged on its own day, so that the moment is when it was eaten.
    timed       INTEGER NOT NULL CHECK (timed IN (0, 1)),
    meal        TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'dinner', 'snack')),
    text        TEXT NOT NULL CHECK (text <> ''),
    deleted_ms  INTEGER
) STRICT;
CREATE INDEX food_note_by_day ON food_note (day);

-- A food by its label: the label as it was typed, and what it comes to in 100 g.
CREATE TABLE own_food (
    id                       INTEGER PRIMARY KEY,
    name                     TEXT NOT NULL CHECK (name <> ''),
    label_per                TEXT NOT NULL CHECK (label_per IN ('hundred_grams', 'portion')),
    label_portion_name       TEXT NOT NULL,
    label_portion_grams      TEXT NOT NULL,
    label_magnesium          TEXT NOT NULL,
    -- NULL: the label tells magnesium in mg; else in % of this daily value.
    label_magnesium_daily_mg REAL CHECK (label_magnesium_daily_mg > 0),
    label_energy_kcal        TEXT NOT NULL,
    label_protein_g          TEXT NOT NULL,
    label_caffeine_mg        TEXT NOT NULL,
    label_alcohol_g          TEXT NOT NULL,
    portion_name             TEXT,
    portion_grams            REAL CHECK (portion_grams > 0),
    magnesium_mg             REAL CHECK (magnesium_mg >= 0),
    energy_kcal              REAL,
    protein_g                REAL,
    fat_g                    REAL,
    carbohydrate_g           REAL,
    fibre_g                  REAL,
    calcium_mg               REAL,
    potassium_mg             REAL,
    sodium_mg                REAL,
    zinc_mg                  REAL,
    vitamin_b6_mg            REAL,
    vitamin_d_ug             REAL,
    water_g                  REAL,
    caffeine_mg              REAL,
    alcohol_g                REAL,
    tryptophan_g             REAL,
    theobromine_mg           REAL,
    deleted_ms               INTEGER,
    CHECK ((portion_name IS NULL) = (portion_grams IS NULL))
) STRICT;

CREATE TABLE dish (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('meal', 'recipe')),
    name       TEXT NOT NULL CHECK (name <> ''),
    servings   REAL NOT NULL CHECK (servings > 0),
    -- As the recipe was written; empty for a meal.
    lines      TEXT NOT NULL,
    -- Where a dish was changed: this is how it was before. NULL for every other one.
    version_of INTEGER REFERENCES dish (id),
    deleted_ms INTEGER,
    CHECK (version_of IS NULL OR deleted_ms IS NOT NULL)
) STRICT;

-- The foods of a dish in the weight of the whole dish, with the values of the day it was saved.
CREATE TABLE dish_ingredient (
    dish_id        INTEGER NOT NULL REFERENCES dish (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL CHECK (position >= 0),
    food_source    TEXT NOT NULL
        CHECK (food_source IN ('sr28', 'fndds', 'imported', 'own', 'recipe', 'water')),
    food_id        INTEGER NOT NULL CHECK (food_id >= 0),
    name           TEXT NOT NULL,
    description    TEXT NOT NULL,
    amount         TEXT NOT NULL,
    cooking        TEXT NOT NULL,
    grams          REAL NOT NULL CHECK (grams > 0),
    without_figure INTEGER NOT NULL CHECK (without_figure >= 0),
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
    PRIMARY KEY (dish_id, position),
    CHECK (magnesium_mg IS NOT NULL OR without_figure > 0)
) STRICT;
