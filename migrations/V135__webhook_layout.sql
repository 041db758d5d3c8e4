-- Webhooks of chats and of gateways for SMS or calls: what a post looks like, in which language, and how the sender signs in.
ALTER TABLE webhook
    ADD format     text  NOT NULL DEFAULT 'PLENUM' CHECK (format IN ('PLENUM', 'TEAMS', 'SLACK', 'MATRIX', 'TEMPLATE')),
    ADD language   text  NOT NULL DEFAULT 'en' CHECK (language ~ '^[a-z]{2,3}$'),
    ADD template   text,
    ADD credential bytea,
    ADD CHECK ((format = 'TEMPLATE') = (template IS NOT NULL));
COMMENT ON COLUMN webhook.credential IS 'Value of the header Authorization, sealed with the key of the installation; null for none.';
