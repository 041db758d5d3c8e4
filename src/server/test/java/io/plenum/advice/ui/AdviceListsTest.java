package io.plenum.advice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import io.plenum.access.Role;
import io.plenum.advice.AdviceExamples;
import io.plenum.advice.AdviceState;
import io.plenum.advice.LastLook;
import io.plenum.advice.Recommendation;
import io.plenum.advice.SavingsLedger;
import io.plenum.advice.Standing;
import io.plenum.advice.estimate.saving.Interval;
import io.plenum.energy.EnergyKind;
import io.plenum.site.TestModels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is open and what was done, without a browser. */
@ViewPackages(packages = "io.plenum.advice.nothing")
class AdviceListsTest extends BrowserlessTest {

    private ActionsView actions(AdvicePages pages) {
        ActionsView view = new ActionsView(pages.recommendations, pages.models, pages.choice, pages.user());
        UI.getCurrent().add(view);
        return view;
    }

    /** With what came back, and what cannot be judged, said on the card. */
    @Test
    void openOnesAreCardsWithTheirStanding() {
        AdvicePages pages = new AdvicePages(Role.VIEWER);
        Standing standing = new Standing(List.of("room"), Instant.EPOCH, 1, Instant.EPOCH);
        Recommendation one =
                AdviceExamples.with(AdviceExamples.recommendation(7, AdviceState.NEW, null), null, standing);
        when(pages.recommendations.open(any())).thenReturn(List.of(one));
        assertThat(AdvicePages.text(actions(pages)))
                .contains("advice.kind.AIR_SCHEDULE", "advice.state.NEW · advice.back · advice.silent", "advice.sum");
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theStateChoosesAndAnOperatorLooksNow() {
        AdvicePages pages = new AdvicePages(Role.OPERATOR);
        when(pages.recommendations.done(any())).thenReturn(List.of(AdvicePages.measured()));
        ActionsView view = actions(pages);
        assertThat(AdvicePages.text(view)).contains("advice.not-looked").doesNotContain("advice.state.MEASURED");
        Select<Object> which = find(Select.class).single();
        which.setValue(which.getListDataView().getItems().toList().get(2));
        assertThat(AdvicePages.text(view)).contains("advice.state.MEASURED");
        test(find(Button.class).single()).click();
        verify(pages.recommendations).look();
    }

    /** Only who has looked may say that a building is run well. */
    @Test
    void anEmptyPageSaysWhyItIsEmpty() {
        AdvicePages pages = new AdvicePages(Role.VIEWER);
        assertThat(nothing(pages, null)).isEqualTo("advice.not-looked");
        assertThat(nothing(pages, LastLook.End.LITTLE_HISTORY)).isEqualTo("advice.little");
        assertThat(nothing(pages, LastLook.End.FAILED)).isEqualTo("advice.failed");
        assertThat(nothing(pages, LastLook.End.THROUGH)).isEqualTo("advice.none");
        when(pages.recommendations.looking()).thenReturn(true);
        assertThat(nothing(pages, LastLook.End.THROUGH)).isEqualTo("advice.looking");
    }

    private static String nothing(AdvicePages pages, LastLook.@Nullable End end) {
        when(pages.recommendations.lastLook(any()))
                .thenReturn(end == null ? null : new LastLook(Instant.EPOCH, end, 3));
        return AdvicePages.bare(LookWords.nothing(pages.recommendations, TestModels.HOUSE));
    }

    @Test
    void theLedgerHasARowForEachMeterAndOneForWhatWaits() {
        AdvicePages pages = new AdvicePages(Role.VIEWER);
        Recommendation waiting = AdviceExamples.recommendation(8, AdviceState.CARRIED_OUT, AdvicePages.DONE);
        SavingsLedger.Totals totals = new SavingsLedger.Totals(
                2, 1, 500, Map.of(), Map.of(EnergyKind.ELECTRICITY, Interval.around(90, 10)), 20, 30);
        when(pages.recommendations.ledger(any()))
                .thenReturn(new SavingsLedger(
                        List.of(
                                new SavingsLedger.Entry(AdvicePages.measured(), List.of(8L)),
                                new SavingsLedger.Entry(waiting, List.of())),
                        totals));
        UI.getCurrent().add(new LedgerView(pages.recommendations, pages.models, pages.choice));
        assertThat(find(NativeTableRow.class).all()).hasSize(3);
        assertThat(AdvicePages.text(find(LedgerView.class).single()))
                .contains(
                        "advice.ledger.verdict.SAVED · advice.ledger.sharing",
                        "advice.ledger.unread",
                        "advice.ledger.sum.money");
    }

    @Test
    void anEmptyLedgerSaysHowToFillIt() {
        AdvicePages pages = new AdvicePages(Role.VIEWER);
        SavingsLedger.Totals none = new SavingsLedger.Totals(0, 0, 0, Map.of(), Map.of(), 0, 0);
        when(pages.recommendations.ledger(any())).thenReturn(new SavingsLedger(List.of(), none));
        UI.getCurrent().add(new LedgerView(pages.recommendations, pages.models, pages.choice));
        assertThat(AdvicePages.text(find(LedgerView.class).single())).contains("advice.ledger.none");
    }
}
