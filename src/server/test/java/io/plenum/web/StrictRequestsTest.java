package io.plenum.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.format.support.DefaultFormattingConversionService;
import tools.jackson.databind.json.JsonMapper;

/** The framework reads "22.11.26" by the language of the request and 1763798400 as milliseconds; here a time has one notation. */
class StrictRequestsTest {

    private final DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();

    StrictRequestsTest() {
        new StrictRequests(JsonMapper.builder().build()).addFormatters(conversion);
    }

    @Test
    void isoIsRead() {
        assertThat(conversion.convert("2026-11-22T09:00:00+01:00", Instant.class))
                .isEqualTo("2026-11-22T08:00:00Z");
        assertThat(conversion.convert("2026-11-22", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(conversion.convert("2026-11", YearMonth.class)).isEqualTo(YearMonth.of(2026, 11));
        assertThat(conversion.convert("PT15M", Duration.class)).isEqualTo(Duration.ofMinutes(15));
        assertThat(conversion.convert("Europe/Berlin", ZoneId.class)).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @ParameterizedTest
    @CsvSource({
        "1763798400000, java.time.Instant",
        "2026-11-22T08:00:00, java.time.Instant",
        "11/22/26, java.time.LocalDate",
        "22.11.2026, java.time.LocalDate",
        "11/2026, java.time.YearMonth",
        "15m, java.time.Duration",
        "900, java.time.Duration",
        "Berlin, java.time.ZoneId"
    })
    void nothingElse(String text, Class<?> type) {
        assertThatThrownBy(() -> conversion.convert(text, type)).isInstanceOf(ConversionFailedException.class);
    }
}
