package io.plenum.notify.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.plenum.alarm.Priority;
import io.plenum.notify.OnCallConfiguration;
import io.plenum.notify.rota.Route;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a route or changes one. */
class RouteForm extends SetupDialog {

    private static final long serialVersionUID = 1L;

    private final transient OnCallConfiguration onCall;
    private final transient @Nullable Route before;
    private final TextField name = new TextField();
    private final Checkbox enabled = new Checkbox(true);
    private final Checkbox tellReturn = new Checkbox();
    private final ComboBox<String> site = new ComboBox<>();
    private final ComboBox<String> system = new ComboBox<>();
    private final CheckboxGroup<Priority> priorities = new CheckboxGroup<>();
    private final TimePicker digest;
    private final Div steps = new Div();
    private final List<StepRow> rows = new ArrayList<>();

    RouteForm(OnCallConfiguration onCall, SiteModels models, @Nullable Route before, Runnable done) {
        super("", done);
        this.onCall = onCall;
        this.before = before;
        setHeaderTitle(before == null ? getTranslation("notify.routes.add") : before.name());
        name.setLabel(getTranslation("notify.field.name"));
        enabled.setLabel(getTranslation("notify.field.enabled"));
        tellReturn.setLabel(getTranslation("notify.field.tellReturn"));
        optional(
                site,
                "notify.field.site",
                models.current().sites().stream().map(Site::key).toList());
        optional(system, "notify.field.system", List.of("hvac", "lighting", "security", "energy", "transport"));
        system.setItemLabelGenerator(key -> getTranslation("notify.system." + key));
        priorities.setLabel(getTranslation("notify.field.priorities"));
        priorities.setItems(Priority.values());
        priorities.setItemLabelGenerator(FormFields::priority);
        priorities.addClassName("whole");
        digest = FormFields.time("notify.field.digestAt", before == null ? null : before.digestAt());
        digest.setHelperText(getTranslation("notify.field.digest-hint"));
        digest.setClearButtonVisible(true);
        show();
        Button more = new Button(getTranslation("notify.routes.step"), click -> addStep(null));
        rows(row(name, site, system, priorities, digest), steps, more, row(tellReturn, enabled));
    }

    private void optional(ComboBox<String> box, String label, List<String> items) {
        box.setLabel(getTranslation(label));
        box.setItems(items);
        box.setPlaceholder(getTranslation("notify.all"));
        box.setClearButtonVisible(true);
    }

    private void show() {
        priorities.setValue(EnumSet.of(Priority.URGENT, Priority.HIGH));
        if (before == null) {
            addStep(null);
            return;
        }
        name.setValue(before.name());
        enabled.setValue(before.enabled());
        tellReturn.setValue(before.tellReturn());
        site.setValue(before.site());
        system.setValue(before.system());
        priorities.setValue(before.priorities());
        before.steps().forEach(this::addStep);
    }

    private void addStep(Route.@Nullable Step step) {
        StepRow row = new StepRow(RouteTarget.all(onCall), onCall.gateways(), step);
        row.onRemove(() -> {
            rows.remove(row);
            steps.remove(row);
        });
        rows.add(row);
        steps.add(row);
    }

    @Override
    void save() {
        onCall.save(new Route(
                before == null ? 0 : before.id(),
                name.getValue().strip(),
                enabled.getValue(),
                site.getValue(),
                system.getValue(),
                priorities.getValue(),
                digest.getValue(),
                tellReturn.getValue(),
                rows.stream().map(StepRow::step).toList()));
    }
}
