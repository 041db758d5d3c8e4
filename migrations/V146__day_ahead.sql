-- Prices of the day ahead, quarter by quarter, and what a site makes of them. They plan days that come; nothing is billed by them.
CREATE TABLE dayahead_import (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site        text        NOT NULL,
    source      text        NOT NULL,
    first       timestamptz NOT NULL,
    last        timestamptz NOT NULL,
    quarters    integer     NOT NULL,
    imported    timestamptz NOT NULL,
    imported_by text        NOT NULL
);
CREATE INDEX dayahead_import_site ON dayahead_import (site, imported DESC);

CREATE TABLE dayahead_price (
    site   text             NOT NULL,
    time   timestamptz      NOT NULL,
    price  double precision NOT NULL,
    import bigint           NOT NULL REFERENCES dayahead_import (id),
    PRIMARY KEY (site, time)
);
COMMENT ON TABLE dayahead_price IS 'Money for each kWh at the exchange; time is the start of the quarter of an hour';

CREATE TABLE dayahead_setting (
    site       text        PRIMARY KEY,
    setting    text        NOT NULL,
    changed    timestamptz NOT NULL,
    changed_by text        NOT NULL
);
