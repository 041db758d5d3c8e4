package io.plenum.upkeep.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.site.SiteAccess;
import io.plenum.site.TestModels;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.condition.ConditionRow;
import io.plenum.upkeep.life.Outlook;
import io.plenum.upkeep.life.RemainingLife;
import io.plenum.web.RequestProblem;
import io.plenum.work.NewWork;
import io.plenum.work.WorkDraft;
import io.plenum.work.WorkOrder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Orders of the plan, with the texts that people read. */
class PlannedWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UpkeepCost COST = new UpkeepCost(140, 1, 60, 3650, 250, 39);

    private final MaintenancePlan plan = mock();
    private final ServiceStore services = mock();
    private final NewWork work = mock();
    private final SiteAccess models = mock();
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final PlannedWork orders = new PlannedWork(plan, services, work, models, texts);

    @BeforeEach
    void building() throws IOException {
        texts.setBasenames("messages/conditions", "messages/upkeep");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        when(models.visible()).thenReturn(TestModels.aulaHouse());
    }

    private static PlanItem item(String kind, Outlook outlook, @Nullable LocalDate best, @Nullable Long order) {
        RemainingLife life = new RemainingLife(
                outlook,
                TODAY,
                TODAY.minusDays(200),
                TODAY.plusDays(40),
                TODAY.plusDays(50),
                TODAY.plusDays(60),
                "LINEAR",
                0.8,
                150);
        Prognosis one = new Prognosis("house", "ahu-1", kind, life, 215.0, null, 280);
        return new PlanItem(one, PlanTime.THIS_MONTH, COST, null, best, order);
    }

    /** Parts come first, then the steps of the figure; why it is done stands in the order, and it is due on the cheapest day. */
    @Test
    void anOrderHasPartsStepsReasonAndDay() {
        PlanItem filter = item("filter-resistance", Outlook.FORESEEN, TODAY.plusDays(30), null);
        WorkDraft draft = orders.draft(filter, " ", Locale.UK);
        assertThat(draft.title()).startsWith("Change filters · ");
        assertThat(draft.description()).contains("Filter resistance", "11 Apr 2026", "1 May 2026");
        assertThat(draft.steps())
                .hasSize(7)
                .startsWith("Parts: Filter cells of the same class and size; seals", "Note the pressure drop");
        assertThat(draft.due()).isEqualTo(TODAY.plusDays(30));
        assertThat(draft.place()).isEqualTo("ahu-1");
        assertThat(draft.assignee()).isNull();
        WorkDraft due = orders.draft(item("filter-resistance", Outlook.DUE, TODAY, null), "terry", Locale.GERMANY);
        assertThat(due.title()).startsWith("Filter wechseln · ");
        assertThat(due.description()).contains("überschritten");
        assertThat(due.due()).as("somebody needs time to come").isEqualTo(TODAY.plusDays(14));
    }

    /** Every figure that is followed has costs, work, parts and steps in each language, short enough for a checklist. */
    @Test
    void everyFigureHasItsWork() {
        assertThat(ConditionRow.all()).hasSizeGreaterThan(10);
        for (ConditionRow row : ConditionRow.all()) {
            ConditionKind kind = row.kind();
            assertThat(UsualCosts.kinds()).contains(kind.key());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
                WorkDraft draft = orders.draft(item(kind.key(), Outlook.FORESEEN, TODAY, null), "terry", locale);
                assertThat(draft.title()).doesNotStartWith(kind.key());
                assertThat(draft.steps()).hasSizeBetween(3, 50).allMatch(step -> step.length() <= 500);
                assertThat(draft.steps().getFirst()).doesNotEndWith("parts");
            }
        }
    }

    /** All or none: a line that has its order already, or is in the plan no longer, stops the others. */
    @Test
    void nothingIsOrderedTwice() {
        WorkOrder given = mock();
        when(work.give(any())).thenReturn(given);
        when(services.planned(any(ServiceStore.PlannedLife.class))).thenReturn(true);
        when(plan.of(TestModels.HOUSE)).thenReturn(List.of(item("filter-resistance", Outlook.DUE, TODAY, 12L)));
        List<String> keys = List.of("ahu-1/filter-resistance");
        assertThatThrownBy(() -> orders.give(TestModels.HOUSE, keys, null, Locale.UK))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> orders.give(TestModels.HOUSE, List.of("ahu-9/vibration"), null, Locale.UK))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> orders.give(TestModels.HOUSE, List.of(), null, Locale.UK))
                .isInstanceOf(RequestProblem.class);
        verify(work, never()).give(any());
        when(plan.of(TestModels.HOUSE)).thenReturn(List.of(item("filter-resistance", Outlook.DUE, TODAY, null)));
        assertThat(orders.give(TestModels.HOUSE, keys, "terry", Locale.UK)).containsExactly(given);
    }
}
