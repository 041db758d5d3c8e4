package io.plenum.trial.dayahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LearntGroupTest {

    /** Rooms whose heat balance is known are learnt as they are: else a plan for them would be about others. */
    @Test
    void roomsAreLearntAsTheyAre() {
        List<HouseQuarter> history = new ArrayList<>();
        double air = 21;
        double mass = 21;
        Instant start = Instant.parse("2026-01-04T23:00:00Z");
        for (int i = 0; i < 96 * 14; i++) {
            double outdoor = 4 + 6 * Math.sin(2 * Math.PI * i / 96) + 3 * Math.sin(i / 131.0);
            double heat = i % 96 >= 24 && i % 96 < 72 ? 6 + 3 * Math.sin(i * 1.3) : 0;
            double before = air;
            air += 0.25 * (1 * (mass - air) + 0.15 * (outdoor - air) + heat + 0.8) / 2;
            mass += 0.25 / 11 * (before - mass);
            history.add(new HouseQuarter(
                    start.plusSeconds(900L * i),
                    outdoor,
                    0,
                    0,
                    0,
                    0,
                    0,
                    new double[] {100},
                    new double[] {air},
                    new double[] {16},
                    new double[] {16 + heat / 0.1206}));
        }
        LearntGroup group = LearntGroup.of(new int[] {0}, new double[] {100}, history);
        assertThat(group.hours()).isEqualTo(11);
        assertThat(group.capacity()).isCloseTo(2, Percentage.withPercentage(5));
        assertThat(group.toMass()).isCloseTo(1, Percentage.withPercentage(10));
        assertThat(group.toOutside()).isCloseTo(0.15, Percentage.withPercentage(10));
        assertThat(group.error()).isLessThan(0.1);
    }
}
