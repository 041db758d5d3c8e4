package io.plenum.link.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as milliseconds since 1970 (UTC); 0 stands for none. */
final class WireTimes {

    /** What a database and a calendar can do with: the years 1 to 9999. */
    private static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();

    private static final long LATEST = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    private WireTimes() {}

    static long write(@Nullable Instant time) {
        return time == null ? 0 : time.toEpochMilli();
    }

    static @Nullable Instant readOptional(long millis) {
        return millis < EARLIEST || millis == 0 || millis > LATEST ? null : Instant.ofEpochMilli(millis);
    }

    /** @throws WireFormatException where no calendar has this instant */
    static Instant read(long millis) throws WireFormatException {
        if (millis < EARLIEST || millis > LATEST) {
            throw new WireFormatException("No time has " + millis + " milliseconds since 1970");
        }
        return Instant.ofEpochMilli(millis);
    }
}
