package io.plenum.advice.ui;

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
import io.plenum.advice.AdviceEvent;
import io.plenum.advice.AdviceState;
import io.plenum.advice.Recommendation;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** One recommendation without a browser: what it says, and what people may do about it. */
@ViewPackages(packages = "io.plenum.advice.nothing")
class ActionViewTest extends BrowserlessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private ActionView open(AdvicePages pages) {
        ActionView view = new ActionView(pages.recommendations, pages.models, pages.user(), pages.displays);
        BeforeEnterEvent event = mock();
        when(event.getRouteParameters()).thenReturn(new RouteParameters("id", "7"));
        view.beforeEnter(event);
        UI.getCurrent().add(view);
        return view;
    }

    private AdvicePages open(Role role, AdviceState state) {
        AdvicePages pages = new AdvicePages(role);
        pages.known(state);
        open(pages);
        return pages;
    }

    private List<String> buttons() {
        return find(Button.class).all().stream()
                .map(button -> AdvicePages.bare(button.getText()))
                .toList();
    }

    private Button button(String deed) {
        return find(Button.class).all().stream()
                .filter(button -> AdvicePages.bare(button.getText()).equals("advice.deed." + deed))
                .reduce((page, dialog) -> dialog)
                .orElseThrow();
    }

    @Test
    void whatToChangeIsSaidWithBothValuesAndWhatItBringsWithBounds() {
        open(Role.VIEWER, AdviceState.NEW);
        String text = AdvicePages.text(find(ActionView.class).single());
        assertThat(text).contains("advice.kind.AIR_SCHEDULE", "21:00", "18:30", "advice.needs.presence-plausible");
        assertThat(text).contains("advice.between", "advice.comfort.same", "advice.effort.SETTING", "advice.next.NEW");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void anEngineerApprovesAtOnce() {
        AdvicePages pages = open(Role.ENGINEER, AdviceState.NEW);
        test(button("approve")).click();
        verify(pages.recommendations).approve(7);
    }

    /** The dialog stays and says at its field what is missing. */
    @Test
    void rejectingNeedsAReason() {
        AdvicePages pages = open(Role.ENGINEER, AdviceState.NEW);
        when(pages.recommendations.reject(eq(7L), eq("")))
                .thenThrow(RequestProblem.of("reason", "advice.problem.reason"));
        test(button("reject")).click();
        test(button("reject")).click();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("advice.problem.reason");
        find(TextArea.class).single().setValue("The canteen needs it");
        test(button("reject")).click();
        verify(pages.recommendations).reject(7, "The canteen needs it");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void anOperatorTakesItButDoesNotDecide() {
        AdvicePages pages = open(Role.OPERATOR, AdviceState.NEW);
        assertThat(buttons()).doesNotContain("advice.deed.approve", "advice.deed.reject");
        test(button("assign")).click();
        assertThat(find(TextField.class).single().getValue()).isEqualTo("anna");
        test(button("assign")).click();
        verify(pages.recommendations).assign(7, "anna");
    }

    @Test
    void whatIsApprovedIsCarriedOutOnADayThatCanBe() {
        AdvicePages pages = open(Role.OPERATOR, AdviceState.APPROVED);
        Recommendation done = pages.known(AdviceState.CARRIED_OUT);
        when(pages.recommendations.carriedOut(eq(7L), eq(TODAY), any()))
                .thenThrow(RequestProblem.of("on", "advice.problem.before-data", "2026-03-10"))
                .thenReturn(done);
        test(button("carried-out")).click();
        DatePicker on = find(DatePicker.class).single();
        assertThat(on.getMin()).isEqualTo(AdvicePages.DONE);
        assertThat(on.getValue()).isEqualTo(TODAY);
        test(button("carried-out")).click();
        assertThat(on.getErrorMessage()).contains("advice.problem.before-data");
        test(button("carried-out")).click();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(buttons()).containsExactly("advice.deed.measure");
    }

    @Test
    void aMeasurementIsSaidAboveAndToldInTheStory() {
        AdvicePages pages = new AdvicePages(Role.VIEWER);
        Recommendation done = AdvicePages.measured();
        when(pages.recommendations.find(7)).thenReturn(done);
        when(pages.recommendations.events(7))
                .thenReturn(List.of(
                        new AdviceEvent(done.seen(), "", "measured", "", Objects.requireNonNull(done.measurement()))));
        String text = AdvicePages.text(open(pages));
        assertThat(text.split("advice.verdict.SAVED", -1)).hasSize(3);
        assertThat(text).contains("advice.measured.season.WEATHER", "advice.event.measured");
    }

    @Test
    void oneThatIsNotThereIsNotFound() {
        AdvicePages pages = new AdvicePages(Role.VIEWER);
        assertThatThrownBy(() -> open(pages)).isInstanceOf(NotFoundException.class);
    }
}
