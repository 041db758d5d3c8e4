package io.plenum.simulation.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import io.plenum.energy.EnergyPrices;
import io.plenum.energy.SitePrices;
import io.plenum.energy.model.Savings.Verdict;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.simulation.Change;
import io.plenum.simulation.RoomExperiment;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.ScenarioResults;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.experiment.ExperimentText;
import io.plenum.simulation.experiment.ExperimentWindow;
import io.plenum.simulation.experiment.Experiments;
import io.plenum.simulation.experiment.PlannedExperiment;
import io.plenum.simulation.store.ChangeKind;
import io.plenum.simulation.store.RunState;
import io.plenum.simulation.store.SavedScenario;
import io.plenum.simulation.store.ScenarioDefinition;
import io.plenum.simulation.store.ScenarioRecommendations;
import io.plenum.simulation.store.Scenarios;
import io.plenum.simulation.store.SimulationRun;
import io.plenum.simulation.store.SimulationRuns;
import io.plenum.simulation.weather.WeatherFiles;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.site.TestPlant;
import io.plenum.uikit.Displays;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.security.core.context.SecurityContextHolder;

/** The pages of what-if without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.simulation.nothing")
class WhatIfViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
    private static final WeatherChoice YEAR = new WeatherChoice.ShiftedYear(1.5);

    private final SiteModel model = new TestPlant()
            .room("one")
            .equipment("ahu", "Air_Handling_Unit", "one")
            .model();
    private final Site site = model.sites().getFirst();
    private final Scenario shorter =
            new Scenario(List.of(new Change.Hours(Set.of("ahu"), LocalTime.of(7, 30), LocalTime.of(17, 0))), YEAR);
    private final SavedScenario first = scenario(7, "Shorter hours");
    private final SavedScenario second = scenario(8, "Even shorter hours");
    private final Scenarios scenarios = mock();
    private final SimulationRuns runs = mock();
    private final ScenarioRecommendations proposals = mock();
    private final WeatherFiles weatherFiles = mock();
    private final Experiments experiments = mock();
    private final ExperimentText texts = mock();
    private final Recommendations recommendations = mock();
    private final SiteAccess access = mock();
    private final EnergyPrices prices = mock();
    private final Displays displays = mock();

    private SavedScenario scenario(long id, String name) {
        return new SavedScenario(id, "house", name, "ada", true, shorter, null, NOW, NOW, "ada");
    }

    private SimulationRun run(long id, RunState state, @Nullable ScenarioResult result) {
        return new SimulationRun(id, 7, state, shorter, NOW, "ada", NOW, NOW, result, "");
    }

    @BeforeEach
    void oneSite() {
        SitePrices money = mock();
        when(money.currency()).thenReturn("EUR");
        when(prices.of(any())).thenReturn(money);
        when(access.visible()).thenReturn(model);
        when(displays.zone(any(), any())).thenReturn(ZoneOffset.UTC);
        when(scenarios.visible(site)).thenReturn(List.of(first, second));
        when(scenarios.one(7)).thenReturn(first);
        when(scenarios.one(8)).thenReturn(second);
        when(scenarios.site(any())).thenReturn(site);
        when(scenarios.mayRun()).thenReturn(true);
        when(scenarios.mayChange(any())).thenReturn(true);
    }

    private WhatIfContext context() {
        return new WhatIfContext(
                scenarios,
                runs,
                proposals,
                weatherFiles,
                new ExperimentScreen(experiments, texts, SecurityContextHolder.getContextHolderStrategy()),
                recommendations,
                access,
                TestModels.choice(site),
                prices,
                displays,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void openList() {
        UI.getCurrent().add(new WhatIfView(context()));
    }

    private void openScenario() {
        ScenarioView view = new ScenarioView(context());
        view.beforeEnter(entering("id", "7"));
        UI.getCurrent().add(view);
    }

    private static BeforeEnterEvent entering(String name, String value) {
        BeforeEnterEvent event = mock();
        when(event.getRouteParameters()).thenReturn(new RouteParameters(name, value));
        return event;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private Button button(String key) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals("!{" + key + "}!"))
                .findFirst()
                .orElseThrow();
    }

    /** Where there is nothing yet the page says what it is for, and to whom it offers to begin. */
    @Test
    void anEmptyPageOffersToBeginOne() {
        when(scenarios.visible(site)).thenReturn(List.of());
        openList();
        assertThat(text(UI.getCurrent())).contains("simulation.none.how");
        assertThat(button("simulation.new").isVisible()).isTrue();
        UI.getCurrent().removeAll();
        when(scenarios.mayRun()).thenReturn(false);
        openList();
        assertThat(text(UI.getCurrent())).contains("simulation.none.shared").doesNotContain("simulation.new");
    }

    @Test
    void theListSaysWhatTheLastRunsHaveSaid() {
        when(runs.last(7)).thenReturn(run(1, RunState.DONE, ScenarioResults.saving(100)));
        openList();
        assertThat(text(UI.getCurrent()))
                .contains("Shorter hours", "simulation.change.HOURS.words", "simulation.figure.ELECTRICITY")
                .contains("simulation.run.none");
    }

    /** A refused scenario offers what to ask of the building: whoever operates proposes it, and others read it. */
    @Test
    void aRefusedScenarioOffersToAskTheBuilding() {
        RoomExperiment step =
                new RoomExperiment("one", List.of("one/heating"), 22, 1, 4, false, 20.5, 22, 0.9, 0.4, "");
        Instant from = NOW.plusSeconds(7200);
        PlannedExperiment planned = new PlannedExperiment(
                1, step, List.of(), new ExperimentWindow(from, from.plusSeconds(7200), from.plusSeconds(21_600)), "");
        ScenarioResult refused = ScenarioResults.refused(
                "envelope.refusal.set-point", "one", "envelope.help.set-point-step", List.of(step));
        when(runs.of(7)).thenReturn(List.of(run(1, RunState.DONE, refused)));
        when(experiments.of(7)).thenReturn(List.of(planned));
        when(experiments.propose(eq(7L), eq("one"), any())).thenReturn(12L);
        when(texts.sentence(eq(planned), any())).thenReturn("Hold 22 °C");
        openScenario();
        assertThat(text(UI.getCurrent()))
                .contains("experiment.title", "Hold 22 °C")
                .doesNotContain("experiment.propose");
        UI.getCurrent().removeAll();
        when(experiments.mayPropose()).thenReturn(true);
        openScenario();
        test(button("experiment.propose")).click();
        verify(experiments).propose(eq(7L), eq("one"), any());
        assertThat(text(UI.getCurrent())).contains("experiment.proposed");
        assertThat(button("experiment.propose").isEnabled()).isFalse();
    }

    /** Comparing takes two or three. */
    @Test
    void twoAreChosenToBeCompared() {
        openList();
        assertThat(button("simulation.compare").isEnabled()).isFalse();
        find(Checkbox.class).all().forEach(box -> box.setValue(true));
        assertThat(button("simulation.compare").isEnabled()).isTrue();
    }

    @Test
    void aScenarioIsBuiltFromAKindOfChangeAndWeather() {
        openList();
        when(scenarios.add(eq(site), any())).thenReturn(first);
        test(button("simulation.new")).click();
        ScenarioDialog dialog = find(ScenarioDialog.class).first();
        find(TextField.class, dialog).first().setValue("Shorter");
        choice(dialog).setValue(ChangeKind.HOURS);
        assertThat(choice(dialog).getValue()).isNull();
        find(TimePicker.class, find(ChangeRow.class).first()).first().setValue(LocalTime.of(8, 15));
        find(MultiSelectComboBox.class, dialog).first().setValue(Set.of("ahu"));
        button("simulation.save").click();
        ArgumentCaptor<ScenarioDefinition> wanted = ArgumentCaptor.captor();
        verify(scenarios).add(eq(site), wanted.capture());
        assertThat(requireNonNull(wanted.getValue().changes()))
                .containsExactly(new Change.Hours(Set.of("ahu"), LocalTime.of(8, 15), LocalTime.of(18, 0)));
        assertThat(wanted.getValue().weather())
                .isEqualTo(new WeatherChoice.OwnPast(LocalDate.of(2026, 10, 18), LocalDate.of(2026, 11, 1)));
        assertThat(dialog.isOpened()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private Select<ChangeKind> choice(ScenarioDialog dialog) {
        return find(Select.class, dialog).all().stream()
                .filter(select -> text(select).contains("simulation.change")
                        || select.getLabel().contains("change.add"))
                .findFirst()
                .orElseThrow();
    }

    /** The dialog stays with what was filled in, and names the change that is wrong. */
    @Test
    void whatIsRefusedIsSaidInTheDialog() {
        openScenario();
        when(scenarios.save(eq(7L), any())).thenThrow(RequestProblem.of("changes[0].to", "simulation.problem.hours"));
        test(button("simulation.edit")).click();
        ScenarioDialog dialog = find(ScenarioDialog.class).first();
        button("simulation.save").click();
        assertThat(text(dialog)).contains("!{simulation.change.HOURS}!: ", "simulation.problem.hours");
        find(TimePicker.class, dialog).first().clear();
        button("simulation.save").click();
        assertThat(text(dialog)).contains("web.expected.present");
        assertThat(dialog.isOpened()).isTrue();
    }

    /** A run shows how far it is and can be ended; what the last one said stands below all the while. */
    @Test
    void aRunIsFollowedAndCancelled() {
        SimulationRun under = run(2, RunState.RUNNING, null);
        when(runs.of(7)).thenReturn(List.of(under, run(1, RunState.DONE, ScenarioResults.saving(100))));
        when(runs.progress(under)).thenReturn(0.4);
        openScenario();
        assertThat(find(ProgressBar.class).first().getValue()).isEqualTo(0.4);
        assertThat(text(UI.getCurrent()))
                .contains("simulation.sentence.less", "simulation.sentence.open", "simulation.accuracy.text")
                .contains("21:00", "simulation.temperatures.range")
                .doesNotContain("simulation.accuracy.poor");
        test(button("simulation.cancel")).click();
        verify(runs).cancel(2);
    }

    @Test
    void aRunIsBegun() {
        openScenario();
        assertThat(text(UI.getCurrent())).contains("simulation.run.none");
        test(button("simulation.run")).click();
        verify(runs).start(7);
    }

    /** No figure beats a wrong one: a refusal says why, and what data would help. */
    @Test
    void aRefusalIsSaidInSentences() {
        ScenarioResult refused = ScenarioResults.refused("reason.key", "one", "help.key");
        when(runs.of(7)).thenReturn(List.of(run(1, RunState.DONE, refused)));
        openScenario();
        assertThat(text(UI.getCurrent()))
                .contains("simulation.refused.why", "reason.key", "help.key")
                .doesNotContain("simulation.result");
    }

    @Test
    void whoeverMayOnlyLookChangesNothing() {
        when(scenarios.mayRun()).thenReturn(false);
        when(scenarios.mayChange(any())).thenReturn(false);
        openScenario();
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void aScenarioIsDeletedAfterAQuestion() {
        openScenario();
        test(button("simulation.remove")).click();
        verify(scenarios, never()).remove(7);
        find(Button.class).all().stream()
                .filter(button -> button.getText().contains("simulation.remove"))
                .reduce((one, other) -> other)
                .orElseThrow()
                .click();
        verify(scenarios).remove(7);
    }

    /** Why it cannot be recommended is said where it was asked for; once it is carried out, prediction and meters stand beside each other. */
    @Test
    void aScenarioBecomesARecommendationAndIsScored() {
        openScenario();
        when(proposals.recommend(7))
                .thenThrow(RequestProblem.of("id", "simulation.problem.short"))
                .thenReturn(new SavedScenario(7, "house", "Shorter", "ada", true, shorter, 3L, NOW, NOW, "ada"));
        LocalDate done = LocalDate.of(2026, 3, 1);
        when(recommendations.find(3))
                .thenReturn(RecommendationExamples.with(
                        RecommendationExamples.recommendation(3, RecommendationState.MEASURED, done),
                        RecommendationExamples.measurement(
                                done, 20, RecommendationExamples.part("main", Verdict.SAVED, 90, 20)),
                        RecommendationHealth.GOOD));
        test(button("simulation.recommend")).click();
        Button yes =
                find(Button.class, find(RecommendDialog.class).first()).all().getLast();
        yes.click();
        assertThat(text(find(RecommendDialog.class).first())).contains("simulation.problem.short");
        yes.click();
        assertThat(text(UI.getCurrent())).contains("simulation.recommended", "simulation.recommended.part");
    }

    @Test
    void scenariosStandBesideEachOther() {
        when(runs.of(7)).thenReturn(List.of(run(1, RunState.DONE, ScenarioResults.saving(100))));
        CompareView view = new CompareView(context());
        view.beforeEnter(entering("ids", "7,8"));
        assertThat(text(view))
                .contains("Shorter hours", "Even shorter hours", "simulation.figure.ELECTRICITY")
                .contains("simulation.run.none")
                .doesNotContain("simulation.compare.weathers");
        when(scenarios.one(9)).thenThrow(RequestProblem.notFound("9"));
        assertThatThrownBy(() -> view.beforeEnter(entering("ids", "9"))).isInstanceOf(NotFoundException.class);
    }
}
