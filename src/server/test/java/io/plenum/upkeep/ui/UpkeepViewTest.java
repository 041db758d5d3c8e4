package io.plenum.upkeep.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.MonitoredCondition;
import io.plenum.upkeep.life.Outlook;
import io.plenum.upkeep.life.RemainingLife;
import io.plenum.upkeep.plan.MaintenancePlan;
import io.plenum.upkeep.plan.PlanItem;
import io.plenum.upkeep.plan.PlanTime;
import io.plenum.upkeep.plan.PlannedWork;
import io.plenum.upkeep.plan.Prognosis;
import io.plenum.upkeep.plan.TrackRecord;
import io.plenum.upkeep.plan.UpkeepCost;
import io.plenum.upkeep.plan.UpkeepCosts;
import io.plenum.upkeep.plan.WaitingCost;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of upkeep without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.upkeep.nothing")
class UpkeepViewTest extends BrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ConditionKind FILTER = new ConditionKind("filter-resistance", "Pa", 250, true, 270, 0.35);
    private static final UpkeepCost COST = new UpkeepCost(140, 1, 60, 3650, 250, 39);

    private final UpkeepContext context = mock();
    private final MaintenancePlan plan = mock();
    private final PlannedWork work = mock();
    private final UpkeepCosts costs = mock();

    @BeforeEach
    void building() throws IOException {
        BuildingModel model = TestModels.aulaHouse();
        Site site = model.site();
        when(context.plan()).thenReturn(plan);
        when(context.work()).thenReturn(work);
        when(context.costs()).thenReturn(costs);
        when(context.model()).thenReturn(model);
        when(context.words(any(), any())).thenReturn(new UpkeepFormatter(Locale.UK, "EUR"));
        when(context.kinds(any())).thenReturn(Map.of("ahu-1/filter-resistance", FILTER));
        when(context.me()).thenReturn("terry");
        when(plan.record(any(), any())).thenReturn(new TrackRecord(10, 8, 6.0, 21.0));
        when(plan.followed(site, "ahu-1")).thenReturn(List.of(new MonitoredCondition(site.key(), "ahu-1", FILTER)));
    }

    private static PlanItem item(Outlook outlook, PlanTime time, @Nullable WaitingCost waiting, @Nullable Long order) {
        RemainingLife life = new RemainingLife(
                outlook,
                TODAY,
                TODAY.minusDays(200),
                TODAY.plusDays(10),
                TODAY.plusDays(20),
                TODAY.plusDays(30),
                "LINEAR",
                0.82,
                150);
        return new PlanItem(
                new Prognosis("house", "ahu-1", FILTER.key(), life, 215.0, null, 280),
                time,
                COST,
                waiting,
                waiting == null ? null : TODAY.plusDays(12),
                order);
    }

    private String page() {
        UI.getCurrent().removeAll();
        UpkeepView view = new UpkeepView(context, TestModels.choice(TestModels.HOUSE));
        UI.getCurrent().add(view);
        return view.getElement().getTextRecursively();
    }

    /** An empty page says whether points are missing or only time. */
    @Test
    void anEmptyPageSaysWhatToDoNext() {
        when(plan.of(any())).thenReturn(List.of());
        assertThat(page()).contains("upkeep.empty.hint", "commissioning.title").doesNotContain("upkeep.month", "€");
        when(plan.followed(any())).thenReturn(List.of(new MonitoredCondition("house", "ahu-1", FILTER)));
        assertThat(page()).contains("upkeep.soon.hint").doesNotContain("upkeep.empty");
    }

    /** What is due has its cost now and later; orders are given for what is chosen; there is no button for those who may not. */
    @Test
    void ordersAreGivenFromThePlanOfTheMonth() {
        PlanItem due = item(Outlook.FORESEEN, PlanTime.THIS_MONTH, new WaitingCost(12, 30, 5), null);
        when(plan.of(any())).thenReturn(List.of(due));
        when(context.quietDays(any())).thenReturn(List.of(LocalDate.of(2026, 3, 7)));
        assertThat(page())
                .contains("upkeep.work.filter-resistance", "upkeep.interval", "€200", "upkeep.quiet", "upkeep.sum.loss")
                .doesNotContain("upkeep.give");
        when(context.mayOrder()).thenReturn(true);
        when(work.give(any(), any(), any(), any())).thenReturn(List.of());
        assertThat(page()).contains("upkeep.give");
        Button give = $(Button.class).all().stream()
                .filter(button -> button.getText().contains("upkeep.give"))
                .findFirst()
                .orElseThrow();
        test(give).click();
        verify(work).give(eq(TestModels.HOUSE), eq(List.of("ahu-1/filter-resistance")), eq("terry"), any());
        when(plan.of(any()))
                .thenReturn(List.of(item(Outlook.DUE, PlanTime.THIS_MONTH, new WaitingCost(12, 30, 5), 12L)));
        assertThat(page()).contains("#12", "upkeep.outlook.DUE").doesNotContain("upkeep.give");
    }

    /** Nothing is dated that cannot be. */
    @Test
    void whatIsTooEarlyHasNoDay() {
        when(plan.of(any())).thenReturn(List.of(item(Outlook.TOO_EARLY, PlanTime.TOO_EARLY, null, null)));
        assertThat(page()).contains("upkeep.month.none").doesNotContain("upkeep.interval");
        UpkeepFormatter words = new UpkeepFormatter(Locale.UK, "EUR");
        PlanItem early = item(Outlook.TOO_EARLY, PlanTime.TOO_EARLY, null, null);
        assertThat(words.expected(early.prognosis().life())).contains("upkeep.outlook.TOO_EARLY");
        assertThat(words.waiting(null)).isEqualTo("–");
        assertThat(words.record(new TrackRecord(0, 0, null, null))).contains("upkeep.record.none");
    }

    @Test
    void aPieceOfEquipmentShowsItsFigureWithWhatItStandsOn() {
        when(plan.of(any()))
                .thenReturn(List.of(item(Outlook.FORESEEN, PlanTime.THIS_MONTH, new WaitingCost(12, 30, 5), null)));
        when(plan.figures(any(), any(), anyInt()))
                .thenReturn(IntStream.range(0, 200)
                        .mapToObj(day ->
                                new ConditionDay(TODAY.minusDays(200 - day), 80 + 135.0 * day / 200, 1, 10.0 * day))
                        .toList());
        when(costs.price(any())).thenReturn(0.2);
        ConditionView view = new ConditionView(context);
        UI.getCurrent().add(view);
        view.show("ahu-1");
        assertThat(view.getElement().getTextRecursively())
                .contains(
                        "condition.filter-resistance.says",
                        "upkeep.evidence.FORESEEN",
                        "upkeep.what-if.cheapest",
                        "upkeep.wear.none",
                        "upkeep.history.none",
                        "upkeep.predictions.none")
                .doesNotContain("upkeep.costs");
        ConditionChart.Series series = ConditionChart.series(
                FILTER,
                plan.figures(new MonitoredCondition("house", "ahu-1", FILTER), TestModels.HOUSE.zone(), 1),
                item(Outlook.FORESEEN, PlanTime.LATER, null, null).prognosis().life(),
                new UpkeepFormatter(Locale.UK, "EUR"));
        assertThat(series.series()).hasSize(3).allSatisfy(line -> assertThat(line.values())
                .hasSameSizeAs(series.names()));
        assertThat(series.series().getLast().values().stream().filter(Objects::nonNull))
                .hasSizeBetween(3, 5)
                .allMatch(value -> value == 250.0);
    }
}
