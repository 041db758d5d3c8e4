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

/** Says in words what a parameter of some type should look like. */
final class ExpectedFormat {

    private ExpectedFormat() {}

    static String of(@Nullable Class<?> type, Problems words) {
        if (type == null) {
            return words.text("web.expected.other");
        }
        if (type.isEnum()) {
            String names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return words.text("web.expected.one-of", names);
        }
        if (type == Instant.class) {
            return words.text("web.expected.instant");
        }
        if (type == String.class) {
            return words.text("web.expected.text");
        }
        if (type == LocalDate.class) {
            return words.text("web.expected.day");
        }
        if (type == YearMonth.class) {
            return words.text("web.expected.month");
        }
        if (type == LocalTime.class) {
            return words.text("web.expected.clock");
        }
        if (type == ZoneId.class) {
            return words.text("web.expected.zone");
        }
        if (type == Duration.class) {
            return words.text("web.expected.duration");
        }
        if (type == Boolean.class || type == boolean.class) {
            return words.text("web.expected.boolean");
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return words.text("web.expected.whole-number");
        }
        boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type);
        return words.text(number ? "web.expected.number" : "web.expected.other");
    }
}
