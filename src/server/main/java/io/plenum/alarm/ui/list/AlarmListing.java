package io.plenum.alarm.ui.list;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The active alarms in the order in which somebody reads them: what needs an answer first, then the graver, then the newer. */
public final class AlarmListing {

    /** How the alarms are put together. */
    enum Grouping {
        /** Headlines; what they caused can be unfolded beneath them. */
        CAUSE,
        PRIORITY,
        FLOOR
    }

    /**
     * A line of the list.
     *
     * @param heading key of the group that begins here, null for an alarm
     * @param count alarms of that group, or folded beneath this alarm
     */
    record ListedAlarm(@Nullable String heading, @Nullable Alarm alarm, int count, boolean beneath) {}

    static final Comparator<Alarm> ORDER = Comparator.comparing(AlarmListing::answered)
            .thenComparing(Alarm::priority)
            .thenComparing(Alarm::raised, Comparator.reverseOrder())
            .thenComparing(Alarm::id, Comparator.reverseOrder());

    private final Map<Long, Alarm> byId = new HashMap<>();
    private final Map<Long, List<Alarm>> beneath = new HashMap<>();
    private final List<Alarm> headlines = new ArrayList<>();
    private final List<Alarm> shown;

    AlarmListing(List<Alarm> active) {
        active.forEach(alarm -> byId.put(alarm.id(), alarm));
        shown = active.stream().filter(alarm -> !setAside(alarm)).sorted(ORDER).toList();
        for (Alarm alarm : shown) {
            if (isFolded(alarm)) {
                beneath.computeIfAbsent(top(alarm).id(), id -> new ArrayList<>())
                        .add(alarm);
            } else {
                headlines.add(alarm);
            }
        }
    }

    /** A cause that is over, or set aside itself, hides nothing any more. */
    private boolean isFolded(Alarm alarm) {
        Alarm top = top(alarm);
        return top.id() != alarm.id() && !setAside(top);
    }

    /** A cause may itself be folded beneath its own. */
    private Alarm top(Alarm alarm) {
        Set<Long> seen = new HashSet<>();
        Alarm at = alarm;
        while (at.cause() != null && seen.add(at.id())) {
            Alarm cause = byId.get(at.cause());
            if (cause == null) {
                return at;
            }
            at = cause;
        }
        return at;
    }

    /** What somebody has put away, or the rule itself: not in the list of what is to be done. */
    static boolean setAside(Alarm alarm) {
        return alarm.state() == AlarmState.SHELVED
                || alarm.state() == AlarmState.SUPPRESSED
                || alarm.state() == AlarmState.OUT_OF_SERVICE;
    }

    public static boolean waits(Alarm alarm) {
        return alarm.state() == AlarmState.UNACKNOWLEDGED || alarm.state() == AlarmState.RETURNED_UNACKNOWLEDGED;
    }

    public List<Alarm> headlines() {
        return headlines;
    }

    /** Headlines and what is folded beneath them, in order. */
    public List<Alarm> shown() {
        return shown;
    }

    int size() {
        return shown.size();
    }

    /** How many headlines wait for an answer, by priority; all four are there. */
    public Map<Priority, Integer> waiting() {
        Map<Priority, Integer> counts = new TreeMap<>();
        for (Priority priority : Priority.values()) {
            counts.put(priority, 0);
        }
        headlines.stream().filter(AlarmListing::waits).forEach(a -> counts.merge(a.priority(), 1, Integer::sum));
        return counts;
    }

    /**
     * @param open ids of the headlines whose folded alarms are to be seen
     * @param floors keys in the order of the building; alarms on none come last, under an empty heading
     */
    List<ListedAlarm> lines(Grouping grouping, Set<Long> open, List<String> floors) {
        return switch (grouping) {
            case CAUSE -> byCause(open);
            case PRIORITY -> grouped(alarm -> alarm.priority().name(), names());
            case FLOOR -> grouped(alarm -> alarm.floor() == null ? "" : alarm.floor(), floors);
        };
    }

    private List<ListedAlarm> byCause(Set<Long> open) {
        List<ListedAlarm> lines = new ArrayList<>();
        for (Alarm headline : headlines) {
            List<Alarm> folded = beneath.getOrDefault(headline.id(), List.of());
            lines.add(new ListedAlarm(null, headline, folded.size(), false));
            if (open.contains(headline.id())) {
                folded.forEach(alarm -> lines.add(new ListedAlarm(null, alarm, 0, true)));
            }
        }
        return lines;
    }

    private List<ListedAlarm> grouped(Function<Alarm, String> group, List<String> order) {
        Map<String, List<Alarm>> groups = new LinkedHashMap<>();
        order.forEach(key -> groups.put(key, new ArrayList<>()));
        shown.forEach(alarm -> groups.computeIfAbsent(group.apply(alarm), key -> new ArrayList<>())
                .add(alarm));
        List<ListedAlarm> lines = new ArrayList<>();
        groups.forEach((key, alarms) -> {
            if (!alarms.isEmpty()) {
                lines.add(new ListedAlarm(key, null, alarms.size(), false));
                alarms.forEach(alarm -> lines.add(new ListedAlarm(null, alarm, count(alarm), isFolded(alarm))));
            }
        });
        return lines;
    }

    private int count(Alarm alarm) {
        return beneath.getOrDefault(alarm.id(), List.of()).size();
    }

    private static boolean answered(Alarm alarm) {
        return !waits(alarm);
    }

    private static List<String> names() {
        return List.of(Priority.values()).stream().map(Enum::name).toList();
    }
}
