package io.plenum.control.ui.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.command.Durability;
import io.plenum.command.Holder;
import io.plenum.command.PointPreview;
import io.plenum.control.LoopSearch;
import io.plenum.control.LoopSubject;
import io.plenum.control.action.ActionPlan.PlannedLoop;
import io.plenum.control.action.ActionPreview;
import io.plenum.control.action.ActionPreview.PlannedWrite;
import io.plenum.control.action.ActionPreviews;
import io.plenum.control.action.ActionState;
import io.plenum.control.action.Actions;
import io.plenum.control.action.AppliedAction;
import io.plenum.control.action.PeriodEffect;
import io.plenum.control.loop.LoopSetting;
import io.plenum.control.run.ControlLoops;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.Savings.Verdict;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.recommendation.PlenumActions;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.site.TestPlant;
import io.plenum.uikit.Displays;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pages of actions without a browser: what they say before and after, and who is offered what. */
@ViewPackages(packages = "io.plenum.control.nothing")
class AppliedPagesTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final LocalDate LIVE = LocalDate.of(2026, 3, 2);

    private final Actions actions = mock();
    private final ActionPreviews previews = mock();
    private final Recommendations recommendations = mock();
    private final PlenumActions applied = mock();
    private final SiteModel model = new TestPlant()
            .room("room")
            .equipment("ahu", "Air_Handling_Unit", "box")
            .number("ahu", "pressure-set-point", "Supply_Air_Static_Pressure_Setpoint")
            .equipment("box", "Variable_Air_Volume_Box", "room")
            .model();

    private ActionContext context(Role role) {
        SiteAccess models = mock();
        CurrentUser user = mock();
        Displays displays = mock();
        when(models.visible()).thenReturn(model);
        when(displays.zone(any())).thenReturn(ZoneOffset.UTC);
        when(recommendations.site(any())).thenReturn(TestModels.HOUSE);
        for (Role one : Role.values()) {
            when(user.may(one)).thenReturn(role.compareTo(one) >= 0);
        }
        ControlLoops loops = mock();
        return new ActionContext(
                actions,
                previews,
                loops,
                recommendations,
                applied,
                models,
                user,
                displays,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private ActionPreview preview(@Nullable Problem problem) {
        LoopSubject subject = LoopSearch.in(model).getFirst();
        PointPreview now = new PointPreview(
                subject.main().id(),
                120,
                10,
                null,
                new CommandState(true, List.of(), 180.0, 180.0, false, false, NOW),
                null,
                true,
                new Holder(16, 180, Holder.Kind.PROGRAM, ""),
                new Durability(0.9, Holder.Kind.PROGRAM, null, 20));
        return new ActionPreview(
                7,
                NOW,
                NOW.plusSeconds(864_000),
                NOW.plusSeconds(28_800),
                List.of(new PlannedWrite(
                        new PlannedLoop(subject, null, LoopSetting.of(subject.kind())), subject.main(), 120, now)),
                new PeriodEffect(
                        Map.of(EnergyKind.ELECTRICITY, ConfidenceInterval.around(200, 50)),
                        PeriodEffect.Basis.SHARE_OF_YEAR,
                        3),
                problem == null ? List.of() : List.of(problem));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace("!{", "").replace("}!", "");
    }

    private Button button(String key) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().contains("{" + key + "}"))
                .reduce((page, dialog) -> dialog)
                .orElseThrow();
    }

    private ApplyView apply() {
        when(recommendations.find(7))
                .thenReturn(RecommendationExamples.recommendation(7, RecommendationState.APPROVED, null));
        ApplyView view = new ApplyView(context(Role.ENGINEER));
        UI.getCurrent().add(view);
        BeforeEnterEvent event = mock();
        when(event.getRouteParameters()).thenReturn(new RouteParameters("id", "7"));
        view.beforeEnter(event);
        return view;
    }

    /** Writes, effect, guard rails, what takes it back; what is missing is said at its field. */
    @Test
    void theWritesAreReadBeforeTheyAreApproved() {
        when(previews.of(eq(7L), any(), any())).thenReturn(preview(null));
        when(actions.apply(eq(7L), any(), any(), eq("")))
                .thenThrow(RequestProblem.of("reason", "control.action.problem.reason", 1000));
        assertThat(text(apply()))
                .contains(
                        "control.limits",
                        "120",
                        "operate.preview.held",
                        "control.action.lasts",
                        "control.action.waits",
                        "control.action.saves",
                        "control.action.rail.zones",
                        "control.action.reverts");
        test(button("control.action.apply")).click();
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("control.action.problem.reason");
    }

    @Test
    void whatCannotBeAppliedSaysWhyAndOffersNothing() {
        when(previews.of(eq(7L), any(), any())).thenReturn(preview(Problem.of("control.action.problem.read-only")));
        assertThat(text(apply())).contains("control.action.problem.read-only");
        assertThat(button("control.action.apply").isEnabled()).isFalse();
    }

    private AppliedAction action(ActionState state) {
        Instant live = LIVE.atTime(14, 0).toInstant(ZoneOffset.UTC);
        return new AppliedAction(
                UUID.randomUUID(),
                7,
                "house",
                RecommendationKind.AIR_SCHEDULE,
                state,
                live,
                NOW,
                "ann",
                "Fans run against closed dampers",
                live,
                live,
                live,
                state == ActionState.LIVE ? null : NOW,
                null,
                null,
                List.of());
    }

    private ActionSection section(Role role, ActionState state) {
        AppliedAction action = action(state);
        when(actions.all()).thenReturn(List.of(action));
        when(recommendations.find(7))
                .thenReturn(RecommendationExamples.with(
                        RecommendationExamples.recommendation(7, RecommendationState.MEASURED, LIVE),
                        RecommendationExamples.measurement(
                                LIVE, 17, RecommendationExamples.part("main", Verdict.SAVED, 90, 16)),
                        RecommendationHealth.GOOD));
        when(applied.daysInForce(any())).thenReturn(Set.of(LIVE.plusDays(1)));
        ActionSection section = new ActionSection(context(role), () -> {});
        UI.getCurrent().add(section);
        section.refresh();
        return section;
    }

    /** The effect so far as the meters say it, and all three decisions. */
    @Test
    void atTheEndOfItsPeriodAnEngineerDecides() {
        ActionSection section = section(Role.ENGINEER, ActionState.ENDED);
        assertThat(text(section))
                .contains("control.action.state.ENDED", "control.action.days", "recommendation.verdict.SAVED");
        test(button("control.action.revert")).click();
        find(TextArea.class).single().setValue("Too loud");
        test(button("control.action.revert")).click();
        verify(actions).revert(7, "Too loud");
        test(button("control.action.keep")).click();
        when(actions.keep(7)).thenThrow(RequestProblem.of("id", "control.problem.not-opened", "point"));
        test(button("control.action.keep")).click();
        assertThat(text(find(Dialog.class).single())).contains("control.problem.not-opened");
    }

    /** While nothing has changed the card stays, so that no button moves under a finger. */
    @Test
    void aRefreshWithoutNewsLeavesTheCard() {
        ActionSection section = section(Role.VIEWER, ActionState.LIVE);
        Component card = section.getChildren().findFirst().orElseThrow();
        section.refresh();
        assertThat(section.getChildren()).containsExactly(card);
        assertThat(find(Button.class).all()).isEmpty();
    }
}
