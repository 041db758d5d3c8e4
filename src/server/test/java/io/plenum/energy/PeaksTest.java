package io.plenum.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.unit.Unit;
import io.plenum.site.TestModels;
import io.plenum.trend.read.HourReader;
import io.plenum.trend.read.HourReader.Quarter;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeaksTest {

    /** 23:00 in Berlin on the last day of October. */
    private static final Instant START = Instant.parse("2026-10-31T22:00:00Z");

    private static final Instant END = START.plusSeconds(4 * 3600);

    private final EnergyMeters meters = mock();
    private final HourReader rows = mock();
    private final Peaks peaks = new Peaks(meters, rows);
    private List<Quarter> stored = List.of();

    private final Meter main = meter("main", Meter.Role.CONSUMPTION, 1, Unit.KILOWATT, null, "lifts", "rest-of-main");
    private final Meter lifts = meter("lifts", Meter.Role.CONSUMPTION, 2, Unit.WATT, "main");
    private final Meter rest = meter("rest-of-main", Meter.Role.REST, 0, Unit.KILOWATT, "main");
    private final Meter roof = meter("roof", Meter.Role.GENERATION, 3, Unit.KILOWATT, null);

    private static Meter meter(
            String key, Meter.Role role, int point, Unit unit, @Nullable String parent, String... children) {
        Point power = mock();
        when(power.id()).thenReturn(new PointId(Math.max(1, point)));
        when(power.unit()).thenReturn(unit);
        return new Meter(
                key,
                key,
                EnergyKind.ELECTRICITY,
                role,
                parent,
                List.of(children),
                null,
                point == 0 ? null : power,
                null,
                false);
    }

    @BeforeEach
    void building() {
        when(meters.tree(any())).thenReturn(new MeterTree(List.of(main, lifts, rest, roof)));
        when(rows.quarters(any(), any(), any())).thenAnswer(call -> {
            Collection<PointId> points = call.getArgument(0);
            Instant from = call.getArgument(1);
            Instant to = call.getArgument(2);
            return stored.stream()
                    .filter(one -> points.contains(one.point())
                            && !one.start().isBefore(from)
                            && one.start().isBefore(to))
                    .toList();
        });
    }

    private static Quarter quarter(int point, int number, double mean, double covered) {
        return new Quarter(new PointId(point), START.plusSeconds(900L * number), mean, covered);
    }

    /** What ran then: a lift in watts, the roof took something off, and what is left nobody meters. */
    @Test
    void theHighestQuarterIsToldWithWhatMadeIt() {
        stored = List.of(
                quarter(1, 0, 40, 900),
                quarter(1, 1, 90, 900),
                quarter(1, 2, 70, 900),
                quarter(2, 0, 39_000, 900),
                quarter(2, 1, 25_000, 900),
                quarter(3, 1, 10, 900));
        Peak peak = Objects.requireNonNull(peaks.highest(TestModels.HOUSE, main, START, END));
        assertThat(peak.start()).isEqualTo(START.plusSeconds(900));
        assertThat(peak.kilowatts()).isEqualTo(90);
        assertThat(peak.shares())
                .containsOnly(entry("lifts", 25.0), entry("roof", -10.0), entry("rest-of-main", 90.0 - 25 + 10));
    }

    /** Two minutes at full power are no quarter of an hour: grid operators bill means over the whole of it. */
    @Test
    void aQuarterThatWasHardlyHeardDoesNotCount() {
        stored = List.of(quarter(1, 0, 40, 900), quarter(1, 1, 400, 120), quarter(1, 2, 50, 600));
        assertThat(Objects.requireNonNull(peaks.highest(TestModels.HOUSE, main, START, END))
                        .kilowatts())
                .isEqualTo(50);
    }

    /** The month ends at midnight of the building, an hour before that of UTC. */
    @Test
    void eachMonthHasItsOwnPeakByLocalTime() {
        stored =
                List.of(quarter(1, 2, 60, 900), quarter(1, 3, 80, 900), quarter(1, 4, 75, 900), quarter(1, 5, 20, 900));
        assertThat(peaks.byMonth(main, START, END, ZoneId.of("Europe/Berlin")))
                .containsOnly(entry(YearMonth.of(2026, 10), 80.0), entry(YearMonth.of(2026, 11), 75.0));
    }

    /** What a roof gives behind another meter than the main one does not flow through it. */
    @Test
    void onlyTheMainMeterHasTheRoofBesideIt() {
        stored = List.of(quarter(2, 1, 25_000, 900), quarter(3, 1, 10, 900));
        assertThat(Objects.requireNonNull(peaks.highest(TestModels.HOUSE, lifts, START, END))
                        .shares())
                .isEmpty();
    }

    @Test
    void withoutReadingsOrWithoutAPowerThereIsNoPeak() {
        assertThat(peaks.highest(TestModels.HOUSE, main, START, END)).isNull();
        stored = Arrays.asList(quarter(1, 0, 40, 900));
        assertThat(peaks.highest(TestModels.HOUSE, rest, START, END)).isNull();
    }

    /** A day at 40 kW with one quarter of which 2 GW were read: nobody may be billed for that. */
    @Test
    void aQuarterThatCannotBeIsNoPeak() {
        List<Quarter> day = new java.util.ArrayList<>();
        for (int i = 0; i < 16; i++) {
            day.add(quarter(1, i, i == 7 ? 2_000_000 : 40 + i, 900));
        }
        stored = day;
        assertThat(Objects.requireNonNull(peaks.highest(TestModels.HOUSE, main, START, END))
                        .kilowatts())
                .isEqualTo(55);
    }
}
