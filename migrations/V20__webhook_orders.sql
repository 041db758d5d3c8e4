-- Webhooks may also be told of work orders, so that a maintenance system can own them.
alter table webhook add column orders boolean not null default false;
