package io.plenum.control.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.control.input.LoopContext;
import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.OccupancyPhase;
import io.plenum.control.input.UsageHours;
import io.plenum.control.input.ZoneReading;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Quarter hours against a limit: what is given up, in which order, and when it comes back. */
class DemandLimitTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");
    private static final LoopSetting SETTING = new LoopSetting(0, 100, GuardRails.STANDARD, UsageHours.USUAL);

    private final SupervisoryLoop loop = SupervisoryLoop.of(
            LoopKind.DEMAND_LIMIT, SETTING, List.of(ShedStage.CHARGING, ShedStage.COOLING_SETPOINT, ShedStage.LIGHT));
    private Instant now = START;
    private double warm = 22;

    private LoopDecision minutes(int count, double power) {
        @Nullable LoopDecision last = null;
        for (int i = 0; i < count; i++) {
            now = now.plusSeconds(60);
            LoopContext context = new LoopContext(now, OccupancyPhase.ALWAYS, true);
            last = loop.step(
                    new LoopInputs(
                            context,
                            true,
                            true,
                            List.of(11.0, 23.0, 100.0),
                            List.of(),
                            List.of(),
                            List.of(),
                            30,
                            power),
                    60);
        }
        return Objects.requireNonNull(last);
    }

    /** Cooling first, then lights, charging last; nothing while it stays below. */
    @Test
    void itShedsInItsOrderWhileTheQuarterThreatensToExceed() {
        assertThat(minutes(15, 95).wanted()).containsOnly(Double.NaN);
        assertThat(minutes(1, 120).wanted()).containsExactly(Double.NaN, 24.5, Double.NaN);
        assertThat(minutes(2, 115).wanted()).containsExactly(Double.NaN, 24.5, 70.0);
        assertThat(minutes(2, 110).wanted()).containsExactly(3.7, 24.5, 70.0);
        assertThat(minutes(5, 110).requests()).isEqualTo(3);
    }

    /** Restored one by one, a quarter of an hour apart, below nine tenths. */
    @Test
    void itRestoresInSteps() {
        minutes(6, 130);
        assertThat(minutes(24, 95).requests())
                .as("within a tenth of it nothing comes back")
                .isEqualTo(3);
        assertThat(minutes(15, 50).requests()).isEqualTo(2);
        assertThat(minutes(14, 50).requests()).isEqualTo(2);
        assertThat(minutes(1, 50).requests()).isEqualTo(1);
        assertThat(minutes(15, 50).wanted()).containsOnly(Double.NaN);
    }

    /** A quarter that began high is not saved by a moment below, and one that began low is not lost by one above. */
    @Test
    void theForecastIsThatOfTheQuarter() {
        QuarterForecast forecast = new QuarterForecast();
        for (int minute = 1; minute <= 10; minute++) {
            forecast.step(START.plusSeconds(60L * minute), 120, 60);
        }
        assertThat(forecast.step(START.plusSeconds(660), 60, 60)).isCloseTo(100, Offset.offset(1.0));
        assertThat(forecast.step(START.plusSeconds(960), 60, 60))
                .as("the next one")
                .isEqualTo(60);
    }

    /** Whoever cannot see the meter gives up nothing. */
    @Test
    void aSilentMeterRestoresAll() {
        minutes(6, 130);
        assertThat(minutes(1, Double.NaN).wanted()).containsOnly(Double.NaN);
    }

    /** Zones are as warm as they were allowed before it widened their bands, or it gives back. */
    @Test
    void widenedBandsAreNoExcuse() {
        minutes(6, 130);
        @Nullable LoopDecision last = null;
        for (int i = 0; i < 30; i++) {
            now = now.plusSeconds(60);
            List<ZoneReading> zones = IntStream.range(0, 10)
                    .mapToObj(box -> new ZoneReading("box-" + box, temperature(box), 21, 24.5, 50, 1, 0))
                    .toList();
            warm += 0.5;
            last = loop.step(
                    new LoopInputs(
                            new LoopContext(now, OccupancyPhase.ALWAYS, true),
                            true,
                            true,
                            List.of(3.7, 24.5, 70.0),
                            zones,
                            List.of(),
                            List.of(),
                            30,
                            130),
                    60);
        }
        assertThat(Objects.requireNonNull(last).breach()).isEqualTo(Breach.COMFORT);
    }

    private double temperature(int box) {
        return box < 5 ? Math.min(25, warm) : 22;
    }
}
