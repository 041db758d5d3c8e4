-- What the site expects of its alarm system; a figure that is not here has the default of ISA-18.2 or EEMUA 191.
CREATE TABLE alarm_target (
    name  text             PRIMARY KEY,
    value double precision NOT NULL CHECK (value >= 0)
);
