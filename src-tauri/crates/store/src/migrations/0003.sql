-- Supplements: the shelf, doses with what they were taken from, the plan, and when medicines are taken.

-- A product as its label describes it.
--   form         NULL: several salts, or not told.
--   elemental_mg magnesium in one unit, as the person confirmed it.
--   label        what stands on it, as typed, and how many units that is for.
--   stock        units that were there when they were counted, NULL: not counted; stock_dose is the newest dose of
--                that moment: doses after it count the stock down.
--   price        of the whole pack, in the person's own currency.
CREATE TABLE product (
    id           INTEGER PRIMARY KEY,
    name         TEXT NOT NULL CHECK (name <> ''),
    kind         TEXT NOT NULL CHECK (kind IN ('supplement', 'medicine')),
    form         TEXT,
    unit         TEXT NOT NULL,
    elemental_mg REAL NOT NULL CHECK (elemental_mg > 0),
    label        TEXT NOT NULL,
    label_units  REAL NOT NULL CHECK (label_units > 0),
    pack_units   REAL CHECK (pack_units > 0),
    price        REAL CHECK (price >= 0),
    stock        REAL CHECK (stock >= 0),
    stock_dose   INTEGER NOT NULL CHECK (stock_dose >= 0),
    deleted_ms   INTEGER
) STRICT;

-- What is planned for each day: an amount of a form, or units of a product. The times are the planner's.
CREATE TABLE planned_dose (
    id           INTEGER PRIMARY KEY,
    form         TEXT,
    elemental_mg REAL CHECK (elemental_mg > 0),
    product_id   INTEGER REFERENCES product (id),
    units        REAL CHECK (units > 0),
    doses_a_day  INTEGER NOT NULL DEFAULT 1 CHECK (doses_a_day > 0),
    deleted_ms   INTEGER,
    CHECK ((form IS NULL) = (elemental_mg IS NULL)),
    CHECK ((product_id IS NULL) = (units IS NULL)),
    CHECK ((form IS NULL) <> (product_id IS NULL))
) STRICT;
INSERT INTO planned_dose (form, elemental_mg)
SELECT form.value, CAST(mg.value AS REAL)
FROM setting AS form, setting AS mg
WHERE form.key = 'dose.form' AND mg.key = 'dose.elemental_mg' AND CAST(mg.value AS REAL) > 0;
DELETE FROM setting WHERE key IN ('dose.form', 'dose.elemental_mg');

-- A dose keeps the values of its day, whatever becomes of the product. `form` may be NULL, and `units` is what was
-- taken of the product; both are new. Doses of version 1 were entered by form. `planned` and `part`: which part of
-- which planned dose it was logged as, NULL when by itself.
CREATE TABLE dose_3 (
    id           INTEGER PRIMARY KEY,
    day          TEXT NOT NULL CHECK (day GLOB '[0-9]*-[0-9][0-9]-[0-9][0-9]'),
    at_ms        INTEGER NOT NULL,
    at_offset_s  INTEGER NOT NULL,
    at_zone      TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('supplement', 'medicine')),
    form         TEXT,
    product_id   INTEGER REFERENCES product (id),
    product_name TEXT,
    unit         TEXT,
    units        REAL CHECK (units > 0),
    elemental_mg REAL NOT NULL CHECK (elemental_mg > 0),
    planned      INTEGER REFERENCES planned_dose (id),
    part         INTEGER CHECK (part >= 0),
    deleted_ms   INTEGER,
    CHECK ((planned IS NULL) = (part IS NULL)),
    CHECK ((product_id IS NULL) = (product_name IS NULL)),
    CHECK ((product_id IS NULL) = (unit IS NULL)),
    CHECK ((product_id IS NULL) = (units IS NULL)),
    CHECK (product_id IS NOT NULL OR form IS NOT NULL)
) STRICT;
INSERT INTO dose_3
SELECT id, day, at_ms, at_offset_s, at_zone, 'supplement', form, NULL, NULL, NULL, NULL, elemental_mg, NULL, NULL,
       deleted_ms
FROM dose;
DROP TABLE dose;
ALTER TABLE dose_3 RENAME TO dose;
CREATE INDEX dose_by_day ON dose (day);
CREATE INDEX dose_by_product ON dose (product_id);

-- The times of day at which a medicine of the person's list is taken; the name as typed, in lower case.
CREATE TABLE medicine_time (
    medicine TEXT NOT NULL CHECK (medicine <> ''),
    time     TEXT NOT NULL CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
    PRIMARY KEY (medicine, time)
) STRICT, WITHOUT ROWID;

