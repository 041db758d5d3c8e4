package io.plenum.trial;

import io.plenum.command.Durability;
import io.plenum.command.Holder;
import io.plenum.command.durability.HoldTrial;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A point is commanded once a day, at any time of it and for an hour to a day, unless somebody holds it above, whom nobody would try to
 * overrule; and it is looked at every two minutes, as gateways and server do.
 * Some weeks are learnt from alone, of the following ones each command is foretold before it is made, from all that happened before.
 */
final class CommandedDays {

    static final LocalDate FIRST = LocalDate.of(2026, 2, 2);

    private static final int LEARNT = 42;
    private static final int SCORED = 42;
    private static final int PRIORITY = 8;
    private static final int HIGHEST = 1;
    private static final int QUARTER = 900;
    private static final Duration LOOK = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMinutes(10);
    /** In eighths, which every device can keep exactly. */
    private static final double LOWEST_VALUE = 25;

    private final TakenBackPoint point;
    private final boolean prioritised;
    private final ZoneId zone;
    private final SplittableRandom random;
    private final HoldTrial learnt;
    private final HoldScore score = new HoldScore();

    private record Wanted(Instant since, Instant until) {}

    CommandedDays(TakenBackPoint point, boolean prioritised, ZoneId zone, long seed) {
        this.point = point;
        this.prioritised = prioritised;
        this.zone = zone;
        random = new SplittableRandom(seed);
        learnt = new HoldTrial(zone, prioritised ? PRIORITY : 0);
    }

    HoldScore run() throws IOException {
        List<Wanted> all = all();
        for (int day = 0; day < all.size(); day++) {
            Wanted wanted = all.get(day);
            point.run(wanted.since());
            if (holder() >= PRIORITY) {
                Durability foretold = day < LEARNT ? null : learnt.foretell(wanted.since(), wanted.until());
                Holder.Kind taker = command(wanted);
                if (foretold != null) {
                    score.add(foretold, taker);
                }
            }
        }
        return score;
    }

    private List<Wanted> all() {
        List<Wanted> all = new ArrayList<>();
        for (int day = 0; day < LEARNT + SCORED; day++) {
            all.add(wanted(FIRST.plusDays(day)));
        }
        for (int day = 0; day + 1 < all.size(); day++) {
            Instant next = all.get(day + 1).since().minus(BETWEEN);
            Wanted one = all.get(day);
            all.set(day, new Wanted(one.since(), one.until().isAfter(next) ? next : one.until()));
        }
        return all;
    }

    /** Most is ordered while people work. */
    private Wanted wanted(LocalDate day) {
        int minute = random.nextInt(5) > 0 ? random.nextInt(7 * 60, 17 * 60) : random.nextInt(60, 24 * 60);
        ZonedDateTime start = day.atTime(LocalTime.MIN.plusMinutes(minute)).atZone(zone);
        ZonedDateTime end =
                switch (random.nextInt(6)) {
                    case 0 -> start.plusHours(1);
                    case 1 -> start.plusHours(2);
                    case 2 -> start.plusHours(4);
                    case 3 -> start.plusHours(8);
                    case 4 -> day.plusDays(1).atTime(6, 0).atZone(zone);
                    default -> start.plusHours(24);
                };
        // Until a time of the clock, as people say it.
        return new Wanted(start.toInstant(), Instant.ofEpochSecond((end.toEpochSecond() / QUARTER + 1) * QUARTER));
    }

    /** @return who has taken it; null where it stood to its end */
    private Holder.@Nullable Kind command(Wanted wanted) throws IOException {
        double value = LOWEST_VALUE + random.nextInt(40) / 8.0;
        point.write(PRIORITY, value);
        Instant now = wanted.since();
        boolean stands = true;
        while (stands && now.isBefore(wanted.until())) {
            Instant before = now;
            Instant next = now.plus(LOOK);
            now = next.isBefore(wanted.until()) ? next : wanted.until();
            point.run(now);
            int above = holder();
            Double slot = point.at(PRIORITY);
            stands = above == PRIORITY && slot != null && slot == value;
            if (!stands) {
                learnt.taken(
                        wanted.since(),
                        now,
                        prioritised && above <= PRIORITY ? above : 0,
                        Duration.between(before, now));
            }
        }
        Holder.Kind taker = stands ? null : Objects.requireNonNull(point.taker());
        if (stands) {
            learnt.held(wanted.since(), wanted.until());
        }
        point.run(wanted.until());
        Double left = point.at(PRIORITY);
        if (left != null && left == value) {
            point.write(PRIORITY, null);
        }
        return taker;
    }

    /** The highest priority that is held; beyond that of commands for none. */
    private int holder() throws IOException {
        int priority = HIGHEST;
        while (priority <= PRIORITY && point.at(priority) == null) {
            priority++;
        }
        return prioritised ? priority : PRIORITY;
    }
}
