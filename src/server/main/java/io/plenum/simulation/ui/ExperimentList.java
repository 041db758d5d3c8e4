package io.plenum.simulation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.simulation.experiment.PlannedExperiment;
import io.plenum.uikit.SlowWork;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the building could be asked so that a refused scenario gets its answer; operators propose it, and nothing is written by that. */
class ExperimentList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ExperimentScreen screen;
    private final long scenario;

    ExperimentList(ExperimentScreen screen, long scenario) {
        this.screen = screen;
        this.scenario = scenario;
        List<PlannedExperiment> all = screen.experiments().of(scenario);
        setVisible(!all.isEmpty());
        add(new H3(getTranslation("experiment.title")), new Paragraph(getTranslation("experiment.about")));
        all.forEach(one -> add(new Row(one)));
    }

    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final String space;
        private final Paragraph state = new Paragraph();
        private final SlowWork work = new SlowWork();
        private final Button propose = new Button(getTranslation("experiment.propose"), click -> propose());

        Row(PlannedExperiment one) {
            space = one.room().space();
            state.getElement().setAttribute("aria-live", "polite");
            add(new Paragraph(screen.texts().sentence(one, UI.getCurrent().getLocale())));
            if (one.window() != null && screen.experiments().mayPropose()) {
                add(propose, state);
            }
        }

        private void propose() {
            propose.setEnabled(false);
            UI ui = UI.getCurrent();
            work.start(
                    ui,
                    screen.propose(scenario, space, ui.getLocale()),
                    () -> state.setText(getTranslation("experiment.asking")),
                    outcome -> show(outcome));
        }

        private void show(ExperimentScreen.@Nullable Outcome outcome) {
            RequestProblem problem = outcome == null ? null : outcome.problem();
            boolean kept = outcome != null && problem == null;
            propose.setEnabled(!kept);
            if (kept) {
                state.removeAll();
                state.add(
                        new Span(getTranslation("experiment.proposed") + " "),
                        new Anchor("proposals", getTranslation("experiment.proposals")));
            } else {
                state.setText("▲ "
                        + (problem == null
                                ? getTranslation("experiment.failed")
                                : getTranslation(problem.text(), problem.arguments())));
            }
        }
    }
}
