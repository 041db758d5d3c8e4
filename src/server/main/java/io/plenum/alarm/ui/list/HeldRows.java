package io.plenum.alarm.ui.list;

import io.plenum.alarm.Alarm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The lines that somebody is reading: they keep their places, and say what became of their alarms. */
final class HeldRows {

    private List<AlarmListing.ListedAlarm> lines = List.of();
    private Set<Long> known = Set.of();

    List<AlarmListing.ListedAlarm> lines() {
        return lines;
    }

    void take(List<AlarmListing.ListedAlarm> fresh) {
        lines = fresh;
        known = ids(fresh);
    }

    /** How many alarms there are that are not among the lines. */
    int missing(List<AlarmListing.ListedAlarm> fresh) {
        return (int) ids(fresh).stream().filter(id -> !known.contains(id)).count();
    }

    /** Those lines with their alarms as they are now. */
    static List<AlarmListing.ListedAlarm> present(
            List<AlarmListing.ListedAlarm> page, LongFunction<@Nullable Alarm> now) {
        return page.stream()
                .map(line -> {
                    Alarm alarm =
                            line.alarm() == null ? null : now.apply(line.alarm().id());
                    return alarm == null
                            ? line
                            : new AlarmListing.ListedAlarm(line.heading(), alarm, line.count(), line.beneath());
                })
                .toList();
    }

    private static Set<Long> ids(List<AlarmListing.ListedAlarm> lines) {
        Set<Long> ids = new HashSet<>();
        for (AlarmListing.ListedAlarm line : lines) {
            if (line.alarm() != null) {
                ids.add(line.alarm().id());
            }
        }
        return ids;
    }
}
