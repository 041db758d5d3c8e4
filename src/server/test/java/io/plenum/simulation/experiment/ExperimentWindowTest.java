package io.plenum.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a room is asked: never while nobody could sign, and each time with an end. */
class ExperimentWindowTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T11:00:00Z");

    @Test
    void aWorkingDayIsNeitherWeekendNorClosed() {
        ExperimentWindow window =
                ExperimentWindow.next(false, 4, FRIDAY_NOON, BERLIN, Set.of(LocalDate.of(2026, 11, 30)));
        assertThat(window.from()).isEqualTo(Instant.parse("2026-12-01T07:00:00Z"));
        assertThat(window.latest()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(window.until()).isEqualTo(Instant.parse("2026-12-01T13:00:00Z"));
    }

    @Test
    void aNightIsTheNextOne() {
        ExperimentWindow window = ExperimentWindow.next(true, 8, FRIDAY_NOON, BERLIN, Set.of());
        assertThat(window.from()).isEqualTo(Instant.parse("2026-11-27T18:00:00Z"));
        assertThat(window.until()).isEqualTo(Instant.parse("2026-11-28T04:00:00Z"));
    }

    /** What ends in less than an hour would expire before anybody has read it. */
    @Test
    void aWindowThatIsNearlyOverIsLeftOut() {
        Instant nearlyTen = Instant.parse("2026-11-27T08:30:00Z");
        assertThat(ExperimentWindow.next(false, 2, nearlyTen, BERLIN, Set.of()).from())
                .isEqualTo(Instant.parse("2026-11-30T07:00:00Z"));
    }
}
