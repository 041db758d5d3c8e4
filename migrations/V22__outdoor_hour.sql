-- Outdoor temperatures from a file, for hours in which no point of the building's own tells them.
CREATE TABLE outdoor_hour (
    time        timestamptz      PRIMARY KEY,
    temperature double precision NOT NULL
);
COMMENT ON COLUMN outdoor_hour.temperature IS 'Mean of the hour that begins at time, in degrees Celsius';
