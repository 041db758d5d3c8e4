-- Other systems that are told by HTTP.
create table webhook (
    id          bigint generated always as identity primary key,
    name        text not null unique check (name <> ''),
    url         text not null,
    enabled     boolean not null,
    kinds       text[] not null,
    priorities  text[] not null,
    site        text,
    system      text,
    secret      bytea not null
);
comment on column webhook.secret is 'Sealed with the key of the installation.';
comment on column webhook.kinds is 'Empty: all.';

create table webhook_delivery (
    id        bigint generated always as identity primary key,
    webhook   bigint not null references webhook on delete cascade,
    event     text not null,
    subject   text not null,
    sequence  bigint not null,
    kind      text not null,
    body      text not null,
    state     text not null check (state in ('PENDING', 'SENT', 'DEAD')),
    created   timestamptz not null,
    next_try  timestamptz not null,
    lease     timestamptz,
    attempts  integer not null default 0,
    status    integer,
    error     text not null default '',
    sent      timestamptz,
    unique (webhook, event)
);
comment on column webhook_delivery.subject is 'Deliveries of one subject (alarm:42) go out one after the other.';
create index webhook_delivery_pending on webhook_delivery (webhook, subject, id) where state = 'PENDING';
create index webhook_delivery_due on webhook_delivery (next_try) where state = 'PENDING';
create index webhook_delivery_created on webhook_delivery (created);
