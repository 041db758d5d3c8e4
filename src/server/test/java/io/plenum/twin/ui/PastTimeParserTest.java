package io.plenum.twin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastTimeParserTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Monday at 11:00 there. */
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "10:30, 2026-11-30T09:30:00Z",
        "14:30, 2026-11-29T13:30:00Z",
        "heute 8:00, 2026-11-30T07:00:00Z",
        "Yesterday 08:00, 2026-11-29T07:00:00Z",
        "gestern 23:59, 2026-11-29T22:59:00Z",
        "mo 7:15, 2026-11-30T06:15:00Z",
        "Tuesday 7:15, 2026-11-24T06:15:00Z",
        "mittwoch 7:15, 2026-11-25T06:15:00Z",
        "2026-10-25 9:00, 2026-10-25T08:00:00Z",
        "2026-07-01 9:00, 2026-07-01T07:00:00Z"
    })
    void readsWhatPeopleWrite(String words, Instant moment) {
        assertThat(PastTimeParser.parse(words, NOW, BERLIN)).isEqualTo(moment);
    }

    /** A wrong moment of the past would be shown as what was asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "25:00",
                "8:61",
                "2026-02-30 8:00",
                "2026-13-01 8:00",
                "tomorrow 8:00",
                "today 23:00",
                "2.07",
                "8",
                ""
            })
    void anythingElseIsNoMoment(String words) {
        assertThat(PastTimeParser.parse(words, NOW, BERLIN)).isNull();
    }
}
