package io.plenum.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plenum.emulator.aula.AulaHouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildingClockTest {

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(AulaHouse.ZONE).toInstant();
    }

    private static String shown(String asked, String now) {
        Instant instant = local(now);
        Duration ahead = BuildingClock.asked(asked, instant).ahead();
        return instant.plus(ahead).atZone(AulaHouse.ZONE).toLocalDateTime().toString();
    }

    /** Whoever tries Plenum at night or at a weekend sees a building with people in it, as near to the true time as there is one. */
    @Test
    void byItselfItShowsWorkingHours() {
        assertThat(shown("auto", "2026-11-24T10:30")).as("already").isEqualTo("2026-11-24T10:30");
        assertThat(shown("auto", "2026-11-24T21:00")).as("an evening").isEqualTo("2026-11-24T10:00");
        assertThat(shown("auto", "2026-11-24T02:00")).as("a night").isEqualTo("2026-11-24T10:00");
        assertThat(shown("auto", "2026-11-28T11:15")).as("Saturday").isEqualTo("2026-11-27T11:15");
        assertThat(shown("auto", "2026-11-29T20:00")).as("Sunday night").isEqualTo("2026-11-30T10:00");
        assertThat(shown("", "2026-11-29T20:00")).as("nothing asked for").isEqualTo("2026-11-29T20:00");
    }

    @Test
    void itShowsWhatIsAskedFor() {
        assertThat(shown("Tue 10:30", "2026-11-28T20:00")).isEqualTo("2026-12-01T10:30");
        assertThat(shown("tue 10:30", "2026-11-25T20:00")).isEqualTo("2026-11-24T10:30");
        assertThat(shown("2026-07-14T10:30", "2026-11-28T20:00")).isEqualTo("2026-07-14T10:30");
        for (String wrong : new String[] {"noon", "Tue", "Tue 25:00", "2026-13-01T10:00", "10:30"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BuildingClock.asked(wrong, local("2026-11-28T20:00")))
                    .withMessageContaining("--at");
        }
    }

    /** A program that is started again a minute later must not live through the same morning twice. */
    @Test
    void itIsKeptAsLongAsItServes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("clock");
        assertThat(BuildingClock.kept(file)).isEqualTo(BuildingClock.TRUE);
        Instant evening = local("2026-11-24T21:00");
        BuildingClock first = BuildingClock.asked("Tue 10:30", evening);
        first.keep(file);
        BuildingClock kept = BuildingClock.kept(file);
        assertThat(kept).isEqualTo(first);

        Instant later = evening.plusSeconds(3000);
        assertThat(BuildingClock.asked("Tue 10:30", later).orKept(kept, later.minusSeconds(60), later))
                .isEqualTo(first);
        BuildingClock other = BuildingClock.asked("Tue 12:00", later);
        assertThat(other.orKept(kept, later.minusSeconds(60), later))
                .as("asked for anew")
                .isEqualTo(other);
        Instant night = evening.plus(Duration.ofHours(9));
        BuildingClock anew = BuildingClock.asked("auto", night);
        assertThat(anew.orKept(kept, evening, night)).as("its evening").isEqualTo(anew);
        Files.writeString(file, "soon\n");
        assertThat(BuildingClock.kept(file)).isEqualTo(BuildingClock.TRUE);
    }
}
