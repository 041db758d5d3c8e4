package io.plenum.twin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {

    /** A shifted clock that nobody is told of would be a wrong value shown as right. */
    @Test
    void itSaysHowFarTheBuildingIsFromTheTrueTime(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("clock");
        DemoClock clock = new DemoClock(file);
        assertThat(clock.isDemo()).isTrue();
        assertThat(clock.ahead()).isZero();
        Files.writeString(file, "PT-31H-45M\nauto\n");
        assertThat(clock.ahead()).isEqualTo(Duration.ofMinutes(-31 * 60 - 45));
        assertThat(DemoChip.distance(clock.ahead())).isEqualTo("1 d 7 h 45 min");
        Files.writeString(file, "later");
        assertThat(clock.ahead()).isZero();
        assertThat(new DemoClock(null).isDemo()).isFalse();
    }
}
