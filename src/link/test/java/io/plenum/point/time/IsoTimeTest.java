package io.plenum.point.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time that is read otherwise than it was meant puts a value, or a command, where it does not belong (ISO 8601-1:2019, clause 5). */
class IsoTimeTest {

    @Test
    void whatIso8601Has() {
        assertThat(IsoTime.instant(" 2026-11-22T08:00:00Z ")).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        assertThat(IsoTime.instant("2026-11-22T09:00:00+01:00")).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        assertThat(IsoTime.day("2026-11-22")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(IsoTime.month("2026-11")).isEqualTo(YearMonth.of(2026, 11));
        assertThat(IsoTime.clock("08:00")).isEqualTo(LocalTime.of(8, 0));
        assertThat(IsoTime.duration("PT15M")).isEqualTo(Duration.ofMinutes(15));
        assertThat(IsoTime.zone("Europe/Berlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(IsoTime.zone("+01:00")).isEqualTo(ZoneOffset.ofHours(1));
    }

    /** A local time is no instant: which one was meant nobody knows. Nor is a number, whose unit nobody knows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T08:00:00",
                "2026-11-22",
                "22.11.2026 08:00",
                "1763798400",
                "1899-12-31T23:59:59Z",
                "2200-01-01T00:00:00Z",
                ""
            })
    void whatIsNoInstant(String text) {
        assertThatThrownBy(() -> IsoTime.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void whatIsNone() {
        refused(IsoTime::day, "2026-02-30", "31.03.2026", "03/31/2026", "1899-12-31", "20260331");
        refused(IsoTime::month, "2026-13", "11/2026", "2200-01");
        refused(IsoTime::clock, "24:00", "8:00", "8 am");
        refused(IsoTime::duration, "15", "15 min", "P200Y", "PT900000000H");
        refused(IsoTime::zone, "Berlin", "CEST+", "");
    }

    private static void refused(Function<String, ?> reader, String... texts) {
        List.of(texts)
                .forEach(text ->
                        assertThatThrownBy(() -> reader.apply(text)).as(text).isInstanceOf(DateTimeException.class));
    }
}
