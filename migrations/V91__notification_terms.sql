-- Standard terms for who is notified of an alarm; nothing else changes.
ALTER TABLE telling RENAME TO pending_notification;
ALTER INDEX telling_due RENAME TO pending_notification_due;
ALTER INDEX telling_mail RENAME TO pending_notification_mail;
ALTER TABLE alarm_notice RENAME COLUMN told TO notified;
ALTER TABLE used_link RENAME COLUMN deed TO action;
COMMENT ON TABLE pending_notification IS 'Of what a recipient is notified, once: it waits (settled, quiet hours, digest, flood limit) until a mail takes it';
