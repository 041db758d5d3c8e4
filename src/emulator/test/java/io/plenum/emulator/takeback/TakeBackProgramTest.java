package io.plenum.emulator.takeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plenum.emulator.takeback.TakeBack.Kind;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The ways in which buildings take values back, on simulated days in steps of a minute. */
class TakeBackProgramTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2026, 11, 9, 0, 0, 0, 0, ZoneId.of("Europe/Berlin"));

    private final Slots slots = new Slots();
    private ZonedDateTime now = MONDAY;

    private static final class Slots implements EmulatedSlots {

        private final Map<Integer, Double> held = new TreeMap<>();

        @Override
        public @Nullable Double at(int priority) {
            return held.get(priority);
        }

        @Override
        public void write(int priority, double value) {
            held.put(priority, value);
        }

        @Override
        public void release(int priority) {
            held.remove(priority);
        }
    }

    private static TakeBack how(Kind kind, int priority, @Nullable Double value, int minutes, LocalTime... times) {
        return new TakeBack(7, kind, priority, value, List.of(times), minutes, 1);
    }

    private void run(TakeBackProgram program, int minutes) {
        for (int i = 0; i < minutes; i++) {
            now = now.plusMinutes(1);
            program.step(now, slots);
        }
    }

    @Test
    void aScheduleWritesTheSameSlotAtItsTimes() {
        var program = new TakeBackProgram(how(Kind.SCHEDULE, 8, 14.0, 30, LocalTime.of(6, 0), LocalTime.of(18, 30)));
        program.step(now, slots);
        run(program, 5 * 60 + 59);
        slots.write(8, 17);
        run(program, 1);
        assertThat(slots.held).containsOnly(Map.entry(8, 14.0));
        slots.write(8, 17);
        run(program, 12 * 60 + 29);
        assertThat(slots.held).containsOnly(Map.entry(8, 17.0));
        run(program, 1);
        assertThat(slots.held).containsOnly(Map.entry(8, 14.0));
    }

    @Test
    void aTimerEndsAForeignCommandAfterItsTimeAndAnewAfterAnotherOne() {
        var program = new TakeBackProgram(how(Kind.TIMER, 8, null, 120));
        slots.write(8, 17);
        slots.write(16, 20);
        program.step(now, slots);
        run(program, 119);
        slots.write(10, 18);
        run(program, 1);
        // What stands at 16 is the controller's own program.
        assertThat(slots.held).containsOnlyKeys(10, 16);
        run(program, 119);
        slots.write(10, 19);
        run(program, 120);
        assertThat(slots.held).containsKey(10);
        run(program, 1);
        assertThat(slots.held).containsOnlyKeys(16);
    }

    /** Above the foreign command, and gone with it. */
    @Test
    void aProgramWritesAboveAForeignCommandAfterAWhile() {
        var program = new TakeBackProgram(how(Kind.PROGRAM, 5, 13.0, 10));
        program.step(now, slots);
        run(program, 60);
        assertThat(slots.held).isEmpty();
        slots.write(8, 17);
        run(program, 7);
        assertThat(slots.held).containsOnlyKeys(8);
        run(program, 7);
        assertThat(slots.held).containsOnly(Map.entry(5, 13.0), Map.entry(8, 17.0));
        slots.release(8);
        run(program, 1);
        assertThat(slots.held).isEmpty();
    }

    /** Irregular, and the same with the same seed; never at night or at the weekend, and let go of in the evening. */
    @Test
    void anOperatorComesAtIrregularTimesOfWorkingDays() {
        List<ZonedDateTime> first = visits(1);
        assertThat(first).isEqualTo(visits(1)).isNotEqualTo(visits(2)).hasSizeBetween(15, 50);
        assertThat(first).allSatisfy(visit -> {
            assertThat(visit.getHour()).isBetween(7, 18);
            assertThat(visit.getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
        });
        assertThat(first.stream().map(visit -> visit.getMinute()).distinct().count())
                .isGreaterThan(8);
    }

    @Test
    void anOperatorLetsGoInTheEvening() {
        var program = new TakeBackProgram(how(Kind.OPERATOR, 8, 16.0, 60));
        program.step(now, slots);
        run(program, 18 * 60 - 1);
        assertThat(slots.held).containsOnly(Map.entry(8, 16.0));
        run(program, 1);
        assertThat(slots.held).isEmpty();
    }

    private List<ZonedDateTime> visits(long seed) {
        var program = new TakeBackProgram(new TakeBack(7, Kind.OPERATOR, 8, 16.0, List.of(), 180, seed));
        now = MONDAY;
        slots.held.clear();
        program.step(now, slots);
        List<ZonedDateTime> visits = new ArrayList<>();
        for (int i = 0; i < 14 * 24 * 60; i++) {
            if (now.getHour() < 18) {
                slots.write(8, 21);
            }
            run(program, 1);
            if (Double.valueOf(16).equals(slots.at(8))) {
                visits.add(now);
            }
        }
        return visits.stream().filter(visit -> visit.getHour() < 18).toList();
    }

    @Test
    void whatMakesNoSenseIsRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> how(Kind.SCHEDULE, 8, 14.0, 30))
                .withMessageContaining("hours");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> how(Kind.PROGRAM, 7, null, 30))
                .withMessageContaining("value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> how(Kind.TIMER, 17, null, 30))
                .withMessageContaining("priority");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> how(Kind.TIMER, 8, null, 0))
                .withMessageContaining("minutes");
    }
}
