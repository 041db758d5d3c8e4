package io.plenum.recommendation.ui;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.energy.model.Savings.Verdict;
import io.plenum.recommendation.PlenumActions;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.TestModels;
import io.plenum.uikit.Displays;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The pages of recommendations with everything around them made up. Texts are their keys. */
final class RecommendationPages {

    static final LocalDate DONE = LocalDate.of(2026, 3, 1);

    final Recommendations recommendations = mock();
    final PlenumActions actions = mock();
    final SiteAccess models = mock();
    final SiteChoice choice = TestModels.choice(TestModels.HOUSE);
    final Displays displays = mock();
    private final CurrentUser user = mock();

    RecommendationPages(Role role) {
        when(models.visible()).thenReturn(TestModels.oneRoom(List.of()));
        when(displays.zone(any(), any())).thenReturn(ZoneOffset.UTC);
        when(recommendations.currency(any())).thenReturn("EUR");
        when(recommendations.earliest(anyLong())).thenReturn(DONE);
        when(recommendations.site(any())).thenReturn(TestModels.HOUSE);
        when(user.name()).thenReturn("anna");
        for (Role one : Role.values()) {
            when(user.may(one)).thenReturn(role.compareTo(one) >= 0);
        }
    }

    CurrentUser user() {
        return user;
    }

    Recommendation known(RecommendationState state) {
        Recommendation one = RecommendationExamples.recommendation(7, state, state.done() ? DONE : null);
        when(recommendations.find(7)).thenReturn(one);
        when(recommendations.open(any())).thenReturn(state.open() ? List.of(one) : List.of());
        return one;
    }

    /** Everything that is written there, a text by its bare key. */
    static String text(Component component) {
        return bare(component.getElement().getTextRecursively());
    }

    static String bare(String text) {
        return text.replace("!{", "").replace("}!", "");
    }

    static Recommendation measured() {
        return RecommendationExamples.with(
                RecommendationExamples.recommendation(7, RecommendationState.MEASURED, DONE),
                RecommendationExamples.measurement(
                        DONE, 20, RecommendationExamples.part("main", Verdict.SAVED, 90, 20)),
                RecommendationHealth.GOOD);
    }
}
