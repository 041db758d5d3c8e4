package io.plenum.upkeep.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.plenum.energy.ClosedDays;
import io.plenum.site.TestModels;
import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.life.Life;
import io.plenum.upkeep.life.LifeEstimator;
import io.plenum.upkeep.life.LifePrior;
import io.plenum.upkeep.life.Outlook;
import io.plenum.upkeep.life.RemainingLife;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the plan makes of predictions and costs, against what comes out by hand. */
class PlanCostTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ConditionKind FILTER = new ConditionKind("filter-resistance", "Pa", 250, true, 270, 0.35);
    private static final UpkeepCost COST = new UpkeepCost(140, 1, 60, 3650, 250, 39);

    private static RemainingLife life(Outlook outlook, int early, int middle, int late, double worn) {
        return new RemainingLife(
                outlook,
                TODAY,
                TODAY.minusDays(200),
                TODAY.plusDays(early),
                TODAY.plusDays(middle),
                TODAY.plusDays(late),
                "LINEAR",
                worn,
                200);
    }

    private static PlanItem item(RemainingLife life, @Nullable Long order) {
        return MaintenancePlan.item(
                new Prognosis("house", "ahu-1", FILTER.key(), life, 200.0, null, 300), COST, 0.2, order);
    }

    /** 3650 kWh a year at the limit, 0.20 each, half worn: 30 a month; a chance of one half to pass within the month is half a failure. */
    @Test
    void waitingCostsEnergyAndRiskAndSavesAMonthOfTheService() {
        WaitingCost cost =
                Objects.requireNonNull(WaitingCost.of(life(Outlook.FORESEEN, 28, 30, 32, 0.5), COST, 0.2, 300));
        assertThat(cost.energy()).isCloseTo(3650 * 0.2 * 0.5 * 30 / 365, within(1e-9));
        assertThat(cost.risk()).isCloseTo(125, within(1.0));
        assertThat(cost.saved()).isCloseTo(20, within(1e-9));
        assertThat(cost.loss()).isCloseTo(30 + 125 - 20, within(1.0));
        assertThat(WaitingCost.of(life(Outlook.TOO_EARLY, 28, 90, 300, 0.5), COST, 0.2, 300))
                .as("no figure is made up of what is not known")
                .isNull();
    }

    @Test
    void whatIsDueComesFirstAndWhatIsUnknownHasNoDay() {
        assertThat(item(life(Outlook.DUE, 0, 0, 1, 1.1), null).time()).isEqualTo(PlanTime.THIS_MONTH);
        PlanItem soon = item(life(Outlook.FORESEEN, 15, 20, 25, 0.9), 7L);
        assertThat(soon.time()).isEqualTo(PlanTime.THIS_MONTH);
        assertThat(Objects.requireNonNull(soon.best())).isBefore(TODAY.plusDays(25));
        PlanItem later = item(life(Outlook.FORESEEN, 360, 400, 450, 0.3), null);
        assertThat(later.time()).isEqualTo(PlanTime.LATER);
        PlanItem early = item(life(Outlook.TOO_EARLY, 30, 300, 900, 0.1), null);
        assertThat(early.time()).isEqualTo(PlanTime.TOO_EARLY);
        assertThat(early.best()).isNull();
        assertThat(item(life(Outlook.NO_WEAR, 300, 900, 1900, 0), null).time()).isEqualTo(PlanTime.WELL);
    }

    /** At the usual life half of them have passed the limit; a longer interval costs less service and more failures. */
    @Test
    void anIntervalWeighsServiceAgainstFailures() {
        IntervalCost usual = IntervalCost.of(40, FILTER, 280, COST, 0.2);
        assertThat(usual.chance()).isCloseTo(0.5, within(1e-9));
        assertThat(usual.costPerYear()).isCloseTo((200 + 125) * 365.25 / 280 + 730 * 0.5, within(1e-6));
        assertThat(IntervalCost.of(4, FILTER, 280, COST, 0.2).costPerYear()).isGreaterThan(usual.costPerYear());
        assertThat(IntervalCost.of(80, FILTER, 280, COST, 0.2).chance()).isGreaterThan(0.95);
    }

    private static Prediction said(int early, int middle, int late) {
        return new Prediction(
                1,
                "ahu-1",
                FILTER.key(),
                TODAY,
                TODAY.minusDays(100),
                TODAY.plusDays(early),
                TODAY.plusDays(middle),
                TODAY.plusDays(late),
                "LINEAR",
                true,
                null,
                null,
                null);
    }

    private static Life seen(int from, int to, double first, double daily) {
        return new Life(
                TODAY.plusDays(from),
                true,
                IntStream.range(from, to)
                        .mapToObj(
                                day -> new ConditionDay(TODAY.plusDays(day), first + daily * (day - from), 1, 10 * day))
                        .toList());
    }

    private static @Nullable PredictionOutcome outcome(Prediction one, List<Life> lives, int today) {
        PredictionScoring.Score score = PredictionScoring.score(one, FILTER, lives, TODAY.plusDays(today));
        return score == null ? null : score.outcome();
    }

    @Test
    void aPredictionIsScoredOnceItsFateIsKnown() {
        // Passes 250 Pa 50 days from now.
        List<Life> passing = List.of(seen(-100, 60, 100, 1));
        assertThat(outcome(said(40, 50, 60), passing, 60)).isEqualTo(PredictionOutcome.HELD);
        assertThat(outcome(said(70, 80, 90), passing, 60)).isEqualTo(PredictionOutcome.SOONER);
        assertThat(outcome(said(10, 20, 30), passing, 60)).isEqualTo(PredictionOutcome.LATER);
        List<Life> going = List.of(seen(-100, 20, 100, 1));
        assertThat(outcome(said(40, 50, 60), going, 20)).as("still open").isNull();
        List<Life> replaced = List.of(seen(-100, 20, 100, 1), seen(20, 40, 100, 1));
        assertThat(outcome(said(40, 50, 60), replaced, 40)).isEqualTo(PredictionOutcome.REPLACED);
    }

    /** A counter goes on when the lamps are changed: the new ones begin at nothing. */
    @Test
    void aCounterBeginsAnewWithEachLife() {
        ConditionKind lamps = new ConditionKind("lamp-hours", "h", 50_000, true, 5000, 0.3);
        List<ConditionDay> days = IntStream.range(0, 100)
                .mapToObj(day -> new ConditionDay(TODAY.plusDays(day), 49_000 + 12.0 * day, 1, 12 * day))
                .toList();
        List<Life> lives = Prognoses.lives(lamps, days, List.of(TODAY.plusDays(90)));
        assertThat(lives).hasSize(2);
        assertThat(lives.getLast().days().getLast().value()).isCloseTo(9 * 12, within(1e-9));
        assertThat(LifeEstimator.passed(lamps, lives.getLast())).isNull();
        assertThat(LifePrior.of(lamps).medianDays()).isPositive();
    }

    /** Whole days, the same identity each time, so that a calendar that is fetched again changes nothing. */
    @Test
    void thePlanIsACalendarOfWholeDays() {
        List<PlanItem> items = List.of(
                item(life(Outlook.FORESEEN, 15, 20, 25, 0.9), null),
                item(life(Outlook.TOO_EARLY, 15, 200, 500, 0.2), null));
        String text = PlanCalendar.of(items, PlanItem::key, Instant.parse("2026-03-02T08:00:00Z"));
        VEvent event = Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("ahu-1/filter-resistance");
        assertThat(event.getUid().getValue()).isEqualTo("upkeep-house-ahu-1-filter-resistance-2025-08-14@plenum");
        assertThat(text).contains("VALUE=DATE").containsOnlyOnce("BEGIN:VEVENT");
        assertThat(text)
                .contains(Objects.requireNonNull(items.getFirst().best())
                        .toString()
                        .replace("-", ""));
    }

    @Test
    void quietDaysAreWeekendsAndClosures() {
        ClosedDays closed = mock();
        when(closed.days(TestModels.HOUSE)).thenReturn(Set.of(LocalDate.of(2026, 3, 4)));
        assertThat(new QuietDays(closed).next(TestModels.HOUSE, TODAY, 3))
                .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8));
    }
}
