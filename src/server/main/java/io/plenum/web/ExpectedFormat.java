package io.plenum.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes what a parameter of some type should look like. */
final class ExpectedFormat {

    private ExpectedFormat() {}

    static String of(@Nullable Class<?> type, Problems texts) {
        if (type == null) {
            return texts.text("web.expected.other");
        }
        if (type.isEnum()) {
            String names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return texts.text("web.expected.one-of", names);
        }
        if (type == Instant.class) {
            return texts.text("web.expected.instant");
        }
        if (type == String.class) {
            return texts.text("web.expected.text");
        }
        if (type == LocalDate.class) {
            return texts.text("web.expected.day");
        }
        if (type == YearMonth.class) {
            return texts.text("web.expected.month");
        }
        if (type == LocalTime.class) {
            return texts.text("web.expected.clock");
        }
        if (type == ZoneId.class) {
            return texts.text("web.expected.zone");
        }
        if (type == Duration.class) {
            return texts.text("web.expected.duration");
        }
        if (type == Boolean.class || type == boolean.class) {
            return texts.text("web.expected.boolean");
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return texts.text("web.expected.whole-number");
        }
        boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type);
        return texts.text(number ? "web.expected.number" : "web.expected.other");
    }
}
