package io.plenum.recommendation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import io.plenum.access.Role;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationEvent;
import io.plenum.recommendation.RecommendationState;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** One recommendation without a browser: what it says, and what people may do about it. */
@ViewPackages(packages = "io.plenum.recommendation.nothing")
class RecommendationViewTest extends BrowserlessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private RecommendationView open(RecommendationPages pages) {
        RecommendationView view = new RecommendationView(
                pages.recommendations, pages.actions, pages.models, pages.user(), pages.displays);
        BeforeEnterEvent event = mock();
        when(event.getRouteParameters()).thenReturn(new RouteParameters("id", "7"));
        view.beforeEnter(event);
        UI.getCurrent().add(view);
        return view;
    }

    private RecommendationPages open(Role role, RecommendationState state) {
        RecommendationPages pages = new RecommendationPages(role);
        pages.known(state);
        open(pages);
        return pages;
    }

    private List<String> buttons() {
        return find(Button.class).all().stream()
                .map(button -> RecommendationPages.bare(button.getText()))
                .toList();
    }

    private Button button(String deed) {
        return find(Button.class).all().stream()
                .filter(button -> RecommendationPages.bare(button.getText()).equals("recommendation.deed." + deed))
                .reduce((page, dialog) -> dialog)
                .orElseThrow();
    }

    @Test
    void whatToChangeIsSaidWithBothValuesAndWhatItBringsWithBounds() {
        open(Role.VIEWER, RecommendationState.NEW);
        String text = RecommendationPages.text(find(RecommendationView.class).single());
        assertThat(text)
                .contains(
                        "recommendation.kind.AIR_SCHEDULE",
                        "21:00",
                        "18:30",
                        "recommendation.needs.presence-plausible");
        assertThat(text)
                .contains(
                        "recommendation.between",
                        "recommendation.comfort.same",
                        "recommendation.effort.SETTING",
                        "recommendation.next.NEW");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void anEngineerApprovesAtOnce() {
        RecommendationPages pages = open(Role.ENGINEER, RecommendationState.NEW);
        test(button("approve")).click();
        verify(pages.recommendations).approve(7);
    }

    /** The dialog stays and says at its field what is missing. */
    @Test
    void rejectingNeedsAReason() {
        RecommendationPages pages = open(Role.ENGINEER, RecommendationState.NEW);
        when(pages.recommendations.reject(eq(7L), eq("")))
                .thenThrow(RequestProblem.of("reason", "recommendation.problem.reason"));
        test(button("reject")).click();
        test(button("reject")).click();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("recommendation.problem.reason");
        find(TextArea.class).single().setValue("The canteen needs it");
        test(button("reject")).click();
        verify(pages.recommendations).reject(7, "The canteen needs it");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void anOperatorTakesItButDoesNotDecide() {
        RecommendationPages pages = open(Role.OPERATOR, RecommendationState.NEW);
        assertThat(buttons()).doesNotContain("recommendation.deed.approve", "recommendation.deed.reject");
        test(button("assign")).click();
        assertThat(find(TextField.class).single().getValue()).isEqualTo("anna");
        test(button("assign")).click();
        verify(pages.recommendations).assign(7, "anna");
    }

    @Test
    void whatIsApprovedIsCarriedOutOnADayThatCanBe() {
        RecommendationPages pages = open(Role.OPERATOR, RecommendationState.APPROVED);
        Recommendation done = pages.known(RecommendationState.CARRIED_OUT);
        when(pages.recommendations.carriedOut(eq(7L), eq(TODAY), any()))
                .thenThrow(RequestProblem.of("on", "recommendation.problem.before-data", "2026-03-10"))
                .thenReturn(done);
        test(button("carried-out")).click();
        DatePicker on = find(DatePicker.class).single();
        assertThat(on.getMin()).isEqualTo(RecommendationPages.DONE);
        assertThat(on.getValue()).isEqualTo(TODAY);
        test(button("carried-out")).click();
        assertThat(on.getErrorMessage()).contains("recommendation.problem.before-data");
        test(button("carried-out")).click();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(buttons()).containsExactly("recommendation.deed.measure");
    }

    /** Only what Plenum can carry out offers it, and only once it is approved. */
    @Test
    void whatPlenumCanApplyIsOfferedOnceItIsApproved() {
        RecommendationPages pages = new RecommendationPages(Role.ENGINEER);
        when(pages.actions.isApplicable(any())).thenReturn(true);
        pages.known(RecommendationState.NEW);
        open(pages);
        assertThat(buttons()).doesNotContain("recommendation.deed.apply");
        pages.known(RecommendationState.APPROVED);
        open(pages);
        assertThat(buttons()).contains("recommendation.deed.apply", "recommendation.deed.carried-out");
    }

    /** While Plenum applies it nobody marks it as done by hand beside it. */
    @Test
    void whatPlenumAppliesLeadsToItsAction() {
        RecommendationPages pages = new RecommendationPages(Role.ENGINEER);
        when(pages.actions.isApplied(7)).thenReturn(true);
        pages.known(RecommendationState.APPROVED);
        assertThat(RecommendationPages.text(open(pages))).contains("recommendation.next.APPROVED.applied");
        assertThat(buttons()).containsExactly("recommendation.deed.action");
    }

    @Test
    void aMeasurementIsSaidAboveAndToldInTheStory() {
        RecommendationPages pages = new RecommendationPages(Role.VIEWER);
        Recommendation done = RecommendationPages.measured();
        when(pages.recommendations.find(7)).thenReturn(done);
        when(pages.recommendations.events(7))
                .thenReturn(List.of(new RecommendationEvent(
                        done.seen(), "", "measured", "", Objects.requireNonNull(done.measurement()))));
        String text = RecommendationPages.text(open(pages));
        assertThat(text.split("recommendation.verdict.SAVED", -1)).hasSize(3);
        assertThat(text).contains("recommendation.measured.season.WEATHER", "recommendation.event.measured");
    }

    @Test
    void oneThatIsNotThereIsNotFound() {
        RecommendationPages pages = new RecommendationPages(Role.VIEWER);
        assertThatThrownBy(() -> open(pages)).isInstanceOf(NotFoundException.class);
    }
}
