-- A food's number means something only with the table it stands in.
ALTER TABLE food_entry ADD COLUMN food_source TEXT NOT NULL DEFAULT 'sr28'
    CHECK (food_source IN ('sr28', 'fndds', 'imported', 'own', 'recipe', 'water'));
