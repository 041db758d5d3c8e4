package io.plenum.bacnet.trendlog;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.enums.DayOfWeek;
import com.serotonin.bacnet4j.enums.Month;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.constructed.DateTime;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Date;
import com.serotonin.bacnet4j.type.primitive.Time;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a device's clock goes: in which zone, and by how much it is ahead. Where its offset from UTC is at present that of the gateway's own
 * zone, that zone's rules hold for summer time; else the offset is taken as it is.
 *
 * @param ahead of the true local time; zero where the difference is no more than the way to the device may take
 */
record DeviceClock(ZoneId zone, Duration ahead) {

    /** Within it, clocks are taken to agree: what was recorded at a full minute stays there. */
    private static final Duration AGREES = Duration.ofSeconds(2);

    private static final long QUARTER_SECONDS = 900;
    private static final Duration FARTHEST_ZONE = Duration.ofHours(14);
    private static final int HUNDREDTH_NANOS = 10_000_000;

    /**
     * Reads it; null where the device does not say what time it is.
     *
     * @throws BACnetTimeoutException where the device does not answer
     */
    static @Nullable DeviceClock read(RemoteDevice remote, PropertyReader reader, Clock clock, ZoneId own)
            throws BACnetTimeoutException {
        PropertyRequest date = new PropertyRequest(remote.getObjectIdentifier(), PropertyIdentifier.localDate);
        PropertyRequest time = new PropertyRequest(remote.getObjectIdentifier(), PropertyIdentifier.localTime);
        Instant asked = clock.instant();
        Map<PropertyRequest, PropertyResult> answers = reader.read(List.of(date, time));
        Instant middle = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
        return value(answers.get(date)) instanceof Date day && value(answers.get(time)) instanceof Time hour
                ? of(local(day, hour), middle, own)
                : null;
    }

    private static @Nullable Object value(@Nullable PropertyResult answer) {
        return answer == null ? null : answer.value();
    }

    /** @param own zone of the gateway */
    static @Nullable DeviceClock of(@Nullable LocalDateTime shown, Instant now, ZoneId own) {
        if (shown == null) {
            return null;
        }
        Duration difference = Duration.between(LocalDateTime.ofInstant(now, ZoneOffset.UTC), shown);
        if (difference.abs().compareTo(FARTHEST_ZONE) > 0) {
            return new DeviceClock(ZoneOffset.UTC, difference);
        }
        long quarters = Math.round(difference.toMillis() / 1000.0 / QUARTER_SECONDS);
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) (quarters * QUARTER_SECONDS));
        Duration ahead = difference.minusSeconds(offset.getTotalSeconds());
        ZoneId zone = own.getRules().getOffset(now).equals(offset) ? own : offset;
        return new DeviceClock(zone, ahead.abs().compareTo(AGREES) <= 0 ? Duration.ZERO : ahead);
    }

    /** What it shows at an instant, as the stack writes it. */
    DateTime shown(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone).plus(ahead);
        return new DateTime(
                new Date(
                        local.getYear(),
                        Month.valueOf(local.getMonthValue()),
                        local.getDayOfMonth(),
                        DayOfWeek.valueOf(local.getDayOfWeek().getValue())),
                new Time(local.getHour(), local.getMinute(), local.getSecond(), local.getNano() / HUNDREDTH_NANOS));
    }

    /**
     * When it showed that; of the two hours of that name in autumn the one that goes on from what was before.
     *
     * @param before of the record before; the far past where there is none
     */
    Instant instant(LocalDateTime local, Instant before) {
        ZonedDateTime time = local.minus(ahead).atZone(zone);
        Instant first = time.toInstant();
        return first.isBefore(before) ? time.withLaterOffsetAtOverlap().toInstant() : first;
    }

    /** Null where a part of it is left open, or no calendar has it. */
    static @Nullable LocalDateTime local(Date date, Time time) {
        if (!date.isSpecific() || !time.isFullySpecified()) {
            return null;
        }
        try {
            return LocalDateTime.of(
                    date.getCenturyYear(),
                    date.getMonth().getId(),
                    date.getDay(),
                    time.getHour(),
                    time.getMinute(),
                    time.getSecond(),
                    time.getHundredth() * HUNDREDTH_NANOS);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
