-- What devices did without a network: each arrives once, however often it is sent.
CREATE TABLE offline_action (
    id       uuid        PRIMARY KEY,
    who      text        NOT NULL,
    kind     text        NOT NULL,
    outcome  text        NOT NULL,
    detail   text        NOT NULL,
    received timestamptz NOT NULL
);
CREATE INDEX ON offline_action (received);
COMMENT ON COLUMN offline_action.id IS 'Made by the device.';
ALTER TABLE work_event ADD done_at timestamptz;
COMMENT ON COLUMN work_event.done_at IS 'When it was done by the clock of a device that had no network; null where it was told at once.';
