package io.plenum.command.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends that are offered for a command. */
enum UntilChoice {
    HALF_HOUR,
    TWO_HOURS,
    END_OF_DAY,
    TOMORROW,
    OWN;

    private static final LocalTime DAY_ENDS = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    /** A day that is nearly over is no choice of its own. */
    private static final Duration LEFT = Duration.ofMinutes(45);

    /** Null where somebody types it. */
    @Nullable
    Instant end(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        return switch (this) {
            case HALF_HOUR -> now.plus(Duration.ofMinutes(30));
            case TWO_HOURS -> now.plus(Duration.ofHours(2));
            case END_OF_DAY -> local.with(DAY_ENDS).toInstant();
            case TOMORROW -> local.plusDays(1).with(MORNING).toInstant();
            case OWN -> null;
        };
    }

    /** Those that are neither past nor further than what is granted. */
    static List<UntilChoice> offered(Instant now, ZoneId zone, Duration longest) {
        return Stream.of(values())
                .filter(choice -> {
                    Instant end = choice.end(now, zone);
                    return end == null
                            || !end.isAfter(now.plus(longest)) && (choice != END_OF_DAY || end.isAfter(now.plus(LEFT)));
                })
                .toList();
    }
}
