-- Plans that are drawn on screen: what somebody is drawing, what lies under it, and each plan that was saved. They hang on the key of the
-- floor without a foreign key: an import replaces a site's floors as a whole, and what was drawn must outlive it.
create table plan_draft (
    floor      text not null,
    account    text not null,
    content    text not null check (length(content) <= 1000000),
    changed_at timestamptz not null,
    primary key (floor, account)
);

create table plan_background (
    floor      text not null,
    account    text not null,
    name       text not null check (length(name) <= 200),
    media_type text not null,
    content    bytea not null check (length(content) <= 16777216),
    changed_at timestamptz not null,
    primary key (floor, account)
);

create table plan_version (
    id        bigint generated always as identity primary key,
    floor     text not null,
    plan      text not null,
    account   text not null,
    saved_at  timestamptz not null
);
create index plan_version_floor on plan_version (floor, id desc);
comment on column plan_version.account is 'Who saved it; empty for a plan that came with an import';
