-- Who is told of an alarm, and the mails themselves.

create table recipient (
    id          bigint generated always as identity primary key,
    name        text not null unique check (name <> ''),
    account     text references app_user (name) on delete set null,
    address     text not null check (address like '%_@_%'),
    language    text not null check (language in ('en', 'de', 'fr')),
    zone        text not null,
    quiet_from  time,
    quiet_to    time,
    disturb     text not null default 'URGENT' check (disturb in ('URGENT', 'HIGH', 'MEDIUM', 'LOW')),
    check ((quiet_from is null) = (quiet_to is null))
);
comment on column recipient.account is 'Whose deeds it is when a link in a mail is used; without one there are no such links.';
comment on column recipient.disturb is 'The least urgent priority that comes through in quiet hours.';

create table rota (
    id    bigint generated always as identity primary key,
    name  text not null unique check (name <> ''),
    zone  text not null
);

-- Weekly hours; whoever is in it takes turns, a week each, in the order of their positions.
create table rota_shift (
    id      bigint generated always as identity primary key,
    rota    bigint not null references rota on delete cascade,
    days    smallint not null check (days between 1 and 127),
    starts  time not null,
    ends    time not null,
    since   date not null
);
comment on column rota_shift.days is 'Bits: 1 Monday, 2 Tuesday, … 64 Sunday. A holiday counts as a Sunday.';
comment on column rota_shift.ends is 'Not after its start: on the next day; equal: the whole day.';
create table rota_member (
    shift      bigint not null references rota_shift on delete cascade,
    position   integer not null,
    recipient  bigint not null references recipient on delete cascade,
    primary key (shift, position)
);
create table holiday (
    rota  bigint not null references rota on delete cascade,
    day   date not null,
    name  text not null,
    primary key (rota, day)
);
create table substitute (
    id      bigint generated always as identity primary key,
    absent  bigint not null references recipient on delete cascade,
    instead bigint not null references recipient on delete cascade,
    first   date not null,
    last    date not null,
    check (absent <> instead and first <= last)
);

-- Which alarms go where; all that match are followed.
create table route (
    id           bigint generated always as identity primary key,
    name         text not null unique check (name <> ''),
    enabled      boolean not null,
    site         text,
    system       text,
    priorities   text[] not null check (cardinality(priorities) > 0),
    digest_at    time,
    tell_return  boolean not null
);
comment on column route.digest_at is 'Null: at once. Else everything waits for one mail a day at this time of the recipient''s zone.';
create table route_step (
    route      bigint not null references route on delete cascade,
    position   integer not null,
    recipient  bigint references recipient on delete cascade,
    rota       bigint references rota on delete cascade,
    wait       integer not null check (wait between 1 and 10080),
    primary key (route, position),
    check (num_nonnulls(recipient, rota) = 1)
);
comment on column route_step.wait is 'Minutes until the next step is told where nobody has acknowledged.';

create table mail (
    id          bigint generated always as identity primary key,
    kind        text not null check (kind in ('ALARM', 'SUMMARY', 'DIGEST', 'NOTE')),
    recipient   bigint references recipient on delete set null,
    name        text not null,
    address     text not null,
    language    text not null,
    message_id  text not null unique,
    thread      text,
    content     bytea,
    subject     text not null default '',
    state       text not null check (state in ('PENDING', 'SENT', 'DEAD')),
    created     timestamptz not null,
    next_try    timestamptz not null,
    lease       timestamptz,
    attempts    integer not null default 0,
    refusals    integer not null default 0,
    error       text not null default '',
    sent        timestamptz
);
comment on column mail.content is 'Sealed words of a NOTE; gone once it is sent. The others are written from what they are about.';
create index mail_pending on mail (next_try) where state = 'PENDING';
create index mail_recipient on mail (recipient, created);
create index mail_created on mail (created);

-- Alarms that wait for their decision: due is null when there is nothing more to decide.
create table alarm_notice (
    alarm  bigint primary key,
    due    timestamptz,
    told   timestamptz,
    round  integer not null default 0
);
comment on column alarm_notice.round is 'Grows when the alarm comes back from the shelf: then everybody is told anew.';
create index alarm_notice_due on alarm_notice (due) where due is not null;
create table escalation (
    alarm  bigint not null,
    route  bigint not null references route on delete cascade,
    step   integer not null,
    due    timestamptz not null,
    primary key (alarm, route)
);
create index escalation_due on escalation (due);

-- What a recipient is told, once: it waits (settled, quiet, digest, flood) until a mail takes it.
create table telling (
    id         bigint generated always as identity primary key,
    alarm      bigint not null,
    recipient  bigint not null references recipient on delete cascade,
    kind       text not null check (kind in ('FIRST', 'ESCALATED', 'OVER')),
    priority   text not null,
    digest     boolean not null,
    created    timestamptz not null,
    due        timestamptz not null,
    round      integer not null,
    mail       bigint references mail on delete cascade,
    unique (alarm, recipient, kind, round)
);
create index telling_due on telling (due) where mail is null;
create index telling_mail on telling (mail);

-- A link of a mail works once.
create table used_link (
    id    text primary key,
    who   text not null,
    deed  text not null,
    used  timestamptz not null
);
