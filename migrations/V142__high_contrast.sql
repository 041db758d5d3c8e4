ALTER TABLE preference DROP CONSTRAINT preference_theme_check;
ALTER TABLE preference ADD CONSTRAINT preference_theme_check CHECK (theme IN ('SYSTEM', 'LIGHT', 'DARK', 'CONTRAST'));
