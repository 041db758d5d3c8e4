package io.plenum.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import io.plenum.simulation.Change;
import io.plenum.simulation.store.ChangeKind;
import io.plenum.simulation.store.SavedScenario;
import io.plenum.simulation.store.ScenarioDefinition;
import io.plenum.simulation.weather.KeptWeatherFile;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A scenario is built: a name, the changes one after another, the weather. */
class ScenarioDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final Pattern OF_CHANGE = Pattern.compile("changes\\[(\\d+)].*");

    private final transient WhatIfContext context;
    private final transient Site site;
    private final transient BuildingModel building;
    private final transient @Nullable SavedScenario before;
    private final transient SerializableConsumer<SavedScenario> saved;
    private final TextField name = new TextField(getTranslation("simulation.name"));
    private final Checkbox shared = new Checkbox(getTranslation("simulation.share"));
    private final Div rows = new Div();
    private final Select<ChangeKind> add = new Select<>();
    private final WeatherFields weather;
    private final Paragraph problem = new Paragraph();

    /** @param before null for a new one */
    ScenarioDialog(
            WhatIfContext context,
            Site site,
            @Nullable SavedScenario before,
            SerializableConsumer<SavedScenario> saved) {
        this.context = context;
        this.site = site;
        this.building = context.models().visible().of(site);
        this.before = before;
        this.saved = saved;
        setHeaderTitle(getTranslation(before == null ? "simulation.new" : "simulation.edit"));
        setWidth("min(720px, 100%)");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setWidthFull();
        rows.addClassName("plenum-scenarios");
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        weather = new WeatherFields(
                before == null ? null : before.scenario().weather(),
                context.weatherFiles().all().stream().map(KeptWeatherFile::name).toList(),
                LocalDate.ofInstant(context.clock().instant(), site.zone()));
        kinds();
        Div form = new Div(
                name,
                shared,
                new H2(getTranslation("simulation.changes")),
                rows,
                add,
                new H2(getTranslation("simulation.weather.title")),
                weather,
                problem);
        form.addClassName("plenum-scenario-form");
        add(form);
        if (before != null) {
            name.setValue(before.name());
            shared.setValue(before.shared());
            before.scenario().changes().forEach(change -> row(ChangeKind.of(change), change));
        }
        Button save = new Button(getTranslation("simulation.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    /** What is chosen becomes a row at once. */
    private void kinds() {
        add.setLabel(getTranslation("simulation.change.add"));
        add.setPlaceholder(getTranslation("simulation.change.which"));
        add.setItems(ChangeKind.values());
        add.setItemLabelGenerator(kind -> kind == null ? "" : getTranslation("simulation.change." + kind));
        add.setWidth("min(100%, 26em)");
        add.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                row(change.getValue(), null);
                add.clear();
            }
        });
    }

    private void row(ChangeKind kind, @Nullable Change known) {
        rows.add(new ChangeRow(kind, known, building, rows::remove));
    }

    private List<ChangeRow> rows() {
        return rows.getChildren().map(ChangeRow.class::cast).toList();
    }

    private void save() {
        FieldProblem.clear(name);
        problem.setText("");
        try {
            ScenarioDefinition wanted =
                    new ScenarioDefinition(name.getValue(), shared.getValue(), changes(), weather.weather());
            SavedScenario done = before == null
                    ? context.scenarios().add(site, wanted)
                    : context.scenarios().save(before.id(), wanted);
            close();
            saved.accept(done);
        } catch (RequestProblem wrong) {
            show(wrong);
        }
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        List<ChangeRow> all = rows();
        for (int i = 0; i < all.size(); i++) {
            changes.add(all.get(i).change("changes[" + i + "]"));
        }
        return changes;
    }

    /** At the name, or below with the change that it is about. */
    private void show(RequestProblem wrong) {
        String text = getTranslation(wrong.text(), wrong.arguments());
        String field = wrong.field() == null ? "" : wrong.field();
        if (field.equals("name")) {
            FieldProblem.show(name, text);
            return;
        }
        String change = OF_CHANGE
                .matcher(field)
                .results()
                .map((MatchResult found) ->
                        rows().get(Integer.parseInt(found.group(1))).name() + ": ")
                .findFirst()
                .orElse("");
        problem.setText(change + text);
    }
}
