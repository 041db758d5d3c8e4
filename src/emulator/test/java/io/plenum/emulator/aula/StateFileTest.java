package io.plenum.emulator.aula;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.emulator.aula.record.TrendArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A building that was stopped and started again lives on as if nothing had been. */
class StateFileTest {

    private static final Instant START = Instant.parse("2026-11-02T05:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(15);

    @TempDir
    private Path folder = Path.of("");

    private static AulaHouse building() {
        AulaHouse building = new AulaHouse(7, START, false);
        building.faults().set("vav-2-01", InjectedFaults.STUCK_DAMPER, 0.6);
        building.set(ControlParameter.HEATING_OCCUPIED, 21.5);
        building.write(writable(building), 3);
        return building;
    }

    private static int writable(AulaHouse building) {
        return building.points().stream()
                .filter(point -> point.writable())
                .findFirst()
                .orElseThrow()
                .index();
    }

    private Path saved(AulaHouse building) throws Exception {
        Path file = folder.resolve("house.gz");
        StateFile.save(building, 7, false, file);
        return file;
    }

    /** Registers that jumped back at a restart would be counted as a new meter each time. */
    @Test
    void itGoesOnAsIfItHadNeverBeenStopped() throws Exception {
        AulaHouse one = building();
        one.runTo(START.plus(Duration.ofHours(9)));
        Path file = saved(one);
        AulaHouse other = Objects.requireNonNull(StateFile.load(file, 7, false, one.now(), LONGEST));
        assertThat(other.now()).isEqualTo(one.now());
        assertThat(other.snapshot()).isEqualTo(one.snapshot());

        Instant end = START.plus(Duration.ofHours(20));
        one.tick(end);
        other.tick(end);
        assertThat(other.snapshot()).isEqualTo(one.snapshot());
        assertThat(other.ledger().kilowattHours()).isEqualTo(one.ledger().kilowattHours());
        assertThat(other.comfort().kelvinHours()).isEqualTo(one.comfort().kelvinHours());
        assertThat(other.faults().all()).isEqualTo(one.faults().all());
        assertThat(other.snapshot()[writable(other)]).isEqualTo(3);
        List<TrendArchive.Entry> kept = other.archive().between(Instant.MIN, Instant.MAX);
        assertThat(kept).hasSize(20 * 4);
        assertThat(kept.getFirst().values())
                .isEqualTo(one.archive()
                        .between(Instant.MIN, Instant.MAX)
                        .getFirst()
                        .values());
    }

    @Test
    void whatDoesNotFitIsNotUsed() throws Exception {
        AulaHouse one = building();
        one.runTo(START.plus(Duration.ofHours(1)));
        Path file = saved(one);
        assertThat(StateFile.load(file, 8, false, one.now(), LONGEST))
                .as("another seed")
                .isNull();
        assertThat(StateFile.load(file, 7, true, one.now(), LONGEST))
                .as("another way of running")
                .isNull();
        assertThat(StateFile.load(file, 7, false, one.now().plus(LONGEST), LONGEST))
                .as("too old")
                .isNull();
        assertThat(StateFile.load(file, 7, false, one.now().minusSeconds(60), LONGEST))
                .as("of the future")
                .isNull();
        assertThat(StateFile.load(folder.resolve("none"), 7, false, one.now(), LONGEST))
                .isNull();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(StateFile.load(file, 7, false, one.now(), LONGEST))
                .as("cut off")
                .isNull();
    }
}
