-- Certificates that end are alarms of the gateway that depends on them.
alter table alarm_rule drop constraint alarm_rule_condition_check;
alter table alarm_rule add constraint alarm_rule_condition_check check (condition ->> 'kind' in
    ('limit', 'deviation', 'rate', 'state', 'untrusted', 'mismatch', 'reported', 'expression', 'gateway-silent', 'buffer-full',
     'certificate-ends'));

-- A full buffer is explained by nothing of the point that stands for its gateway.
update alarm set nature = 'GATEWAY_TROUBLE'
where rule in (select id from alarm_rule where condition ->> 'kind' = 'buffer-full') and state <> 'NORMAL';

-- Where rules are the site's own already, in the language in which it got them.
insert into alarm_rule (name, enabled, priority, target, condition, on_delay, off_delay, deadband, occupied_only, running_only, advice)
select case when german then 'Zertifikat endet bald' else 'Certificate ends soon' end,
       true, 'MEDIUM', '{"kind": "gateway"}', '{"kind": "certificate-ends", "days": 30}', 60, 60, 0, false, false,
       case when german
            then 'Die Meldung nennt es. Erneuern Sie es, wo es hingehört: am Server, danach dem neuen unter Einrichtung, Verbindungen vertrauen; das eigene von Plenum ebenfalls dort; das eines Gateways, indem Sie es unter Einrichtung, Gateways neu hinzufügen.'
            else 'The message names it. Renew it where it belongs: at the server, then trust the new one under Setup, Connections; Plenum’s own there too; a gateway’s by adding it anew under Setup, Gateways.' end
from (select exists (select from alarm_rule where name = 'Kommunikationsausfall der Verbindung') as german) as language
where exists (select from alarm_rule);
insert into alarm_rule (name, enabled, priority, target, condition, on_delay, off_delay, deadband, occupied_only, running_only, advice)
select case when german then 'Zertifikat endet in einer Woche' else 'Certificate ends within a week' end,
       true, 'URGENT', '{"kind": "gateway"}', '{"kind": "certificate-ends", "days": 7}', 60, 60, 0, false, false,
       case when german
            then 'Die Meldung nennt es. Erneuern Sie es jetzt, am Server oder unter Einrichtung, Verbindungen; ohne gültiges Zertifikat kommt die Verbindung nicht mehr zustande.'
            else 'The message names it. Renew it now, at the server or under Setup, Connections; without it the connection is not made any more.' end
from (select exists (select from alarm_rule where name = 'Kommunikationsausfall der Verbindung') as german) as language
where exists (select from alarm_rule);
