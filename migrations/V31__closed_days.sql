-- Days on which nobody works in the building. They are changed as a whole, like tariffs.
CREATE TABLE closed_period (
    first_day date NOT NULL,
    last_day  date NOT NULL,
    name      text NOT NULL,
    PRIMARY KEY (first_day, last_day),
    CHECK (last_day >= first_day)
);
