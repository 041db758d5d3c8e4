-- The postal address of a site, as far as somebody has given it: for reports and whoever has to go there.
alter table site
    add column street text,
    add column postal_code text,
    add column city text,
    add column country text;
