-- The notification centre: what is new for each person, and whether they have read it.
CREATE TABLE inbox_item (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account  text        NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
    kind     text        NOT NULL CHECK (kind IN
        ('ALARM', 'ORDER', 'COMMAND', 'APPROVAL', 'PROPOSAL', 'RECOMMENDATION', 'CONTROL', 'DELIVERY')),
    subject  text        NOT NULL CHECK (subject <> ''),
    sentence text        NOT NULL,
    words    text[]      NOT NULL,
    urgent   boolean     NOT NULL,
    place    text        NOT NULL,
    point    text,
    link     text        NOT NULL,
    raised   timestamptz NOT NULL,
    read     timestamptz,
    over     timestamptz,
    UNIQUE (account, subject)
);
CREATE INDEX inbox_item_newest ON inbox_item (account, id);
CREATE INDEX inbox_item_raised ON inbox_item (raised);
CREATE INDEX inbox_item_waiting ON inbox_item (kind) WHERE over IS NULL;
COMMENT ON COLUMN inbox_item.subject IS 'What it is about: the same is said to a person once.';
COMMENT ON COLUMN inbox_item.sentence IS 'Key of the text, without inbox. before it.';
COMMENT ON COLUMN inbox_item.words IS 'What the sentence names: = and a text, # and the key of a text, @ and an instant (UTC).';
COMMENT ON COLUMN inbox_item.point IS 'Key of the point without which a person sees nothing of it; null where it is theirs wherever it is.';
COMMENT ON COLUMN inbox_item.over IS 'When it was found that it waits for nobody any more; it is not new then.';

-- Alarms are told beside the mail, in the notification centre and by what else reaches a person: whether that was done.
ALTER TABLE pending_notification ADD told timestamptz;
UPDATE pending_notification SET told = created;
CREATE INDEX pending_notification_untold ON pending_notification (due) WHERE told IS NULL;
