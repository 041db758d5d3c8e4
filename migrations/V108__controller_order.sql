-- What people have done with alarms of controllers, on its way to the controllers.

ALTER TABLE controller_event ADD COLUMN reference text NOT NULL DEFAULT '' CHECK (length(reference) <= 1000);
COMMENT ON COLUMN controller_event.reference IS
    'What its connector needs to acknowledge this very event; empty where it cannot be acknowledged.';

-- Only what waits: what became of the others is in the history of their alarms.
CREATE TABLE controller_order (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alarm      bigint      NOT NULL REFERENCES alarm ON DELETE CASCADE,
    connection text        NOT NULL,
    point_id   integer     NOT NULL REFERENCES point ON DELETE CASCADE,
    action     text        NOT NULL CHECK (action IN ('ACKNOWLEDGE', 'SHELVE', 'UNSHELVE')),
    reference  text        NOT NULL CHECK (length(reference) BETWEEN 1 AND 1000),
    who        text        NOT NULL,
    comment    text        NOT NULL,
    until      timestamptz,
    ordered    timestamptz NOT NULL,
    attempts   integer     NOT NULL DEFAULT 0,
    next       timestamptz NOT NULL,
    UNIQUE (point_id, action, reference)
);
CREATE INDEX controller_order_next ON controller_order (next);
CREATE INDEX controller_order_alarm ON controller_order (alarm);
COMMENT ON COLUMN controller_order.until IS 'End of a shelving.';
