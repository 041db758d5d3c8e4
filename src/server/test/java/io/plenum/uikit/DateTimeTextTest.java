package io.plenum.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DateTimeTextTest {

    /** The result of an import said UTC, an hour or two off what the rest of the page shows. */
    @Test
    void aTimeIsWrittenInTheZoneOfItsReader() {
        Instant noon = Instant.parse("2026-11-01T12:00:00Z");
        assertThat(DateTimeText.text(noon, ZoneId.of("Europe/Berlin"), Locale.UK))
                .isEqualTo("1 Nov 2026, 13:00");
    }
}
