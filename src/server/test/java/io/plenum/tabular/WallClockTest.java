package io.plenum.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final WallClock clock = new WallClock(BERLIN);

    private static TableTime time(String local, ZoneId... zones) {
        return new TableTime(LocalDateTime.parse(local), List.of(zones));
    }

    /** In October an hour comes twice: in the order of the file the first is summer time. */
    @Test
    void theDoubledHourFollowsTheOrderOfTheFile() throws Exception {
        Instant first = clock.instant(time("2026-10-25T02:30"), null);
        assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(clock.isDoubledOnce()).isTrue();
        assertThat(clock.instant(time("2026-10-25T02:30"), first)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(clock.isDoubledOnce()).isFalse();
        assertThat(clock.doubled()).isEqualTo(2);
    }

    /** In March an hour is missing; with an offset every time exists. */
    @Test
    void theMissingHourIsRefusedUnlessItNamesItsOffset() throws Exception {
        assertThatThrownBy(() -> clock.instant(time("2026-03-29T02:30"), null))
                .isInstanceOfSatisfying(WallClock.NoInstant.class, none -> assertThat(none.isLetters())
                        .isFalse());
        assertThat(clock.instant(time("2026-03-29T02:30", ZoneOffset.ofHours(1)), null))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    /** CST is China's time or Chicago's: in a building in Chicago it is the latter, in Berlin a question. */
    @Test
    void lettersOfSeveralZonesAreThoseOfTheBuilding() throws Exception {
        TableTime cst = time("2026-01-14T10:00", ZoneOffset.ofHours(-6), ZoneOffset.ofHours(8));
        assertThat(new WallClock(ZoneId.of("America/Chicago")).instant(cst, null))
                .isEqualTo(Instant.parse("2026-01-14T16:00:00Z"));
        assertThatThrownBy(() -> clock.instant(cst, null))
                .isInstanceOfSatisfying(WallClock.NoInstant.class, none -> assertThat(none.isLetters())
                        .isTrue());
    }
}
