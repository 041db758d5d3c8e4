-- Typical years of weather that scenarios run over, from files in EnergyPlus' format. A file is added and deleted, never changed: what was
-- computed over it stays explained.
CREATE TABLE weather_file (
    id             bigint             GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name           text               NOT NULL UNIQUE,
    place          text               NOT NULL,
    sun            boolean            NOT NULL,
    offset_seconds integer            NOT NULL,
    temperature    double precision[] NOT NULL CHECK (cardinality(temperature) = 8760),
    radiation      double precision[] NOT NULL CHECK (cardinality(radiation) = 8760),
    imported       timestamptz        NOT NULL,
    imported_by    text               NOT NULL
);
COMMENT ON COLUMN weather_file.temperature IS '°C at the end of each hour of a year of 365 days, in standard time offset_seconds east of UTC';
COMMENT ON COLUMN weather_file.radiation IS 'W/m² on the horizontal, mean of each hour; NaN where the file has none';
