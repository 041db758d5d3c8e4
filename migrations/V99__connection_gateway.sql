-- Which gateway makes a connection; null for the one beside the server that is named as the kind. Alarms of gateways themselves.
alter table connection add column gateway text check (gateway <> '');

alter table alarm_rule drop constraint alarm_rule_target_check;
alter table alarm_rule add constraint alarm_rule_target_check
    check (target ->> 'kind' in ('point', 'pattern', 'device', 'connection', 'gateway'));
alter table alarm_rule drop constraint alarm_rule_condition_check;
alter table alarm_rule add constraint alarm_rule_condition_check check (condition ->> 'kind' in
    ('limit', 'deviation', 'rate', 'state', 'untrusted', 'mismatch', 'reported', 'expression', 'gateway-silent', 'buffer-full'));

-- Where rules are the site's own already, in the language in which it got them.
insert into alarm_rule (name, enabled, priority, target, condition, on_delay, off_delay, deadband, occupied_only, running_only, advice)
select case when german then 'Gateway meldet sich nicht' else 'Gateway is silent' end,
       true, 'HIGH', '{"kind": "gateway"}', '{"kind": "gateway-silent"}', 10, 0, 0, false, false,
       case when german
            then 'Läuft der Prozess des Gateways, und erreicht er diesen Server? Den letzten Fehler zeigt Einrichtung, Gateways.'
            else 'Is the gateway’s process running, and can it reach this server? Its last error is shown under Setup, Gateways.' end
from (select exists (select from alarm_rule where name = 'Kommunikationsausfall der Verbindung') as german) as language
where exists (select from alarm_rule);
insert into alarm_rule (name, enabled, priority, target, condition, on_delay, off_delay, deadband, occupied_only, running_only, advice)
select case when german then 'Zwischenspeicher eines Gateways voll' else 'Gateway buffer full' end,
       true, 'HIGH', '{"kind": "gateway"}', '{"kind": "buffer-full"}', 10, 60, 0, false, false,
       case when german
            then 'Messwerte gehen verloren. Festplatte des Gateways prüfen, dann die Verbindung zu diesem Server.'
            else 'Samples are being lost. Check the gateway’s disk, then its link to this server.' end
from (select exists (select from alarm_rule where name = 'Kommunikationsausfall der Verbindung') as german) as language
where exists (select from alarm_rule);
