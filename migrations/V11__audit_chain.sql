-- The audit becomes a chain: each row carries the SHA-256 of its content and of the row before. How the content is written down
-- is in docs/decisions/0011-audit-chain.md; io.plenum.audit.Links writes it the same way and compares.
ALTER TABLE audit ALTER COLUMN id DROP IDENTITY;
ALTER TABLE audit
    ADD COLUMN ref    uuid,
    ADD COLUMN via    text,
    ADD COLUMN kind   text,
    ADD COLUMN key    text,
    ADD COLUMN before text,
    ADD COLUMN after  text,
    ADD COLUMN hash   text;
COMMENT ON COLUMN audit.ref IS 'Of the record, given where it was made: what comes twice is kept once.';
COMMENT ON COLUMN audit.via IS 'Which session or token.';

CREATE FUNCTION audit_field(content text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN content IS NULL THEN '-;'
                ELSE octet_length(convert_to(content, 'UTF8')) || ':' || content || ';' END
$$;

CREATE FUNCTION audit_digest(previous text, link audit) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(
        previous || ';' || audit_field(link.id::text) || audit_field(link.ref::text)
        || audit_field((extract(epoch FROM link.time) * 1000000)::bigint::text)
        || audit_field(link.who) || audit_field(link.address) || audit_field(link.via) || audit_field(link.what)
        || audit_field(link.kind) || audit_field(link.key) || audit_field(link.detail)
        || audit_field(link.before) || audit_field(link.after), 'UTF8')), 'hex')
$$;

-- What is there already becomes the beginning of the chain.
ALTER TABLE audit DISABLE TRIGGER audit_append_only;
DO $$
DECLARE
    link     audit;
    previous text := repeat('0', 64);
BEGIN
    FOR link IN SELECT * FROM audit ORDER BY id LOOP
        previous := audit_digest(previous, link);
        UPDATE audit SET hash = previous WHERE id = link.id;
    END LOOP;
END $$;
ALTER TABLE audit ENABLE TRIGGER audit_append_only;
ALTER TABLE audit ALTER COLUMN hash SET NOT NULL;
CREATE UNIQUE INDEX audit_ref ON audit (ref);
CREATE INDEX audit_who ON audit (who, id DESC);

-- One writer at a time, whoever it is: the lock is held until the end of the transaction, so these are short.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    head record;
BEGIN
    -- A restored backup brings its chain along.
    IF NEW.hash IS NOT NULL THEN
        RETURN NEW;
    END IF;
    PERFORM pg_advisory_xact_lock(712000011);
    SELECT id, hash INTO head FROM audit ORDER BY id DESC LIMIT 1;
    NEW.id := coalesce(head.id, 0) + 1;
    NEW.hash := audit_digest(coalesce(head.hash, repeat('0', 64)), NEW);
    RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_chain();

-- Records of transactions that go on: they come and go with the transaction, and join the chain once it is through.
CREATE TABLE audit_pending (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ref     uuid        NOT NULL,
    time    timestamptz NOT NULL,
    who     text        NOT NULL,
    address text,
    via     text,
    what    text        NOT NULL,
    kind    text,
    key     text,
    detail  text        NOT NULL,
    before  text,
    after   text
);
