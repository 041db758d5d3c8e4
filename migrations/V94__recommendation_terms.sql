-- Columns and stored figures of recommendations carry the terms of the code and the API: expected savings, and whether it can be
-- evaluated at present. Nothing but names changes.
ALTER TABLE recommendation RENAME COLUMN promise TO expected_savings;
ALTER TABLE recommendation RENAME COLUMN standing TO health;

UPDATE recommendation SET health = jsonb_strip_nulls(jsonb_build_object(
    'incompletePoints', coalesce(health -> 'silent', '[]'),
    'lastIncomplete', health -> 'unjudged',
    'returns', coalesce(health -> 'returns', '0'),
    'returned', health -> 'returned'));
ALTER TABLE recommendation ALTER COLUMN health SET DEFAULT '{"incompletePoints": [], "returns": 0}';

-- A key is the only thing that can stand so in the text of a document: quotation marks within values are escaped.
UPDATE recommendation SET measurement = replace(measurement::text, '"promised":', '"expected":')::jsonb WHERE measurement IS NOT NULL;
UPDATE recommendation_event SET measurement = replace(measurement::text, '"promised":', '"expected":')::jsonb WHERE measurement IS NOT NULL;
