package io.plenum.work.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.site.SiteModel;
import io.plenum.uikit.DateFields;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import io.plenum.work.NewWork;
import io.plenum.work.WorkDraft;
import io.plenum.work.WorkOrder;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A new order, with what is known of it already filled in. What is wrong is told at its field. */
class OrderDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient WorkDraft draft;
    private final transient NewWork work;
    private final transient Consumer<WorkOrder> done;
    private final TextField title = new TextField();
    private final TextArea description = new TextArea();
    private final ComboBox<String> place = new ComboBox<>();
    private final TextField assignee = new TextField();
    private final DatePicker due = DateFields.day();
    private final TextArea steps = new TextArea();

    OrderDialog(WorkDraft draft, NewWork work, SiteModel model, String me, Consumer<WorkOrder> done) {
        this.draft = draft;
        this.work = work;
        this.done = done;
        setHeaderTitle(getTranslation("work.add"));
        setWidth("min(560px, 100%)");
        place.setItems(Stream.concat(
                        model.equipment().stream().map(equipment -> equipment.key()),
                        model.spaces().stream().map(space -> space.key()))
                .toList());
        place.setItemLabelGenerator(key -> OrderFormatter.place(model, key));
        fill(me);
        Div fields = new Div(title, description, place, assignee, due, steps);
        fields.addClassName("plenum-form");
        Stream.of(title, description, steps).forEach(field -> field.addClassName("whole"));
        add(fields);
        Button save = new Button(getTranslation("work.give"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), save);
    }

    private void fill(String me) {
        title.setLabel(getTranslation("work.field.title"));
        title.setValue(draft.title());
        description.setLabel(getTranslation("work.field.description"));
        description.setValue(draft.description());
        place.setLabel(getTranslation("work.column.place"));
        place.setValue(draft.place());
        assignee.setLabel(getTranslation("work.column.assignee"));
        assignee.setValue(draft.assignee() == null ? me : draft.assignee());
        due.setLabel(getTranslation("work.column.due"));
        due.setValue(draft.due());
        steps.setLabel(getTranslation("work.field.steps"));
        steps.setHelperText(getTranslation("work.field.steps-hint"));
        steps.setValue(String.join("\n", draft.steps()));
    }

    private void save() {
        Map<String, HasValidation> fields = Map.of(
                "title", title, "description", description, "place", place, "assignee", assignee, "steps", steps);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            WorkOrder order = work.give(filled());
            close();
            done.accept(order);
        } catch (RequestProblem problem) {
            HasValidation field = fields.getOrDefault(String.valueOf(problem.field()), title);
            FieldProblem.show(field, getTranslation(problem.text(), problem.arguments()));
        }
    }

    private WorkDraft filled() {
        List<String> lines = steps.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new WorkDraft(
                title.getValue(),
                description.getValue(),
                draft.origin(),
                place.getValue(),
                assignee.getValue(),
                due.getValue(),
                lines);
    }
}
