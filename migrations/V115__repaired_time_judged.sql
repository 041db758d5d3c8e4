-- Time that is repaired after faults were looked for in it is looked at again.
ALTER TABLE repaired_stretch ADD COLUMN judged timestamptz;
COMMENT ON COLUMN repaired_stretch.judged IS 'The end that it had when faults were looked for in it; null before';
CREATE INDEX repaired_stretch_not_judged ON repaired_stretch (since) WHERE judged IS DISTINCT FROM until;
