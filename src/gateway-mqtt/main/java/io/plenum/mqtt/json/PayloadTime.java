package io.plenum.mqtt.json;

import io.plenum.point.time.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The time that a payload gives itself: ISO-8601 with an offset, or seconds or milliseconds since 1970 (UTC). */
final class PayloadTime {

    /** Seconds beyond it are of the year 5138, milliseconds below it of 1973. */
    private static final double MILLISECONDS = 1e11;

    private static final double LATEST = 7e12;
    private static final int THOUSAND = 1_000;

    private PayloadTime() {}

    /** Null where there is none; a local time without a zone may be hours off and is none. */
    static @Nullable Instant read(JsonNode found) {
        if (found.isNumber()) {
            double number = found.doubleValue();
            double millis = number < MILLISECONDS ? number * THOUSAND : number;
            return millis > 0 && millis < LATEST ? Instant.ofEpochMilli(Math.round(millis)) : null;
        }
        if (!found.isString()) {
            return null;
        }
        try {
            return IsoTime.instant(found.stringValue());
        } catch (DateTimeException none) {
            return null;
        }
    }
}
