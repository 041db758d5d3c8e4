-- Which languages there are is said by the texts.
DO $$
DECLARE
    found record;
BEGIN
    FOR found IN
        SELECT c.conrelid::regclass AS of_table, c.conname AS name FROM pg_constraint AS c
        WHERE c.contype = 'c' AND c.connamespace = current_schema()::regnamespace
          AND pg_get_constraintdef(c.oid) LIKE '%language%''de''%'
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', found.of_table, found.name);
        EXECUTE format('ALTER TABLE %s ADD CHECK (language ~ ''^[a-z]{2,3}$'')', found.of_table);
    END LOOP;
END $$;
