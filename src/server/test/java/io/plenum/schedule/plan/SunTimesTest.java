package io.plenum.schedule.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sunrise and sunset against published tables. */
class SunTimesTest {

    /** Computed by Paul Schlyter's program, another algorithm than NOAA's, for the sun's centre 0.833° below the horizon. */
    @ParameterizedTest
    @CsvSource({
        "51.467,   0.0,    2013-01-01, 08:05, 16:02",
        "51.467,   0.0,    2013-03-21, 06:00, 18:15",
        "51.467,   0.0,    2013-06-21, 03:43, 20:21",
        "64.067, -21.967,  2013-01-01, 11:18, 15:45",
        "64.067, -21.967,  2013-03-21, 07:24, 19:46",
        "-0.25,  -78.583,  2013-01-01, 11:14, 23:22",
        "-0.25,  -78.583,  2013-03-21, 11:18, 23:25",
        "27.733, -18.05,   2013-01-01, 08:03, 18:29"
    })
    void agreesWithAnotherAlgorithmToTheMinute(
            double latitude, double longitude, LocalDate day, String sunrise, String sunset) {
        SunTimes sun = new SunTimes(new SitePosition(latitude, longitude), ZoneOffset.UTC);
        assertThat(requireNonNull(sun.sunrise(day)))
                .isCloseTo(Instant.parse(day + "T" + sunrise + ":30Z"), within(110, ChronoUnit.SECONDS));
        assertThat(requireNonNull(sun.sunset(day)))
                .isCloseTo(Instant.parse(day + "T" + sunset + ":30Z"), within(110, ChronoUnit.SECONDS));
    }

    /** NOAA's own figures for Cupertino: 07:22:13 and 17:00:33, local time; it looks at the sun once a day. */
    @Test
    void agreesWithNoaa() {
        SunTimes sun = new SunTimes(new SitePosition(37.3229978, -122.0321823), ZoneId.of("America/Los_Angeles"));
        LocalDate day = LocalDate.of(2024, 1, 1);
        assertThat(requireNonNull(sun.sunrise(day)))
                .isCloseTo(Instant.parse("2024-01-01T15:22:13Z"), within(60, ChronoUnit.SECONDS));
        assertThat(requireNonNull(sun.sunset(day)))
                .isCloseTo(Instant.parse("2024-01-02T01:00:33Z"), within(60, ChronoUnit.SECONDS));
    }

    @Test
    void whereTheSunDoesNotRiseOrSetThereIsNoTime() {
        SunTimes north = new SunTimes(new SitePosition(69.65, 18.96), ZoneId.of("Europe/Oslo"));
        assertThat(north.sunrise(LocalDate.of(2026, 12, 21))).isNull();
        assertThat(north.sunset(LocalDate.of(2026, 6, 21))).isNull();
    }

    /** The Line Islands lie west of the date line and have the date of the east: the day is the clock's. */
    @Test
    void theDayIsTheOneOfTheClock() {
        ZoneId zone = ZoneId.of("Pacific/Kiritimati");
        SunTimes sun = new SunTimes(new SitePosition(1.87, -157.43), zone);
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertThat(requireNonNull(sun.sunrise(day)).atZone(zone).toLocalDate()).isEqualTo(day);
        assertThat(requireNonNull(sun.sunset(day)).atZone(zone).toLocalDate()).isEqualTo(day);
    }
}
