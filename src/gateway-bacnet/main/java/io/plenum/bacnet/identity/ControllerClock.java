package io.plenum.bacnet.identity;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Date;
import com.serotonin.bacnet4j.type.primitive.SignedInteger;
import com.serotonin.bacnet4j.type.primitive.Time;
import io.plenum.link.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a controller's clock goes, beside ours. Its schedules and trend logs follow it. */
final class ControllerClock {

    /** What the way of the answer and whole seconds make of it. */
    private static final Duration RIGHT = Duration.ofSeconds(5);

    private ControllerClock() {}

    /** Null where it tells no time. */
    static @Nullable LocalDateTime local(@Nullable Encodable date, @Nullable Encodable time) {
        if (!(date instanceof Date day) || !(time instanceof Time clock) || !day.isSpecific()) {
            return null;
        }
        if (clock.isHourUnspecified() || clock.isMinuteUnspecified() || clock.isSecondUnspecified()) {
            return null;
        }
        try {
            return LocalDateTime.of(
                    day.getCenturyYear(),
                    day.getMonth().getId(),
                    day.getDay(),
                    clock.getHour(),
                    clock.getMinute(),
                    clock.getSecond());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * In words.
     *
     * @param offset UTC_Offset in minutes, positive to the west (ASHRAE 135, 12.11.26); null where it does not say
     * @param summer whether its local time is daylight saving time, an hour ahead
     */
    static @Nullable Problem fact(
            @Nullable LocalDateTime local, @Nullable Encodable offset, @Nullable Encodable summer, Instant now) {
        if (local == null) {
            return null;
        }
        if (!(offset instanceof SignedInteger minutes)) {
            return Problem.of("connector.fact.bacnet-clock-zone", local);
        }
        boolean advanced = summer instanceof Boolean saving && saving.booleanValue();
        Instant its = local.toInstant(ZoneOffset.UTC)
                .plus(Duration.ofMinutes(minutes.longValue()))
                .minus(Duration.ofHours(advanced ? 1 : 0));
        Duration ahead = Duration.between(now, its);
        if (ahead.abs().compareTo(RIGHT) <= 0) {
            return Problem.of("connector.fact.bacnet-clock-right");
        }
        String key = ahead.isNegative() ? "connector.fact.bacnet-clock-slow" : "connector.fact.bacnet-clock-fast";
        return Problem.of(key, text(ahead.abs()));
    }

    /** The two largest of days, hours, minutes and seconds. */
    static String text(Duration time) {
        List<String> parts = new ArrayList<>();
        add(parts, time.toDays(), "d");
        add(parts, time.toHoursPart(), "h");
        add(parts, time.toMinutesPart(), "min");
        add(parts, time.toSecondsPart(), "s");
        return String.join(" ", parts.subList(0, Math.min(2, parts.size())));
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit);
        }
    }
}
