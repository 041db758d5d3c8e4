-- Who gets the report of each month by mail, and which has been handed to the outbox.
CREATE TABLE report_reader (
    address  text        PRIMARY KEY CHECK (length(address) BETWEEN 3 AND 254),
    language text        NOT NULL CHECK (language IN ('en', 'de')),
    since    timestamptz NOT NULL
);

CREATE TABLE report_sent (
    month   date NOT NULL,
    address text NOT NULL,
    PRIMARY KEY (month, address)
);
COMMENT ON TABLE report_sent IS 'Written in the transaction that puts the mail into the outbox, so that a restart neither repeats nor forgets one';
