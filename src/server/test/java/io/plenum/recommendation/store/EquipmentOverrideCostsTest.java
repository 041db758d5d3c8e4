package io.plenum.recommendation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.command.cost.HeldValue;
import io.plenum.command.cost.OverrideCost;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyPrices;
import io.plenum.energy.SitePrices;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.recommendation.ExpectedSavings;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.site.BuildingModel;
import io.plenum.site.TestModels;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.read.TrendSeries;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Overrides in the demo building: an exhaust fan of 0.4 kW that ran from 8 to 18 o'clock until somebody commanded it on. */
class EquipmentOverrideCostsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-11-24T15:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");

    private final BuildingModel model;
    private final RecommendationStore recommendations = mock();
    private final PointCatalog catalog = mock();
    private final TrendReader trends = mock();
    private final SitePrices prices = mock();
    private Instant heardFrom = FIRST;
    private final EquipmentOverrideCosts costs;

    EquipmentOverrideCostsTest() throws IOException {
        model = TestModels.aulaHouse();
        model.points().forEach(point -> when(catalog.byId(point.id())).thenReturn(point));
        when(trends.read(any(PointId.class), any(), any(), anyInt()))
                .thenAnswer(call -> power(call.getArgument(1), call.getArgument(2)));
        when(prices.averagePrice(EnergyKind.ELECTRICITY)).thenReturn(0.25);
        when(prices.currency()).thenReturn("EUR");
        EnergyPrices everywhere = site -> prices;
        costs = new EquipmentOverrideCosts(
                recommendations, () -> model, catalog, trends, everywhere, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private TrendSeries power(Instant from, Instant to) {
        List<Instant> steps = new ArrayList<>();
        for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofMinutes(15))) {
            if (!at.isBefore(heardFrom)) {
                steps.add(at);
            }
        }
        long[] times = steps.stream().mapToLong(Instant::toEpochMilli).toArray();
        double[] mean = steps.stream()
                .mapToDouble(at -> {
                    int hour = at.atZone(ZoneOffset.UTC).getHour();
                    boolean clocked = hour >= 8 && hour < 18;
                    return !at.isBefore(SINCE) || clocked ? 0.4 : 0;
                })
                .toArray();
        return new TrendSeries(
                TrendResolution.RAW,
                Duration.ofMinutes(15),
                times,
                mean,
                mean,
                mean,
                mean,
                mean,
                new int[times.length]);
    }

    private OverrideCost cost(String key, double value, @Nullable Double before, Instant since) {
        Point point = Objects.requireNonNull(model.point(key), key);
        HeldValue held = new HeldValue(point.id(), value, before, since, true);
        return Objects.requireNonNull(costs.of(List.of(held)).get(held));
    }

    private static Recommendation worth(double money, List<SettingChange> changes) {
        Proposal some = RecommendationExamples.proposal("cause", 1000);
        Proposal proposal = new Proposal(
                some.kind(),
                some.subject(),
                changes,
                some.yearlyKilowattHours(),
                some.yearlyPeakKilowatts(),
                0,
                some.effort(),
                some.confidence(),
                List.of(),
                some.numbers(),
                List.of(),
                List.of(),
                some.cause(),
                null);
        return new Recommendation(
                7,
                "aula-house",
                RecommendationState.NEW,
                proposal,
                money,
                NOW,
                NOW,
                null,
                null,
                "",
                null,
                null,
                "",
                null,
                ExpectedSavings.UNKNOWN,
                RecommendationHealth.GOOD);
    }

    /** 14 of 24 hours in which it would have stood: 5.6 kWh at 0.25. */
    @Test
    void whatAFanUsesMoreThanInTheWeeksBefore() {
        OverrideCost cost = cost("exhaust-fan-1/command", 1, 0.0, SINCE);
        assertThat(cost.perDay()).isCloseTo(1.40, within(0.01));
        assertThat(cost.currency()).isEqualTo("EUR");
        assertThat(cost.how().messageKey()).isEqualTo("command.cost.power");
        assertThat(cost.how().arguments()).containsExactly("0.40", "24.00", "0.17", "0.25", "EUR");
    }

    /** What is not known is not a nought: without a comparison, without a meter, too early, without an estimate. */
    @Test
    void whatIsNotKnownSaysWhy() {
        assertThat(cost("exhaust-fan-1/command", 1, 0.0, NOW.minusSeconds(600))
                        .how()
                        .messageKey())
                .isEqualTo("command.cost.new");
        heardFrom = SINCE;
        OverrideCost without = cost("exhaust-fan-1/command", 1, 0.0, SINCE);
        assertThat(without.perDay()).isNull();
        assertThat(without.how().messageKey()).isEqualTo("command.cost.no-history");
        OverrideCost setPoint = cost("vav-0-05/cooling-set-point", 20, 24.0, SINCE);
        assertThat(setPoint.perDay()).isNull();
        assertThat(setPoint.how().messageKey()).isEqualTo("command.cost.effect");
    }

    @Test
    void aForgottenOverrideCostsWhatItsReleaseIsWorth() {
        when(recommendations.all())
                .thenReturn(
                        List.of(worth(365, List.of(new SettingChange("exhaust-fan-1/command", "release", 1.0, null)))));
        assertThat(cost("exhaust-fan-1/command", 1, null, SINCE).perDay()).isCloseTo(1.0, within(1e-9));
    }

    /** Two of them are worth 730 a year from 22 to 24 °C: each kelvin of one half a unit of money a day. Hours of a schedule are no value. */
    @Test
    void aSetPointCostsItsShareOfWhatTheOtherWayIsWorth() {
        SettingChange one = new SettingChange("vav-0-05/cooling-set-point", "cooling-set-point", 22.0, 24.0);
        SettingChange two = new SettingChange("vav-0-06/cooling-set-point", "cooling-set-point", 22.0, 24.0);
        SettingChange hours = new SettingChange("vav-0-05/cooling-set-point", "schedule.end", 21.0, 18.0);
        when(recommendations.all()).thenReturn(List.of(worth(730, List.of(hours, one, two))));
        assertThat(cost("vav-0-05/cooling-set-point", 21, 22.0, SINCE).perDay()).isCloseTo(0.5, within(1e-9));
        assertThat(cost("vav-0-05/cooling-set-point", 24, 22.0, SINCE).perDay()).isCloseTo(-1.0, within(1e-9));
        assertThat(cost("vav-0-05/cooling-set-point", 10, 22.0, SINCE).perDay())
                .as("too far from what was computed")
                .isNull();
        assertThat(cost("vav-0-05/cooling-set-point", 21, null, SINCE).perDay())
                .as("what it is without the override is not known")
                .isNull();
    }
}
