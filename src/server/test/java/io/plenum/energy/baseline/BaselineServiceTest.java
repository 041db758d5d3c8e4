package io.plenum.energy.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.model.AnomalyPeriod;
import io.plenum.energy.weather.Outdoor;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A building that uses 50 kWh in each working hour and 10 in any other, of which the roof gives 4; its noise is a fifth of a kWh. */
class BaselineServiceTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private static final Site HOUSE = TestModels.HOUSE;

    private final EnergyMeters meters = mock();
    private final Outdoor outdoor = mock();
    private final Clock clock = mock();
    private final Map<Instant, Double> more = new HashMap<>();
    private final Set<Instant> estimated = new HashSet<>();
    private Instant first = MONDAY.minus(Duration.ofDays(28));
    private Set<LocalDate> holidays = Set.of();
    private final BaselineService baselines =
            new BaselineService(meters, new Consumption(meters, outdoor, clock), outdoor, site -> holidays, clock);

    @BeforeEach
    void building() {
        when(meters.tree(any()))
                .thenReturn(new MeterTree(
                        List.of(meter("main", Meter.Role.CONSUMPTION), meter("roof", Meter.Role.GENERATION))));
        when(outdoor.hours(any(), any(), any())).thenAnswer(call -> {
            double[] mild = new double[length(call.getArgument(1), call.getArgument(2))];
            Arrays.fill(mild, 12);
            return mild;
        });
        when(meters.hours(any(), any(), any(), any()))
                .thenAnswer(call -> Map.of(
                        "main", read(call.getArgument(2), call.getArgument(3), -4),
                        "roof", read(call.getArgument(2), call.getArgument(3), Double.NaN)));
        at(MONDAY.plusSeconds(12 * 3600 + 60));
    }

    private static Meter meter(String key, Meter.Role role) {
        return new Meter(key, key, EnergyKind.ELECTRICITY, role, null, List.of(), null, null, null, true);
    }

    private static int length(Instant from, Instant to) {
        return (int) Duration.between(from, to).toHours();
    }

    private void at(Instant now) {
        when(clock.instant()).thenReturn(now);
    }

    /** @param less than the building uses; NaN for the roof, which gives four */
    private EnergySeries read(Instant from, Instant to, double less) {
        int count = length(from, to);
        Instant[] starts = new Instant[count + 1];
        Arrays.setAll(starts, i -> from.plusSeconds(3600L * i));
        double[] amounts = new double[count];
        Arrays.setAll(amounts, i -> Double.isNaN(less) ? 4 : used(starts[i]) + less);
        EnergyQuality[] qualities = new EnergyQuality[count];
        Arrays.setAll(qualities, i -> estimated.contains(starts[i]) ? EnergyQuality.ESTIMATED : EnergyQuality.MEASURED);
        return new EnergySeries(starts, amounts, qualities);
    }

    private double used(Instant hour) {
        if (hour.isBefore(first)) {
            return Double.NaN;
        }
        ZonedDateTime time = hour.atZone(ZoneOffset.UTC);
        boolean open = time.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && time.getHour() >= 8
                && time.getHour() < 18
                && !holidays.contains(time.toLocalDate());
        double noise = 0.2 * Math.sin(hour.getEpochSecond() / 3600.0 * 1.7);
        return (open ? 50 : 10) + noise + more.getOrDefault(hour, 0.0);
    }

    /** What an hour may miss by is not what twelve in a row may: at least as much as independent ones, at most all of them alike. */
    @Test
    void theSumOfHoursHasARangeOfItsOwn() {
        ElectricityBaseline expectation = Objects.requireNonNull(baselines.expectation(HOUSE));
        double hour = expectation.width();
        assertThat(expectation.widthOfSum(0)).isZero();
        assertThat(expectation.widthOfSum(1)).isCloseTo(hour, within(1e-9));
        assertThat(expectation.widthOfSum(12)).isBetween(hour * Math.sqrt(12) - 1e-9, hour * 12 + 1e-9);
    }

    /** Five hours of lights left on at night, and three in which half of the building was without power: when, and how much. */
    @Test
    void unusualHoursAreToldWithTheirBeginTheirEndAndTheirAmount() {
        Instant night = MONDAY.minus(Duration.ofDays(4)).plusSeconds(20 * 3600);
        Instant outage = MONDAY.minus(Duration.ofDays(3)).plusSeconds(9 * 3600);
        for (int i = 0; i < 5; i++) {
            more.put(night.plusSeconds(3600L * i), 20.0);
        }
        for (int i = 0; i < 3; i++) {
            more.put(outage.plusSeconds(3600L * i), -25.0);
        }
        List<AnomalyPeriod> found = baselines.anomalies(HOUSE, MONDAY.minus(Duration.ofDays(7)), MONDAY);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().from()).as("latest first").isEqualTo(outage);
        assertThat(found.getFirst().to()).isEqualTo(outage.plusSeconds(3 * 3600));
        assertThat(found.getFirst().kilowattHours()).isCloseTo(-75, within(25.0));
        assertThat(found.getLast().from()).isEqualTo(night);
        assertThat(found.getLast().to()).isEqualTo(night.plusSeconds(5 * 3600));
        assertThat(found.getLast().kilowattHours()).isCloseTo(100, within(25.0));
    }

    /** Two hours are somebody who worked late, and an hour back to normal in between does not make two events of one. */
    @Test
    void shortSpellsAreNoEventAndAnHourBetweenDoesNotEndOne() {
        Instant late = MONDAY.minus(Duration.ofDays(4)).plusSeconds(19 * 3600);
        more.put(late, 20.0);
        more.put(late.plusSeconds(3600), 20.0);
        Instant long1 = MONDAY.minus(Duration.ofDays(2)).plusSeconds(9 * 3600);
        for (int i : new int[] {0, 1, 3, 4}) {
            more.put(long1.plusSeconds(3600L * i), 20.0);
        }
        assertThat(baselines.anomalies(HOUSE, MONDAY.minus(Duration.ofDays(7)), MONDAY))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.from()).isEqualTo(long1);
                    assertThat(one.to()).isEqualTo(long1.plusSeconds(5 * 3600));
                });
    }

    /** Whatever happens today must not teach the building that it is usual. */
    @Test
    void todayIsHeldAgainstTheDaysBeforeIt() {
        for (int hour = 0; hour < 12; hour++) {
            more.put(MONDAY.plusSeconds(3600L * hour), 30.0);
        }
        estimated.add(MONDAY.plusSeconds(3600));
        BaselineService.Day today = baselines.today(HOUSE);
        assertThat(today.expected()).hasSize(12);
        assertThat(today.compared()).as("an estimate proves nothing").isEqualTo(11);
        assertThat(today.expectedSum()).isCloseTo(7 * 10 + 4 * 50, within(3.0));
        assertThat(today.usedSum() - today.expectedSum()).isCloseTo(11 * 30, within(3.0));
        ElectricityBaseline expectation = Objects.requireNonNull(baselines.expectation(HOUSE));
        assertThat(expectation.history().time(expectation.history().length())).isEqualTo(MONDAY);
        assertThat(expectation.isShort()).isTrue();
    }

    /** Nine days are no baseline; what comes in during the first minutes after a start is looked at again. */
    @Test
    void withLittleHistoryNothingIsExpectedYet() {
        first = MONDAY.minus(Duration.ofDays(9));
        assertThat(baselines.expectation(HOUSE)).isNull();
        assertThat(baselines.days(HOUSE)).isEqualTo(9);
        assertThat(baselines.anomalies(HOUSE, first, MONDAY)).isEmpty();
        assertThat(baselines.today(HOUSE).expectedSum()).isZero();
        first = MONDAY.minus(Duration.ofDays(28));
        assertThat(baselines.expectation(HOUSE)).as("looked at a moment ago").isNull();
        at(clock.instant().plusSeconds(61));
        assertThat(baselines.expectation(HOUSE)).isNotNull();
    }

    /** After an import hours are read up for minutes; a baseline of what there was at first would stand until midnight. */
    @Test
    void aBaselineWithHolesIsLearntAgainOnceTheyAreFilled() {
        Instant hole = MONDAY.minus(Duration.ofDays(3));
        for (int i = 0; i < 48; i++) {
            estimated.add(hole.plusSeconds(3600L * i));
        }
        assertThat(Objects.requireNonNull(baselines.expectation(HOUSE))
                        .history()
                        .measured())
                .isEqualTo(26 * 24);
        estimated.clear();
        at(clock.instant().plusSeconds(590));
        assertThat(Objects.requireNonNull(baselines.expectation(HOUSE))
                        .history()
                        .measured())
                .as("not at each look")
                .isEqualTo(26 * 24);
        at(clock.instant().plusSeconds(20));
        ElectricityBaseline whole = Objects.requireNonNull(baselines.expectation(HOUSE));
        assertThat(whole.history().measured()).isEqualTo(28 * 24);
        at(clock.instant().plusSeconds(3600));
        assertThat(baselines.expectation(HOUSE)).as("nothing more to come").isSameAs(whole);
    }

    /** A closed Monday is expected as a Sunday, as soon as somebody enters it. */
    @Test
    void aClosedDayIsExpectedAsASunday() {
        assertThat(baselines.today(HOUSE).expectedSum()).isCloseTo(8 * 10 + 4 * 50, within(3.0));
        holidays = Set.of(LocalDate.of(2026, 3, 2));
        assertThat(baselines.today(HOUSE).expectedSum()).isCloseTo(12 * 10, within(3.0));
    }
}
