package io.plenum.report;

import io.plenum.alarm.Priority;
import io.plenum.alarm.performance.Performance;
import io.plenum.alarm.performance.PerformanceReader;
import io.plenum.site.Site;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How many alarms there were, and how they were answered. */
@Component
class AlarmsPart {

    private final PerformanceReader reader;
    private final MessageSource texts;

    AlarmsPart(PerformanceReader reader, MessageSource texts) {
        this.reader = reader;
        this.texts = texts;
    }

    Report.Part of(Site site, Instant from, Instant to, Locale locale) {
        Performance found = reader.read(site, from, to);
        ReportPart part = new ReportPart(texts, locale, "alarms", "priority", "count");
        for (Priority priority : Priority.values()) {
            part.row(part.text("report.priority." + priority), (double)
                    found.priorities().getOrDefault(priority, 0));
        }
        part.headline(
                "alarms",
                found.alarms(),
                "",
                part.text(
                        "report.headline.urgent",
                        found.priorities().getOrDefault(Priority.URGENT, 0),
                        found.unacknowledged()));
        if (found.median() != null) {
            part.note("note.median", found.median().toMinutes());
        }
        return part.note("note.unacknowledged", found.unacknowledged()).done();
    }
}
