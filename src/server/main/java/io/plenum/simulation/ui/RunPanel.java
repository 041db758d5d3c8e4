package io.plenum.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.store.RunState;
import io.plenum.simulation.store.SavedScenario;
import io.plenum.simulation.store.SimulationRun;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Polling;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Begins and follows runs of a scenario; below them stands what the last one that was done has said. */
class RunPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient WhatIfContext context;
    private final transient SavedScenario scenario;
    private final transient ScenarioFormatter words;
    private final Div state = new Div();
    private final Div results = new Div();
    private final Span progress = new Span();
    private final ProgressBar bar = new ProgressBar(0, 1, 0);
    private String said = "";
    private transient @Nullable SimulationRun shown;

    RunPanel(WhatIfContext context, SavedScenario scenario, ScenarioFormatter words) {
        this.context = context;
        this.scenario = scenario;
        this.words = words;
        addClassName("plenum-scenarios");
        state.addClassName("plenum-card");
        state.getElement().setAttribute("aria-live", "polite");
        results.addClassName("plenum-scenarios");
        add(state, results);
        Polling.whileShown(this, this::refresh);
    }

    private void refresh() {
        try {
            List<SimulationRun> runs = context.runs().of(scenario.id());
            state(runs.isEmpty() ? null : runs.getFirst());
            results(runs.stream()
                    .filter(run -> run.state() == RunState.DONE)
                    .findFirst()
                    .orElse(null));
        } catch (DataAccessException away) {
            say(new Paragraph(getTranslation("simulation.error.away")));
        } catch (RequestProblem gone) {
            say(new Paragraph(getTranslation("simulation.error.gone")));
        }
    }

    private void say(Component... parts) {
        said = "";
        state.removeAll();
        state.add(parts);
    }

    /** Made anew only where something has changed: a button that somebody is about to press stays. */
    private void state(@Nullable SimulationRun last) {
        boolean active = last != null && last.state().active();
        if (active) {
            advance(Objects.requireNonNull(last));
        }
        String present = last == null ? "none" : last.id() + " " + last.state();
        if (present.equals(said)) {
            return;
        }
        if (active) {
            underWay(Objects.requireNonNull(last));
        } else {
            idle(last);
        }
        said = present;
    }

    private void advance(SimulationRun run) {
        double share = context.runs().progress(run);
        String text = getTranslation("simulation.state." + run.state(), Math.round(100 * share));
        bar.setValue(share);
        bar.setIndeterminate(run.state() == RunState.WAITING);
        bar.getElement().setAttribute("aria-label", text);
        progress.setText(text);
    }

    private void underWay(SimulationRun run) {
        say(progress, bar);
        if (context.scenarios().mayRun()) {
            state.add(new Button(getTranslation("simulation.cancel"), click -> cancel(run)));
        }
    }

    private void idle(@Nullable SimulationRun last) {
        say(new Paragraph(last == null ? getTranslation("simulation.run.none") : ended(last)));
        if (last != null && !last.ran().equals(scenario.scenario())) {
            state.add(new Paragraph(getTranslation("simulation.run.changed")));
        }
        if (context.scenarios().mayRun()) {
            Button run = new Button(
                    getTranslation(last == null ? "simulation.run" : "simulation.run.again"), click -> start());
            run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            state.add(run);
        }
    }

    private String ended(SimulationRun run) {
        UI ui = UI.getCurrent();
        String when = DateTimeText.text(
                Objects.requireNonNullElse(run.ended(), run.asked()),
                context.displays().zone(context.scenarios().site(scenario).zone(), ui),
                ui.getLocale());
        String how = getTranslation("simulation.ended." + run.state(), when, run.askedBy());
        return run.error().isEmpty() ? how : how + " " + getTranslation(run.error());
    }

    private void start() {
        try {
            context.runs().start(scenario.id());
            refresh();
        } catch (RequestProblem wrong) {
            say(new Paragraph(getTranslation(wrong.text(), wrong.arguments())));
        }
    }

    private void cancel(SimulationRun run) {
        context.runs().cancel(run.id());
        refresh();
    }

    /** Made anew only where there is another one: whoever reads is not to lose the place. */
    private void results(@Nullable SimulationRun done) {
        if (done == null || shown != null && shown.id() == done.id()) {
            return;
        }
        shown = done;
        ScenarioResult result = Objects.requireNonNull(done.result());
        results.removeAll();
        if (!result.refusals().isEmpty()) {
            RefusalCard refused = new RefusalCard(result.refusals(), words);
            refused.add(new ExperimentList(context.experiments(), scenario.id()));
            results.add(refused);
            return;
        }
        results.add(
                new FiguresCard(result, words),
                new AccuracyCard(result.accuracy(), words),
                new DayProfileCard(result.hours(), words),
                new RoomsCard(result.rooms(), words));
    }
}
