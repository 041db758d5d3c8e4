package io.plenum.energy.load;

import static io.plenum.energy.spending.TestSpending.BERLIN;
import static io.plenum.energy.spending.TestSpending.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.load.LoadAnalysis.LoadPeak;
import io.plenum.energy.spending.CalendarPeriod;
import io.plenum.energy.spending.CalendarPeriod.Span;
import io.plenum.energy.spending.TestSpending;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heat of 50 kW at noon on working days, 10 kW else; on one Thursday the laundry behind it takes 30 kW more than ever. */
class LoadAnalysesTest {

    private static final Instant NOW = Instant.parse("2026-03-18T11:00:00Z");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 2, 19);
    private static final Instant NOON = THURSDAY.atTime(12, 0).atZone(BERLIN).toInstant();

    private final TestSpending building = new TestSpending(NOW);

    private static double laundry(Instant hour) {
        return hour.equals(NOON) ? 35 : TestSpending.works(hour) ? 5 : 1;
    }

    private static double heat(Instant hour) {
        boolean noon = hour.atZone(BERLIN).getHour() == 12 && TestSpending.works(hour);
        return (noon ? 45 : 9) + laundry(hour);
    }

    @BeforeEach
    void building() {
        building.outdoors(hour -> 5);
        building.main(EnergyKind.HEAT, LoadAnalysesTest::heat);
        building.behind(EnergyKind.HEAT, "laundry", LoadAnalysesTest::laundry);
        building.behind(EnergyKind.HEAT, "kitchen", hour -> 4);
    }

    private LoadAnalysis of(CalendarPeriod period) {
        Clock clock = Clock.fixed(NOW, BERLIN);
        PeakCauses causes = new PeakCauses(building.meters, mock(), mock());
        PeakSearch search = new PeakSearch(building.meters, building.monthlyPeaks(), causes);
        return Objects.requireNonNull(
                new LoadAnalyses(building.hours(), search, building.closed, clock).of(SITE, EnergyKind.HEAT, period));
    }

    /** The peak is the noon of that Thursday, and it was the laundry: 35 kW against 5 at that hour of working days. The kitchen had no part. */
    @Test
    void thePeakIsMadeByWhatWasAboveItsOwnTypicalPower() {
        LoadPeak peak = Objects.requireNonNull(
                of(new CalendarPeriod(Span.MONTH, THURSDAY)).peak());
        assertThat(peak.start()).isEqualTo(NOON);
        assertThat(peak.minutes()).isEqualTo(60);
        assertThat(peak.power()).isCloseTo(80, within(1e-9));
        assertThat(peak.looked()).isEqualTo(2);
        assertThat(peak.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.key()).isEqualTo("laundry");
            assertThat(cause.power()).isEqualTo(35);
            assertThat(cause.typical()).isEqualTo(5);
            assertThat(cause.above()).isEqualTo(30);
            assertThat(cause.days()).as("Mondays to Fridays of eight weeks").isEqualTo(40);
        });
    }

    /** Working days and others apart; 20 noons and a Thursday of 28 days times 24 hours are the left end of the curve. */
    @Test
    void typicalDaysAndDuration() {
        LoadAnalysis month = of(new CalendarPeriod(Span.MONTH, THURSDAY));
        assertThat(month.working().days()).isEqualTo(20);
        assertThat(month.off().days()).isEqualTo(8);
        assertThat(month.working().typical()[12]).isCloseTo(50, within(1e-9));
        assertThat(month.off().high()[12]).isCloseTo(10, within(1e-9));
        assertThat(month.duration()).hasSize(101);
        assertThat(month.duration()[0]).isCloseTo(80, within(1e-9));
        assertThat(month.duration()[2]).isCloseTo(50, within(1e-9));
        assertThat(month.baseLoad()).isCloseTo(10, within(1e-9));
        assertThat(month.share().measuredShare()).isEqualTo(1);
    }

    /** A day stands beside what was typical before it: itself is not among what it is held against. */
    @Test
    void aDayIsHeldAgainstTheWeeksBefore() {
        LoadAnalysis day = of(new CalendarPeriod(Span.DAY, THURSDAY));
        assertThat(day.day()[12]).isCloseTo(80, within(1e-9));
        assertThat(day.working().high()[12]).isCloseTo(50, within(1e-9));
        assertThat(day.working().days()).isEqualTo(40);
    }

    /** Hours without readings are in no profile, and no peak is claimed where nothing was measured. */
    @Test
    void whatWasNotMeasuredIsNotShown() {
        building.main(EnergyKind.HEAT, hour -> Double.NaN);
        LoadAnalysis day = of(new CalendarPeriod(Span.DAY, THURSDAY));
        assertThat(day.peak()).isNull();
        assertThat(day.duration()).isEmpty();
        assertThat(day.baseLoad()).isNaN();
        assertThat(day.working().days()).isZero();
        assertThat(day.share().isKnown()).isFalse();
    }

    /** Between the values next to it. */
    @Test
    void quantilesLieBetweenValues() {
        assertThat(Quantiles.of(new double[] {4, 1, Double.NaN, 3, 2}, 0.5)).isEqualTo(2.5);
        assertThat(Quantiles.of(new double[] {4, 1, 3, 2}, 0.9)).isCloseTo(3.7, within(1e-9));
        assertThat(Quantiles.of(new double[0], 0.5)).isNaN();
    }
}
