package io.plenum.command.durability;

import io.plenum.command.Holder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * A simulated point that takes values back in one of four ways, and now and then in none of them: clocks drift, a write is missed,
 * somebody is ill, somebody else comes by.
 */
final class TakenPoint {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** How it takes values back. */
    enum Way {
        /** The controller's schedule writes at fixed times. */
        SCHEDULE(Holder.Kind.SCHEDULE),
        /** Somebody at another workstation, at priority 8, while people work, whenever they look. */
        OPERATOR(Holder.Kind.OPERATOR),
        /** The controller's program, at a higher priority, some minutes after. */
        PROGRAM(Holder.Kind.PROGRAM),
        /** The controller releases what others have written after a fixed time. */
        TIMER(Holder.Kind.PROGRAM);

        final Holder.Kind culprit;

        Way(Holder.Kind culprit) {
            this.culprit = culprit;
        }
    }

    private static final double STRANGERS_PER_HOUR = 0.003;

    final Way way;
    private final Random random;
    private final double regular;
    private final LocalTime morning;
    private final LocalTime evening;
    private final Duration delay;
    private final Duration looks;

    TakenPoint(Way way, long seed) {
        this.way = way;
        random = new Random(new SplittableRandom(seed).nextLong());
        regular = 0.92 + 0.08 * random.nextDouble();
        morning = LocalTime.of(5, 0).plusMinutes(15L * random.nextInt(10));
        evening = LocalTime.of(16, 30).plusMinutes(15L * random.nextInt(12));
        delay = way == Way.PROGRAM
                ? Duration.ofMinutes(2 + random.nextInt(12))
                : Duration.ofMinutes(30L * (1 + random.nextInt(6)));
        looks = Duration.ofMinutes(20 + random.nextInt(40));
    }

    /** What was wanted, when it was to end, and what became of it. */
    record Fate(Instant since, Instant until, Stand stand, Holder.Kind taker) {}

    Fate command(LocalDate day) {
        // Most is ordered while people work, some at night and on week-ends by schedules and rules.
        int minute = random.nextInt(5) > 0 ? 7 * 60 + random.nextInt(10 * 60) : random.nextInt(24 * 60);
        ZonedDateTime start = day.atTime(LocalTime.MIN.plusMinutes(minute)).atZone(ZONE);
        Instant since = start.toInstant().plusSeconds(random.nextInt(60));
        Instant until =
                switch (random.nextInt(6)) {
                    case 0 -> since.plus(Duration.ofHours(1));
                    case 1 -> since.plus(Duration.ofHours(2));
                    case 2 -> since.plus(Duration.ofHours(4));
                    case 3 -> since.plus(Duration.ofHours(8));
                    case 4 ->
                        start.toLocalDate()
                                .plusDays(1)
                                .atTime(6, 0)
                                .atZone(ZONE)
                                .toInstant();
                    default -> since.plus(Duration.ofHours(24));
                };
        return fate(since, until);
    }

    private Fate fate(Instant since, Instant until) {
        Instant usual = usual(since, until);
        Instant stranger = since.plusSeconds(exponential(Duration.ofMinutes((long) (60 / STRANGERS_PER_HOUR))));
        if (stranger.isBefore(usual) && stranger.isBefore(until)) {
            return fate(since, until, stranger, Holder.Kind.OPERATOR, 8);
        }
        if (!usual.isBefore(until)) {
            Stand stand = new Stand(since, until, false, 8, 0, Holder.Kind.UNKNOWN, Duration.ZERO);
            return new Fate(since, until, stand, Holder.Kind.UNKNOWN);
        }
        int priority =
                switch (way) {
                    case PROGRAM -> 5;
                    case TIMER -> 0;
                    default -> 8;
                };
        return fate(since, until, usual, way.culprit, priority);
    }

    /** The gateway looks once a minute. */
    private Fate fate(Instant since, Instant until, Instant taken, Holder.Kind taker, int priority) {
        Instant seen = taken.plusSeconds(random.nextInt(60));
        Stand stand = new Stand(since, seen, true, 8, priority, Holder.Kind.UNKNOWN, Duration.ofMinutes(1));
        return new Fate(since, until, stand, taker);
    }

    private Instant usual(Instant since, Instant until) {
        return switch (way) {
            case SCHEDULE -> scheduled(since, until);
            case OPERATOR -> undone(since, until);
            case PROGRAM, TIMER ->
                random.nextDouble() < regular ? since.plus(delay).plusSeconds(random.nextInt(90)) : Instant.MAX;
        };
    }

    private Instant scheduled(Instant since, Instant until) {
        for (LocalDate day = since.atZone(ZONE).toLocalDate();
                day.atStartOfDay(ZONE).toInstant().isBefore(until);
                day = day.plusDays(1)) {
            for (LocalTime time : new LocalTime[] {morning, evening}) {
                Instant at = day.atTime(time).atZone(ZONE).toInstant().plusSeconds(random.nextInt(120) - 60L);
                if (!weekend(day) && at.isAfter(since) && random.nextDouble() < regular) {
                    return at;
                }
            }
        }
        return Instant.MAX;
    }

    /** Looks now and then from half past seven to half past four, and undoes most of what is found. */
    private Instant undone(Instant since, Instant until) {
        Instant at = since;
        while (at.isBefore(until)) {
            at = at.plusSeconds(exponential(looks));
            ZonedDateTime local = at.atZone(ZONE);
            LocalTime time = local.toLocalTime();
            boolean works = !weekend(local.toLocalDate())
                    && !ill(local.toLocalDate())
                    && !time.isBefore(LocalTime.of(7, 30))
                    && time.isBefore(LocalTime.of(16, 30));
            if (works && random.nextDouble() < regular) {
                return at;
            }
        }
        return Instant.MAX;
    }

    private boolean ill(LocalDate day) {
        return Math.floorMod(day.toEpochDay() * 2654435761L + (long) (regular * 1e6), 20) == 0;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }

    private long exponential(Duration mean) {
        return (long) (-Math.log(1 - random.nextDouble()) * mean.toSeconds());
    }
}
