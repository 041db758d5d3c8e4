-- Each site has its own tariffs, emissions, weather, closed days, recommendations and readers of its report. What was entered while there
-- was no such thing has held for every site, and goes on to do so; where there is no site yet its key is empty, and the first that is
-- imported takes it over.

-- Sites stand in the order in which they came: what speaks of none in particular speaks of the oldest.
ALTER TABLE site ADD since timestamptz NOT NULL DEFAULT now();
UPDATE site SET since = imported_at;
ALTER TABLE site ADD removed_at timestamptz;
COMMENT ON COLUMN site.removed_at IS 'When the site was removed; its row stays because the history of its points hangs on it';

-- Tariffs hold from a day on. What was entered before has held ever since.
CREATE TABLE tariff_version (
    site       text        NOT NULL,
    since      date        NOT NULL,
    book       text        NOT NULL,
    changed    timestamptz NOT NULL,
    changed_by text        NOT NULL,
    PRIMARY KEY (site, since)
);
COMMENT ON COLUMN tariff_version.since IS 'Local date of the site at whose midnight it begins to hold; 1900-01-01 for what has held ever since';
INSERT INTO tariff_version (site, since, book, changed, changed_by)
    SELECT s.key, DATE '1900-01-01', t.book, t.changed, t.changed_by FROM energy_tariff t CROSS JOIN site s;
INSERT INTO tariff_version (site, since, book, changed, changed_by)
    SELECT '', DATE '1900-01-01', book, changed, changed_by FROM energy_tariff WHERE NOT EXISTS (SELECT FROM site);
DROP TABLE energy_tariff;

ALTER TABLE energy_carbon ADD site text NOT NULL DEFAULT '';
ALTER TABLE energy_carbon DROP CONSTRAINT energy_carbon_pkey;
INSERT INTO energy_carbon (site, kind, time, average, marginal)
    SELECT s.key, c.kind, c.time, c.average, c.marginal FROM energy_carbon c CROSS JOIN site s;
DELETE FROM energy_carbon WHERE site = '' AND EXISTS (SELECT FROM site);
ALTER TABLE energy_carbon ADD PRIMARY KEY (site, kind, time);
ALTER TABLE energy_carbon ALTER site DROP DEFAULT;

ALTER TABLE outdoor_hour ADD site text NOT NULL DEFAULT '';
ALTER TABLE outdoor_hour DROP CONSTRAINT outdoor_hour_pkey;
INSERT INTO outdoor_hour (site, time, temperature)
    SELECT s.key, o.time, o.temperature FROM outdoor_hour o CROSS JOIN site s;
DELETE FROM outdoor_hour WHERE site = '' AND EXISTS (SELECT FROM site);
ALTER TABLE outdoor_hour ADD PRIMARY KEY (site, time);
ALTER TABLE outdoor_hour ALTER site DROP DEFAULT;

ALTER TABLE closed_period ADD site text NOT NULL DEFAULT '';
ALTER TABLE closed_period DROP CONSTRAINT closed_period_pkey;
INSERT INTO closed_period (site, first_day, last_day, name)
    SELECT s.key, c.first_day, c.last_day, c.name FROM closed_period c CROSS JOIN site s;
DELETE FROM closed_period WHERE site = '' AND EXISTS (SELECT FROM site);
ALTER TABLE closed_period ADD PRIMARY KEY (site, first_day, last_day);
ALTER TABLE closed_period ALTER site DROP DEFAULT;

-- Readers got one report of all sites; they get that of each.
ALTER TABLE report_reader ADD site text NOT NULL DEFAULT '';
ALTER TABLE report_reader DROP CONSTRAINT report_reader_pkey;
INSERT INTO report_reader (site, address, language, since)
    SELECT s.key, r.address, r.language, r.since FROM report_reader r CROSS JOIN site s;
DELETE FROM report_reader WHERE site = '' AND EXISTS (SELECT FROM site);
ALTER TABLE report_reader ADD PRIMARY KEY (site, address);
ALTER TABLE report_reader ALTER site DROP DEFAULT;

ALTER TABLE report_sent ADD site text NOT NULL DEFAULT '';
ALTER TABLE report_sent DROP CONSTRAINT report_sent_pkey;
INSERT INTO report_sent (site, month, address)
    SELECT s.key, r.month, r.address FROM report_sent r CROSS JOIN site s;
DELETE FROM report_sent WHERE site = '' AND EXISTS (SELECT FROM site);
ALTER TABLE report_sent ADD PRIMARY KEY (site, month, address);
ALTER TABLE report_sent ALTER site DROP DEFAULT;

-- A recommendation belongs to the site of what it is about.
ALTER TABLE recommendation ADD site text;
UPDATE recommendation r SET site = COALESCE(
    (SELECT e.site FROM equipment e WHERE e.key = r.proposal ->> 'subject'),
    (SELECT f.site FROM space s JOIN floor f ON f.key = s.floor WHERE s.key = r.proposal ->> 'subject'),
    (SELECT p.site FROM point p WHERE p.key = r.proposal ->> 'subject'),
    (SELECT p.site FROM jsonb_array_elements(r.proposal -> 'changes') c JOIN point p ON p.key = c ->> 'point' LIMIT 1),
    (SELECT p.site FROM jsonb_array_elements_text(r.proposal -> 'points') k JOIN point p ON p.key = k LIMIT 1),
    (SELECT key FROM site ORDER BY since, key LIMIT 1),
    '');
ALTER TABLE recommendation ALTER site SET NOT NULL;
DROP INDEX recommendation_living;
CREATE UNIQUE INDEX recommendation_living ON recommendation (site, cause) WHERE done_on IS NULL;

-- Complaints outlive their rooms, and know whose they were.
ALTER TABLE complaint ADD site text;
UPDATE complaint c SET site = COALESCE(
    (SELECT f.site FROM space s JOIN floor f ON f.key = s.floor WHERE s.key = c.space),
    (SELECT key FROM site ORDER BY since, key LIMIT 1),
    '');
ALTER TABLE complaint ALTER site SET NOT NULL;
CREATE INDEX complaint_site_time ON complaint (site, time DESC);

-- A finding knows whose it is: what it is about may be gone from the model, or be a controller.
ALTER TABLE finding ADD site text;
UPDATE finding f SET site = COALESCE(
    (SELECT e.site FROM equipment e WHERE e.key = f.subject),
    (SELECT p.site FROM point p WHERE p.connection = f.subject OR p.connection || '/' || split_part(p.address, '/', 1) = f.subject LIMIT 1),
    (SELECT key FROM site ORDER BY since, key LIMIT 1),
    '');
ALTER TABLE finding ALTER site SET NOT NULL;

CREATE FUNCTION take_over_what_had_no_site() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE tariff_version SET site = NEW.key WHERE site = '';
    UPDATE energy_carbon SET site = NEW.key WHERE site = '';
    UPDATE outdoor_hour SET site = NEW.key WHERE site = '';
    UPDATE closed_period SET site = NEW.key WHERE site = '';
    UPDATE report_reader SET site = NEW.key WHERE site = '';
    UPDATE report_sent SET site = NEW.key WHERE site = '';
    UPDATE recommendation SET site = NEW.key WHERE site = '';
    UPDATE complaint SET site = NEW.key WHERE site = '';
    RETURN NULL;
END $$;
CREATE TRIGGER first_site AFTER INSERT ON site FOR EACH ROW EXECUTE FUNCTION take_over_what_had_no_site();
