package io.plenum.comfort.ui;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmQuery;
import io.plenum.comfort.complaint.Complaint;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Alarms and findings of a room, and of what serves it, that stood at the minute of a complaint. */
@Component
class ConcurrentEvents {

    private static final Duration BEFORE = Duration.ofDays(14);
    private static final int MOST_ALARMS = 2000;
    private static final int MOST_FINDINGS = 20;

    private final AlarmAccess alarms;
    private final Findings findings;
    private final CurrentUser user;

    ConcurrentEvents(AlarmAccess alarms, Findings findings, CurrentUser user) {
        this.alarms = alarms;
        this.findings = findings;
        this.user = user;
    }

    /** @param route of its page */
    record Line(String text, String route) {}

    List<Line> of(SiteModel model, Complaint complaint, ComfortFormatter words) {
        Set<String> places = places(model, complaint.space());
        List<Line> lines = new ArrayList<>();
        Instant time = complaint.time();
        AlarmQuery raised = new AlarmQuery(
                time.minus(BEFORE), time.plusSeconds(60), null, null, null, null, null, null, 0, MOST_ALARMS);
        alarms.raised(raised).stream()
                .filter(alarm -> places.contains(alarm.owner()) && stood(alarm, time))
                .forEach(alarm -> lines.add(new Line(
                        alarm.headline(words.locale()) + " · " + words.moment(alarm.raised()),
                        "alarms/" + alarm.id())));
        if (user.may(Role.VIEWER)) {
            places.forEach(place -> addFindings(lines, model, place, time));
        }
        return lines;
    }

    private static boolean stood(Alarm alarm, Instant time) {
        Instant returned = alarm.returned();
        return returned == null || !returned.isBefore(time);
    }

    private void addFindings(List<Line> lines, SiteModel model, String place, Instant time) {
        FindingQuery query = new FindingQuery(null, place, null, 0, time, time.plusSeconds(60), 0, MOST_FINDINGS);
        Equipment equipment = model.equipment(place);
        String name = equipment == null ? place : equipment.name();
        findings.find(query).stream()
                .filter(finding -> finding.state() != FindingState.DISMISSED)
                .forEach(finding -> lines.add(new Line(
                        name + ": " + ComfortFormatter.text("fault.rule." + finding.rule()),
                        "faults/" + finding.id())));
    }

    /** The room, what serves it, and what feeds that. */
    private static Set<String> places(SiteModel model, String space) {
        Set<String> places = new LinkedHashSet<>();
        places.add(space);
        model.equipmentServing(space).forEach(equipment -> places.add(equipment.key()));
        Set<String> feeders = new LinkedHashSet<>();
        for (Equipment equipment : model.equipment()) {
            if (equipment.feeds().stream().anyMatch(places::contains)) {
                feeders.add(equipment.key());
            }
        }
        places.addAll(feeders);
        return places;
    }
}
