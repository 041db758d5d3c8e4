package io.plenum.simulation.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.simulation.Comparison;
import io.plenum.simulation.Figure;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.store.RunState;
import io.plenum.simulation.store.SavedScenario;
import io.plenum.simulation.store.SimulationRun;
import io.plenum.uikit.PlainTable;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two or three scenarios beside each other: what each adds to what is today, by its last run. */
@Route("what-if/compare/:ids([0-9,]+)")
@RolesAllowed("VIEWER")
@CssImport("./simulation.css")
public class CompareView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Scenarios at once. */
    static final int MOST = 3;

    private final transient WhatIfContext context;

    CompareView(WhatIfContext context) {
        this.context = context;
        addClassName("plenum-page");
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("simulation.compare.title");
    }

    private record Compared(
            SavedScenario scenario, @Nullable ScenarioResult result, ScenarioFormatter words) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            List<Compared> all = Stream.of(
                            event.getRouteParameters().get("ids").orElse("").split(","))
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .limit(MOST)
                    .map(id -> compared(Long.parseLong(id)))
                    .toList();
            show(all);
        } catch (NumberFormatException | RequestProblem unknown) {
            throw new NotFoundException();
        }
    }

    private Compared compared(long id) {
        SavedScenario one = context.scenarios().one(id);
        ScenarioResult result = context.runs().of(id).stream()
                .filter(run -> run.state() == RunState.DONE)
                .map((SimulationRun run) -> Objects.requireNonNull(run.result()))
                .findFirst()
                .orElse(null);
        return new Compared(
                one, result, ScenarioFormatter.here(context, context.scenarios().site(one)));
    }

    private void show(List<Compared> all) {
        Paragraph about = new Paragraph(getTranslation("simulation.compare.about"));
        about.addClassName("plenum-soft");
        Div columns = new Div();
        columns.addClassName("plenum-compared");
        all.forEach(one -> columns.add(column(one)));
        add(new H1(getTranslation("simulation.compare.title")), about, columns);
        long weathers = all.stream()
                .map(one -> one.scenario().scenario().weather())
                .distinct()
                .count();
        if (weathers > 1) {
            addComponentAtIndex(2, new Paragraph(getTranslation("simulation.compare.weathers")));
        }
    }

    private Div column(Compared one) {
        ScenarioFormatter words = one.words();
        Div column = new Div(
                new H2(new Anchor(
                        "what-if/" + one.scenario().id(), one.scenario().name())),
                new Paragraph(words.weather(one.scenario().scenario().weather())));
        column.addClassName("plenum-card");
        UnorderedList changes = new UnorderedList();
        one.scenario().scenario().changes().forEach(change -> changes.add(new ListItem(words.change(change))));
        column.add(changes);
        ScenarioResult result = one.result();
        if (result == null) {
            column.add(new Paragraph(getTranslation("simulation.run.none")));
        } else if (!result.refusals().isEmpty()) {
            column.add(new Paragraph(getTranslation("simulation.refused")));
        } else {
            column.add(table(result, words));
        }
        return column;
    }

    private static PlainTable table(ScenarioResult result, ScenarioFormatter words) {
        PlainTable table = new PlainTable("simulation.figure", "simulation.changed", "simulation.difference");
        table.addClassName("plenum-figures");
        for (Figure figure : Figure.values()) {
            Comparison one = result.figures().get(figure);
            if (one != null) {
                table.row(
                        ScenarioFormatter.text("simulation.figure." + figure),
                        words.amount(figure, one.changed()),
                        words.difference(figure, one.difference()));
            }
        }
        return table;
    }
}
