package io.plenum.connector.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.connector.Connection;
import io.plenum.connector.ConnectionDraft;
import io.plenum.connector.ConnectionDraft.TuningDraft;
import io.plenum.connector.ConnectionEditor;
import io.plenum.connector.Tuning;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds a connection or changes one. What is wrong is told in a sentence, and nothing has changed then. */
class ConnectionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ConnectionEditor editor;
    private final transient @Nullable Connection before;
    private final transient Runnable done;
    private final TextField name = new TextField();
    private final Select<String> kind = new Select<>();
    private final Checkbox enabled = new Checkbox(true);
    private final IntegerField poll = new IntegerField();
    private final IntegerField stale = new IntegerField();
    private final Div settings = new Div();
    private final Paragraph problem = new Paragraph();
    private SettingFields fields = new BacnetFields();

    /** @param before the connection to change, null for a new one */
    ConnectionDialog(ConnectionEditor editor, @Nullable Connection before, Runnable done) {
        this.editor = editor;
        this.before = before;
        this.done = done;
        setHeaderTitle(before == null ? getTranslation("connector.add") : before.name());
        setWidth("min(96vw, 640px)");
        Tuning tuning = before == null ? Tuning.DEFAULT : before.tuning();
        seconds(poll, "connector.form.poll", tuning.poll());
        seconds(stale, "connector.form.stale", tuning.stale());
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        enabled.setLabel(getTranslation("connector.form.enabled"));
        add(identity(), settings, pace(), enabled, problem);
        Button save = new Button(getTranslation("connector.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("connector.cancel"), event -> close()), save);
    }

    private Div identity() {
        name.setLabel(getTranslation("connector.form.name"));
        name.setHelperText(getTranslation("connector.form.name-hint"));
        kind.setLabel(getTranslation("connector.form.kind"));
        kind.setItems(editor.kinds());
        kind.setItemLabelGenerator(each -> getTranslation("connector.kind." + each));
        kind.addValueChangeListener(event -> showFields(event.getValue()));
        kind.setValue(before == null ? editor.kinds().getFirst() : before.kind());
        Div form = row();
        if (before == null) {
            form.add(name, kind);
        } else {
            name.setValue(before.name());
            enabled.setValue(before.enabled());
        }
        return form;
    }

    private void showFields(String of) {
        fields = SettingFields.of(of);
        if (before != null) {
            fields.show(before);
        }
        settings.removeAll();
        settings.add(fields);
    }

    private Div pace() {
        Div form = row();
        form.add(poll, stale);
        return form;
    }

    private static Div row() {
        Div row = new Div();
        row.addClassName("plenum-form");
        return row;
    }

    private void seconds(IntegerField field, String label, Duration value) {
        field.setLabel(getTranslation(label));
        field.setSuffixComponent(new Div("s"));
        field.setValue((int) Math.max(1, value.toSeconds()));
        field.setMin(1);
    }

    private ConnectionDraft draft() {
        Tuning rest = before == null ? Tuning.DEFAULT : before.tuning();
        return new ConnectionDraft(
                kind.getValue(),
                enabled.getValue(),
                fields.settings(),
                new TuningDraft(asDuration(poll), rest.lifetime(), asDuration(stale), rest.batch(), rest.timeout()));
    }

    private static Duration asDuration(IntegerField field) {
        return Duration.ofSeconds(Objects.requireNonNullElse(field.getValue(), 0));
    }

    private void save() {
        String wanted = name.getValue().strip();
        try {
            if (before == null && editor.exists(wanted)) {
                throw RequestProblem.of("name", "connector.rule.taken", wanted);
            }
            PasswordField password = fields.password();
            if (password == null || password.isEmpty()) {
                editor.save(wanted, draft());
            } else {
                editor.save(wanted, draft(), password.getValue());
            }
            close();
            done.run();
        } catch (RequestProblem refused) {
            tell(refused);
        }
    }

    private void tell(RequestProblem refused) {
        String words = getTranslation(refused.text(), refused.arguments());
        boolean ofName = "name".equals(refused.field());
        name.setInvalid(ofName);
        name.setErrorMessage(ofName ? words : "");
        boolean sentence = refused.field() == null || ofName || "settings".equals(refused.field());
        problem.setText("▲ " + (sentence ? words : refused.field() + ": " + words));
        problem.setVisible(!ofName);
    }
}
