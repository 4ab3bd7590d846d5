-- Foods stand in the order in which a search looks at them.
CREATE TABLE foods (
    standing INTEGER PRIMARY KEY,
    fdc_id INTEGER NOT NULL,
    data_type INTEGER NOT NULL,
    published INTEGER NOT NULL,
    description TEXT NOT NULL,
    brand TEXT NOT NULL,
    category TEXT NOT NULL,
    points INTEGER,
    magnesium_mg REAL,
    energy_kcal REAL,
    protein_g REAL,
    fat_g REAL,
    carbohydrate_g REAL,
    fibre_g REAL,
    calcium_mg REAL,
    potassium_mg REAL,
    sodium_mg REAL,
    zinc_mg REAL,
    vitamin_b6_mg REAL,
    vitamin_d_ug REAL,
    water_g REAL,
    caffeine_mg REAL,
    alcohol_g REAL,
    tryptophan_g REAL,
    theobromine_mg REAL
) STRICT;

CREATE TABLE numbers (
    fdc_id INTEGER PRIMARY KEY,
    standing INTEGER NOT NULL
) STRICT;

CREATE TABLE portions (
    standing INTEGER NOT NULL,
    place INTEGER NOT NULL,
    amount REAL NOT NULL,
    words TEXT NOT NULL,
    grams REAL NOT NULL CHECK (grams > 0),
    PRIMARY KEY (standing, place)
) STRICT, WITHOUT ROWID;

-- The words are normal already, and a decimal point is part of one.
CREATE VIRTUAL TABLE found USING fts5 (
    words,
    content = '',
    columnsize = 0,
    detail = none,
    prefix = '1 2 3',
    tokenize = "ascii tokenchars '.'"
);

CREATE VIRTUAL TABLE found_words USING fts5vocab (found, row);

-- Every word once: what a beginning may go on to, and what a misspelt word may have been meant for.
CREATE TABLE vocabulary (
    word TEXT PRIMARY KEY,
    length INTEGER NOT NULL,
    foods INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
    json TEXT NOT NULL
) STRICT;
