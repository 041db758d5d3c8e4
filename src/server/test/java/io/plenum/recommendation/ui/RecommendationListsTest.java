package io.plenum.recommendation.ui;

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
import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.LastAnalysis;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.SavingsLedger;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.site.TestModels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is open and what was done, without a browser. */
@ViewPackages(packages = "io.plenum.recommendation.nothing")
class RecommendationListsTest extends BrowserlessTest {

    private RecommendationsView actions(RecommendationPages pages) {
        RecommendationsView view =
                new RecommendationsView(pages.recommendations, pages.models, pages.choice, pages.user());
        UI.getCurrent().add(view);
        return view;
    }

    /** With what came back, and what cannot be judged, said on the card. */
    @Test
    void openOnesAreCardsWithTheirStanding() {
        RecommendationPages pages = new RecommendationPages(Role.VIEWER);
        RecommendationHealth health = new RecommendationHealth(List.of("room"), Instant.EPOCH, 1, Instant.EPOCH);
        Recommendation one = RecommendationExamples.with(
                RecommendationExamples.recommendation(7, RecommendationState.NEW, null), null, health);
        when(pages.recommendations.open(any())).thenReturn(List.of(one));
        assertThat(RecommendationPages.text(actions(pages)))
                .contains(
                        "recommendation.kind.AIR_SCHEDULE",
                        "recommendation.state.NEW · recommendation.back · recommendation.silent",
                        "recommendation.sum");
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theStateChoosesAndAnOperatorLooksNow() {
        RecommendationPages pages = new RecommendationPages(Role.OPERATOR);
        when(pages.recommendations.done(any())).thenReturn(List.of(RecommendationPages.measured()));
        RecommendationsView view = actions(pages);
        assertThat(RecommendationPages.text(view))
                .contains("recommendation.not-looked")
                .doesNotContain("recommendation.state.MEASURED");
        Select<Object> which = find(Select.class).single();
        which.setValue(which.getListDataView().getItems().toList().get(2));
        assertThat(RecommendationPages.text(view)).contains("recommendation.state.MEASURED");
        test(find(Button.class).single()).click();
        verify(pages.recommendations).look();
    }

    /** Only who has looked may say that a building is run well. */
    @Test
    void anEmptyPageSaysWhyItIsEmpty() {
        RecommendationPages pages = new RecommendationPages(Role.VIEWER);
        assertThat(nothing(pages, null)).isEqualTo("recommendation.not-looked");
        assertThat(nothing(pages, LastAnalysis.End.LITTLE_HISTORY)).isEqualTo("recommendation.little");
        assertThat(nothing(pages, LastAnalysis.End.FAILED)).isEqualTo("recommendation.failed");
        assertThat(nothing(pages, LastAnalysis.End.THROUGH)).isEqualTo("recommendation.none");
        when(pages.recommendations.looking()).thenReturn(true);
        assertThat(nothing(pages, LastAnalysis.End.THROUGH)).isEqualTo("recommendation.looking");
    }

    private static String nothing(RecommendationPages pages, LastAnalysis.@Nullable End end) {
        when(pages.recommendations.lastLook(any()))
                .thenReturn(end == null ? null : new LastAnalysis(Instant.EPOCH, end, 3));
        return RecommendationPages.bare(AnalysisStatus.nothing(pages.recommendations, TestModels.HOUSE));
    }

    @Test
    void theLedgerHasARowForEachMeterAndOneForWhatWaits() {
        RecommendationPages pages = new RecommendationPages(Role.VIEWER);
        Recommendation waiting =
                RecommendationExamples.recommendation(8, RecommendationState.CARRIED_OUT, RecommendationPages.DONE);
        SavingsLedger.Totals totals = new SavingsLedger.Totals(
                2, 1, 500, Map.of(), Map.of(EnergyKind.ELECTRICITY, ConfidenceInterval.around(90, 10)), 20, 30);
        when(pages.recommendations.ledger(any()))
                .thenReturn(new SavingsLedger(
                        List.of(
                                new SavingsLedger.Entry(RecommendationPages.measured(), List.of(8L)),
                                new SavingsLedger.Entry(waiting, List.of())),
                        totals));
        UI.getCurrent().add(new SavingsLedgerView(pages.recommendations, pages.models, pages.choice));
        assertThat(find(NativeTableRow.class).all()).hasSize(3);
        assertThat(RecommendationPages.text(find(SavingsLedgerView.class).single()))
                .contains(
                        "recommendation.ledger.verdict.SAVED · recommendation.ledger.sharing",
                        "recommendation.ledger.unread",
                        "recommendation.ledger.sum.money");
    }

    @Test
    void anEmptyLedgerSaysHowToFillIt() {
        RecommendationPages pages = new RecommendationPages(Role.VIEWER);
        SavingsLedger.Totals none = new SavingsLedger.Totals(0, 0, 0, Map.of(), Map.of(), 0, 0);
        when(pages.recommendations.ledger(any())).thenReturn(new SavingsLedger(List.of(), none));
        UI.getCurrent().add(new SavingsLedgerView(pages.recommendations, pages.models, pages.choice));
        assertThat(RecommendationPages.text(find(SavingsLedgerView.class).single()))
                .contains("recommendation.ledger.none");
    }
}
