package io.plenum.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a schedule wants when. Where no entry counts, nothing is wanted and the points are released. */
public final class ScheduleTimeline {

    /** Entries last a day at the longest, and the longest lead is half a day. */
    private static final int DAYS_BEFORE = 2;

    private final DayPlan days;
    private final ZoneId zone;

    /**
     * @param closed days on which the building is closed
     * @param position null where it is not known: then what depends on the sun does not happen
     */
    public ScheduleTimeline(
            ScheduleProgram program,
            ZoneId zone,
            Set<LocalDate> closed,
            @Nullable SitePosition position,
            LeadTime.Source leads) {
        this.zone = zone;
        days = new DayPlan(program, zone, closed, position == null ? null : new SunTimes(position, zone), leads);
    }

    /**
     * A time in which the same entry counts.
     *
     * @param from included
     * @param to not included
     */
    public record Stretch(Occurrence occurrence, Instant from, Instant to) {

        public double value() {
            return occurrence.value();
        }

        /** The same for the same stretch whenever it is computed; one that goes on after an event is another. */
        public String key() {
            return from.equals(occurrence.start())
                    ? occurrence.key()
                    : occurrence.key() + " " + from.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** What is wanted now, with its whole length; null where nothing is. */
    public @Nullable Stretch at(Instant now) {
        return between(now.minus(Duration.ofDays(DAYS_BEFORE)), now.plus(Duration.ofDays(DAYS_BEFORE))).stream()
                .filter(stretch -> !now.isBefore(stretch.from()) && now.isBefore(stretch.to()))
                .findFirst()
                .orElse(null);
    }

    /** All stretches that touch a time, in their order, with their whole length as far as it is within two days around. */
    public List<Stretch> between(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, zone).minusDays(DAYS_BEFORE);
        LocalDate last = LocalDate.ofInstant(to, zone).plusDays(DAYS_BEFORE);
        List<Occurrence> all = new ArrayList<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> all.addAll(days.of(day)));
        days.events().stream()
                .filter(event -> event.end().isAfter(from) && event.start().isBefore(to))
                .forEach(all::add);
        return flattened(all).stream()
                .filter(stretch -> stretch.to().isAfter(from) && stretch.from().isBefore(to))
                .toList();
    }

    /** The exception that counts on a day; null on a usual one. */
    public @Nullable DayException exception(LocalDate day) {
        return days.exception(day);
    }

    private static List<Stretch> flattened(List<Occurrence> all) {
        TreeSet<Instant> edges = new TreeSet<>();
        all.forEach(one -> edges.addAll(List.of(one.start(), one.end())));
        List<Stretch> stretches = new ArrayList<>();
        Instant begin = null;
        for (Instant edge : edges) {
            if (begin != null) {
                add(stretches, counting(all, begin), begin, edge);
            }
            begin = edge;
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, @Nullable Occurrence counting, Instant from, Instant to) {
        if (counting == null) {
            return;
        }
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && last.occurrence() == counting && last.to().equals(from)) {
            stretches.set(stretches.size() - 1, new Stretch(counting, last.from(), to));
        } else {
            stretches.add(new Stretch(counting, from, to));
        }
    }

    private static @Nullable Occurrence counting(List<Occurrence> all, Instant time) {
        Occurrence best = null;
        for (Occurrence one : all) {
            if (one.isOn(time) && (best == null || one.countsBefore(best))) {
                best = one;
            }
        }
        return best;
    }
}
