package io.plenum.bacnet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.SignedInteger;
import io.plenum.link.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A controller says its local time, its distance from UTC to the west in minutes, and whether it is summer (ASHRAE 135, 12.11). */
class ControllerClockTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final SignedInteger BERLIN = new SignedInteger(-60);

    @Test
    void summerTimeInBerlinIsRight() {
        assertThat(fact("2026-07-01T14:00:03", BERLIN, Boolean.TRUE))
                .isEqualTo(Problem.of("connector.fact.bacnet-clock-right"));
    }

    /** Most frequent of all: nobody has told it of the summer. */
    @Test
    void aClockInWinterTimeIsAnHourSlow() {
        assertThat(fact("2026-07-01T13:00:00", BERLIN, Boolean.TRUE))
                .isEqualTo(Problem.of("connector.fact.bacnet-clock-slow", "1 h"));
    }

    @Test
    void aClockWestOfGreenwichThatIsFast() {
        assertThat(fact("2026-07-01T07:03:12", new SignedInteger(300), Boolean.FALSE))
                .isEqualTo(Problem.of("connector.fact.bacnet-clock-fast", "3 min 12 s"));
    }

    /** Its own time is all that can be said. */
    @Test
    void aClockWithoutAZoneIsShownAsItIs() {
        assertThat(fact("2026-07-01T14:00:00", null, null))
                .isEqualTo(Problem.of("connector.fact.bacnet-clock-zone", "2026-07-01T14:00"));
    }

    @Test
    void yearsAreToldAsDays() {
        assertThat(ControllerClock.text(Duration.ofDays(800).plusHours(3).plusMinutes(5)))
                .isEqualTo("800 d 3 h");
    }

    private static Problem fact(String local, @Nullable SignedInteger offset, @Nullable Boolean summer) {
        return Objects.requireNonNull(ControllerClock.fact(LocalDateTime.parse(local), offset, summer, NOON));
    }
}
