-- A loop may write several points: each with the override by which it is held, or with why the loop leaves it alone.
CREATE TABLE control_target (
    loop uuid NOT NULL REFERENCES control_loop ON DELETE CASCADE,
    point text NOT NULL,
    override_id uuid,
    why text,
    why_arguments text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (loop, point)
);
COMMENT ON COLUMN control_target.override_id IS 'The override by which it is held at present; null where it is not';
COMMENT ON COLUMN control_target.why IS 'Key of the text that says why the loop leaves it alone; null where it does not';
INSERT INTO control_target (loop, point, override_id)
SELECT id, point, override_id FROM control_loop WHERE override_id IS NOT NULL;
ALTER TABLE control_loop DROP COLUMN override_id;

-- When people are there, in the building's own time; null for what depends on nobody, and for loops of before.
ALTER TABLE control_loop
    ADD COLUMN occupied_from time,
    ADD COLUMN occupied_to time,
    ADD COLUMN occupied_days integer[],
    ADD CHECK ((occupied_from IS NULL) = (occupied_to IS NULL) AND (occupied_from IS NULL) = (occupied_days IS NULL));
