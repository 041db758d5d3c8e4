-- What a day taught is remembered for sixty days. Until now older days were kept for ever, and all were read at every turn.
DELETE FROM fault_habit AS old
USING (SELECT subject, habit, max(day) AS last FROM fault_habit GROUP BY subject, habit) AS newest
WHERE old.subject = newest.subject AND old.habit = newest.habit AND old.day < newest.last - 60;
